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
