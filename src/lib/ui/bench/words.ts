/** Words of the bench that stand in more than one place. */
import type { FigureView, Lack, Language, Standing, Text } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { cellLines, effectLines } from '../views/amounts';
import type { Refusal } from './bench.svelte';
import { either } from './reading-words';

/** A text of ours in both languages, for the place of one that an editor has yet to write. */
export const bothLanguages = (
	message: (inputs: Record<string, never>, options: { locale: Language }) => string
): Text => ({
	nl: message({}, { locale: 'nl' }),
	en: message({}, { locale: 'en' })
});

/** What a figure says, a line for each possibility. */
export const figureLines = (of: FigureView['of'], lang: Language): string[] =>
	of.kind === 'cell' ? cellLines(of.cell, lang) : effectLines(of.effect, lang);

/** "Categorie 1, niet eerder veroordeeld". */
export const figureName = ({ row, column }: Pick<FigureView, 'row' | 'column'>, lang: Language): string =>
	[either(row, lang), either(column, lang)].filter((part) => part !== '').join(', ');

const refusals: Record<Refusal, () => string> = {
	'no-such-line': m.bench_refused_line,
	'not-readable': m.bench_refused_notation,
	'not-allowed': m.bench_refused_allowed,
	'taken-name': m.bench_refused_taken,
	'no-name': m.bench_refused_name,
	differs: m.bench_refused_differs
};
export const refusalWords = (refusal: Refusal): string => refusals[refusal]();

const lacks: Record<Lack['kind'], () => string> = {
	'edition-field': m.bench_lack_field,
	label: m.bench_lack_label,
	locator: m.bench_lack_locator,
	'no-rows': m.bench_lack_rows,
	'no-scope': m.bench_lack_scope,
	'reading-date': m.bench_lack_date,
	'reading-address': m.bench_lack_address,
	reader: m.bench_lack_reader,
	'source-label': m.bench_lack_source,
	'table-open': m.bench_lack_table,
	again: m.bench_lack_again,
	'says-unread': m.bench_lack_unread
};
export const lackWords = ({ kind }: Lack): string => lacks[kind]();

type Because = Extract<Standing, { status: 'secondary' }>['because'][number];
const reasons: Record<Because, () => string> = {
	'no-checker': m.bench_because_checker,
	'same-role': m.bench_because_same,
	'second-open': m.bench_because_open,
	'second-different': m.bench_because_different,
	'count-open': m.bench_because_count_open,
	'count-different': m.bench_because_count
};
export const becauseWords = (because: Because): string => reasons[because]();

const places: readonly [RegExp, (number: number) => string][] = [
	[/^(?:grid\.)?rows\.(\d+)/, (number) => m.bench_row_number({ number })],
	[/^grid\.columns\.(\d+)/, (number) => m.bench_column_number({ number })],
	[/^modifiers\.(\d+)/, (number) => m.bench_circumstance_number({ number })],
	[/^row:/, () => m.bench_table_title()],
	[/^mod:/, () => m.bench_circumstances_title()],
	[/^facts\.(\d+)/, (number) => m.bench_fact_number({ number })],
	[/^gaps\./, () => m.bench_gaps_title()],
	[/^remarks\./, () => m.bench_remarks_title()],
	[/^basis\.locator$/, () => m.bench_edition_locator()],
	[/^label$/, () => m.bench_edition_label()],
	[/^text$/, () => m.bench_edition_text()],
	[/^(?:label|text|basis)/, () => m.bench_edition_title()]
];

/** Where a path of the edition leads, for what has no name of its own yet. */
export function placeWords(path: string): string | undefined {
	for (const [pattern, words] of places) {
		const found = pattern.exec(path);
		if (found) return words(Number(found[1] ?? 0) + 1);
	}
	return undefined;
}

const SHORT = 60;
/** As much of a text as tells which it is. */
export const shortened = (text: string): string =>
	text.length <= SHORT ? text : `${text.slice(0, SHORT).replace(/\s+\S*$/, '')} …`;
