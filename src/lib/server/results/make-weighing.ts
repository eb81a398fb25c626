/** Making a weighing: who stands in one cell with whom, and the sums of what they said. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { bandsOfStratum, isStratum, stratumSlice } from '../../study/rollup/answers';
import type { Slice } from '../../study/rollup/fold';
import { weightCells, type Combination, type WeightCell } from '../../study/weighting/cells';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import type { Compiled } from '../survey/steps';
import { lockMargins, marginsOf } from './margins';
import { isClosed, policyOf } from './releases';
import { shapedOf } from './shapes';
import { packed, revisionOf, unpacked } from './totals';
import { dueBy, lastWeighing } from './weighing';

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

/** People per combination of all backgrounds, without what they said. */
async function strataOf(transaction: Transaction<Database>, { survey, version }: VersionKey): Promise<Row[]> {
	const rows = await transaction
		.selectFrom('survey_total')
		.select(['slice', sql<number>`coalesce((counts ->> 'people')::int, 0)`.as('people')])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('slice', 'like', 's %')
		.orderBy('slice')
		.execute();
	return rows.filter(({ slice }) => isStratum(slice));
}

async function cellsBefore(transaction: Transaction<Database>, { survey, version }: VersionKey): Promise<number> {
	const row = await transaction
		.selectFrom('survey_weight_cell')
		.select(({ fn }) => fn.countAll<string>().as('count'))
		.where('survey', '=', survey)
		.where('version', '=', version)
		.executeTakeFirst();
	return Number(row?.count ?? 0);
}

/** The totals of the newest weighing take the place of those before: nobody asks for older ones. */
async function keepCells(
	transaction: Transaction<Database>,
	{ survey, version, published }: Compiled,
	weighing: number,
	cells: readonly (Slice & { cell: WeightCell })[]
): Promise<void> {
	const { form, shape } = shapedOf(published);
	await transaction
		.deleteFrom('survey_weight_cell')
		.where('survey', '=', survey)
		.where('version', '=', version)
		.execute();
	for (const [at, { cell, numbers, counts }] of cells.entries()) {
		// Where nobody of a cell has had a task there are no numbers yet.
		const full = numbers.length > 0 ? numbers : new Float64Array(shape.size.lean);
		await transaction
			.insertInto('survey_weight_cell')
			.values({
				survey,
				version,
				cell: at,
				weighing,
				form,
				bands: JSON.stringify(cell.bands),
				people: cell.people,
				numbers: packed(full),
				counts: JSON.stringify(counts)
			})
			.execute();
	}
}

/**
 * Makes a weighing where one is due. In a transaction that sees one moment, begun after whoever gives margins is done.
 * @returns whether one was made
 */
async function makeWeighing(transaction: Transaction<Database>, compiled: Compiled): Promise<boolean> {
	await lockMargins(transaction);
	const { survey, version, published } = compiled;
	const all = Object.keys(published.survey.background);
	const strata = await strataOf(transaction, compiled);
	const people = strata.reduce((sum, one) => sum + one.people, 0);
	const last = await lastWeighing(transaction, compiled);
	const margins = await marginsOf(transaction, compiled);
	const due = margins && (await dueBy(transaction, compiled, people, last));
	if (!margins || !due) return false;
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
	// At the end few are new: fewer cells than there were would be a step back.
	if (cells.length === 0 || (due === 'closing' && cells.length < (await cellsBefore(transaction, compiled))))
		return false;
	const cellOf = new Map<string, number>();
	cells.forEach(({ of }, cell) => {
		for (const at of of) for (const slice of found.get(names[at]!)?.slices ?? []) cellOf.set(slice, cell);
	});
	const sums = cells.map((cell) => ({ cell, numbers: new Float64Array(0), counts: {} }));
	const slices = [...cellOf.keys()];
	if (!(await sumOf(transaction, compiled, shapedOf(published).form, slices, (slice) => sums[cellOf.get(slice) ?? -1])))
		return false;
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
	await keepCells(transaction, compiled, weighing, sums);
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
			.execute((transaction) => makeWeighing(transaction, compiled))
	);
	lookedAt.set(compiled, state);
	return made;
}
