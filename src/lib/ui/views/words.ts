/** Words for the pages about law that explain does not have: sources as data, full articles, conditions. */
import { articleWords, sourceLine, statusWords } from '$lib/explain';
import type { Basis, Box, Corpus, Language, OffenceRef, Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { SourceView } from './explorer';

export const fullArticle = (offence: Pick<OffenceRef, 'article' | 'lid'>, lang: Language): string =>
	`${articleWords(offence, lang)} ${lang === 'nl' ? 'Wetboek van Strafrecht' : 'Criminal Code'}`;

export const sourceName = (corpus: Corpus, basis: Basis, lang: Language): string =>
	corpus.sources.get(basis.source)?.label[lang] ?? basis.source;

export const sourceView = (corpus: Corpus, basis: Basis, lang: Language): SourceView => ({
	line: sourceLine(basis, corpus.sources, lang),
	status: basis.status,
	statusLabel: statusWords(basis.status, lang),
	href: corpus.sources.get(basis.source)?.url,
	note: basis.note?.[lang]
});

const derived: Record<string, () => string> = {
	offence: m.rules_offence,
	maximumClass: m.rules_maximum_class,
	sanctionLaw: m.rules_sanction_law
};

const derivedLevels: Record<string, () => string> = {
	'up-to-3': m.rules_up_to_3,
	'over-3': m.rules_over_3,
	'from-6': m.rules_from_6,
	'from-8': m.rules_from_8,
	'from-12': m.rules_from_12,
	adult: m.rules_adult,
	youth: m.rules_youth_law
};

/** A condition as its parts: each factor with the levels that satisfy it. `names` holds the labels of offences. */
export function boxWords(box: Box, subject: Subject, names: ReadonlyMap<string, string>, lang: Language): string[] {
	return Object.entries(box).map(([id, levels]) => {
		const factor = subject.factors.find((candidate) => candidate.id === id);
		const labels = levels.map(
			(level) =>
				factor?.levels.find((candidate) => candidate.id === level)?.label[lang] ??
				names.get(level) ??
				derivedLevels[level]?.() ??
				level
		);
		return `${factor?.label[lang] ?? derived[id]?.() ?? id}: ${[...new Set(labels)].join(` ${m.rules_or()} `)}`;
	});
}
