/** Weights per cell, with all that somebody needs to judge them. */
import { rake, type RakeRefusal } from '../analysis/rake';
import type { WeightCell } from './cells';
import { sharesOf, type Population } from './population';

/** Nobody counts for more than this many people: beyond it one answer would be heard above all others. */
export const MOST_WEIGHT = 5;

/** Raked shares are within a thousandth of a per cent of their margin. */
const TOLERANCE = 1e-5;
const ROUNDS = 1000;

export interface BandWeights {
	band: string;
	/** Weighed people of the band. */
	people: number;
	/** Of the population; undefined where its share was not given, or nobody is there to stand for it. */
	target: number | undefined;
	/** Of the people who are weighed by this question, before and after. */
	before: number;
	after: number;
	/** `absent`: in the population, and nobody to stand for it. `unknown`: no share was given, so they count as they are. */
	state: 'weighed' | 'absent' | 'unknown';
}

export interface MarginWeights {
	background: string;
	bands: readonly BandWeights[];
	/** People who count as they are here: they skipped it, their group was too small, or has no share. */
	asTheyAre: number;
	/** False where fewer than two bands were left to weigh by. */
	used: boolean;
}

export interface Weighing {
	kind: 'weighed';
	/** Per cell; their mean over people is 1. */
	weights: readonly number[];
	margins: readonly MarginWeights[];
	people: number;
	rounds: number;
	/** Kish: 1 + the squared coefficient of variation of the weights, and the people who tell as much without weights. */
	designEffect: number;
	effectivePeople: number;
	largest: number;
	smallest: number;
	/** People whose weight was cut to `MOST_WEIGHT`; the largest distance to a margin that is left. */
	trimmed: number;
	off: number;
}

export type Weighed =
	| Weighing
	/** Fewer than two bands of every question have people: nothing is left to weigh by. */
	| { kind: 'refused'; reason: 'nothing-left' }
	| ({ kind: 'refused' } & RakeRefusal);

const shared = (cells: readonly WeightCell[], weights: readonly number[], keep: (cell: WeightCell) => boolean) =>
	cells.reduce((sum, cell, at) => sum + (keep(cell) ? cell.people * (weights[at] ?? 0) : 0), 0);

/** Which bands of a question can be raked to, and how the others are taken. */
function targetsOf(cells: readonly WeightCell[], background: string, given: Readonly<Record<string, number>>) {
	const isThere = (band: string) => cells.some(({ bands, people }) => people > 0 && bands[background] === band);
	const known = Object.entries(given).filter(([band, value]) => value > 0 && isThere(band));
	return known.length < 2 ? {} : sharesOf(Object.fromEntries(known));
}

/**
 * Rakes cells to the population (Deming & Stephan 1940; a case of the calibration of Deville & Särndal 1993). A band that
 * nobody stands for is left out and the others of its question take its place; a band without a share, and whoever is in too
 * small a cell, count as they are. No weight is above `MOST_WEIGHT`.
 */
export function weigh(cells: readonly WeightCell[], { margins }: Pick<Population, 'margins'>): Weighed {
	const targets = Object.fromEntries(
		Object.entries(margins).map(([background, given]) => [background, targetsOf(cells, background, given)])
	);
	const used = Object.fromEntries(Object.entries(targets).filter(([, own]) => Object.keys(own).length > 0));
	if (Object.keys(used).length === 0) return { kind: 'refused', reason: 'nothing-left' };
	const strata = cells.map(({ bands, people }) => ({
		people,
		bands: Object.fromEntries(Object.entries(bands).filter(([background, band]) => used[background]?.[band]))
	}));
	const raked = rake(strata, used, { trim: MOST_WEIGHT, tolerance: TOLERANCE, rounds: ROUNDS });
	if (raked.kind === 'refused') return raked;
	const { weights, rounds, designEffect, effectivePeople, trimmed, off } = raked;
	const people = cells.reduce((sum, cell) => sum + cell.people, 0);
	const equal = cells.map(() => 1);
	const reported = Object.entries(margins).map(([background, given]): MarginWeights => {
		const own = targets[background] ?? {};
		const isIn = ({ bands }: WeightCell) => own[bands[background] ?? ''] !== undefined;
		const [before, after] = [shared(cells, equal, isIn), shared(cells, weights, isIn)];
		const bands = Object.keys(given).map((band): BandWeights => {
			const isOf = (cell: WeightCell) => cell.bands[background] === band;
			const there = shared(cells, equal, isOf);
			const target = own[band];
			return {
				band,
				people: there,
				target,
				before: target === undefined || before === 0 ? 0 : there / before,
				after: target === undefined || after === 0 ? 0 : shared(cells, weights, isOf) / after,
				state: target !== undefined ? 'weighed' : (given[band] ?? 0) > 0 && there === 0 ? 'absent' : 'unknown'
			};
		});
		return { background, bands, asTheyAre: people - before, used: Object.keys(own).length > 0 };
	});
	const there = weights.filter((_, at) => (cells[at]?.people ?? 0) > 0);
	return {
		kind: 'weighed',
		weights,
		margins: reported,
		people,
		rounds,
		designEffect,
		effectivePeople,
		largest: Math.max(...there),
		smallest: Math.min(...there),
		trimmed,
		off
	};
}
