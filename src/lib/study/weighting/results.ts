/** Weighted results as data without words: plain, so that they can be kept and sent. Every number in it may be told. */
import type { BothFigures } from './show';
import type { MarginWeights, Weighing } from './weigh';
import type { Population } from './population';

export interface WeightedData {
	kind: 'weighted';
	/** The day of the weighing: the figures are of the people of that day. */
	day: string;
	population: Pick<Population, 'unit' | 'source'>;
	/** Counts of people are rounded down to a multiple of the minimum. */
	people: number;
	effectivePeople: number;
	minimum: number;
	/** To two decimals, as are weights. */
	designEffect: number;
	largest: number;
	smallest: number;
	/** Groups of people with one weight. */
	cells: number;
	trimmed: number;
	/** In percentage points. */
	off: number;
	rounds: number;
	margins: readonly MarginTold[];
	figures: Readonly<Record<string, BothFigures>>;
}

export interface MarginTold extends Pick<MarginWeights, 'background' | 'used'> {
	asTheyAre: number;
	bands: readonly {
		band: string;
		people: number;
		target: number | null;
		before: number;
		after: number;
		state: MarginWeights['bands'][number]['state'];
	}[];
}

export type WeightedResults =
	| WeightedData
	/** Margins were given, and there are not enough people yet: the first weighing comes at so many. */
	| { kind: 'waiting'; due: number }
	/** The margins contradict each other, or leave nothing to weigh by. */
	| { kind: 'refused'; reason: 'no-convergence' | 'nothing-left'; day: string };

const down = (count: number, minimum: number) => Math.floor(count / minimum) * minimum;
const digits = (value: number, many: number) => Number(value.toFixed(many));

/** A weighing as it may be told: groups are of the minimum at least, and what is left over is told in steps of it. */
export function toldWeighing(
	{ margins, people, effectivePeople, designEffect, largest, smallest, trimmed, off, rounds, weights }: Weighing,
	minimum: number
): Omit<WeightedData, 'kind' | 'day' | 'population' | 'figures'> {
	return {
		people: down(people, minimum),
		effectivePeople: down(effectivePeople, minimum),
		minimum,
		designEffect: digits(designEffect, 2),
		largest: digits(largest, 2),
		smallest: digits(smallest, 2),
		cells: weights.length,
		trimmed: down(trimmed, minimum),
		off: digits(100 * off, 1),
		rounds,
		margins: margins.map(({ background, used, asTheyAre, bands }) => ({
			background,
			used,
			asTheyAre: down(asTheyAre, minimum),
			bands: bands.map(({ band, people: inBand, target, before, after, state }) => ({
				band,
				people: down(inBand, minimum),
				target: target === undefined ? null : digits(target, 4),
				before: digits(before, 3),
				after: digits(after, 3),
				state
			}))
		}))
	};
}
