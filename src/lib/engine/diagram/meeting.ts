/** The smallest sets that share a fact with each of many differences. */

/** Facts by number, as they differ between two cases. */
export type Difference = readonly number[];

const [open, chosen, leftOut] = [0, 1, 2] as const;

/**
 * Sets of at most so many facts that share a fact with each difference, none of them twice; every set that could not do
 * with a fact less is among them. Facts that no difference names are never chosen.
 * @param differences may grow while the sets are looked at: who rejects a set adds the difference that it misses, and
 * the search goes on from there
 * @param facts how many facts there are
 */
export function* meeting(differences: readonly Difference[], facts: number, size: number): Generator<number[]> {
	const state = new Uint8Array(facts);
	const set: number[] = [];

	/** The facts to choose from next: of the differences that the set misses, the one that leaves the least choice. */
	function next(): readonly number[] | undefined {
		const spoken = new Uint8Array(facts);
		let least: readonly number[] | undefined;
		let apart = 0;
		for (const difference of differences) {
			if (difference.some((fact) => state[fact] === chosen)) continue;
			const left = difference.filter((fact) => state[fact] === open);
			if (!least || left.length < least.length) least = left;
			// Differences that have nothing in common need a fact each.
			if (left.some((fact) => spoken[fact])) continue;
			for (const fact of left) spoken[fact] = 1;
			apart++;
		}
		return set.length + apart > size ? [] : least;
	}

	function* visit(): Generator<number[]> {
		let missed = next();
		if (!missed) {
			yield [...set].sort((a, b) => a - b);
			// The set may have been rejected: then some larger ones are still to be tried.
			missed = next();
		}
		if (!missed) return;
		for (const fact of missed) {
			state[fact] = chosen;
			set.push(fact);
			yield* visit();
			set.pop();
			// What follows does without it, so that no set comes twice.
			state[fact] = leftOut;
		}
		for (const fact of missed) state[fact] = open;
	}

	yield* visit();
}
