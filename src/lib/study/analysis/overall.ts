/** One mean of all answers, clustered by person: a regression with a single column. */
import { absent, estimated, type Counts, type Estimate } from './estimate';
import { fit, rawCovariance, smallSample } from './fit';
import { cellLayout } from './layout';
import { secondAt, type Moments } from './moments';
import { alone } from './spec';

export interface MeanSums {
	/** Over all answers: what they say, and how many there are (weighted). */
	sum: number;
	weight: number;
	/** Over people: the squares of their own sums, the products with their own weights, and the squares of those. */
	squares: number;
	products: number;
	weights: number;
}

const layout = cellLayout(alone({ id: 'all', levels: ['all'] }));

/** The mean with its interval, as everywhere here: CR1, and t with one degree of freedom less than people. */
export function meanOf({ sum, weight, squares, products, weights }: MeanSums, counts: Counts): Estimate {
	const of = fit(layout, {
		first: Float64Array.of(sum, weight),
		second: Float64Array.of(squares, products, weights),
		answers: Float64Array.of(counts.answers),
		people: Float64Array.of(counts.people),
		rows: counts.answers,
		clusters: counts.people
	});
	const mean = of.beta[0];
	if (mean === undefined) return absent('no-answers', counts);
	if (of.clusters < 2 || of.rows <= of.rank) return absent('too-few-people', counts);
	const one = [{ column: 0, factor: 1 }];
	const variance = rawCovariance(of, one, one) * smallSample(of.clusters, of.rows, of.rank);
	return estimated(mean, variance, of.clusters - 1, counts, (mean * mean) / of.clusters);
}

/**
 * The mean of all answers to an experiment, whatever was shown in them.
 * @param moments of one block: every answer stands in one of its cells, so that all cells together are all answers
 */
export function overallMean(moments: Moments): Estimate {
	const columns = moments.answers.length;
	const both = (from: number, other: number) => {
		let all = 0;
		for (let a = 0; a < columns; a++) for (let b = 0; b < columns; b++) all += secondAt(moments, from + a, other + b);
		return all;
	};
	const total = (from: number) => moments.first.subarray(from, from + columns).reduce((sum, value) => sum + value, 0);
	return meanOf(
		{
			sum: total(0),
			weight: total(columns),
			squares: both(0, 0),
			products: both(0, columns),
			weights: both(columns, columns)
		},
		{ answers: moments.rows, people: moments.clusters }
	);
}

/** The share of people who said something, each once: the plain binomial, in the form of all other figures. */
export function shareOf(yes: number, people: number): Estimate {
	return meanOf(
		{ sum: yes, weight: people, squares: yes, products: yes, weights: people },
		{ answers: people, people }
	);
}
