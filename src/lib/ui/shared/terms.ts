/** Words of the glossary found in sentences, so that a page can explain each where it stands. */
import type { GlossaryEntry, Language } from '$lib/model';

/** A glossary entry as the browser gets it: only those that a page needs. */
export interface TermView {
	id: string;
	/** The word as the glossary writes it. */
	name: string;
	text: string;
	/** Its place in the glossary, for whoever has no JavaScript or wants more. */
	href: string;
	/** Words under which a sentence may name it. */
	words: string[];
	/** Words that count in exactly this writing only, such as OM beside the Dutch word om. */
	exact: string[];
}

/** A stretch of a sentence, with the term that it names. */
export interface Part {
	text: string;
	term?: TermView | undefined;
}

export interface Terms {
	pattern: RegExp;
	find: (word: string) => TermView | undefined;
}

const explained = ({ kind, inText = kind === 'term' || kind === 'abbreviation' }: GlossaryEntry) => inText;

/** The entries that are explained in sentences. English sentences hold Dutch terms too. */
export function termsOf(
	entries: Iterable<GlossaryEntry>,
	lang: Language,
	hrefOf: (anchor: string) => string
): TermView[] {
	return [...entries].filter(explained).map(({ id, kind, term, text, also = [], forms = [] }) => {
		const names = [...new Set([term[lang], term.nl])];
		const abbreviated = kind === 'abbreviation';
		return {
			id,
			name: term[lang],
			text: text[lang],
			href: hrefOf(`${kind}-${id}`),
			words: [...(abbreviated ? [] : names), ...also, ...forms],
			exact: abbreviated ? names : []
		};
	});
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const normal = (word: string) => word.toLocaleLowerCase('nl').replace(/\s+/g, ' ');

/** One pattern for all of them: whole words, the longest first, parts of a compound left alone. */
export function compileTerms(terms: readonly TermView[]): Terms | undefined {
	const words = new Map(terms.flatMap((term) => term.words.map((word) => [normal(word), term] as const)));
	const exact = new Map(terms.flatMap((term) => term.exact.map((word) => [word, term] as const)));
	const all = [...words.keys(), ...exact.keys()];
	if (all.length === 0) return undefined;
	const longest = all.sort((a, b) => b.length - a.length).map(escaped);
	return {
		pattern: new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longest.join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`, 'giu'),
		find: (word) => exact.get(word) ?? words.get(normal(word))
	};
}

/**
 * A sentence in parts; each term is marked where it stands first.
 * @param except the id of a term that the sentence itself explains
 */
export function splitTerms(text: string, terms: Terms | undefined, except?: string): Part[] {
	if (!terms) return [{ text }];
	const parts: Part[] = [];
	const seen = new Set<string>();
	let end = 0;
	for (const { 0: word, index } of text.matchAll(terms.pattern)) {
		const term = terms.find(word);
		if (!term || term.id === except || seen.has(term.id)) continue;
		seen.add(term.id);
		if (index > end) parts.push({ text: text.slice(end, index) });
		parts.push({ text: word, term });
		end = index + word.length;
	}
	if (end < text.length) parts.push({ text: text.slice(end) });
	return parts;
}

function visit(value: unknown, found: Map<string, TermView>, terms: Terms): void {
	if (typeof value === 'string') {
		for (const { term } of splitTerms(value, terms)) if (term) found.set(term.id, term);
	} else if (Array.isArray(value)) {
		for (const item of value) visit(item, found, terms);
	} else if (typeof value === 'object' && value !== null) {
		for (const inner of Object.values(value)) visit(inner, found, terms);
	}
}

/** The terms that stand anywhere in what a page is about to send, and no others. */
export function termsIn(content: unknown, terms: Terms | undefined): TermView[] {
	const found = new Map<string, TermView>();
	if (terms) visit(content, found, terms);
	return [...found.values()];
}
