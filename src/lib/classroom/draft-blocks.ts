/** Steps that belong together, so that everybody can walk them at their own pace. */
import type { DraftStep } from '../model';

/** Whether a step can be walked together with the one before it, each at one's own pace. */
export const isJoined = (steps: readonly DraftStep[], at: number): boolean =>
	at > 0 && steps[at]?.block !== undefined && steps[at]?.block === steps[at - 1]?.block;

/** The blocks anew, from which steps belong together with the one before. */
export function withBlocks(steps: readonly DraftStep[], joined: readonly boolean[]): DraftStep[] {
	const used = new Set<string>();
	const named = (own: string | undefined): string => {
		for (let number = 0; ; number++) {
			const id = number === 0 && own !== undefined ? own : `blok-${number + 1}`;
			if (!used.has(id)) return id;
		}
	};
	let block: string | undefined;
	return steps.map((step, at) => {
		const { block: own, ...rest } = step;
		if (!joined[at]) {
			const isBegun = joined[at + 1] === true || (own !== undefined && !used.has(own));
			block = isBegun ? named(own) : undefined;
			if (block !== undefined) used.add(block);
		}
		return block === undefined ? rest : { ...rest, block };
	});
}
