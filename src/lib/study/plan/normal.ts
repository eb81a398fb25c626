/**
 * The standard normal distribution. Written here because the packages that were tried are too rough (simple-statistics:
 * 1e-3), carry no types (jstat), or bring 148 packages (@stdlib). Both formulas are textbook ones and are held
 * against known values to 1e-13.
 */

const density = (x: number) => Math.exp(-0.5 * x * x) / Math.sqrt(2 * Math.PI);

/** Beyond this the series loses digits in the tail, and the fraction needs few steps. */
const TAIL = 3;

/**
 * P(Z > x) for x ≥ 3, by Laplace's continued fraction x + 1/(x + 2/(x + 3/(x + ...))) (Abramowitz and Stegun 26.2.14).
 */
function upperTail(x: number): number {
	let fraction = x;
	for (let step = 150; step > 0; step--) fraction = x + step / fraction;
	return density(x) / fraction;
}

/**
 * P(Z ≤ x). Within 3 of the middle by the series ½ + φ(x)(x + x³/3 + x⁵/15 + ...) (Marsaglia 2004, "Evaluating the Normal
 * Distribution", Journal of Statistical Software 11(4)).
 */
export function normalCdf(x: number): number {
	if (x > TAIL) return 1 - upperTail(x);
	if (x < -TAIL) return upperTail(-x);
	let sum = x;
	let term = x;
	for (let odd = 3; Math.abs(term) > 1e-17; odd += 2) {
		term *= (x * x) / odd;
		sum += term;
	}
	return 0.5 + sum * density(x);
}

/**
 * The x with P(Z ≤ x) = p: Hastings' approximation (Abramowitz and Stegun 26.2.23, error below 4.5e-4), then steps of
 * Halley's method on `normalCdf`.
 * @param p above 0 and below 1
 */
export function normalQuantile(p: number): number {
	if (!(p > 0 && p < 1)) throw new RangeError(`${p} is no probability between 0 and 1`);
	if (p > 0.5) return -normalQuantile(1 - p);
	const t = Math.sqrt(-2 * Math.log(p));
	let x = -(t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))));
	for (let step = 0; step < 4; step++) {
		const error = (normalCdf(x) - p) / density(x);
		x -= error / (1 + (x * error) / 2);
	}
	return x;
}

/** P(X < least) for X binomial: how likely it is that a cell stays below a size. Summed from the smallest terms up. */
export function binomialBelow(least: number, trials: number, chance: number): number {
	if (least <= 0) return 0;
	if (least > trials || chance <= 0) return 1;
	if (chance >= 1) return 0;
	// Logarithms: with a million people the chance of nobody is below what a number can hold.
	let log = trials * Math.log1p(-chance);
	let sum = Math.exp(log);
	for (let k = 1; k < least; k++) {
		log += Math.log(((trials - k + 1) / k) * (chance / (1 - chance)));
		sum += Math.exp(log);
	}
	return Math.min(1, sum);
}
