/** From the keys in the address to cases with an answer, or with what stands in the way of one. */
import { result } from '$lib/engine';
import { describeRefusal, factorName, lower } from '$lib/explain';
import type { Corpus, Language, Refusal, State, Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { link } from '$lib/ui/shared/link';
import type { Link, SheetView } from '$lib/ui/views/explorer';
import { ask, type Asked } from '../verkennen/[[subject]]/asked';
import type { CaseState } from '../verkennen/[[subject]]/address';
import { presentSheet } from '../verkennen/[[subject]]/sheet';
import { answerOf, hrefOf } from '../verkennen/[[subject]]/view';
import { readCase } from './address';

interface Place {
	/** Its column, counted from the left. */
	at: number;
	letter: string;
	open: Link;
}

export interface Answered extends Place {
	state: CaseState;
	asked: Asked;
	result: State;
	sheet: Omit<SheetView, 'changes'>;
}

export interface Stuck extends Place {
	problem: string;
	subject?: Subject | undefined;
}

export type Case = Answered | Stuck;

export const hasAnswer = (one: Case): one is Answered => 'asked' in one;

const unreadable = {
	version: m.compare_unreadable_version,
	malformed: m.compare_unreadable,
	subject: m.compare_unreadable_subject
};

/** Open facts are named; every other refusal has its own sentence with the way out. */
function refused(refusals: readonly Refusal[], subject: Subject, lang: Language): string {
	const open = refusals.flatMap((refusal) => (refusal.kind === 'missing' ? refusal.open : []));
	const names = open.map(({ factor }) => lower(factorName(subject, factor, lang)));
	return [
		...refusals.flatMap((refusal) => (refusal.kind === 'missing' ? [] : [describeRefusal(refusal, { subject }, lang)])),
		...(names.length > 0 ? [m.compare_missing({ facts: names.join('; ') })] : [])
	].join(' ');
}

export function caseOf(corpus: Corpus, key: string, at: number, lang: Language): Case {
	const letter = String.fromCharCode(65 + at);
	const read = readCase(corpus, key);
	if (read.kind === 'unreadable') {
		const open = { label: m.compare_begin(), href: link('/onderwerpen') };
		return { at, letter, open, problem: unreadable[read.reason]() };
	}
	const { subject, state } = read;
	const asking = ask(corpus, subject, state, lang);
	if (!asking.ok) {
		const open = { label: m.compare_mend(), href: hrefOf(subject, state) };
		return { at, letter, open, subject, problem: refused(asking.refusals, subject, lang) };
	}
	const { asked } = asking;
	const open = { label: m.compare_open(), href: answerOf(subject, state) };
	return { at, letter, open, state, asked, result: result(asked.evaluation), sheet: presentSheet(asked) };
}
