/**
 * Small numbers are hidden. A reader sees no count from 1 to 4, and cannot work one out from the rest: beside a hidden
 * cell the total says only what the cells in sight already say.
 */

/** Fewer answers than this are not shown. */
export const SMALLEST = 5;

/** A count, or null for one under `SMALLEST`, none included. */
export type Shown = number | null;

export type Total =
	| { kind: 'exact'; count: number }
	/** "ruim 115": made from the cells in sight alone, so it tells nothing about the others. */
	| { kind: 'at-least'; count: number };

/** What may be shown of the counts of one series. */
export type Hidden =
	/** Too few to show anything but how many there are. */
	{ kind: 'few'; count: number } | { kind: 'shown'; total: Total; cells: readonly Shown[] };

const inFives = (count: number) => count - (count % SMALLEST);

/**
 * What may be shown while somebody can still answer, or could after the numbers were seen: cells in steps of five. In exact
 * numbers a room that looks twice sees what the one in between chose.
 * @param counts the answers per choice, each answer in one of them
 */
export function hideMoving(counts: readonly number[]): Hidden {
	const hidden = hideSmall(counts);
	if (hidden.kind === 'few') return hidden;
	const cells = hidden.cells.map((cell) => (cell === null ? null : inFives(cell)));
	const sum = cells.reduce<number>((all, cell) => all + (cell ?? 0), 0);
	return { kind: 'shown', total: { kind: 'at-least', count: Math.max(SMALLEST, sum) }, cells };
}

/** @param counts the answers per choice, each answer in one of them */
export function hideSmall(counts: readonly number[]): Hidden {
	const all = counts.reduce((sum, count) => sum + count, 0);
	if (all < SMALLEST) return { kind: 'few', count: all };
	const cells = counts.map((count) => (count < SMALLEST ? null : count));
	if (!cells.includes(null)) return { kind: 'shown', total: { kind: 'exact', count: all }, cells };
	const inSight = cells.reduce<number>((sum, count) => sum + (count ?? 0), 0);
	return { kind: 'shown', total: { kind: 'at-least', count: Math.max(SMALLEST, inFives(inSight)) }, cells };
}

/**
 * How many are ready, while people answer: in steps of five, and whoever sits out counts as ready. So nobody sees from
 * this number who sat out.
 */
export const readyCount = (ready: number): number => (ready < SMALLEST ? ready : inFives(ready));
