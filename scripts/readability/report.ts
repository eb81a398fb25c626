/** The measured sentences as a report: shares, the worst, and the words to think about. */
import type { Found } from './found';
import { badness, faultsOf, LIMITS, missesOf, SHARES, type Fault } from './limits';
import { measure, type Measured } from './measure';
import type { WordList } from './words';

export type Placed = Measured & { where: string };

export interface Report {
	/** Every piece once, with the first place that holds it. */
	pieces: Placed[];
	/** Over a hard limit and not on the list of what is still to be rewritten. */
	faults: Placed[];
	/** On that list although it is gone or no longer over a limit. */
	stale: string[];
	/** Aims that too many sentences miss, as sentences. */
	shares: { says: string; share: number; most: number }[];
}

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

export function reportOn(found: readonly Found[], words: WordList, later: readonly string[]): Report {
	const pieces = new Map<string, Placed>();
	for (const { text, where } of found)
		for (const piece of measure(text, words)) if (!pieces.has(piece.text)) pieces.set(piece.text, { ...piece, where });
	const all = [...pieces.values()];
	const sentences = all.filter(({ sentence }) => sentence);
	const judged = sentences.filter(({ ease }) => ease !== undefined);
	const missing = (fault: Fault, among: readonly Placed[]) =>
		share(among.filter((piece) => missesOf(piece).includes(fault)).length, among.length);
	const over = all.filter((piece) => faultsOf(piece).length > 0);
	const known = new Set(later);
	return {
		pieces: all,
		faults: over.filter(({ text }) => !known.has(text)),
		stale: later.filter((text) => !over.some((piece) => piece.text === text)),
		shares: [
			{
				says: `sentences of more than ${LIMITS.length.aim} words`,
				share: missing('length', sentences),
				most: SHARES.length
			},
			{
				says: `sentences with a reading ease below ${LIMITS.ease.aim}`,
				share: missing('ease', judged),
				most: SHARES.ease
			},
			{
				says: 'pieces with a word that is neither plain nor explained',
				share: missing('words', all),
				most: SHARES.words
			}
		]
	};
}

/** Words per sentence. */
export function meanLength(pieces: readonly Placed[]): number {
	const sentences = pieces.filter(({ sentence }) => sentence);
	return share(
		sentences.reduce((sum, { length }) => sum + length, 0),
		sentences.length
	);
}

/** Words that are neither plain nor explained, the most frequent first. */
export function hardWords(pieces: readonly Placed[]): [word: string, times: number][] {
	const counts = new Map<string, number>();
	for (const { hard } of pieces)
		for (const word of hard) counts.set(word.toLowerCase(), (counts.get(word.toLowerCase()) ?? 0) + 1);
	return [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b));
}

export const worst = (pieces: readonly Placed[], count: number): Placed[] =>
	[...pieces].sort((a, b) => badness(b) - badness(a)).slice(0, count);

/** One piece with what was measured. */
export function line({ text, where, length, ease, hard, hints }: Placed): string {
	const measured = [
		`${length} words`,
		...(ease === undefined ? [] : [`ease ${Math.round(ease)}`]),
		...(hard.length > 0 ? [`hard: ${hard.join(', ')}`] : []),
		...hints
	];
	return `${where}\n      ${text}\n      (${measured.join('; ')})`;
}
