/** Timing: warm-up, several rounds, the median; the sum of what was computed is kept, so that nothing is left out. */

export interface Measure {
	/** Evaluations per second in the median round. */
	perSecond: number;
	lowest: number;
	highest: number;
	rounds: number;
	/** Evaluations in one round. */
	each: number;
}

/** Evaluates one case; what comes back is counted, so that the work cannot be optimised away. */
export type Evaluate<C> = (input: C) => number | Promise<number>;

declare const gc: (() => void) | undefined;
export let kept = 0;

async function passes<C>(cases: readonly C[], evaluate: Evaluate<C>, count: number): Promise<number> {
	const start = performance.now();
	for (let pass = 0; pass < count; pass++) {
		for (const input of cases) {
			const answer = evaluate(input);
			// Waiting for a value that is there already would time the event loop, so only a promise is waited for.
			kept += typeof answer === 'number' ? answer : await answer;
		}
	}
	return (performance.now() - start) / 1000;
}

/**
 * Runs over all cases, again and again.
 * @param seconds how long one round is to last, about
 */
export async function measure<C>(
	cases: readonly C[],
	evaluate: Evaluate<C>,
	{ rounds = 7, seconds = 0.5 } = {}
): Promise<Measure> {
	// The warm-up doubles as the estimate of how many passes fill a round.
	let took = await passes(cases, evaluate, 1);
	for (let spent = took; spent < seconds; spent += took) took = await passes(cases, evaluate, 1);
	const count = Math.max(1, Math.round(seconds / took));
	const each = count * cases.length;
	const speeds: number[] = [];
	for (let round = 0; round < rounds; round++) {
		if (typeof gc === 'function') gc();
		speeds.push(each / (await passes(cases, evaluate, count)));
	}
	speeds.sort((a, b) => a - b);
	return { perSecond: speeds[rounds >> 1]!, lowest: speeds[0]!, highest: speeds.at(-1)!, rounds, each };
}
