/** The state of the explorer is its address: from a key or from plain form fields to a case, and back. */
import { formatKey, isDay, parseKey, resolve } from '$lib/engine';
import type { Answers, Factor, Subject } from '$lib/model';

export interface CaseState {
	date: string;
	decisionDate?: string | undefined;
	/** What somebody answered; assumptions are not among them. */
	answers: Answers;
}

export type Address =
	| { kind: 'case'; state: CaseState }
	| { kind: 'elsewhere'; subject: string }
	| { kind: 'unreadable'; reason: 'version' | 'malformed' };

const LONGEST_KEY = 4000;
const LONGEST_DAY = 40;

export const emptyCase = (subject: Subject): CaseState => ({ date: subject.exampleDate, answers: {} });

export const keyOf = (subject: Subject, { date, decisionDate, answers }: CaseState): string =>
	formatKey(subject, date, decisionDate, answers);

export function fromKey(subject: Subject, text: string): Address {
	// Far longer than any key of ours: what somebody pasted by mistake is not repeated on the page.
	const parsed = text.length > LONGEST_KEY ? ({ ok: false, reason: 'malformed' } as const) : parseKey(text);
	if (!parsed.ok) return { kind: 'unreadable', reason: parsed.reason };
	const { key } = parsed;
	if (key.subject !== subject.id) return { kind: 'elsewhere', subject: key.subject };
	return { kind: 'case', state: { date: key.offenceDate, decisionDate: key.decisionDate, answers: key.answers } };
}

/** Whether these are the fields of the form, sent by a browser without JavaScript or by the page itself. */
export const isForm = (subject: Subject, fields: URLSearchParams): boolean =>
	['eerder', 'datum', 'vonnis'].some((name) => fields.has(name)) || subject.factors.some(({ id }) => fields.has(id));

/** Fields of the form whose answer no button of ours sends: somebody changed the address by hand. */
export const unreadFields = (subject: Subject, fields: URLSearchParams): Factor[] =>
	subject.factors.filter(({ id, levels }) => {
		const sent = fields.get(id);
		return sent !== null && !levels.some((level) => level.id === sent);
	});

/** Drops what is unknown or does not apply; everything else that was answered stays. */
export function settled(subject: Subject, answers: Answers): Answers {
	const kept: Record<string, string> = { ...answers };
	for (;;) {
		const superfluous = resolve(subject, kept).refusals.flatMap((refusal) =>
			refusal.kind === 'inapplicable' || refusal.kind === 'unknown-factor' || refusal.kind === 'unknown-level'
				? [refusal.factor]
				: []
		);
		if (superfluous.length === 0) return kept;
		for (const factor of superfluous) delete kept[factor];
	}
}

/** An empty day keeps the one before; anything that is no day goes on as it is, so that the page can say so. */
function dayOf(field: string | null, before: string): string {
	return field === null || field === '' ? before : field.slice(0, LONGEST_DAY);
}

/** The case that the form was made for. */
export function beforeForm(subject: Subject, fields: URLSearchParams): CaseState {
	const earlier = fromKey(subject, fields.get('eerder') ?? '');
	return earlier.kind === 'case' ? earlier.state : emptyCase(subject);
}

export function fromForm(subject: Subject, fields: URLSearchParams): CaseState {
	const before = beforeForm(subject, fields);
	// A browser sends every checked control. What merely repeats an assumption stays one.
	const assumed = new Map(resolve(subject, before.answers).assumptions.map(({ factor, level }) => [factor, level]));
	const answers: Record<string, string> = { ...before.answers };
	for (const { id } of subject.factors) {
		const level = fields.get(id);
		if (level !== null && (Object.hasOwn(before.answers, id) || assumed.get(id) !== level)) answers[id] = level;
	}
	const date = dayOf(fields.get('datum'), before.date);
	const decision = fields.get('vonnis');
	const decisionDate = decision === null ? before.decisionDate : decision || undefined;
	return { date, decisionDate, answers: settled(subject, answers) };
}

/** A key can only be written for days that exist. */
export const hasKey = ({ date, decisionDate }: CaseState): boolean =>
	isDay(date) && (decisionDate === undefined || isDay(decisionDate));
