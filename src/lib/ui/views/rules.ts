/** What the pages about the rules receive: an edition as a document, each rule with its condition, words and source. */
import type { Link, SourceView } from './explorer';

/** Where a link to a rule leads on the page of its edition. */
export const ruleAnchor = (rule: string): string => `regel-${rule}`;

export interface RuleView {
	anchor: string;
	/** A name; a rule that is one sentence has none. */
	title?: string | undefined;
	/** Article, phase or days, beside the title. */
	aside?: string | undefined;
	/** What the rule does, in a few words that stand out: a figure, a percentage. */
	size?: string | undefined;
	lines: string[];
	/** Alternatives, each a list of facts that must hold together; empty where the rule always holds. */
	when: string[][];
	/** A rule with a figure that was not read. */
	gap?: boolean;
	source?: SourceView | undefined;
}

/** One cell of a printed table. */
export interface CellView {
	anchor?: string | undefined;
	/** Where more about it stands. */
	href?: string | undefined;
	lines: string[];
	gap?: boolean;
	/** Beside the figures, not one of them. */
	small?: boolean;
}

export interface TableRowView {
	label: string;
	when: string[];
	/** One for each column; null where the source prints nothing. */
	cells: (CellView | null)[];
	source?: SourceView | undefined;
}

/** A table as printed. */
export interface TableView {
	/** What the first column holds. */
	head: string;
	columns: { label: string; when: string[] }[];
	rows: TableRowView[];
}

export interface SectionView {
	id: string;
	title: string;
	lead?: string | undefined;
	table?: TableView | undefined;
	rules: RuleView[];
	/** The rules run in this order. */
	numbered?: boolean;
}

/** What the official text holds and this collection does not. */
export interface GapView {
	text: string;
	/** Where on the page of its edition it stands. */
	anchor: string;
	/** Stands among the gaps only, and not at a rule further down. */
	alone?: boolean;
}

export interface EditionView {
	title: string;
	/** What kind of document it is and for which cases. */
	text: string;
	/** Days, evidence, identity. */
	about: { label: string; text: string; href?: string | undefined }[];
	overlay: boolean;
	toConfirm?: string | undefined;
	source?: SourceView | undefined;
	gaps: GapView[];
	sections: SectionView[];
	/** Other editions of the same instrument, and the explorer of its subject. */
	others: Link[];
	explore: Link;
}

/** An edition in the overview of all rules. */
export interface EditionLine extends Link {
	window: string;
	count: string;
	/** How sure it is that this is what holds, in a few plain words. */
	evidence?: string | undefined;
	/** For what has no end: when it was last seen in force. */
	lastSeen?: string | undefined;
	gaps: number;
	overlay: boolean;
}

export interface SubjectRulesView {
	id: string;
	subject: string;
	explore: string;
	kinds: { title: string; editions: EditionLine[] }[];
	/** Editions that have ended. */
	ended: EditionLine[];
	gaps: number;
}
