/**
 * A weighing: the totals of every group of people who get one weight, taken at one moment and kept. Weighted figures are
 * made from the newest one and from nothing else, so that margins given later see no other moment.
 */
import { sql, type Kysely, type Transaction } from 'kysely';
import { bandsOfStratum, isStratum, stratumSlice } from '../../study/rollup/answers';
import type { Counts } from '../../study/rollup/counts';
import type { Slice } from '../../study/rollup/fold';
import { weightCells, type Combination, type WeightCell } from '../../study/weighting/cells';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import type { Compiled } from '../survey/steps';
import { marginsOf } from './margins';
import { dueAt, GROWTH, isClosed, policyOf } from './releases';
import { shapedOf } from './shapes';
import { packed, revisionOf, unpacked } from './totals';

/** Cells of the largest weighing: a page of results adds all of them up. */
const MOST_CELLS = 200;

/** Combinations read at once: each may be some 20 kB. */
const AT_ONCE = 200;

interface Row {
	slice: string;
	people: number;
}

/** All combinations that there are, by those backgrounds that count. */
function combinationsOf(rows: readonly Row[], all: readonly string[], backgrounds: readonly string[]) {
	const found = new Map<string, { bands: Record<string, string>; people: number; slices: string[] }>();
	for (const { slice, people } of rows) {
		const own = bandsOfStratum(all, slice);
		const bands = Object.fromEntries(backgrounds.flatMap((id) => (own[id] === undefined ? [] : [[id, own[id]]])));
		const name = stratumSlice(backgrounds, bands);
		const one = found.get(name) ?? { bands, people: 0, slices: [] };
		one.people += people;
		one.slices.push(slice);
		found.set(name, one);
	}
	return found;
}

/** Adds up the totals of some slices, a few at a time. */
async function sumOf(
	transaction: Transaction<Database>,
	{ survey, version }: VersionKey,
	form: string,
	slices: readonly string[],
	into: (slice: string) => Slice | undefined
): Promise<boolean> {
	for (let from = 0; from < slices.length; from += AT_ONCE) {
		const rows = await transaction
			.selectFrom('survey_total')
			.select(['slice', 'numbers', 'counts', 'form'])
			.where('survey', '=', survey)
			.where('version', '=', version)
			.where('slice', 'in', slices.slice(from, from + AT_ONCE))
			.execute();
		for (const { slice, numbers, counts, form: own } of rows) {
			const sum = into(slice);
			if (own !== form || !sum) return false;
			const values = unpacked(numbers);
			// Nobody of the first ones may have had a task: then there are no numbers yet.
			if (sum.numbers.length < values.length) sum.numbers = values;
			else values.forEach((value, at) => (sum.numbers[at]! += value));
			for (const [what, count] of Object.entries(counts)) sum.counts[what] = (sum.counts[what] ?? 0) + count;
		}
	}
	return true;
}

async function lastOf(db: Kysely<Database>, { survey, version }: VersionKey) {
	return db
		.selectFrom('survey_weighing')
		.select(['weighing', 'people', 'backgrounds', 'combinations'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.orderBy('weighing', 'desc')
		.limit(1)
		.executeTakeFirst();
}

const dueAfter = (last: { people: number } | undefined, compiled: Compiled): number =>
	last ? last.people * GROWTH : dueAt(0, policyOf(compiled));

/** How many people there have to be for the next weighing: as for tables, a few times in the life of a survey. */
export const weighingDueAt = async (db: Kysely<Database>, compiled: Compiled): Promise<number> =>
	dueAfter(await lastOf(db, compiled), compiled);

/** Whether so many people are enough for the next weighing. The last one is kept for when nobody answers any more. */
async function isDue(
	db: Kysely<Database>,
	compiled: Compiled,
	people: number,
	last: Awaited<ReturnType<typeof lastOf>>
): Promise<boolean> {
	const { minimum, releases } = policyOf(compiled);
	const made = last?.weighing ?? 0;
	if (made < releases - 1 && people >= dueAfter(last, compiled)) return true;
	const grew = people - (last?.people ?? 0);
	return made < releases && grew >= minimum && (await isClosed(db, compiled));
}

/** People in cells by all backgrounds, of all people: how finely they are told apart. */
const fineness = (cells: readonly WeightCell[], backgrounds: readonly string[]) =>
	cells.reduce((sum, { bands, people }) => sum + (Object.keys(bands).length === backgrounds.length ? people : 0), 0) /
	Math.max(
		1,
		cells.reduce((sum, { people }) => sum + people, 0)
	);

async function cellsBefore(db: Kysely<Database>, { survey, version }: VersionKey): Promise<WeightCell[]> {
	const rows = await db
		.selectFrom('survey_weight_cell')
		.select(['bands', 'people'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.execute();
	return rows.map((row) => ({ ...row, of: [] }));
}

async function make(transaction: Transaction<Database>, compiled: Compiled): Promise<boolean> {
	const { survey, version, published } = compiled;
	const all = Object.keys(published.survey.background);
	const { form, shape } = shapedOf(published);
	const rows = await transaction
		.selectFrom('survey_total')
		.select(['slice', sql<number>`coalesce((counts ->> 'people')::int, 0)`.as('people')])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('slice', 'like', 's %')
		.orderBy('slice')
		.execute();
	const strata = rows.filter(({ slice }) => isStratum(slice));
	const people = strata.reduce((sum, one) => sum + one.people, 0);
	const last = await lastOf(transaction, compiled);
	const margins = await marginsOf(transaction, compiled);
	if (!margins || !(await isDue(transaction, compiled, people, last))) return false;
	const backgrounds = last?.backgrounds ?? all.filter((id) => Object.hasOwn(margins.population.margins, id));
	const found = combinationsOf(strata, all, backgrounds);
	const before = last?.combinations ?? {};
	const names = [...new Set([...found.keys(), ...Object.keys(before)])].sort();
	const combinations = names.map((name): Combination => {
		const now = found.get(name)?.people ?? 0;
		return { bands: bandsOfStratum(backgrounds, name), people: now, fresh: now - (before[name] ?? 0) };
	});
	const { minimum } = policyOf(compiled);
	const cells = weightCells(combinations, backgrounds, { minimum, most: MOST_CELLS });
	// The last time grows by little: coarser cells than there were would be a step back.
	if (
		cells.length === 0 ||
		(last && fineness(cells, backgrounds) < fineness(await cellsBefore(transaction, compiled), backgrounds))
	)
		return false;
	const cellOf = new Map<string, number>();
	cells.forEach(({ of }, cell) => {
		for (const at of of) for (const slice of found.get(names[at]!)?.slices ?? []) cellOf.set(slice, cell);
	});
	const sums = cells.map((): Slice => ({ numbers: new Float64Array(0), counts: {} as Counts }));
	const slices = [...cellOf.keys()];
	if (!(await sumOf(transaction, compiled, form, slices, (slice) => sums[cellOf.get(slice) ?? -1]))) return false;
	const weighing = (last?.weighing ?? 0) + 1;
	const { numInsertedOrUpdatedRows: inserted } = await transaction
		.insertInto('survey_weighing')
		.values({
			survey,
			version,
			weighing,
			people,
			backgrounds: JSON.stringify(backgrounds),
			combinations: JSON.stringify(Object.fromEntries(names.map((name) => [name, found.get(name)?.people ?? 0])))
		})
		.onConflict((is) => is.doNothing())
		.executeTakeFirstOrThrow();
	if (Number(inserted ?? 0n) === 0) return false;
	await transaction
		.deleteFrom('survey_weight_cell')
		.where('survey', '=', survey)
		.where('version', '=', version)
		.execute();
	for (const [cell, { bands, people: inCell }] of cells.entries()) {
		const { numbers, counts } = sums[cell]!;
		const full = numbers.length > 0 ? numbers : new Float64Array(shape.size.lean);
		await transaction
			.insertInto('survey_weight_cell')
			.values({
				survey,
				version,
				cell,
				weighing,
				form,
				bands: JSON.stringify(bands),
				people: inCell,
				numbers: packed(full),
				counts: JSON.stringify(counts)
			})
			.execute();
	}
	return true;
}

/** What was looked at for a weighing; the same needs no second look. */
const lookedAt = new WeakMap<Compiled, string>();

/** Makes a weighing where one is due and margins were given. @returns whether one was made */
export async function weighingDue(db: Kysely<Database>, compiled: Compiled): Promise<boolean> {
	const margins = await marginsOf(db, compiled);
	if (!margins) return false;
	const state = `${margins.number} ${await revisionOf(db, compiled)} ${await isClosed(db, compiled)}`;
	if (lookedAt.get(compiled) === state) return false;
	const made = await retrying(() =>
		db
			.transaction()
			.setIsolationLevel('repeatable read')
			.execute((transaction) => make(transaction, compiled))
	);
	lookedAt.set(compiled, state);
	return made;
}

export interface KeptWeighing {
	weighing: number;
	day: string;
	people: number;
	backgrounds: string[];
	cells: (Slice & { cell: WeightCell })[];
}

/** The newest weighing; undefined before there is one, or where its totals are of another form of the app. */
export async function weighingOf(db: Kysely<Database>, compiled: Compiled): Promise<KeptWeighing | undefined> {
	const { survey, version, published } = compiled;
	const head = await db
		.selectFrom('survey_weighing')
		.select(['weighing', 'people', 'backgrounds', sql<string>`made_on::text`.as('day')])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.orderBy('weighing', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!head) return undefined;
	const rows = await db
		.selectFrom('survey_weight_cell')
		.select(['bands', 'people', 'numbers', 'counts', 'form'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('weighing', '=', head.weighing)
		.orderBy('cell')
		.execute();
	const { form } = shapedOf(published);
	if (rows.length === 0 || rows.some((row) => row.form !== form)) return undefined;
	return {
		...head,
		cells: rows.map(({ bands, people, numbers, counts }) => ({
			numbers: unpacked(numbers),
			counts,
			cell: { bands, people, of: [] }
		}))
	};
}
