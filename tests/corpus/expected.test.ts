/** The engine on the real corpus against results worked out by hand from the law. */
import { describe, expect, test } from 'vitest';
import { editionSetAt } from '../../src/lib/engine';
import { compareRow } from './answer';
import { corpus } from './corpus';
import { expectedRows, subjectOf } from './table';

const rows = expectedRows();

describe.each(rows.map((row) => [row.file, row['#'], row] as const))('%s %s', (_file, _id, row) => {
	test(`${row.date} ${row.facts}: ${row.why}`, () => {
		const selected = editionSetAt(corpus, subjectOf(row), row.date);
		const { expected, found } = compareRow(row, selected.ok ? selected.set : undefined);
		expect(found).toEqual(expected);
	});
});
