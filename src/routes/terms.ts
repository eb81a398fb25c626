/** Words of the glossary in what a page is about to send. */
import type { Corpus, Language } from '$lib/model';
import { getLocale } from '$lib/paraglide/runtime';
import { link } from '$lib/ui/shared/link';
import { compileTerms, termsIn, termsOf, type Terms, type TermView } from '$lib/ui/shared/terms';

/** The pattern over a whole glossary is made once per language. */
const compiled = new WeakMap<Corpus, Map<Language, Terms | undefined>>();

function termsFor(corpus: Corpus, lang: Language): Terms | undefined {
	const known = compiled.get(corpus) ?? new Map<Language, Terms | undefined>();
	compiled.set(corpus, known);
	if (!known.has(lang)) {
		const hrefOf = (anchor: string) => link(`/regels/woordenlijst#${anchor}`, { locale: lang });
		known.set(lang, compileTerms(termsOf(corpus.glossary.values(), lang, hrefOf)));
	}
	return known.get(lang);
}

/**
 * Adds to the data of a page the terms that stand in it: `return withTerms(corpus, { ... })` at the end of a page,
 * and `<TermText text={...} />` where a sentence is shown.
 */
export function withTerms<T extends object>(corpus: Corpus, data: T): T & { terms: TermView[] } {
	return { ...data, terms: termsIn(data, termsFor(corpus, getLocale())) };
}
