/** Each kind of fault, planted in a copy of every real edition, is found: a check that finds nothing proves nothing. */
import { describe, expect, test } from 'vitest';
import { editionSets, firstFinding } from '../../src/lib/engine';
import type { EditionSet, Offence, PolicyEdition, PolicyRow } from '../../src/lib/model';
import { compareRow } from './answer';
import { corpus } from './corpus';
import { expectedRows } from './table';

const sets = editionSets(corpus);
const foundBy = (set: EditionSet) => firstFinding(set)?.check;

/** Another provision of the same height covers their cases, so no invariant sees them go: the hand-made results do. */
const shadowed = new Set(['sr-245-2', 'sr-246-2', 'oud-sr-240b-2']);
const rows = expectedRows();
function brokenRows(set: EditionSet): string[] {
	const { from, through } = set.statute;
	return rows
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

describe.each(sets.map((set) => [set.subject.id, set.date, set] as const))(
	'faults planted in %s on %s',
	{ timeout: 120_000 },
	(_subject, _date, set) => {
		test.each(set.statute.offences.map((offence) => [offence.id]))('%s dropped', (id) => {
			const without = (from: EditionSet) => withOffences(from, (offences) => offences.filter((one) => one.id !== id));
			if (!shadowed.has(id)) return expect(foundBy(without(set))).toBeDefined();
			// One text may stand in several editions; the hand-made results need not repeat it for each date.
			const text = (from: EditionSet) => JSON.stringify(from.statute.offences.find((one) => one.id === id));
			const same = sets.filter((other) => text(other) === text(set));
			expect(same.flatMap((other) => brokenRows(without(other)))).not.toEqual([]);
		});

		test('an offence widened to every case ties, or takes what is another’s', () => {
			const widened = withOffences(set, (offences) =>
				offences.map((offence, at) => (at === 0 ? { ...offence, rows: [{}], maximum: offences[1]!.maximum } : offence))
			);
			expect(foundBy(widened)).toBeDefined();
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

		test('a raised maximum of the lightest offence breaks the order of gravity', () => {
			const years = { amount: '99', unit: 'year' as const };
			const raisedOffence = withOffences(set, (offences) =>
				offences.map((offence, at) =>
					at === 0 ? { ...offence, maximum: { ...offence.maximum, term: years } } : offence
				)
			);
			expect(foundBy(raisedOffence)).toBeDefined();
		});

		const tables = set.policies.filter((edition) => edition.rows.length > 0 && edition.scope.length > 0);
		test.each(tables.map((table) => [table.id, table] as const))('%s: rows dropped, widened, raised', (_id, table) => {
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
	}
);
