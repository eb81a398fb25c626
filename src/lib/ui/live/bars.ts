/** How long the bars of several votes are, on one scale: the same number is the same length in every vote. */
import type { RoundsView, SeriesView } from '../views/live';

/** The highest count in sight; at least ten, so that six answers do not fill the screen. */
export function topOf({ rounds }: RoundsView): number {
	const counts = rounds.flatMap(({ series }) => series.flatMap(({ bars }) => bars.map(({ count }) => count ?? 0)));
	return Math.max(10, ...counts);
}

export const percentOf = (count: number, top: number): number => (count / top) * 100;

export interface TableRow {
	label: string;
	/** One for each vote; empty where the vote does not have it. */
	cells: string[];
}

export interface TableGroup {
	label: string;
	rows: TableRow[];
}

/** Whether the votes of a question have more than one distribution. */
export const isManifold = ({ rounds }: RoundsView): boolean => rounds.some(({ series }) => series.length > 1);

/** More than so many votes do not fit beside each other. */
const BESIDE = 5;

/**
 * The answers that the rows of several votes have in common, so that each is named once for all of them; undefined where
 * there is one vote, where there are more than fit, or where a vote has more than its one distribution.
 */
export function matrixOf({ rounds }: RoundsView): string[] | undefined {
	if (rounds.length < 2 || rounds.length > BESIDE) return undefined;
	const own = rounds.map(({ series }) => (series.length === 1 ? series[0] : undefined));
	if (own.some((series) => series === undefined || series.label !== '')) return undefined;
	const [first, ...others] = own.flatMap((series) =>
		series && !series.few ? [series.bars.map(({ label }) => label)] : []
	);
	if (!first || others.some((labels) => labels.join('\n') !== first.join('\n'))) return undefined;
	return first;
}

function cellOf(series: SeriesView | undefined, label: string): string {
	if (!series) return '';
	return series.few ?? series.bars.find((bar) => bar.label === label)?.words ?? '';
}

/** The rows of the table behind the bars: an answer in a row, a vote in a column, a group for each distribution. */
export function tableOf({ rounds }: RoundsView): TableGroup[] {
	const names = [...new Set(rounds.flatMap(({ series }) => series.map(({ label }) => label)))];
	return names.map((name) => {
		const each = rounds.map(({ series }) => series.find(({ label }) => label === name));
		const labels = [...new Set(each.flatMap((series) => series?.bars.map(({ label }) => label) ?? []))];
		const few = labels.length === 0 ? [''] : labels;
		return { label: name, rows: few.map((label) => ({ label, cells: each.map((series) => cellOf(series, label)) })) };
	});
}
