import { describe, expect, test } from 'vitest';
import { compile } from './compile';
import { scenarios } from './enumerate';
import { stateOf, vectorOf } from './evaluate';
import { set } from './fixture';
import { matchOffences } from './qualify';
import { rowOf, traceRow } from './row';
import { Trace } from './trace';

const program = compile(set);

/** Facts as numbers, with the offence in its place: the guideline of the fixture goes by the offence. */
function charged(facts: Record<string, string>) {
	const vector = vectorOf(program, facts);
	matchOffences(program, vector);
	return vector;
}

describe('the row that speaks', () => {
	test('is the same with and without a trace, and the one of the whole evaluation, in every case', () => {
		let rows = 0;
		for (const facts of scenarios(set.subject)) {
			const vector = charged(facts);
			const row = rowOf(program, vector);
			expect(traceRow(program, vector, new Trace())?.row).toBe(row);
			const state = stateOf(program, facts);
			if (state.offence) expect(state.start?.edition).toBe(row?.start.edition);
			if (row) rows++;
		}
		expect(rows).toBeGreaterThan(0);
	});

	test('carries its outcome, and is absent where no guideline has the case in its scope', () => {
		expect(rowOf(program, charged({ act: 'heavy', age: 'adult' }))?.outcome).toMatchObject({ kind: 'sanction' });
		expect(rowOf(program, charged({ act: 'allowed', age: 'adult' }))).toBeUndefined();
	});
});
