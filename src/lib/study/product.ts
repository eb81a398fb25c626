/** All combinations of places: with sizes 2 and 3 that is 00, 01, 02, 10, 11, 12. */
export function* productOf(sizes: readonly number[]): Generator<readonly number[]> {
	if (sizes.some((size) => size < 1)) return;
	const place = sizes.map(() => 0);
	for (;;) {
		yield [...place];
		let at = sizes.length - 1;
		while (at >= 0 && place[at] === sizes[at]! - 1) place[at--] = 0;
		if (at < 0) return;
		place[at]!++;
	}
}

/** The number of a combination in that order, from 0. */
export const numberOf = (sizes: readonly number[], place: readonly number[]): number =>
	place.reduce((number, level, at) => number * sizes[at]! + level, 0);
