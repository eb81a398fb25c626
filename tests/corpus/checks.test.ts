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

const acknowledged = new Map<string, bigint>();

describe.each(sets.map((set) => [set.subject.id, set.date, set] as const))('%s on %s', (_subject, _date, set) => {
	test('every check holds, and looked at something', { timeout: 120_000 }, () => {
		const results = checkEditions(set);
		expect(results.flatMap((result) => result.findings)).toEqual([]);
		for (const { id, cases } of results.flatMap((result) => result.acknowledged)) {
			acknowledged.set(id, (acknowledged.get(id) ?? 0n) + cases);
		}
		expect(results.filter((result) => result.scenarios === 0n).map((result) => result.check)).toEqual(idle(set));
	});
});

test('every exception that the law makes to a check is shown by some case', () => {
	const declared = [...corpus.subjects.values()].flatMap((subject) => subject.acknowledged.map(({ id }) => id));
	expect(declared.filter((id) => !acknowledged.get(id))).toEqual([]);
	expect([...acknowledged.keys()].sort()).toEqual(declared.sort());
});
