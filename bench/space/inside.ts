/** What is measured inside a browser, in a worker or in the page itself. */
import type { EditionSet } from '../../src/lib/model';
import type { Asked } from './questions';
import { asked, builtOnce, total, type Spread } from './timing';

export interface Order {
	set: EditionSet;
	cases: readonly Asked[];
}

/** Milliseconds. */
export interface Inside {
	/** Compiling for the first time, by code that was never run before, and the quickest of a few times after that. */
	first: number;
	again: number;
	/** Every question once per case; the first ones find the code cold. */
	questions: [string, Spread][];
	/** A fixed piece of work, to see how much slower this place is than another. */
	yardstick: number;
}

/** Counts primes, which no processor can skip. */
function yardstick(): number {
	const start = performance.now();
	let primes = 0;
	for (let number = 2; number < 40_000; number++) {
		let divisor = 2;
		while (divisor * divisor <= number && number % divisor !== 0) divisor++;
		if (divisor * divisor > number) primes++;
	}
	if (primes !== 4203) throw new Error('The yardstick is broken.');
	return performance.now() - start;
}

export function measureInside({ set, cases }: Order): Inside {
	const compiled = () => total(builtOnce(set), ({ ms }) => ms);
	const first = compiled();
	const again = Math.min(compiled(), compiled(), compiled());
	const questions = [...asked(set, cases, 1)];
	return { first, again, questions, yardstick: Math.min(...Array.from({ length: 5 }, yardstick)) };
}
