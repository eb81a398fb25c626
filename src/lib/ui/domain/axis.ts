/** One axis for terms of custody: it starts at zero and ends at a whole step above everything that is drawn on it. */
export interface Axis {
	/** In months. */
	end: number;
	unit: 'month' | 'year';
	ticks: { at: number; label: string }[];
}

/** Two and three years are said in years, so they are drawn in years. */
const inYears: ReadonlySet<number> = new Set([24, 36]);

/** Months between ticks, so that there are three to eight; beyond the law the steps grow with what somebody chose. */
function stepFor(top: number): number {
	if (inYears.has(top)) return 12;
	const step = [1, 2, 3, 6, 12, 24, 36, 60, 120, 240, 360].find((each) => top / each <= 6);
	return step ?? Math.ceil(top / 6 / 600) * 600;
}

/** One axis for all lanes that are drawn on it. */
export function axisOf(lanes: readonly { span?: { to: number; openTo?: number | undefined } | undefined }[]): Axis {
	const ends = lanes.flatMap(({ span }) => (span ? [span.openTo ?? span.to] : []));
	return axisFor(Math.max(0, ...ends));
}

/** @param top the longest term in months */
export function axisFor(top: number): Axis {
	const step = stepFor(top);
	const end = Math.max(step, Math.ceil(top / step) * step);
	const years = step >= 12;
	const ticks = Array.from({ length: Math.round(end / step) + 1 }, (_, at) => ({
		at: ((at * step) / end) * 100,
		label: String(years ? (at * step) / 12 : at * step)
	}));
	return { end, unit: years ? 'year' : 'month', ticks };
}

/** What is no longer than nothing is still drawn, in hundredths of the axis. */
const SHORTEST = 0.8;

/** Where a bar is drawn, in hundredths of its lane: long enough to be seen, around its own middle, never past an end. */
export function drawnFrom(from: number, to: number): { left: number; width: number } {
	const width = Math.max(to - from, SHORTEST);
	return { left: Math.max(0, Math.min((from + to - width) / 2, 100 - width)), width };
}
