/**
 * The attacker against the test over groups: everybody's answers are known but those of the person who came in between two
 * looks at the page. Which of all that this person can have said gives the chance that the page tells?
 */
import { describe, expect, it } from 'vitest';
import type { TaskRow } from '../../../src/lib/model';
import { accumulate, compareGroups, type AnalysisSpec } from '../../../src/lib/study/analysis';
import type { Test } from '../../../src/lib/study/analysis/wald';
import { showTest, usual, type ShownTest } from '../../../src/lib/study/disclosure';
import { seeded } from '../random';

const spec: AnalysisSpec = {
	experiment: 'e',
	outcome: { kind: 'scale' },
	factors: [
		{ id: 'a', levels: ['a1', 'a2'] },
		{ id: 'b', levels: ['b1', 'b2'] }
	],
	joint: false
};
const BANDS = ['young', 'old'];
const SCALE = [1, 2, 3, 4, 5, 6, 7];

const person = (name: string, band: string, answers: readonly number[]): TaskRow[] =>
	answers.map((value, at) => ({
		respondent: name,
		experiment: 'e',
		task: at + 1,
		facts: { a: at === 0 ? 'a1' : 'a2', b: name.length % 2 === 0 ? 'b1' : 'b2' },
		group: { age: band },
		answer: { kind: 'scale', value }
	}));

function survey(seed: number, people: number): TaskRow[] {
	const random = seeded(seed);
	return Array.from({ length: people }, (_, at) =>
		person(`p${at}`, BANDS[random.below(2)]!, [1 + random.below(7), 1 + random.below(7)])
	).flat();
}

function testOf(rows: readonly TaskRow[]): Test {
	const bands = new Map(
		BANDS.map((band) => [
			band,
			accumulate(
				spec,
				rows.filter(({ group }) => group?.age === band),
				{ grouped: true }
			)
		])
	);
	return compareGroups(spec, bands).omnibus[0]!.means;
}

/** What a page tells of the newcomer to somebody who saw it before: the answers that would make the page say this. */
function candidates(
	before: readonly TaskRow[],
	truth: readonly number[],
	page: (test: Test, seen: { test: Test; shown: unknown }) => unknown
): number[][] {
	const first = testOf(before);
	const seen = { test: first, shown: page(first, { test: first, shown: undefined }) };
	const told = (answers: readonly number[]) =>
		JSON.stringify(page(testOf([...before, ...person('new', 'young', answers)]), seen));
	const real = told(truth);
	return SCALE.flatMap((one) => SCALE.map((two) => [one, two])).filter((answers) => told(answers) === real);
}

const weak = (test: Test): unknown => (test.kind === 'test' ? test.p.toFixed(6) : test.kind);

function strong(test: Test, seen: { test: Test; shown: unknown }): unknown {
	const last = seen.shown === undefined ? undefined : seen.test.people;
	const shown: ShownTest = showTest(test, { policy: usual, open: true, last });
	return shown.kind === 'as-before' ? seen.shown : shown;
}

const worlds = Array.from({ length: 12 }, (_, at) => {
	const random = seeded(100 + at);
	return { rows: survey(at + 1, 30 + random.below(60)), truth: [1 + random.below(7), 1 + random.below(7)] };
});

describe('somebody who looks before and after one more person', () => {
	it('finds what that person said in a chance that is told with all its digits', () => {
		const found = worlds.filter(({ rows, truth }) => candidates(rows, truth, weak).length === 1);
		expect(found.length).toBeGreaterThan(worlds.length / 2);
	});

	it('finds nothing in what is shown: every answer would have given the same page', () => {
		for (const { rows, truth } of worlds) expect(candidates(rows, truth, strong)).toHaveLength(49);
	});

	it('finds nothing when that person goes again, or another one', () => {
		for (const { rows } of worlds) {
			const first = testOf(rows);
			const shown = strong(first, { test: first, shown: undefined });
			const gone = rows.filter(({ respondent }) => respondent !== 'p7');
			expect(strong(testOf(gone), { test: first, shown })).toEqual(shown);
		}
	});
});
