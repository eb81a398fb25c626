/** Tails of Student's t and of F, from a library that the tests hold against R. */
import fBelow from '@stdlib/stats-base-dists-f-cdf';
import fPoint from '@stdlib/stats-base-dists-f-quantile';
import tBelow from '@stdlib/stats-base-dists-t-cdf';
import tPoint from '@stdlib/stats-base-dists-t-quantile';

/** How far from the middle a 95 % interval reaches, in standard errors. */
export const t95 = (df: number): number => tPoint(0.975, df);

/** The chance of a t at least this far from 0, on both sides. */
export const tBothTails = (t: number, df: number): number => 2 * tBelow(-Math.abs(t), df);

/** The chance of an F at least this large. Taken as the lower tail of 1/F, so that small chances keep their digits. */
export const fUpperTail = (f: number, df1: number, df2: number): number => (f <= 0 ? 1 : fBelow(1 / f, df2, df1));

export const fQuantile = (share: number, df1: number, df2: number): number => fPoint(share, df1, df2);
