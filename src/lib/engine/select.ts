/** Which editions speak on a day. An ended edition never falls back to an older one. */
import { inWindow, type Corpus, type EditionSet, type Refusal, type Subject } from '../model';

export type Selected = { ok: true; set: EditionSet } | { ok: false; refusal: Refusal };

/** The editions in force on the offence date, or why there are none. */
export function editionSetAt(corpus: Corpus, subjectId: string, date: string): Selected {
	const subject = corpus.subjects.get(subjectId);
	if (!subject) {
		return { ok: false, refusal: { kind: 'unknown-subject', subject: subjectId, known: [...corpus.subjects.keys()] } };
	}
	const statute = corpus.statutes.find((edition) => edition.subject === subjectId && inWindow(edition, date));
	if (!statute) {
		const { readFrom } = subject;
		return { ok: false, refusal: { kind: 'date-not-read', field: 'offenceDate', value: date, readFrom } };
	}
	const policies = corpus.policies.filter((edition) => inWindow(edition, date) && edition.subject === subjectId);
	return { ok: true, set: { subject, date, statute, policies } };
}

/** The days on which the rules of a subject changed, within what was read, ascending. */
export function turnsOf({ statutes, policies }: Corpus, { id, readFrom }: Pick<Subject, 'id' | 'readFrom'>): string[] {
	const starts = [...statutes, ...policies]
		.filter((edition) => edition.subject === id && edition.from > readFrom)
		.map(({ from }) => from);
	return [...new Set(starts)].sort();
}

/** The day before, as YYYY-MM-DD. */
export function dayBefore(day: string): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() - 1);
	return date.toISOString().slice(0, 10);
}
