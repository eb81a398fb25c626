/** Linear programs, by HiGHS: the least and the most that a sum of unknowns can be. */

export interface Row {
	/** Column and factor. */
	terms: readonly (readonly [column: number, factor: number])[];
	low: number;
	high: number;
}

export type Extreme =
	| { kind: 'found'; value: number; point: Float64Array }
	| { kind: 'endless' }
	/** The solver gave up: then no width is proven. */
	| { kind: 'failed' };

export interface LinearModel {
	/** @param goal column and factor of what is made as small or as large as it can be */
	extreme: (direction: 'least' | 'most', goal: Row['terms']) => Extreme;
	/** Gives the memory back; a model that is forgotten keeps it. */
	dispose: () => void;
}

/** Makes a model of columns that are never below 0. */
export type LinearSolver = (columns: number, rows: readonly Row[]) => LinearModel;

const OPTIMAL = 7;
const ENDLESS = new Set([9, 10]);

/** Loads the solver (4 MB, on the server only) once; after that all is synchronous. */
export async function linearSolver(): Promise<LinearSolver> {
	const { default: load } = await import('highs');
	const highs = await load();
	return (columns, rows) => {
		const start: number[] = [];
		const index: number[] = [];
		const value: number[] = [];
		for (const { terms } of rows) {
			start.push(index.length);
			for (const [column, factor] of terms) {
				index.push(column);
				value.push(factor);
			}
		}
		start.push(index.length);
		const zeroes = new Float64Array(columns);
		const model = highs.createModel({
			numCols: columns,
			numRows: rows.length,
			colCost: zeroes,
			colLower: zeroes,
			colUpper: new Float64Array(columns).fill(Infinity),
			rowLower: rows.map(({ low }) => low),
			rowUpper: rows.map(({ high }) => high),
			matrix: { format: 'csr', numRows: rows.length, numCols: columns, starts: start, indices: index, values: value }
		});
		// The same model is asked again and again, from where it stands.
		model.options.set({ output_flag: false, presolve: 'off' });
		return {
			extreme: (direction, goal) => {
				for (const [column, factor] of goal) model.changeColCost(column, direction === 'least' ? factor : -factor);
				try {
					const { modelStatus } = model.run();
					if (ENDLESS.has(modelStatus)) return { kind: 'endless' };
					if (modelStatus !== OPTIMAL) return { kind: 'failed' };
					const { colValue } = model.getSolution();
					const reached = goal.reduce((sum, [column, factor]) => sum + factor * (colValue[column] ?? 0), 0);
					return { kind: 'found', value: reached, point: colValue };
				} finally {
					// Only after the solution was read: a changed goal makes it a solution of nothing.
					for (const [column] of goal) model.changeColCost(column, 0);
				}
			},
			dispose: () => model.dispose()
		};
	};
}
