/** What is analysed: the outcome, the factors, and which combinations the design could show. */
import type { Outcome } from './outcome';

export interface FactorSpec {
	id: string;
	/** The first is the baseline that effects are told against. */
	levels: readonly string[];
	/** The chance of each level by design, in the order of `levels`; equal where absent. */
	chances?: readonly number[] | undefined;
}

/** Factors whose combinations were restricted together, because some cannot be. */
export interface LinkSpec {
	factors: readonly string[];
	/** What could be shown: a level for each factor in the order of `factors`, and its chance by design. */
	cells: readonly { levels: readonly string[]; chance: number }[];
}

export interface AnalysisSpec {
	experiment: string;
	outcome: Outcome;
	factors: readonly FactorSpec[];
	linked?: readonly LinkSpec[] | undefined;
	/**
	 * Whether all factors are estimated together as well. Needed where a deck is not balanced on purpose (D-efficient), and
	 * dearer: its totals grow with the square of the number of pairs of levels.
	 */
	joint?: boolean | undefined;
}

/** One factor alone, or factors that are linked: what is estimated with a mean per cell. */
export interface Block {
	id: string;
	factors: readonly FactorSpec[];
	/** Each cell as the place of a level for each factor of the block; chances add up to 1. */
	cells: readonly { at: readonly number[]; chance: number }[];
}

const shares = (weights: readonly number[]): number[] => {
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	return weights.map((weight) => weight / all);
};

/** A factor as a block of its own. */
export function alone(factor: FactorSpec): Block {
	const chances = shares(factor.chances ?? factor.levels.map(() => 1));
	return { id: factor.id, factors: [factor], cells: chances.map((chance, level) => ({ at: [level], chance })) };
}

function together({ factors, cells }: LinkSpec, known: ReadonlyMap<string, FactorSpec>): Block {
	const specs = factors.map((id) => {
		const spec = known.get(id);
		if (!spec) throw new RangeError(`The linked factor "${id}" is not among the factors.`);
		return spec;
	});
	const chances = shares(cells.map(({ chance }) => chance));
	return {
		id: factors.join('*'),
		factors: specs,
		cells: cells.map(({ levels }, index) => ({
			at: specs.map((spec, place) => {
				const at = spec.levels.indexOf(levels[place] ?? '');
				if (at < 0) throw new RangeError(`"${levels[place]}" is no level of "${spec.id}".`);
				return at;
			}),
			chance: chances[index] ?? 0
		}))
	};
}

/**
 * The blocks of a design: every factor that is linked to none alone, and each group of linked factors as one.
 * @throws RangeError where a link names a factor or level that is not there, or a factor stands in two links
 */
export function blocksOf({ factors, linked = [] }: AnalysisSpec): Block[] {
	const known = new Map(factors.map((factor) => [factor.id, factor]));
	const inLinks = linked.flatMap((link) => link.factors);
	if (new Set(inLinks).size < inLinks.length) throw new RangeError('A factor stands in two links: make them one.');
	return [
		...factors.filter(({ id }) => !inLinks.includes(id)).map(alone),
		...linked.map((link) => together(link, known))
	];
}
