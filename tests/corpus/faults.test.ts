/** Each kind of fault, planted in a copy of every real edition, is found: a check that finds nothing proves nothing. */
import { describe, expect, test } from 'vitest';
import { editionSets, firstFinding } from '../../src/lib/engine';
import { inWindow, type EditionSet, type Offence, type PolicyEdition, type PolicyRow } from '../../src/lib/model';
import { compareRow } from './answer';
import { corpus } from './corpus';
import { brokenExamples } from './examples';
import { expectedRows, subjectOf } from './table';

const sets = editionSets(corpus);
const foundBy = (set: EditionSet) => firstFinding(set)?.check;

/** Another provision of the same height covers their cases, so no invariant sees them go: the hand-made results do. */
const shadowed = new Set(['sr-245-2', 'sr-246-2', 'oud-sr-240b-2']);
const rows = expectedRows();
function brokenRows(set: EditionSet): string[] {
	const { from, through } = set.statute;
	return rows
		.filter((row) => subjectOf(row) === set.subject.id)
		.filter(({ date }) => date >= from && (through === undefined || date <= through))
		.filter((row) => {
			const { expected, found } = compareRow(row, set);
			return JSON.stringify(found) !== JSON.stringify(expected);
		})
		.map((row) => row['#']);
}

function withOffences(set: EditionSet, change: (offences: Offence[]) => Offence[]): EditionSet {
	return { ...set, statute: { ...set.statute, offences: change(structuredClone(set.statute.offences)) } };
}

function withRows(set: EditionSet, table: PolicyEdition, change: (rows: PolicyRow[]) => PolicyRow[]): EditionSet {
	const policies = set.policies.map((edition) =>
		edition.id === table.id ? { ...edition, rows: change(structuredClone(edition.rows)) } : edition
	);
	// A copy of the statute as well: compiled editions are remembered by it.
	return { ...set, statute: { ...set.statute }, policies };
}

function raised(row: PolicyRow): PolicyRow {
	if (row.cell.kind !== 'sanction' || !row.cell.sanction.custody) return row;
	const years = { amount: '99', unit: 'year' as const };
	return { ...row, cell: { ...row.cell, sanction: { ...row.cell.sanction, custody: { min: years, max: years } } } };
}

/** The tables of expected results are about guidelines in force; one that ended earlier has examples of its own. */
const isCurrent = ({ policies, date }: EditionSet): boolean => policies.every((edition) => inWindow(edition, date));

const isFoundByHand = (set: EditionSet): boolean =>
	(isCurrent(set) && brokenRows(set).length > 0) || brokenExamples(set).length > 0;

/** Found in one of these by a result worked out by hand, which is quick to ask, or else by a check. */
const isFoundIn = (sets: EditionSet[]): boolean =>
	sets.some(isFoundByHand) || sets.some((set) => foundBy(set) !== undefined);
const isFound = (set: EditionSet): boolean => isFoundIn([set]);

/** Another figure everywhere in a cell or an effect: one more of its own unit. */
function oneMore<T>(value: T): T {
	if (Array.isArray(value)) return value.map(oneMore) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, each]) => [
			key,
			key === 'amount' && /^\d+$/.test(String(each)) ? String(Number(each) + 1) : oneMore(each as unknown)
		])
	) as T;
}

const withModifiers = (set: EditionSet, table: PolicyEdition, at: number): EditionSet => ({
	...set,
	statute: { ...set.statute },
	policies: set.policies.map((edition) =>
		edition.id === table.id
			? {
					...edition,
					modifiers: edition.modifiers.map((one, each) => (each === at ? { ...one, effect: oneMore(one.effect) } : one))
				}
			: edition
	)
});

/** Pairs of levels that some row keeps apart. */
function pairsOf(table: PolicyEdition): [factor: string, a: string, b: string][] {
	const levels = new Map<string, Set<string>>();
	for (const { when } of table.rows)
		for (const [factor, among] of Object.entries(when))
			levels.set(factor, new Set([...(levels.get(factor) ?? []), ...among]));
	return [...levels].flatMap(([factor, all]) => {
		const list = [...all];
		return list.slice(1).map((level, at): [string, string, string] => [factor, list[at]!, level]);
	});
}

/** What each row gives under what condition, without its words: where a swap leaves this as it is, nothing is planted. */
const essence = (rows: readonly PolicyRow[]) =>
	rows
		.map(({ when, cell }) =>
			JSON.stringify([
				Object.entries(when).sort(),
				'text' in cell ? [cell.kind, 'known' in cell && cell.known?.components] : cell
			])
		)
		.sort()
		.join();

test('nothing is broken before anything is planted', () => {
	expect(sets.flatMap(brokenExamples)).toEqual([]);
	expect(sets.filter(isCurrent).flatMap(brokenRows)).toEqual([]);
});

describe.each(
	sets.map((set) => [set.subject.id, set.policies.length === 1 ? set.policies[0]!.id : set.date, set] as const)
)('faults planted in %s on %s', { timeout: 120_000 }, (_subject, _date, set) => {
	test.each(set.statute.offences.map((offence) => [offence.id]))('%s dropped', (id) => {
		const without = (from: EditionSet) => withOffences(from, (offences) => offences.filter((one) => one.id !== id));
		if (!shadowed.has(id)) return expect(foundBy(without(set))).toBeDefined();
		// One text may stand in several editions; the hand-made results need not repeat it for each date.
		const text = (from: EditionSet) => JSON.stringify(from.statute.offences.find((one) => one.id === id));
		const same = sets.filter((other) => text(other) === text(set));
		expect(same.flatMap((other) => brokenRows(without(other)))).not.toEqual([]);
	});

	const text = (from: EditionSet, id: string) => JSON.stringify(from.statute.offences.find((one) => one.id === id));
	const firstWith = (id: string) => sets.find((other) => text(other, id) === text(set, id)) === set;
	const own = set.statute.offences.filter(({ id }) => firstWith(id)).map(({ id }) => [id]);
	/** One text may stand in several editions; the hand-made results need not repeat it for each date. */
	const foundAnywhere = (id: string, to: (offence: Offence) => Offence) =>
		isFoundIn(
			sets
				.filter((other) => text(other, id) === text(set, id))
				.map((other) => withOffences(other, (offences) => offences.map((one) => (one.id === id ? to(one) : one))))
		);

	// The one offence of a subject may cover every case of it: then there is nothing to widen.
	const narrow = own.filter(([id]) =>
		set.statute.offences.some((one) => one.id === id && one.rows.every((row) => Object.keys(row).length > 0))
	);
	test.each(narrow)('%s widened to every case', (id) => {
		expect(foundAnywhere(id, (offence) => ({ ...offence, rows: [{}] }))).toBe(true);
	});

	test.each(own)('%s with a maximum one higher', (id) => {
		expect(foundAnywhere(id, (offence) => ({ ...offence, maximum: oneMore(offence.maximum) }))).toBe(true);
	});

	test.each(set.subject.gravity.map((order) => [order.id, order] as const))('%s, levels swapped', (_id, order) => {
		const [light, heavy] = [order.levels[0]!, order.levels.at(-1)!];
		const turn = (level: string) => (level === light ? heavy : level === heavy ? light : level);
		const tested = set.statute.offences.some((offence) => offence.rows.some((row) => row[order.factor]));
		const swapped = withOffences(set, (offences) =>
			offences.map((offence) => ({
				...offence,
				rows: offence.rows.map((row) =>
					row[order.factor] ? { ...row, [order.factor]: row[order.factor]!.map(turn) } : row
				)
			}))
		);
		// Where no offence tests the fact there is nothing to swap; the planted copy is the edition itself.
		if (tested) expect(foundBy(swapped)).toBeDefined();
		else expect(swapped.statute.offences).toEqual(set.statute.offences);
	});

	// Where no order of gravity runs between offences, the results worked out by hand find it.
	test('a raised maximum of the lightest offence is found', () => {
		const years = { amount: '99', unit: 'year' as const };
		const raisedOffence = (from: EditionSet) =>
			withOffences(from, (offences) =>
				offences.map((offence, at) =>
					at === 0 ? { ...offence, maximum: { ...offence.maximum, term: years } } : offence
				)
			);
		const first = set.statute.offences[0]!.id;
		const same = sets.filter((other) => text(other, first) === text(set, first));
		expect(foundBy(raisedOffence(set)) !== undefined || same.some((other) => isFound(raisedOffence(other)))).toBe(true);
	});

	const tables = set.policies.filter((edition) => edition.rows.length > 0 && edition.scope.length > 0);
	// One guideline may speak in several sets; what is planted in it is looked for once.
	const fresh = tables.filter((table) => sets.find((other) => other.policies.includes(table)) === set);
	test.each(fresh.map((table) => [table.id, table] as const))('%s: rows dropped, widened, raised', (_id, table) => {
		for (const row of table.rows) {
			const dropped = withRows(set, table, (rows) => rows.filter((one) => one.id !== row.id));
			expect(foundBy(dropped), `${row.id} dropped`).toBe('guideline-tables');
			if (table.rows.length > 1) {
				const widened = withRows(set, table, (rows) =>
					rows.map((one) => (one.id === row.id ? { ...one, when: {} } : one))
				);
				expect(foundBy(widened), `${row.id} widened`).toBe('guideline-tables');
			}
			if (raised(row) !== row) {
				const higher = withRows(set, table, (rows) => rows.map((one) => (one.id === row.id ? raised(one) : one)));
				expect(foundBy(higher), `${row.id} raised`).toBe('row-fits-maximum');
			}
		}
		expect(table.rows.length).toBeGreaterThan(0);
	});

	test.each(fresh.map((table) => [table.id, table] as const))('%s: levels swapped', (_id, table) => {
		const missed: string[] = [];
		for (const [factor, a, b] of pairsOf(table)) {
			const turn = (level: string) => (level === a ? b : level === b ? a : level);
			const swap = (rows: PolicyRow[]) =>
				rows.map((row) =>
					row.when[factor] ? { ...row, when: { ...row.when, [factor]: row.when[factor].map(turn).sort() } } : row
				);
			const sorted = table.rows.map((row) =>
				row.when[factor] ? { ...row, when: { ...row.when, [factor]: [...row.when[factor]].sort() } } : row
			);
			if (essence(swap(table.rows)) === essence(sorted)) continue;
			if (!isFound(withRows(set, table, swap))) missed.push(`${factor}: ${a} and ${b} swapped`);
		}
		expect(missed).toEqual([]);
	});

	test.each(fresh.map((table) => [table.id, table] as const))('%s: each figure one higher', (_id, table) => {
		const missed: string[] = [];
		for (const row of table.rows) {
			if (JSON.stringify(oneMore(row.cell)) === JSON.stringify(row.cell)) continue;
			const higher = withRows(set, table, (rows) =>
				rows.map((one) => (one.id === row.id ? { ...one, cell: oneMore(one.cell) } : one))
			);
			if (!isFound(higher)) missed.push(`row ${row.id}`);
		}
		table.modifiers.forEach(({ id, effect }, at) => {
			if (JSON.stringify(oneMore(effect)) === JSON.stringify(effect)) return;
			if (!isFound(withModifiers(set, table, at))) missed.push(`modifier ${id}`);
		});
		expect(missed).toEqual([]);
	});
});
