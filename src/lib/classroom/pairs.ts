/** Who changed their mind between two votes: counted by seat, told in tenths, and only where many did the same. */
import { SMALLEST } from './small';

/** How many seats answered `from` in the first vote and `to` in the second. */
export interface Pair {
	from: string;
	to: string;
	count: number;
}

export interface Move {
	from: string;
	/** How many of every ten chose something else the second time. */
	movedOfTen: number;
	/** The choice that most of those who changed went to, where it is one that at least five chose. */
	mostly: string | undefined;
}

/**
 * One line for each first choice of which both those who stayed and those who changed number at least five. Tenths
 * rather than counts, since the counts of both votes are known and would give away the small ones between them.
 */
export function movesOf(pairs: readonly Pair[]): Move[] {
	const firsts = [...new Set(pairs.map(({ from }) => from))];
	return firsts.flatMap((from): Move[] => {
		const own = pairs.filter((pair) => pair.from === from);
		const stayed = own.filter(({ to }) => to === from).reduce((sum, { count }) => sum + count, 0);
		const others = own.filter(({ to }) => to !== from).sort((a, b) => b.count - a.count);
		const moved = others.reduce((sum, { count }) => sum + count, 0);
		if (stayed < SMALLEST || moved < SMALLEST) return [];
		const [first, second] = others;
		const isClear = first !== undefined && first.count >= SMALLEST && first.count > (second?.count ?? 0);
		return [
			{
				from,
				// 1 to 9: all and none would be untrue here.
				movedOfTen: Math.min(9, Math.max(1, Math.round((10 * moved) / (stayed + moved)))),
				mostly: isClear ? first.to : undefined
			}
		];
	});
}
