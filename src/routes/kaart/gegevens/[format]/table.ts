/** The map as a table of data: one line per case, in the order of the page. */
import { formatKey, type MapCell, type MapEntry } from '$lib/engine';
import { capital, outcomeWords, statusWords } from '$lib/explain';
import type { Language } from '$lib/model';
import { maximumTitle } from '$lib/ui/views/amounts';
import { barSentence } from '../../[[subject]]/cells';
import type { MapData } from '../../[[subject]]/view';
import { csvOf } from '../../../csv';
import { isOverlay } from '../../../verkennen/[[subject]]/editions';

/** Names of the columns, in both exports the same. */
export interface MapLineData {
	row: string;
	column: string;
	offence: string;
	article: string;
	maximum: string;
	maximumMonths: string;
	highest: string;
	communityServiceBar: string;
	startingPoint: string;
	startingPointEdition: string;
	status: string;
	cases: string;
	scenarioKey: string;
}

function lineOf({ set }: MapData, cell: MapCell, row: string, column: string, lang: Language): MapLineData {
	const { offence, maximum, start, status } = cell.state;
	const months =
		maximum?.term.kind === 'undetermined'
			? maximum.term.readings.map((reading) => (reading.kind === 'life' ? 'life' : reading.months)).join(' | ')
			: maximum?.term.kind === 'life'
				? 'life'
				: (maximum?.term.months ?? '');
	return {
		row,
		column,
		offence: offence?.label[lang] ?? '',
		article: offence ? [offence.article, offence.lid].filter(Boolean).join(' lid ') : '',
		maximum: maximum ? maximumTitle(maximum, lang) : '',
		maximumMonths: months,
		highest: cell.highest ? maximumTitle(cell.highest, lang) : '',
		communityServiceBar: barSentence(cell, lang),
		startingPoint: start ? capital(outcomeWords(start.outcome, lang)) : '',
		startingPointEdition: start?.edition ?? '',
		status: statusWords(status, lang),
		cases: String(cell.cases),
		scenarioKey: formatKey(set.subject, set.date, undefined, cell.answers)
	};
}

export function linesOf(data: MapData, lang: Language): MapLineData[] {
	const cells = (entry: MapEntry | undefined, row: string, column: string) =>
		entry?.kind === 'cell' ? [lineOf(data, entry.cell, row, column, lang)] : [];
	return data.map.rows.flatMap(({ label, whole, entries }) => [
		...cells(whole, label[lang], ''),
		...entries.flatMap((entry, at) => cells(entry, label[lang], data.map.columns[at]!.label[lang]))
	]);
}

const names: readonly (keyof MapLineData)[] = [
	'row',
	'column',
	'offence',
	'article',
	'maximum',
	'maximumMonths',
	'highest',
	'communityServiceBar',
	'startingPoint',
	'startingPointEdition',
	'status',
	'cases',
	'scenarioKey'
];

export const asCsv = (lines: readonly MapLineData[], lang: Language): string => csvOf(names, lines, lang);

export const asJson = ({ set }: MapData, lines: readonly MapLineData[]): string =>
	JSON.stringify(
		{
			subject: set.subject.id,
			offenceDate: set.date,
			editions: [set.statute, ...set.policies].map((edition) => ({
				id: edition.id,
				hash: edition.hash,
				overlay: isOverlay(edition)
			})),
			cells: lines
		},
		null,
		2
	);
