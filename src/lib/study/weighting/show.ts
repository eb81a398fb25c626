/** What may be told of weighted figures: nothing by which the answers of one cell come out. */
import { showEstimate, type Policy, type Published } from '../disclosure';
import type { ShownFigure } from '../rollup/results';
import type { Figure } from '../rollup/figures';
import type { CellCount, WeightedFigures } from './figures';

export interface BothFigures {
	plain: ShownFigure;
	weighted: ShownFigure;
}

/** Rounded more coarsely than to a twentieth of what answers can differ by, a figure says nothing any more. */
const COARSEST = 0.05;

export interface WeightGate {
	policy: Policy;
	/** Per cell, their mean over people 1. */
	weights: readonly number[];
	/** By tables: the cells that were released; absent where nothing was yet. */
	cells: ReadonlyMap<string, Published>;
}

/** Whether a cell may be told apart: enough people, and of a share enough answers on both sides. */
function isOpen({ people, answers, yes }: CellCount, { minimum }: Policy, each: number): boolean {
	if (people < minimum) return false;
	return yes === undefined || Math.min(yes, answers - yes) >= minimum * each - 1e-9;
}

/**
 * What a figure has to be rounded to. Taken from the same figure without weights, a weighted one tells of each cell as much
 * as its weight is off 1; so a cell that may not be told has to fit into the rounding with all its people.
 * @param counts per cell
 * @returns in the unit of the figure
 */
export function coarsenessOf(
	{ estimate: { people }, range, each }: Pick<Figure, 'estimate' | 'range' | 'each'>,
	counts: readonly CellCount[],
	{ policy, weights }: Pick<WeightGate, 'policy' | 'weights'>
): number {
	const moves = counts.map((count, at) => {
		if (count.people === 0) return 0;
		const weight = weights[at] ?? 1;
		const one = (range * Math.max(1, weight)) / people;
		const whole = (range * count.people * Math.abs(weight - 1)) / people;
		return isOpen(count, policy, each) ? one : Math.max(one, whole);
	});
	return Math.max(0, ...moves);
}

const few = ({ minimum }: Policy): ShownFigure => ({ kind: 'withheld', reason: 'too-few-people', minimum });

const withheld = (reason: 'in-table' | 'no-table' | 'part', { minimum }: Policy): ShownFigure => ({
	kind: 'withheld',
	reason,
	minimum
});

const tooCoarse = ({ minimum }: Policy): ShownFigure => ({ kind: 'withheld', reason: 'too-coarse', minimum });

function showOne(figure: Figure, coarse: number, { policy }: WeightGate): ShownFigure {
	if (coarse > COARSEST * figure.range) return tooCoarse(policy);
	const { range, binary, each } = figure;
	const shown = showEstimate(figure.estimate, { policy, range, binary, each, coarse });
	return shown.kind === 'as-before' ? few(policy) : shown;
}

/**
 * Shows figures with and without weights, both rounded alike, and both or neither. An effect is rounded as the means that it
 * is a difference of.
 */
export function showWeighted(
	{ plain, weighted, cells }: WeightedFigures,
	gate: WeightGate
): Record<string, BothFigures> {
	const { policy } = gate;
	const coarse = new Map(plain.map((one) => [one.id, coarsenessOf(one, cells.get(one.id) ?? [], gate)]));
	const coarseOf = ({ id, needs = [] }: Figure) =>
		Math.max(...[id, ...needs].map((one) => coarse.get(one) ?? Infinity));
	const hiddenBy = ({ cell }: Figure): 'in-table' | 'no-table' | undefined => {
		if (!cell) return undefined;
		const tables = gate.cells.get(cell.tables);
		if (!tables) return 'no-table';
		return tables.get(cell.key)?.kind === 'hidden' ? 'in-table' : undefined;
	};
	const byId = new Map(weighted.map((one) => [one.id, one]));
	const shown: Record<string, BothFigures> = {};
	for (const one of plain) {
		const heavy = byId.get(one.id);
		if (!heavy) continue;
		const reason = hiddenBy(one);
		const both = reason
			? { plain: withheld(reason, policy), weighted: withheld(reason, policy) }
			: { plain: showOne(one, coarseOf(one), gate), weighted: showOne(heavy, coarseOf(one), gate) };
		const hidden = [both.plain, both.weighted].find(({ kind }) => kind !== 'shown');
		shown[one.id] = hidden ? { plain: hidden, weighted: hidden } : both;
	}
	for (const { id, needs = [] } of plain) {
		if (needs.every((one) => shown[one]?.plain.kind === 'shown')) continue;
		shown[id] = { plain: withheld('part', policy), weighted: withheld('part', policy) };
	}
	return shown;
}
