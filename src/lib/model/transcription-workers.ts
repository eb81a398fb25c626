/** What the page of the bench and its two workers say to each other: one holds the work, the other checks it. */
import type { Outcome } from './result';
import type { Day, Text } from './text';
import type { BenchAct, BenchShelf, BenchView } from './transcription';

/** A rule file as the server gives it to the bench. */
export interface ShelfFile {
	path: string;
	text: string;
	overlay?: boolean;
}

/** How a work begins. */
export type BenchBegin =
	| { kind: 'edition'; edition: string }
	| { kind: 'next'; edition: string; instrument: string; from: Day }
	| { kind: 'blank'; instrument: string; from: Day; subject: string; of: 'policy' | 'judiciary' }
	/** A work as it was kept on the device or in a file. */
	| { kind: 'kept'; text: string }
	/** A rule file of somebody's own. */
	| { kind: 'file'; path: string; text: string };

/** What a page asks of the worker that holds the work. */
export type BenchAsk =
	| { number: number; kind: 'shelf'; files: readonly ShelfFile[] }
	| { number: number; kind: 'begin'; begin: BenchBegin; id: string; today: Day }
	| { number: number; kind: 'act'; act: BenchAct };

export type BenchRefusal = 'no-edition' | 'not-json' | 'not-ours' | 'newer' | 'damaged' | 'rules-refused' | 'no-name';

export type BenchTold =
	| { number: number; kind: 'shelf'; shelf: BenchShelf }
	| { number: number; kind: 'view'; view: BenchView }
	| { number: number; kind: 'refused'; reason: BenchRefusal };

/** What is asked of the worker that checks. A later one takes the place of an earlier one that is under way. */
export type CheckAsk =
	| { kind: 'shelf'; files: readonly ShelfFile[] }
	| { kind: 'check'; version: number; file: { name: string; text: string }; edition: string; beside?: string };

/** A case in words: as little of it as shows what is found, in both languages. */
export interface CheckCase {
	facts: readonly Text[];
	/** A day on which it may have happened. */
	date: Day;
}

export type CheckFinding = { check: string; case?: CheckCase } & (
	| { kind: 'no-row' }
	| { kind: 'rows'; rows: readonly string[] }
	| { kind: 'editions'; editions: readonly string[] }
	/** In the words of the check itself. */
	| { kind: 'other'; message: Text }
);

export interface CheckedRule {
	check: string;
	holds: boolean;
	/** How many cases it was held against, as a number in text: there can be more than JavaScript counts. */
	cases: string;
	findings: readonly CheckFinding[];
}

/** What the loader refuses, and where. */
export interface BenchComplaint {
	/** Empty for the file as a whole. */
	path: string;
	message: Text;
}

/** What is no outcome of its own: nothing begins there. */
export interface MovedStart {
	before: Outcome | null;
	after: Outcome | null;
	cases: string;
	example: readonly Text[];
}

/** What the checks say of one version, stage by stage: the quick ones first. */
export type CheckTold = { version: number } &
	/** The file does not load: where and why, as the loader says it. Nothing else was checked. */
	(
		| { stage: 'refused'; complaints: readonly BenchComplaint[] }
		| { stage: 'tables'; rules: readonly CheckedRule[] }
		/** Beside the earlier edition, over every case; absent groups: the two do not ask the same facts. */
		| { stage: 'moved'; total: string; groups: readonly MovedStart[]; more: number }
		| { stage: 'not-comparable' }
		| { stage: 'rule'; rule: CheckedRule }
		| { stage: 'done' }
	);
