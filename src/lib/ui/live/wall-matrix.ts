/** Several votes in one table, for the wall alone: a phone does not load it. */
import type { RoundsView } from '../views/live';
import RoundMatrix from './RoundMatrix.svelte';

/** More than so many votes do not fit beside each other. */
const BESIDE = 5;

/**
 * The answers that the rows of several votes have in common, so that each is named once for all of them; undefined where
 * there is one vote, where there are more than fit, or where a vote has more than its one distribution.
 */
export function matrixOf({ rounds }: RoundsView): string[] | undefined {
	if (rounds.length < 2 || rounds.length > BESIDE) return undefined;
	const own = rounds.map(({ series }) => (series.length === 1 ? series[0] : undefined));
	if (own.some((series) => series === undefined || series.label !== '')) return undefined;
	const [first, ...others] = own.flatMap((series) =>
		series && !series.few ? [series.bars.map(({ label }) => label)] : []
	);
	if (!first || others.some((labels) => labels.join('\n') !== first.join('\n'))) return undefined;
	return first;
}

/** What the wall hands to the votes that it shows. */
export const wallMatrix = { Table: RoundMatrix, labelsOf: matrixOf };
export type WallMatrix = typeof wallMatrix;
