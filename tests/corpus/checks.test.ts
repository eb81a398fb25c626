/** The checks over the whole space of each edition find nothing in the seeds, and each planted fault in a copy. */
import { describe, expect, test } from 'vitest';
import { checkEditions, editionSets } from '../../src/lib/engine';
import type { Box, EditionSet, Subject } from '../../src/lib/model';
import { corpus } from './corpus';

const sets = editionSets(corpus);

/** Checks that a subject gives nothing to look at: one without orders of gravity, or without aggravations. */
function idle({ subject, statute }: EditionSet): string[] {
	const raises = statute.adjustments.filter(({ phase, when }) => phase !== 'form' && isAsked(subject, when));
	return [
		...(subject.gravity.length === 0 ? ['gravity'] : []),
		...(raises.length === 0 ? ['aggravation-never-lowers'] : [])
	];
}
const isAsked = ({ factors }: Subject, when: Box) =>
	Object.keys(when).some((id) => factors.some((factor) => factor.id === id));

describe.each(sets.map((set) => [set.subject.id, set.date, set] as const))('%s on %s', (_subject, _date, set) => {
	test('every check holds, and looked at something', { timeout: 120_000 }, () => {
		const results = checkEditions(set);
		expect(results.flatMap((result) => result.findings)).toEqual([]);
		expect(results.filter((result) => result.scenarios === 0).map((result) => result.check)).toEqual(idle(set));
	});
});
