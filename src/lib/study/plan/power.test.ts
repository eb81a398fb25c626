import { describe, expect, it } from 'vitest';
import type { Design, DesignChoice } from '../../model';
import { countMoments, makeDesign } from '../design';
import { spaceOfSizes } from '../design/fixture';
import { simulate, type Truth } from '../simulate';
import { designEffect, detectable, powerOf, respondentsFor, sdOfShare, standardError, thinned } from './power';

const one = { a: 0.5, b: 0.5, aa: 0.5, bb: 0.5, ab: 0 };

describe('power', () => {
	it('is that of the two-sample z test where everybody answers one task', () => {
		// Cohen's example: d = 0.5, 64 in each group, two-sided 0.05: the z test has power 0.807.
		const error = standardError(128, one, { sd: 1, icc: 0.4 });
		expect(error).toBeCloseTo(Math.sqrt(2 / 64), 12);
		expect(powerOf(0.5, error)).toBeCloseTo(0.8074304194325567, 9);
		expect(respondentsFor(0.8, 0.5, standardError(1, one, { sd: 1, icc: 0 }))).toBe(126);
		expect(sdOfShare(0.5)).toBe(0.5);
	});

	it('is alpha where there is no difference, and the same for both signs', () => {
		expect(powerOf(0, 1)).toBeCloseTo(0.05, 12);
		expect(powerOf(-1, 1)).toBe(powerOf(1, 1));
		expect(respondentsFor(0.8, 0, 1)).toBeUndefined();
	});

	it.each([0.5, 0.8, 0.9, 0.99])('%d: numbers and differences that are needed are the least that do', (power) => {
		for (const difference of [0.1, 0.37, 2]) {
			const count = respondentsFor(power, difference, 1.3)!;
			expect(powerOf(difference, 1.3 / Math.sqrt(count))).toBeGreaterThanOrEqual(power);
			if (count > 1) expect(powerOf(difference, 1.3 / Math.sqrt(count - 1))).toBeLessThan(power);
		}
		const least = detectable(power, 0.7);
		expect(powerOf(least, 0.7)).toBeCloseTo(power, 6);
	});

	it('gains from levels that vary within persons, and loses from levels that do not', () => {
		// Two tasks, one of each level: what a person is like falls out.
		const varied = { a: 1, b: 1, aa: 1, bb: 1, ab: 1 };
		expect(designEffect(varied, 0.4)).toBeCloseTo(0.6, 12);
		// Two tasks of the same level: Kish's 1 + (m - 1) icc.
		const same = { a: 1, b: 1, aa: 2, bb: 2, ab: 0 };
		expect(designEffect(same, 0.4)).toBeCloseTo(1.4, 12);
	});

	it('counts tasks that are skipped', () => {
		expect(thinned({ a: 1, b: 1, aa: 1, bb: 1, ab: 1 }, 0.5)).toEqual({ a: 0.5, b: 0.5, aa: 0.5, bb: 0.5, ab: 0.25 });
	});
});

describe('power against surveys that are made up and counted', () => {
	const made = (design: DesignChoice): Design => {
		const result = makeDesign(
			{ design, tasks: 5 },
			spaceOfSizes([3, 2, 2], (v) => !(v[0] === 2 && v[1] === 1)),
			'power'
		);
		if (!result.ok) throw new Error(result.problem.kind);
		return result.design;
	};
	const asked = {
		order: { tasks: 'random' as const, facts: 'random' as const },
		repeat: 'none' as const,
		question: { kind: 'number' as const, text: { nl: 'x' }, min: 0, max: 100, decimals: 0 }
	};
	// Only the person and the rest: the effects of other facts would widen what the formula calls the spread.
	const truth: Truth = { intercept: 50, effects: { f0: { l1: 1.2 } }, personSd: 3, restSd: 2, skipped: 0.1 };
	const spread = { sd: Math.sqrt(13), icc: 9 / 13 };
	const people = 60;
	const RUNS = 400;

	it.each<[string, DesignChoice]>([
		['random', { kind: 'random' }],
		['balanced', { kind: 'balanced', decks: 3 }]
	])('%s: the error and the power are as the formula says', (_, choice) => {
		const design = made(choice);
		const error = standardError(people, thinned(countMoments(design, 0, 0, 1), 0.9), spread);
		const differences = Array.from({ length: RUNS }, (_, run) => {
			const { rows } = simulate({ design, experiment: 'e', asked, people, seed: `run-${run}`, truth, exact: true });
			const mean = (level: string) => {
				const values = rows.flatMap(({ facts, answer }) =>
					facts['f0'] === level && answer?.kind === 'number' ? [answer.value] : []
				);
				return values.reduce((sum, value) => sum + value, 0) / values.length;
			};
			return mean('l1') - mean('l0');
		});
		const average = differences.reduce((sum, value) => sum + value, 0) / RUNS;
		const found = Math.sqrt(differences.reduce((sum, value) => sum + (value - average) ** 2, 0) / (RUNS - 1));
		// A standard deviation of 400 values is known to about 3.5 %: three times that.
		expect(found / error).toBeGreaterThan(0.89);
		expect(found / error).toBeLessThan(1.11);
		expect(Math.abs(average - 1.2)).toBeLessThan((4 * error) / Math.sqrt(RUNS));
		const share = differences.filter((value) => Math.abs(value) > 1.959964 * error).length / RUNS;
		const expected = powerOf(1.2, error);
		expect(expected).toBeGreaterThan(0.5);
		expect(Math.abs(share - expected)).toBeLessThan(3.5 * Math.sqrt((expected * (1 - expected)) / RUNS));
		// The test can fail: with answers taken as independent the error would be another.
		const naive = standardError(people, thinned(countMoments(design, 0, 0, 1), 0.9), { ...spread, icc: 0 });
		expect(Math.abs(naive / error - 1)).toBeGreaterThan(0.11);
	});
});
