/** The tables of a survey are released a few times in its life; each release is looked at together with all before it. */
import { sql, type Kysely } from 'kysely';
import {
	answersShown,
	fromStoredRelease,
	toStoredRelease,
	type Policy,
	type Published,
	type Release
} from '../../study/disclosure';
import { netOf, type Lattice } from '../../study/disclosure/tables';
import { EVERYBODY } from '../../study/rollup/answers';
import { snapshotFrom, type PeopleTables, type TaskTables } from '../../study/rollup/tables';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { Compiled } from '../survey/steps';
import { releaseElsewhere } from './audit';
import { shapedOf } from './shapes';
import { readTotals, revisionOf } from './totals';

/** The last one is kept for when nobody answers any more. */
const MOST = 8;

/** The first release comes at three times the minimum, each next one when there are four times as many people. */
const FIRST = 3;
export const GROWTH = 4;

export const policyOf = ({ published }: Pick<Compiled, 'published'>): Policy => ({
	minimum: published.survey.minimumCell,
	releases: MOST
});

/** How many people there have to be for the next release. */
export const dueAt = (made: number, { minimum }: Policy): number => FIRST * minimum * GROWTH ** made;

export const allTables = (compiled: Compiled): (PeopleTables | TaskTables)[] => {
	const { tables } = shapedOf(compiled.published);
	return [tables.people, ...tables.tasks].filter(({ lattice }) => lattice.tables.length > 0);
};

export interface Made {
	/** The days on which they were made, in order. */
	days: string[];
	releases: Release[];
}

export async function releasesOf(db: Kysely<Database>, { survey, version }: Compiled, tables: string): Promise<Made> {
	const rows = await db
		.selectFrom('survey_release')
		.select(['stored', sql<string>`made_on::text`.as('day')])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('tables', '=', tables)
		.orderBy('release')
		.execute();
	return { days: rows.map(({ day }) => day), releases: rows.map(({ stored }) => fromStoredRelease(stored)) };
}

/** The newest figure of each cell that any release showed, with the days of the releases. */
export async function publishedCells(
	db: Kysely<Database>,
	compiled: Compiled,
	{ id, lattice }: { id: string; lattice: Lattice }
): Promise<{ days: string[]; cells: Published }> {
	const { days, releases } = await releasesOf(db, compiled, id);
	return { days, cells: answersShown(netOf(lattice), releases) };
}

export async function isClosed(db: Kysely<Database>, { survey, version }: Compiled): Promise<boolean> {
	const row = await db
		.selectFrom('survey_version')
		.select('state')
		.where('survey', '=', survey)
		.where('version', '=', version)
		.executeTakeFirst();
	return row?.state === 'closed';
}

/** Totals that were looked at for releases; the same ones need no second look. */
const lookedAt = new WeakMap<Compiled, string>();

/** What has been looked at and could not be released stays so until this many people came or went. */
const refusedAt = new WeakMap<Compiled, Map<string, number>>();

/**
 * Makes the releases that are due. What is looked at may take some seconds, which is spent in another thread; whoever
 * writes the row first has made the release.
 * @returns how many were made
 */
export async function releaseDue(db: Kysely<Database>, compiled: Compiled): Promise<number> {
	const policy = policyOf(compiled);
	const closed = await isClosed(db, compiled);
	const revision = `${await revisionOf(db, compiled)} ${closed}`;
	if (lookedAt.get(compiled) === revision) return 0;
	const slices = await readTotals(db, compiled, shapedOf(compiled.published), 'groups');
	const counts = slices.get(EVERYBODY)?.counts;
	if (!counts) return 0;
	const known = refusedAt.get(compiled) ?? new Map<string, number>();
	refusedAt.set(compiled, known);
	let made = 0;
	for (const tables of allTables(compiled)) {
		const { releases: earlier } = await releasesOf(db, compiled, tables.id);
		const snapshot = snapshotFrom(tables, counts);
		const people = snapshot.counts.get('*')?.people ?? 0;
		const last = earlier.at(-1)?.snapshot.counts.get('*')?.people ?? 0;
		const due = closed
			? earlier.length < MOST && people >= policy.minimum && Math.abs(people - last) >= policy.minimum
			: earlier.length < MOST - 1 && people >= dueAt(earlier.length, policy);
		if (!due || known.get(tables.id) === people) continue;
		const released = await releaseElsewhere(tables.lattice, earlier, snapshot, policy);
		known.set(tables.id, people);
		if (released.kind === 'refused') continue;
		const { numInsertedOrUpdatedRows: inserted } = await retrying(() =>
			db
				.insertInto('survey_release')
				.values({
					survey: compiled.survey,
					version: compiled.version,
					tables: tables.id,
					release: earlier.length + 1,
					stored: JSON.stringify(toStoredRelease(released.release))
				})
				.onConflict((is) => is.doNothing())
				.executeTakeFirstOrThrow()
		);
		made += Number(inserted ?? 0n);
	}
	lookedAt.set(compiled, revision);
	return made;
}
