/** One cell of the map in words and lengths. */
import { exact, highestReading, type MapCell, type MapEntry } from '$lib/engine';
import {
	articleWords,
	casesWords,
	describeBar,
	describeNoOffence,
	outcomeWords,
	statusWords,
	termPhrase
} from '$lib/explain';
import type { Answers, Corpus, Language, MaximumState } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { maximumTitle } from '$lib/ui/views/amounts';
import type { MapCellView, MapEntryView } from '$lib/ui/views/map';

/** The highest reading of a maximum, as short as a cell needs it. */
function topWords({ term }: MaximumState, lang: Language): string {
	const reading = highestReading(term);
	return reading.kind === 'life' ? m.map_life() : termPhrase(reading, lang);
}

/** The highest figure that a maximum can be read as, in months, for a length. Life is drawn as its fixed term. */
export function monthsOf({ term }: MaximumState): number {
	const { n, d } = exact.parseExact(highestReading(term).months);
	return n / d;
}

/** Whether community service alone may be imposed, as short as a cell or a choice needs it. */
export const barWords = {
	barred: m.map_bar_barred,
	'not-barred': m.map_bar_free,
	undecided: m.map_bar_open
};

/** What every cell of one map shares. */
export interface MapOf {
	corpus: Corpus;
	lang: Language;
	/** The longest maximum on the map, in months. */
	top: number;
	hrefOf: (answers: Answers) => string;
	isOwn: (cell: MapCell) => boolean;
}

function cellView({ state, highest, cases, answers }: MapCell, map: MapOf, own: boolean): MapCellView {
	const { lang, top, corpus } = map;
	const { offence, noOffence, maximum, bar, start } = state;
	const share = (one: MaximumState) => (top > 0 ? Math.min(1, monthsOf(one) / top) : 0);
	const edition = start && corpus.policies.find(({ id }) => id === start.edition);
	const gap = start?.outcome.kind === 'untranscribed';
	return {
		kind: 'cell',
		href: map.hrefOf(answers),
		title: offence ? offence.label[lang] : noOffence ? describeNoOffence(noOffence, lang).heading : m.explorer_unread(),
		article: offence ? articleWords(offence, lang) : undefined,
		maximum: maximum ? { words: maximumTitle(maximum, lang), share: share(maximum) } : undefined,
		highest: highest && { words: topWords(highest, lang), share: share(highest) },
		bar: bar ? { status: bar.status, words: barWords[bar.status]() } : undefined,
		start: start
			? {
					words: outcomeWords(start.outcome, lang),
					gap,
					// A gap says in its own words that the figure was not read.
					status: gap ? undefined : statusWords(edition?.basis.status ?? state.status, lang)
				}
			: undefined,
		cases: casesWords(cases, lang),
		own
	};
}

/** The bar in a whole sentence, for exports. */
export const barSentence = (cell: MapCell, lang: Language): string =>
	cell.state.bar ? describeBar(cell.state.bar, lang).heading : '';

export function entryView(entry: MapEntry, map: MapOf): MapEntryView {
	if (entry.kind === 'cell') return cellView(entry.cell, map, map.isOwn(entry.cell));
	return entry.kind === 'none' ? { kind: 'none', words: m.map_none() } : { kind: 'open', words: m.map_open() };
}
