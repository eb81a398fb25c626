/** Words of the glossary in what a page is about to send. */
import type { Corpus, Language } from '$lib/model';
import { getLocale, localizeHref } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { compileTerms, termsIn, termsOf, type Terms, type TermView } from '$lib/ui/shared/terms';

/** The pattern over a whole glossary is made once per language. */
const compiled = new WeakMap<Corpus, Map<Language, Terms | undefined>>();

function termsFor(corpus: Corpus, lang: Language): Terms | undefined {
	const known = compiled.get(corpus) ?? new Map<Language, Terms | undefined>();
	compiled.set(corpus, known);
	if (!known.has(lang)) {
		const hrefOf = (anchor: string) => localizeHref(`/regels/woordenlijst#${anchor}`, { locale: lang });
		known.set(lang, compileTerms(termsOf(corpus.glossary.values(), lang, hrefOf)));
	}
	return known.get(lang);
}

/**
 * Adds to the data of a page the terms that stand in it: `return withTerms({ ... })` at the end of a load function,
 * and `<TermText text={...} />` where a sentence is shown.
 */
export function withTerms<T extends object>(data: T): T & { terms: TermView[] } {
	const corpus = readLaw(undefined, settings().LAW_DIR);
	return { ...data, terms: termsIn(data, termsFor(corpus, getLocale())) };
}
