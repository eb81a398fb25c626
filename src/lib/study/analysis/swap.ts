/** What shares and effects would be if nobody ever gave the other answer than they meant. */
import { absent, estimated, type Estimate } from './estimate';
import type { SwapError } from './reliability';

type Correction = (estimate: Estimate, swap: SwapError) => Estimate;

/**
 * @param value the corrected figure; @param slope how it moves with the swap error, for the delta method
 */
const corrected =
	(value: (m: number, t: number) => number, slope: (m: number, t: number) => number): Correction =>
	(estimate, swap) => {
		if (estimate.kind === 'absent') return estimate;
		const { answers, people, value: raw } = estimate;
		if (swap.kind === 'absent') return absent(swap.reason, { answers, people });
		const t = swap.value;
		const own = estimate.kind === 'estimate' ? estimate.se ** 2 / (1 - 2 * t) ** 2 : 0;
		const variance = own + slope(raw, t) ** 2 * swap.variance;
		const df = estimate.kind === 'estimate' ? estimate.df : Math.max(1, swap.people - 1);
		return estimated(value(raw, t), variance, df, { answers, people }, (raw * raw) / Math.max(1, people));
	};

/**
 * A marginal mean of yes or no: (m - t) / (1 - 2t). As in Clayton et al. 2023, with the variance by the delta method; the
 * mean and the swap error are taken as independent, since they come from different tasks.
 */
export const correctedMean: Correction = corrected(
	(m, t) => (m - t) / (1 - 2 * t),
	(m, t) => (2 * m - 1) / (1 - 2 * t) ** 2
);

/** An effect on yes or no: e / (1 - 2t). Swapped answers pull every effect towards 0. */
export const correctedEffect: Correction = corrected(
	(e, t) => e / (1 - 2 * t),
	(e, t) => (2 * e) / (1 - 2 * t) ** 2
);
