import { describe, expect, it } from 'vitest';
import type { Experiment, VignetteQuestion } from '../model';
import { makeDesign } from './design';
import { spaceOfSizes } from './design/fixture';
import { tryout } from './tryout';

const text = { nl: 'Een tekst' };
const questions: [string, VignetteQuestion][] = [
	['prison', { kind: 'sentence', text }],
	['mean', { kind: 'scale', text, from: 1, to: 7, low: text, high: text }],
	['mean', { kind: 'number', text, min: 0, max: 100, decimals: 0 }],
	[
		'first',
		{
			kind: 'choice',
			text,
			options: [
				{ id: 'a', text },
				{ id: 'b', text }
			]
		}
	]
];

const space = spaceOfSizes([3, 2]);
const made = makeDesign({ design: { kind: 'balanced', decks: 3 }, tasks: 4 }, space, 'proef');
if (!made.ok) throw new Error(made.problem.kind);
const { design } = made;
const experimentOf = (question: VignetteQuestion): Experiment => ({
	title: text,
	base: { kind: 'case', case: 'x', fixed: {} },
	factors: design.factors,
	leaveOut: [],
	question,
	tasks: 4,
	design: { kind: 'balanced', decks: 3 },
	order: { tasks: 'random', facts: 'random' },
	repeat: 'among'
});

describe('made-up people', () => {
	it.each(questions)(
		'answer by %s, each as often as they were asked, and heavier where the facts are',
		(unit, question) => {
			const found = tryout(design, 'e', experimentOf(question));
			expect(found).toMatchObject({ synthetic: true, people: 200, tasks: 1000, unit });
			expect(found.skipped).toBeGreaterThan(0);
			const [light, , heavy] = found.rows;
			const first = found.rows.filter(({ factor }) => factor === light!.factor);
			expect(first.reduce((sum, { answers }) => sum + answers, 0)).toBe(1000 - found.skipped);
			// For a choice the figure counts the lightest answer.
			if (unit === 'first') expect(heavy!.figure).toBeLessThan(light!.figure);
			else expect(heavy!.figure).toBeGreaterThan(light!.figure);
		}
	);

	it('are the same again', () => {
		const experiment = experimentOf(questions[1]![1]);
		expect(tryout(design, 'e', experiment)).toEqual(tryout(design, 'e', experiment));
	});
});
