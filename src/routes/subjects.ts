/** The subjects in the order in which a newcomer meets them. */
import { exact } from '$lib/engine';
import type { Corpus, Subject } from '$lib/model';

/** The lightest maximum, in months, that the law puts on the subject: that of its plainest offence. */
function lightest({ statutes }: Corpus, { id, exampleDate }: Subject): number {
	const edition = statutes.findLast(({ subject, from }) => subject === id && from <= exampleDate);
	const months = (edition?.offences ?? []).map(({ maximum }) => {
		const { n, d } = exact.inMonths(maximum.term);
		return n / d;
	});
	return Math.min(...months);
}

/** From light to heavy by the law; subjects that carry a content note come last, whatever their maximum. */
export function subjectsByWeight(corpus: Corpus): Subject[] {
	const weight = new Map([...corpus.subjects.values()].map((subject) => [subject, lightest(corpus, subject)]));
	return [...weight.keys()].sort(
		(a, b) =>
			Number(a.contentNote !== undefined) - Number(b.contentNote !== undefined) ||
			weight.get(a)! - weight.get(b)! ||
			a.label.nl.localeCompare(b.label.nl, 'nl')
	);
}
