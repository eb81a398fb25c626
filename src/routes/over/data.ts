import { getLocale } from '$lib/paraglide/runtime';
import { editionsOf, gapsOf } from '../regels/gaps';
import { subjectsByWeight } from '../subjects';
import { withTerms } from '../terms';
import { editionHref } from '../verkennen/[[subject]]/editions';
import { aboutPage } from './text';
import type { House } from '../house';

export const page = ({ corpus, securityContact }: House) => {
	const lang = getLocale();
	const editions = editionsOf(corpus);
	const missing = subjectsByWeight(corpus).map(({ id, label }) => {
		const own = editions
			.filter(({ subject }) => subject === id)
			.map((edition) => ({
				label: edition.label[lang],
				href: editionHref(edition.id, id),
				gaps: gapsOf(edition, lang)
			}))
			.filter(({ gaps }) => gaps.length > 0);
		return { id, subject: label[lang], count: own.reduce((sum, { gaps }) => sum + gaps.length, 0), editions: own };
	});
	// A framework serves several subjects, and is one version with the same gaps in each.
	const distinct = (texts: readonly string[]) => new Set(texts).size;
	const counts = {
		subjects: corpus.subjects.size,
		editions: distinct(editions.map(({ kind, id, subject }) => (kind === 'statute' ? `${id} ${subject}` : id))),
		sources: corpus.sources.size,
		gaps: distinct(editions.flatMap((edition) => gapsOf(edition, lang).map(({ text }) => `${edition.id} ${text}`)))
	};
	return withTerms(corpus, { prose: aboutPage(counts, lang), missing, securityContact });
};
