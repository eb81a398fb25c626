import { describe, expect, it } from 'vitest';
import type { Design, VignetteQuestion } from '../model';
import { makeDesign } from './design';
import { spaceOfSizes } from './design/fixture';
import { expectedOf, sentenceOf, simulate, trueMarginalMeans, type Truth } from './simulate';

const result = makeDesign({ design: { kind: 'balanced', decks: 4 }, tasks: 6 }, spaceOfSizes([3, 2]), 'simulate');
const design: Design = result.ok ? result.design : undefined!;
const text = { nl: 'Wat vind je?' };
const scale: VignetteQuestion = { kind: 'scale', text, from: 1, to: 7, low: text, high: text };
const asked = (question: VignetteQuestion, repeat: 'none' | 'among' = 'none') => ({
	order: { tasks: 'random' as const, facts: 'random' as const },
	repeat,
	question
});
const truth: Truth = { intercept: 3, effects: { f0: { l1: 0.5, l2: 1.5 }, f1: { l1: -1 } }, personSd: 0.8, restSd: 1 };
const base = { design, experiment: 'e', people: 200, seed: 'a', truth };

describe('simulated respondents', () => {
	it('are marked, and the same from the same seed', () => {
		const made = simulate({ ...base, asked: asked(scale) });
		expect(made).toMatchObject({ synthetic: true, seed: 'a', truth });
		expect(made.rows).toHaveLength(1200);
		expect(made.rows.every(({ respondent }) => respondent.startsWith('synthetic-'))).toBe(true);
		expect(simulate({ ...base, asked: asked(scale) })).toEqual(made);
		expect(simulate({ ...base, seed: 'b', asked: asked(scale) }).rows).not.toEqual(made.rows);
	});

	it('give back the effects that were put in', () => {
		const { rows } = simulate({ ...base, people: 2000, asked: asked(scale), exact: true });
		const means = trueMarginalMeans(design, truth);
		expect(means['f1']!['l0']! - means['f1']!['l1']!).toBeCloseTo(1, 12);
		for (const [factor, levels] of Object.entries(means)) {
			for (const [level, mean] of Object.entries(levels)) {
				const values = rows.flatMap(({ facts, answer }) =>
					facts[factor] === level && answer?.kind === 'scale' ? [answer.value] : []
				);
				const found = values.reduce((sum, value) => sum + value, 0) / values.length;
				expect(Math.abs(found - mean)).toBeLessThan(0.09);
			}
		}
	});

	it('know facts that add more together, and groups that judge otherwise', () => {
		const joint: Truth = { ...truth, together: [{ facts: { f0: 'l2', f1: 'l1' }, effect: 2 }] };
		expect(expectedOf(joint, { f0: 'l2', f1: 'l1' })).toBe(5.5);
		expect(expectedOf(joint, { f0: 'l2', f1: 'l0' })).toBe(4.5);
		const groups = { leeftijd: { jong: { share: 0.5, shift: 2 }, oud: { share: 0.3, effects: { f1: { l1: 3 } } } } };
		const { rows } = simulate({ ...base, people: 1500, truth: { ...truth, groups }, asked: asked(scale), exact: true });
		const mean = (band: string | undefined, level: string) => {
			const own = rows.flatMap(({ group, facts, answer }) =>
				group?.['leeftijd'] === band && facts['f1'] === level && answer?.kind === 'scale' ? [answer.value] : []
			);
			return own.reduce((sum, value) => sum + value, 0) / own.length;
		};
		expect(mean('jong', 'l0') - mean(undefined, 'l0')).toBeCloseTo(2, 0);
		expect(mean('oud', 'l1') - mean('oud', 'l0')).toBeCloseTo(2, 0);
		const share = rows.filter(({ group }) => group === undefined).length / rows.length;
		expect(Math.abs(share - 0.2)).toBeLessThan(0.05);
	});

	it('answer in the form that is asked, within its bounds, and skip as told', () => {
		const wide: Truth = { ...truth, restSd: 20, skipped: 0.25 };
		const answers = (question: VignetteQuestion) =>
			simulate({ ...base, truth: wide, asked: asked(question) }).rows.map(({ answer }) => answer);
		const scales = answers(scale);
		const given = scales.flatMap((answer) => (answer?.kind === 'scale' ? [answer.value] : []));
		expect(new Set(given)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
		expect(Math.abs(scales.filter((answer) => answer === null).length / scales.length - 0.25)).toBeLessThan(0.05);
		const options = ['a', 'b', 'c'].map((id) => ({ id, text }));
		const choices = answers({ kind: 'choice', text, options }).flatMap((answer) =>
			answer?.kind === 'choice' ? [answer.value] : []
		);
		expect(new Set(choices)).toEqual(new Set(['a', 'b', 'c']));
		const numbers = answers({ kind: 'number', text, min: 0, max: 5, decimals: 1 }).flatMap((answer) =>
			answer?.kind === 'number' ? [answer.value] : []
		);
		expect(Math.min(...numbers)).toBe(0);
		expect(Math.max(...numbers)).toBe(5);
		expect(numbers.every((value) => Number.isInteger(Math.round(value * 1e6) / 1e5))).toBe(true);
	});

	it('impose sentences of every kind, heavier ones where the model says so', () => {
		expect([0, 1, 2, 3, 5].map(sentenceOf)).toEqual([
			{},
			{ fineEuros: 500 },
			{ communityServiceHours: 90 },
			{ custody: { amount: 3, unit: 'month' } },
			{ custody: { amount: 24, unit: 'month' } }
		]);
		const { rows } = simulate({
			...base,
			truth: { ...truth, intercept: 1.5 },
			asked: asked({ kind: 'sentence', text })
		});
		const kinds = new Set(
			rows.map(({ answer }) => (answer?.kind === 'sentence' ? (Object.keys(answer.sentence)[0] ?? 'none') : 'skipped'))
		);
		expect(kinds).toEqual(new Set(['none', 'fineEuros', 'communityServiceHours', 'custody']));
	});

	it('meet the repeated vignette as people do, and answer it alike but not equally', () => {
		const { rows } = simulate({ ...base, asked: asked(scale, 'among'), exact: true });
		const again = rows.filter(({ repeats }) => repeats !== undefined);
		expect(again).toHaveLength(200);
		const pairs = again.map((row) => {
			const first = rows.find((other) => other.respondent === row.respondent && other.task === row.repeats)!;
			expect(row.facts).toEqual(first.facts);
			return [first.answer, row.answer].map((answer) => (answer?.kind === 'scale' ? answer.value : NaN)) as [
				number,
				number
			];
		});
		expect(pairs.filter(([a, b]) => a === b)).toEqual([]);
		// The person and the vignette are shared, the rest is not.
		const spread = pairs.reduce((sum, [a, b]) => sum + (a - b) ** 2, 0) / pairs.length;
		expect(Math.abs(spread / 2 - 1)).toBeLessThan(0.35);
	});
});
