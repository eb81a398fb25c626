import { describe, expect, it } from 'vitest';
import type { Design, DesignChoice } from '../../model';
import { assign, countDistribution, countMoments, levelShares, makeDesign } from '../design';
import { spaceOfSizes } from '../design/fixture';
import { cellPlans } from './cells';
import { experimentPlan } from './index';

function made(design: DesignChoice, tasks: number, sizes = [3, 2]): Design {
	const result = makeDesign(
		{ design, tasks },
		spaceOfSizes(sizes, (v) => !(v[0] === 2 && v[1] === 1)),
		'plan'
	);
	if (!result.ok) throw new Error(result.problem.kind);
	return result.design;
}
const input = { order: { tasks: 'random' as const, facts: 'random' as const }, repeat: 'none' as const };
const designs: [string, Design][] = [
	['random', made({ kind: 'random' }, 3)],
	['balanced', made({ kind: 'balanced', decks: 3 }, 2)],
	['full', made({ kind: 'full' }, 2)]
];

describe('how often levels are met', () => {
	it.each(designs)('%s: shares, moments and counts are those of many assignments', (_, design) => {
		const people = 3000;
		const counts = Array.from({ length: people }, (_, person) => {
			const levels = assign(design, 'e', input, `p${person}`).tasks.flatMap((task) =>
				task.kind === 'vignette' ? [task.facts['f0']] : []
			);
			return { a: levels.filter((level) => level === 'l0').length, b: levels.filter((level) => level === 'l1').length };
		});
		const mean = (of: (each: { a: number; b: number }) => number) =>
			counts.reduce((sum, each) => sum + of(each), 0) / people;
		const moments = countMoments(design, 0, 0, 1);
		for (const [found, expected] of [
			[mean(({ a }) => a), moments.a],
			[mean(({ b }) => b), moments.b],
			[mean(({ a }) => a * a), moments.aa],
			[mean(({ b }) => b * b), moments.bb],
			[mean(({ a, b }) => a * b), moments.ab],
			[mean(({ a }) => a / design.tasks), levelShares(design)['f0']!['l0']!]
		] as const)
			expect(Math.abs(found - expected)).toBeLessThan(0.06);
		countDistribution(design, 0, 0).forEach((chance, count) => {
			expect(Math.abs(mean(({ a }) => Number(a === count)) - chance)).toBeLessThan(0.04);
		});
	});

	it.each(designs)('%s: chances and shares add up, and moments agree with them', (_, design) => {
		design.factors.forEach(({ factor, levels }, at) => {
			const shares = Object.values(levelShares(design)[factor]!);
			expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
			levels.forEach((_, level) => {
				const chances = countDistribution(design, at, level);
				expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
				const other = (level + 1) % levels.length;
				const moments = countMoments(design, at, level, other);
				expect(chances.reduce((sum, chance, count) => sum + chance * count, 0)).toBeCloseTo(moments.a, 12);
				expect(chances.reduce((sum, chance, count) => sum + chance * count * count, 0)).toBeCloseTo(moments.aa, 12);
			});
		});
	});
});

describe('the plan of an experiment', () => {
	const design = made({ kind: 'full' }, 5);

	it('says how many people stand behind each figure, in each group, and what stays hidden', () => {
		const groups = { leeftijd: { jong: 0.5, oud: 0.05 } };
		const cells = cellPlans(design, 100, 1, 10, groups);
		const cell = (level: string, band?: string) =>
			cells.find((each) => each.factor === 'f0' && each.level === level && each.group?.band === band)!;
		// Everybody sees all five vignettes: two with the first level, one with the last.
		expect(cell('l0')).toMatchObject({ respondents: 100, answers: 200, hidden: false });
		expect(cell('l2')).toMatchObject({ respondents: 100, answers: 100 });
		expect(cell('l0', 'jong')).toMatchObject({ respondents: 50, answers: 100, hidden: false });
		expect(cell('l0', 'oud')).toMatchObject({ respondents: 5, hidden: true });
		expect(cell('l0', 'oud').chanceHidden).toBeGreaterThan(0.9);
		expect(cell('l0', 'jong').chanceHidden).toBeLessThan(1e-9);
		expect(cells).toHaveLength(5 * 3);
	});

	it('counts people who skip', () => {
		const [first] = cellPlans(design, 100, 0.5, 10);
		expect(first).toMatchObject({ respondents: 75, answers: 100 });
	});

	it('compares every pair of levels, and names the number that does for all', () => {
		const expected = { respondents: 200, answered: 0.95, spread: { sd: 2, icc: 0.3 }, difference: 0.4, power: 0.8 };
		const plan = experimentPlan(design, expected, 10);
		expect(plan.comparisons.map(({ factor, levels }) => `${factor} ${levels.join('-')}`)).toEqual([
			'f0 l0-l1',
			'f0 l0-l2',
			'f0 l1-l2',
			'f1 l0-l1'
		]);
		const enough = experimentPlan(design, { ...expected, respondents: plan.needed! }, 10);
		expect(Math.min(...enough.comparisons.map(({ power }) => power))).toBeGreaterThanOrEqual(0.8);
		const tooFew = experimentPlan(design, { ...expected, respondents: plan.needed! - 1 }, 10);
		expect(Math.min(...tooFew.comparisons.map(({ power }) => power))).toBeLessThan(0.8);
		expect(experimentPlan(design, { ...expected, difference: 0 }, 10).needed).toBeUndefined();
	});
});
