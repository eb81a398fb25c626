/** Which facts the head of a row or column may be about, from its words alone. */
import type { LineCandidate } from '../../model';
import { phrases } from './phrases';

/** A fact of the subject with the Dutch words of its levels. */
export interface Fact {
	id: string;
	levels: readonly { id: string; label: string }[];
}

/** A row or column that the edition has already, by the words that stand for it. */
export interface KnownLine {
	id: string;
	texts: readonly string[];
}

export type Candidate = LineCandidate;

/** What makes no difference between two ways of writing the same words. */
export const wordsOf = (text: string): string[] =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');

/** Words that tell no head from another. */
const SILENT = new Set(['de', 'het', 'een', 'van', 'of', 'en', 'in', 'op', 'met', 'voor', 'door', 'bij', 'te', 'is']);

const telling = (words: readonly string[]): string[] => {
	const rest = words.filter((word) => !SILENT.has(word));
	return rest.length > 0 ? rest : [...words];
};

/**
 * @returns 1 for the same words in the same order; otherwise the share of telling words that both have, and always less.
 *   Where a number differs, the heads differ, whatever else is alike: "categorie 1" is not "categorie 2".
 */
export function likeness(a: string, b: string): number {
	const [first, second] = [wordsOf(a), wordsOf(b)];
	if (first.length === 0 || second.length === 0) return 0;
	if (first.join(' ') === second.join(' ')) return 1;
	const numbers = (words: string[]) => words.filter((word) => /\d/.test(word)).join(' ');
	if (numbers(first) !== numbers(second)) return 0;
	const [mine, other] = [new Set(telling(first)), new Set(telling(second))];
	const both = [...mine].filter((word) => other.has(word)).length;
	return Math.min(0.95, both / (mine.size + other.size - both));
}

/** Below this two heads have next to nothing in common, and showing it would only be in the way. */
const WORTH_SHOWING = 0.34;

/**
 * @param texts the head, and the ways in which it may have to be read: after the head above it, say
 * @returns what it may mean, the likeliest first; never a choice
 */
export function candidatesFor(
	texts: readonly string[],
	facts: readonly Fact[],
	lines: readonly KnownLine[]
): Candidate[] {
	const best = (others: readonly string[]) =>
		Math.max(0, ...texts.flatMap((text) => others.map((other) => likeness(text, other))));
	const found: Candidate[] = lines.map(({ id, texts: own }) => ({ kind: 'line', id, alike: best(own) }));
	for (const fact of facts) {
		for (const level of fact.levels) {
			const more = phrases.filter((one) => one.factor === fact.id && one.level === level.id);
			const own = [level.label, ...more.flatMap((one) => one.texts)];
			found.push({ kind: 'level', id: `${fact.id}.${level.id}`, alike: best(own) });
		}
	}
	return found.filter(({ alike }) => alike >= WORTH_SHOWING).sort((a, b) => b.alike - a.alike);
}

/** The one candidate of a kind with the same words; nothing where there are two, or where words only resemble each other. */
export function certain(candidates: readonly Candidate[], kind: Candidate['kind']): Candidate | undefined {
	const same = candidates.filter((one) => one.kind === kind && one.alike === 1);
	return same.length === 1 ? same[0] : undefined;
}
