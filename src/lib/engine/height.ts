/** Where a maximum stands among others: by the highest figure that it can be read as. */
import type { MaximumState, Term } from '../model';
import { parseExact, type Fraction } from './fraction';
import { compareTerms } from './order';

export type Reading = Exclude<Term, { kind: 'undetermined' }>;

const outermost = (end: 'heavier' | 'lighter') => (term: Term) =>
	term.kind === 'undetermined' ? term.readings.reduce((a, b) => (compareTerms(b, a) === end ? b : a)) : term;

/** Life stands above every fixed term. */
export const highestReading: (term: Term) => Reading = outermost('heavier');
export const lowestReading: (term: Term) => Reading = outermost('lighter');

const sign = { heavier: 1, equal: 0, incomparable: 0, lighter: -1 } as const;

/** By the highest figure that each can be read as; for sorting. */
export const compareMaxima = (a: MaximumState, b: MaximumState): number =>
	sign[compareTerms(highestReading(a.term), highestReading(b.term))];

/** The highest fixed term that a maximum can be read as, in months; nothing where it can be read as life. */
export function highestTerm(term: Term): Fraction | undefined {
	const reading = highestReading(term);
	return reading.kind === 'life' ? undefined : parseExact(reading.months);
}
