/** What the second pair of eyes is asked, and what it may see: of the first reading nothing before all is filled in. */
import type { BenchView, FigureView } from '$lib/model';

/** A figure without anything that was read of it. */
export type AskedFigure = Pick<FigureView, 'key' | 'row' | 'column' | 'locator'> & {
	of: 'cell' | 'effect';
	/** As the second pair of eyes typed it. */
	typed: string;
};

export interface Second {
	/** In the order of the table. */
	asked: readonly AskedFigure[];
	filled: number;
	isComplete: boolean;
	/** None before all is filled in. */
	differences: readonly FigureView[];
}

export function secondOf({ figures, work }: BenchView): Second {
	const mine = figures.filter(({ state, second }) => state === 'entered' && second !== 'not-needed');
	const asked = mine.map(({ key, row, column, locator, of }): AskedFigure => ({
		key,
		row,
		...(column && { column }),
		locator,
		of: of.kind,
		typed: work.second.figures[key] ?? ''
	}));
	const filled = mine.filter(({ second }) => second !== 'open').length;
	const isComplete = mine.length > 0 && filled === mine.length;
	return {
		asked,
		filled,
		isComplete,
		differences: isComplete ? mine.filter(({ second }) => second === 'different' || second === 'unclear') : []
	};
}
