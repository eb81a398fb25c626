/**
 * The tables that a survey comes to if people come and answer as an organiser expects: made-up people, counted as real ones
 * are, so that the control of results can be asked before there is anybody.
 */
import type { Published } from '../../model';
import type { Snapshot } from '../disclosure';
import type { Counts } from '../rollup/counts';
import { shapeOf } from '../rollup/shape';
import { countCells, snapshotFrom, tablesOf, type PeopleTables, type TaskTables } from '../rollup/tables';
import { syntheticPerson, type Awaited } from '../synthetic';

export type { Awaited };

/** Made up at most; of more, each stands for as many as it takes. A page waits for it. */
const MOST = 600;

export interface AwaitedTables {
	tables: PeopleTables | TaskTables;
	snapshot: Snapshot;
}

/**
 * All of them at once, as in the last release of a survey.
 * @param people who begin and come to the end
 * @param seed the same one gives the same people
 * @returns every lattice with cells, and what is in them
 */
export function awaitedTables(
	published: Pick<Published, 'survey' | 'designs'>,
	people: number,
	awaited: Awaited,
	seed = 'plan'
): AwaitedTables[] {
	const tables = tablesOf(shapeOf(published));
	const counts: Counts = {};
	const each = Math.max(1, Math.ceil(people / MOST));
	const made = Math.round(people / each);
	for (let person = 1; person <= made; person++)
		countCells(tables, syntheticPerson(published, seed, `${seed}-${person}`, 0, awaited).rows, counts, 1);
	for (const what of Object.keys(counts)) counts[what] = counts[what]! * each;
	return [tables.people, ...tables.tasks]
		.filter(({ lattice }) => lattice.tables.length > 0)
		.map((one) => ({ tables: one, snapshot: snapshotFrom(one, counts) }));
}
