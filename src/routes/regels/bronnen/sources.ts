/** The sources by kind, with the copies in which they were read and the rules that rest on them. */
import { dayWords } from '$lib/explain';
import type { Corpus, Edition, Language, Reading, Source } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { Link } from '$lib/ui/views/explorer';
import { matcher } from '$lib/ui/shared/search';
import { editionHref } from '../../verkennen/[[subject]]/editions';
import { editionsOf } from '../gaps';
import { windowWords } from '../rule';

const titles = {
	statute: m.rules_source_statute,
	policy: m.rules_source_policy,
	parliament: m.rules_source_parliament,
	judiciary: m.rules_source_judiciary,
	press: m.rules_source_press,
	literature: m.rules_source_literature
};
type SourceKind = keyof typeof titles;

export const sourceKinds = () => (Object.keys(titles) as SourceKind[]).map((id) => ({ id, label: titles[id]() }));

/** Ids of the sources that are cited anywhere in an edition. */
function cited(value: unknown, found = new Set<string>()): Set<string> {
	if (Array.isArray(value)) value.forEach((item) => cited(item, found));
	else if (typeof value === 'object' && value !== null) {
		for (const [key, inner] of Object.entries(value)) {
			if (key === 'source' && typeof inner === 'string') found.add(inner);
			else cited(inner, found);
		}
	}
	return found;
}

const byCorpus = new WeakMap<Corpus, Map<string, Edition[]>>();

/** Source to the editions that rest on it; worked out once, since it reads every rule. */
function restingOn(corpus: Corpus): Map<string, Edition[]> {
	const known = byCorpus.get(corpus);
	if (known) return known;
	const resting = new Map<string, Edition[]>();
	for (const edition of editionsOf(corpus)) {
		for (const source of cited(edition)) resting.set(source, [...(resting.get(source) ?? []), edition]);
	}
	byCorpus.set(corpus, resting);
	return resting;
}

function linkOf(corpus: Corpus, edition: Edition, lang: Language): Link {
	const subject = corpus.subjects.get(edition.subject)?.label[lang] ?? edition.subject;
	const label = edition.kind === 'statute' ? `${edition.label[lang]}, ${subject}` : edition.label[lang];
	return { label: `${label}, ${windowWords(edition, lang)}`, href: editionHref(edition.id, edition.subject) };
}

/** Who read it, and when it has to be read again; nothing for readings from before that was kept. */
function eyesWords({ reader, checker, recheck }: Reading, lang: Language): string[] {
	const again = recheck === undefined ? [] : [m.rules_recheck({ day: dayWords(recheck, lang) })];
	if (reader === undefined) return again;
	if (checker === undefined) return [m.rules_read_by({ reader }), m.rules_read_once(), ...again];
	return [m.rules_read_by_two({ reader, checker }), ...again];
}

function presentSource(corpus: Corpus, source: Source, lang: Language) {
	const { id, label, publication, url, note, readings } = source;
	return {
		...{ id, publication, url },
		label: label[lang],
		note: note?.[lang],
		readings: readings.map((reading) => ({
			id: reading.id,
			date: reading.date && dayWords(reading.date, lang),
			note: reading.note?.[lang],
			address: reading.address,
			eyes: eyesWords(reading, lang)
		})),
		rests: (restingOn(corpus).get(id) ?? []).map((edition) => linkOf(corpus, edition, lang))
	};
}

export function presentSources(corpus: Corpus, words: string, kind: string, lang: Language) {
	const finds = matcher(words);
	const known = Object.hasOwn(titles, kind) ? kind : '';
	const found = [...corpus.sources.values()].filter(
		(source) =>
			(known === '' || source.kind === known) &&
			finds(source.label[lang], source.label.nl, source.publication, source.note?.[lang])
	);
	return {
		count: found.length,
		kind: known,
		groups: (Object.keys(titles) as SourceKind[])
			.map((one) => ({
				kind: one,
				title: titles[one](),
				sources: found.filter((source) => source.kind === one).map((source) => presentSource(corpus, source, lang))
			}))
			.filter(({ sources }) => sources.length > 0)
	};
}
