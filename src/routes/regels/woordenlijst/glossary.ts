/** The glossary as an alphabet, whole or filtered. */
import type { GlossaryEntry, Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { letterOf, matcher } from '$lib/ui/shared/search';

const titles = {
	term: m.rules_kind_term,
	abbreviation: m.rules_kind_abbreviation,
	offence: m.rules_kind_offence,
	factor: m.rules_kind_factor,
	level: m.rules_kind_level,
	edition: m.rules_kind_edition
};

export type GlossaryKind = keyof typeof titles;

/** What kind a word is, beside the word itself. */
const ones: Record<GlossaryKind, () => string> = {
	term: m.glossary_one_term,
	abbreviation: m.glossary_one_abbreviation,
	offence: m.glossary_one_offence,
	factor: m.glossary_one_factor,
	level: m.glossary_one_level,
	edition: m.glossary_one_edition
};

export interface Asked {
	words: string;
	kind: string;
}

export const glossaryKinds = () => (Object.keys(titles) as GlossaryKind[]).map((id) => ({ id, label: titles[id]() }));

function letters(entries: readonly GlossaryEntry[], lang: Language) {
	const sorted = [...entries].sort((a, b) => a.term[lang].localeCompare(b.term[lang], lang, { numeric: true }));
	// Words come before amounts.
	const last = (letter: string) => Number(letter === '#');
	const found = [...new Set(sorted.map(({ term }) => letterOf(term[lang])))].sort(
		(a, b) => last(a) - last(b) || a.localeCompare(b, lang)
	);
	return found.map((letter) => ({
		letter,
		anchor: letter === '#' ? 'cijfers' : `letter-${letter.toLowerCase()}`,
		entries: sorted
			.filter(({ term }) => letterOf(term[lang]) === letter)
			.map(({ id, kind, term, text, also }) => ({
				id,
				anchor: `${kind}-${id}`,
				term: term[lang],
				kind: ones[kind](),
				text: text[lang],
				also: also?.join(', ')
			}))
	}));
}

export function presentGlossary(all: Iterable<GlossaryEntry>, { words, kind }: Asked, lang: Language) {
	const finds = matcher(words);
	const known = Object.hasOwn(titles, kind) ? kind : '';
	const entries = [...all].filter(
		({ kind: own, term, text, also }) =>
			(known === '' || own === known) && finds(term[lang], term.nl, text[lang], ...(also ?? []))
	);
	return { count: entries.length, kind: known, letters: letters(entries, lang) };
}
