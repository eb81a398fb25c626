/** Words for the pages about law: sources, articles, days, boxes. Sentences about steps and amounts are those of explain. */
import type { Basis, Box, Corpus, Day, Language, OffenceRef, Status, Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { SourceView } from './explorer';

const statusLabels = {
	official: m.explorer_status_official,
	secondary: m.explorer_status_secondary,
	illustrative: m.explorer_status_illustrative,
	untranscribed: m.explorer_status_untranscribed
} as const satisfies Record<Status, unknown>;

export const statusWords = (status: Status, lang: Language): string => statusLabels[status]({}, { locale: lang });

const dayFormats = {
	nl: new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }),
	en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })
};

export const dayWords = (day: Day, lang: Language): string => dayFormats[lang].format(new Date(`${day}T00:00:00Z`));

export function articleWords({ article, lid }: Pick<OffenceRef, 'article' | 'lid'>, lang: Language): string {
	if (lang === 'en') return lid ? `article ${article}(${lid}) Criminal Code` : `article ${article} Criminal Code`;
	return lid ? `artikel ${article} lid ${lid} Wetboek van Strafrecht` : `artikel ${article} Wetboek van Strafrecht`;
}

export const sourceName = (corpus: Corpus, basis: Basis, lang: Language): string =>
	corpus.sources.get(basis.source)?.label[lang] ?? basis.source;

export function sourceView(corpus: Corpus, basis: Basis, lang: Language): SourceView {
	const source = corpus.sources.get(basis.source);
	const dates = basis.readings.flatMap((id) => {
		const date = source?.readings.find((reading) => reading.id === id)?.date;
		return date ? [dayWords(date, lang)] : [];
	});
	const read = dates.length > 0 ? `${m.explorer_read_in()} ${dates.join(', ')}` : '';
	return {
		line: [sourceName(corpus, basis, lang), basis.locator, read].filter(Boolean).join(' · '),
		status: basis.status,
		statusLabel: statusWords(basis.status, lang),
		href: source?.url,
		note: basis.note?.[lang]
	};
}

const barTitles = {
	barred: m.explorer_barred,
	'not-barred': m.explorer_not_barred,
	undecided: m.explorer_bar_undecided
};
export const barWords = (status: keyof typeof barTitles): string => barTitles[status]();

/** A condition as its parts: each factor with the levels that satisfy it. */
export function boxWords(box: Box, subject: Subject, names: ReadonlyMap<string, string>, lang: Language): string[] {
	return Object.entries(box).map(([id, levels]) => {
		const factor = subject.factors.find((candidate) => candidate.id === id);
		const label = factor?.label[lang] ?? derivedWords(id);
		const level = (name: string) =>
			factor?.levels.find((candidate) => candidate.id === name)?.label[lang] ?? names.get(name) ?? levelWords(name);
		return `${label}: ${levels.map(level).join(` ${m.rules_or()} `)}`;
	});
}

function derivedWords(id: string): string {
	if (id === 'offence') return m.rules_offence();
	if (id === 'maximumClass') return m.rules_maximum_class();
	return id === 'sanctionLaw' ? m.rules_sanction_law() : id;
}

function levelWords(level: string): string {
	const known: Record<string, () => string> = {
		'up-to-3': m.rules_up_to_3,
		'over-3': m.rules_over_3,
		'from-6': m.rules_from_6,
		'from-8': m.rules_from_8,
		'from-12': m.rules_from_12,
		adult: m.rules_adult,
		youth: m.rules_youth_law
	};
	return known[level]?.() ?? level;
}
