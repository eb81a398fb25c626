/** What the page needs beside a sheet, so that a sentence can be built, checked and compared without asking again. */
import type { Charged, Outcome } from '$lib/model';
import type { Choice } from './draft';

export interface OwnView {
	/** Whose draft it is: each subject keeps its own. */
	subject: string;
	bounds: Charged;
	/** Where the guideline starts; null where there is no start. */
	start: Outcome | null;
}

/** A term of nothing: the law has no custody here. */
const isNone = ({ maximum }: Charged) =>
	maximum.readings.every(({ kind, months }) => kind === 'term' && months === '0');

/** The kinds that the law has for this case. Which of them are allowed, and how far, is for the judgment to say. */
export const choicesOf = (bounds: Charged): Choice[] => [
	'none',
	'fine',
	'service',
	...(isNone(bounds) ? [] : [bounds.maximum.kind])
];

/** Whether the law names life, in some reading. */
export const hasLife = ({ maximum }: Charged): boolean => maximum.readings.some(({ kind }) => kind === 'life');
