/** What a page or a file may say of a cell. */
import type { Release } from './knowledge';
import type { Net } from './tables';

export type Shown =
	| { kind: 'count'; answers: number; release: number }
	/** Not shown in the newest release; an earlier one showed this much. It is as good as it was then. */
	| { kind: 'earlier'; answers: number; release: number }
	/** Never shown. Why is not said: small, or in the way of something small, look alike on purpose. */
	| { kind: 'hidden' };

export type Published = ReadonlyMap<string, Shown>;

/** The newest figure of every cell that any release showed. */
export function answersShown({ cells }: Net, releases: readonly Release[]): Published {
	return new Map(
		[...cells.keys()].map((cell): [string, Shown] => {
			const at = releases.findLastIndex(({ shown }) => shown.has(cell));
			const answers = releases[at]?.snapshot.counts.get(cell)?.answers;
			if (answers === undefined) return [cell, { kind: 'hidden' }];
			return [cell, { kind: at === releases.length - 1 ? 'count' : 'earlier', answers, release: at + 1 }];
		})
	);
}
