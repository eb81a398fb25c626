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
import { netOf, type Lattice, type Snapshot } from '../../study/disclosure/tables';
import { EVERYBODY } from '../../study/rollup/answers';
import { snapshotFrom, type PeopleTables, type TaskTables } from '../../study/rollup/tables';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import type { Compiled } from '../survey/steps';
import { releaseElsewhere } from './audit';
import { shapedOf } from './shapes';
import { readTotals, revisionOf } from './totals';

/** The last one is kept for when nobody answers any more. */
const MOST = 8;

/** The first release comes at three times the minimum, and then one at each fourfold of that. */
const FIRST = 3;
export const GROWTH = 4;

/** Tables wait until fewer than this part of the people came since the look before: each is worked on for seconds. */
const STILL = 0.05;

/** So many looks they wait at most, some two minutes in all: a large survey grows for months. */
const MOST_WAITS = 20;

export const policyOf = ({ published }: Pick<Compiled, 'published'>): Policy => ({
	minimum: published.survey.minimumCell,
	releases: MOST
});

/**
 * How many people there have to be for the next release. Where many came at once, one release takes the place of several.
 * @param last people in the one before; 0 before there is one
 */
export function dueAt(last: number, { minimum }: Policy): number {
	let due = FIRST * minimum;
	while (due <= last) due *= GROWTH;
	return due;
}

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

const peopleIn = ({ counts }: Pick<Snapshot, 'counts'>): number => counts.get('*')?.people ?? 0;
const lastOf = (releases: readonly Release[]): number => {
	const last = releases.at(-1);
	return last ? peopleIn(last.snapshot) : 0;
};

/** The newest figure of each cell that any release showed, the days of the releases, and when the next one comes. */
export async function publishedCells(
	db: Kysely<Database>,
	compiled: Compiled,
	{ id, lattice }: { id: string; lattice: Lattice }
): Promise<{ days: string[]; cells: Published; next: number }> {
	const { days, releases } = await releasesOf(db, compiled, id);
	return {
		days,
		cells: answersShown(netOf(lattice), releases),
		next: dueAt(lastOf(releases), policyOf(compiled))
	};
}

/** How many releases there are: another process may have made one since. */
export async function releasesMade(db: Kysely<Database>, { survey, version }: VersionKey): Promise<number> {
	const row = await db
		.selectFrom('survey_release')
		.select(({ fn }) => fn.countAll<string>().as('count'))
		.where('survey', '=', survey)
		.where('version', '=', version)
		.executeTakeFirst();
	return Number(row?.count ?? 0);
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

/** What was seen of tables that are due, and how often they waited since. */
const waits = new WeakMap<Compiled, Map<string, { people: number; times: number }>>();

/** Whether tables that are due wait, since many people come at this moment. The first look tells nothing of that. */
function isMoving(compiled: Compiled, tables: string, people: number): boolean {
	const all = waits.get(compiled) ?? new Map<string, { people: number; times: number }>();
	waits.set(compiled, all);
	const before = all.get(tables);
	const grew = before ? (people - before.people) / people : 1;
	const times = before ? before.times : 0;
	const moves = grew > STILL && times < MOST_WAITS;
	if (moves) all.set(tables, { people, times: times + 1 });
	else all.delete(tables);
	return moves;
}

/**
 * Makes the releases that are due. What is looked at may take some seconds, which is spent in another thread; whoever
 * writes the row first has made the release.
 * @param patient tables wait while many people come
 * @returns how many were made
 */
export async function releaseDue(db: Kysely<Database>, compiled: Compiled, patient = false): Promise<number> {
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
	let waiting = false;
	for (const tables of allTables(compiled)) {
		const { releases: earlier } = await releasesOf(db, compiled, tables.id);
		const snapshot = snapshotFrom(tables, counts);
		const people = peopleIn(snapshot);
		const last = lastOf(earlier);
		const due = closed
			? earlier.length < MOST && people >= policy.minimum && Math.abs(people - last) >= policy.minimum
			: earlier.length < MOST - 1 && people >= dueAt(last, policy);
		if (!due || known.get(tables.id) === people) continue;
		if (patient && !closed && isMoving(compiled, tables.id, people)) {
			waiting = true;
			continue;
		}
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
	// Nobody may come any more, and then what waits is looked at again all the same.
	if (!waiting) lookedAt.set(compiled, revision);
	return made;
}
