/** Measures one sentence: Flesch as Douma fitted it to Dutch, its length, and the words that a reader may not know. */
import { syllablesOf } from './syllables';
import { piecesOf, wordsOf } from './text';
import type { WordList } from './words';

export interface Measured {
	text: string;
	sentence: boolean;
	/** Number of words. */
	length: number;
	/** Reading ease after Flesch and Douma; undefined for a label and for a piece too short to judge. */
	ease: number | undefined;
	/** Words that are neither in daily use nor explained by the glossary. */
	hard: string[];
	/** Marks of heavy prose. They are hints: each has its place. */
	hints: ('passive' | 'nominal')[];
}

/** A formula made for samples of a hundred words says nothing about four. */
export const FEWEST_WORDS = 8;

/** What a figure counts for, and a term that the glossary explains at most: readers take them in as one thing. */
const SYLLABLES_OF_TERM = 2;

/** Douma (1960): 206.84 less 0.77 times the syllables per hundred words, less 0.93 times the words per sentence. */
export const douma = (words: number, syllables: number, sentences = 1): number =>
	206.84 - (0.77 * 100 * syllables) / words - (0.93 * words) / sentences;

const PASSIVE =
	/\b(word|wordt|worden|werd|werden)\b.*\b(ge|be|ver|ont|her)\p{L}+(d|t|en)\b|\b(ge|be|ver|ont|her)\p{L}+(d|t|en) (wordt|worden|werd|werden)\b/iu;
const NOMINAL = /\p{L}{4}(ing|ingen|heid|heden|atie|aties|iteit)$/iu;
/** Two in one sentence say what a verb could have said. */
const NOMINALS = 3;

export function measure(text: string, words: WordList): Measured[] {
	return piecesOf(text).map((piece) => {
		const all = wordsOf(piece.text);
		const named = all.filter(({ figure }) => !figure).map((word) => word.text);
		const syllables = all.reduce((sum, word) => {
			if (word.figure) return sum + SYLLABLES_OF_TERM;
			const own = syllablesOf(word.text);
			return sum + (words.explained(word.text) ? Math.min(own, SYLLABLES_OF_TERM) : own);
		}, 0);
		const judged = piece.sentence && all.length >= FEWEST_WORDS;
		const nominals = named.filter((word) => NOMINAL.test(word) && !words.explained(word));
		return {
			...piece,
			length: all.length,
			ease: judged ? douma(all.length, syllables) : undefined,
			hard: [...new Set(named.filter((word) => !words.known(word) && !words.explained(word)))],
			hints: [
				...(PASSIVE.test(piece.text) ? (['passive'] as const) : []),
				...(nominals.length >= NOMINALS ? (['nominal'] as const) : [])
			]
		};
	});
}
