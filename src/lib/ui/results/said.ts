/** The sentence above a chart: never more than the figures bear that are shown in it. */
import { andList } from '$lib/explain';
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { number } from './numbers';
import type { Row } from './view';

const join = (...said: (string | undefined)[]): string => said.filter((one) => one !== undefined).join(' ');

type Place = NonNullable<Row['at']>;
type ShownRow = Row & { at: Place };

const isShown = (row: Row): row is ShownRow => row.at !== undefined;

/** What is shown, the largest first. */
export const shownIn = (rows: readonly Row[]): ShownRow[] =>
	rows.filter(isShown).sort((a, b) => b.at.value - a.at.value);

/** Whether the one is larger by more than both margins. */
const isAbove = (one: Place, other: Place): boolean => one.low > other.high;

/** Why there is no figure stands beside each of them: more people do not always help. */
export const nothingShown = (rows: readonly Row[], minimum: number): string =>
	rows.length === 0 ? m.vs_nothing_yet({ minimum }) : m.vs_nothing_shown();

export const restHidden = (rows: readonly Row[]): string | undefined =>
	rows.every(isShown) ? undefined : m.vs_rest_hidden();

/** What there can be of shares besides what is shown. */
export interface Whole {
	/** Of several answers one was given: what is hidden is at most what is left of a hundred. */
	oneEach: boolean;
	/** What nobody could answer: hidden, it is nought. */
	never?: (row: Row) => boolean;
	/** With a superlative, for the one that is above all others. */
	most: (row: { what: string; value: string }) => string;
}

/** Which share is the largest, where that can be told. */
export function saidOfShares(
	rows: readonly Row[],
	{ oneEach, never, most }: Whole,
	lang: Language,
	minimum: number
): string {
	const shown = shownIn(rows);
	const [top, ...others] = shown;
	if (!top) return nothingShown(rows, minimum);
	const percent = ({ at }: ShownRow) => `${number(at.value, lang, 0)} %`;
	const listed = (some: readonly ShownRow[]) =>
		andList(
			some.map((row) => `${row.label} (${percent(row)})`),
			lang
		);
	const isHidden = rows.some((row) => !isShown(row) && !never?.(row));
	const left = 100 - shown.reduce((sum, { at }) => sum + at.value, 0);
	if (isHidden && !(oneEach && left < top.at.low)) return m.vs_most_hidden({ list: listed(shown.slice(0, 3)) });
	const close = others.filter(({ at }) => !isAbove(top.at, at));
	if (close.length > 0) return m.vs_most_close({ list: listed([top, ...close]) });
	return most({ what: top.label, value: percent(top) });
}

/** What is said of the levels of one fact. */
export interface LevelWords {
	/** Of the highest and the lowest of all. */
	extremes: (words: { high: string; highest: string; low: string; lowest: string }) => string;
	/** Of two of them. */
	above: (words: { high: string; highest: string; low: string; lowest: string }) => string;
}

/** Where an average is highest and lowest, or what else can be told of it. */
export function saidOfLevels(rows: readonly Row[], words: LevelWords, minimum: number): string {
	const shown = shownIn(rows);
	const [high, low] = [shown[0], shown.at(-1)];
	if (!high || !low) return nothingShown(rows, minimum);
	const rest = restHidden(rows);
	const value = (row: ShownRow) => row.value ?? row.words;
	if (high === low) return join(m.vs_said_one({ level: high.label, value: value(high) }), rest);
	const wordsOf = (one: ShownRow, other: ShownRow) => ({
		high: one.label,
		highest: value(one),
		low: other.label,
		lowest: value(other)
	});
	// The two that lie furthest apart, margins taken off: not always the highest and the lowest.
	const above = shown.reduce((best, row) => (row.at.low > best.at.low ? row : best));
	const below = shown.reduce((best, row) => (row.at.high < best.at.high ? row : best));
	if (!isAbove(above.at, below.at)) return join(m.vs_said_same(wordsOf(high, low)), rest);
	const isAlone =
		rest === undefined &&
		shown.every((row) => (row === high || isAbove(high.at, row.at)) && (row === low || isAbove(row.at, low.at)));
	return isAlone ? words.extremes(wordsOf(high, low)) : join(words.above(wordsOf(above, below)), rest);
}

const isClear = ({ at }: ShownRow): boolean => at.low > 0 || at.high < 0;

/** How far it is off nought at least, and at most. */
const least = ({ at: { low, high } }: ShownRow): number => Math.max(low, -high, 0);
const furthest = ({ at: { low, high } }: ShownRow): number => Math.max(Math.abs(low), Math.abs(high));

/** How many differences are larger than their margin, and which is the largest, where that can be told. */
export function saidOfDifferences(rows: readonly Row[], minimum: number): string {
	const shown = shownIn(rows);
	if (shown.length === 0) return nothingShown(rows, minimum);
	const rest = restHidden(rows);
	const clear = shown.filter(isClear).sort((a, b) => Math.abs(b.at.value) - Math.abs(a.at.value));
	const [most] = clear;
	if (!most) return join(m.vs_said_no_effect(), rest);
	const isLargest = rest === undefined && shown.every((row) => row === most || furthest(row) < least(most));
	const one = { what: most.label, value: most.words };
	return join(
		m.vs_said_effect({ clear: clear.length, all: shown.length }),
		isLargest ? m.vs_said_effect_most(one) : m.vs_said_effect_one(one),
		rest
	);
}
