/** The editions that a page was made of: where they stand on this site, and where their text can be found. */
import { m } from '$lib/paraglide/messages';
import type { Corpus, Edition, Language } from '$lib/model';
import type { MadeOfLink } from '$lib/ui/views/explorer';
import { editionHref, isOverlay } from './verkennen/[[subject]]/editions';

/** A code has no place of its own in the rules: its offences say where it was read. */
const placeOf = (edition: Edition): string | undefined =>
	edition.kind === 'statute' ? edition.offences[0]?.basis.source : edition.basis.source;

export const madeOf = (corpus: Corpus, editions: readonly Edition[], subject: string, lang: Language): MadeOfLink[] =>
	editions.map((edition) => {
		const place = placeOf(edition);
		return {
			label: edition.label[lang],
			href: editionHref(edition.id, subject),
			note: isOverlay(edition) ? m.rules_overlay_short() : undefined,
			source: place === undefined ? undefined : corpus.sources.get(place)?.url
		};
	});
