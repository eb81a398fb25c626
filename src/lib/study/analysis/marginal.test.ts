import { describe, expect, it } from 'vitest';
import { compareGroups } from './groups';
import { row, scale, small } from './fixture';
import { estimate } from './marginal';
import type { AnalysisSpec } from './spec';
import { accumulate } from './totals';

const levelOf = (spec: AnalysisSpec, rows: Parameters<typeof accumulate>[1], factor: string, level: string) => {
	const found = estimate(spec, accumulate(spec, rows)).find((one) => one.factor === factor && one.level === level);
	if (!found) throw new Error('no such level');
	return found;
};

const people = (n: number, make: (person: number) => ReturnType<typeof row>[]) =>
	Array.from({ length: n }, (_, person) => make(person)).flat();

describe('an honest absence', () => {
	it('says that nobody answered', () => {
		expect(levelOf(small, [], 'a', 'a1').mean).toMatchObject({ kind: 'absent', reason: 'no-answers', people: 0 });
	});

	it('says that one person is too few', () => {
		const rows = [1, 2, 3, 4].map((task) =>
			row('r1', task, { a: task < 3 ? 'a1' : 'a2', b: `b${(task % 3) + 1}` }, scale(task))
		);
		expect(levelOf(small, rows, 'a', 'a1').mean).toMatchObject({ kind: 'absent', reason: 'too-few-people' });
	});

	it('says that a level was shown to nobody, and which', () => {
		const rows = people(6, (p) => [row(`r${p}`, 1, { a: p % 2 ? 'a1' : 'a2', b: p % 3 ? 'b1' : 'b2' }, scale(p))]);
		expect(levelOf(small, rows, 'b', 'b3').mean).toMatchObject({
			kind: 'absent',
			reason: 'empty-cell',
			names: ['b=b3']
		});
		expect(levelOf(small, rows, 'b', 'b3').effect).toMatchObject({ kind: 'absent', reason: 'empty-cell' });
		expect(levelOf(small, rows, 'b', 'b2').mean).toMatchObject({ kind: 'estimate', people: 2 });
	});

	it('says that two levels always came together', () => {
		const rows = people(12, (p) => [
			row(`r${p}`, 1, p % 2 ? { a: 'a1', b: 'b1' } : { a: 'a2', b: p % 4 ? 'b2' : 'b3' }, scale(p))
		]);
		expect(levelOf(small, rows, 'b', 'b3').joint).toMatchObject({ kind: 'absent', reason: 'collinear' });
		expect(levelOf(small, rows, 'b', 'b3').effect).toMatchObject({ kind: 'estimate' });
	});

	it('gives no interval where all answered the same', () => {
		const rows = people(8, (p) => [
			row(`r${p}`, 1, { a: p % 2 ? 'a1' : 'a2', b: `b${(p % 3) + 1}` }, scale(p % 2 ? 24 : p))
		]);
		expect(levelOf(small, rows, 'a', 'a1').mean).toEqual({ kind: 'constant', value: 24, answers: 4, people: 4 });
	});

	it('says that two levels have no combination in common', () => {
		const spec: AnalysisSpec = {
			...small,
			joint: false,
			linked: [
				{
					factors: ['a', 'b'],
					cells: [
						{ levels: ['a1', 'b1'], chance: 1 },
						{ levels: ['a2', 'b2'], chance: 1 },
						{ levels: ['a2', 'b3'], chance: 1 }
					]
				}
			]
		};
		const rows = people(9, (p) => [
			row(
				`r${p}`,
				1,
				[
					{ a: 'a1', b: 'b1' },
					{ a: 'a2', b: 'b2' },
					{ a: 'a2', b: 'b3' }
				][p % 3] ?? {},
				scale(p * p)
			)
		]);
		expect(levelOf(spec, rows, 'a', 'a2').effect).toMatchObject({ kind: 'absent', reason: 'no-common-support' });
		expect(levelOf(spec, rows, 'b', 'b3').effect).toMatchObject({ kind: 'absent', reason: 'no-common-support' });
		expect(levelOf(spec, rows, 'a', 'a2').mean).toMatchObject({ kind: 'estimate', people: 6, answers: 6 });
	});

	it('never holds a NaN, whatever is lacking', () => {
		for (let n = 0; n < 7; n++) {
			const rows = people(n, (p) => [row(`r${p}`, 1, { a: 'a1', b: p % 2 ? 'b1' : 'b2' }, scale(p % 3))]);
			const totals = accumulate(small, rows);
			const all = [
				estimate(small, totals),
				compareGroups(
					small,
					new Map([
						['x', totals],
						['y', accumulate(small, [])]
					])
				)
			];
			// JSON turns NaN and endless numbers into null; the only null that is meant is that of a baseline.
			const nulls = JSON.stringify(all).match(/"[a-z0-9]+":null/g) ?? [];
			expect(nulls.filter((one) => !['"effect":null', '"joint":null'].includes(one))).toEqual([]);
		}
	});
});

describe('people of a linked level', () => {
	it('are counted once, whatever combinations they saw', () => {
		const spec: AnalysisSpec = {
			...small,
			joint: false,
			linked: [
				{
					factors: ['a', 'b'],
					cells: ['b1', 'b2', 'b3'].flatMap((b) => ['a1', 'a2'].map((a) => ({ levels: [a, b], chance: 1 })))
				}
			]
		};
		const rows = people(5, (p) =>
			['b1', 'b2', 'b3'].map((b, task) => row(`r${p}`, task, { a: 'a1', b }, scale(p + task)))
		);
		expect(levelOf(spec, rows, 'a', 'a1').mean).toMatchObject({ people: 5, answers: 15 });
	});
});

describe('a comparison of groups', () => {
	it('needs two of them', () => {
		const totals = accumulate(
			small,
			people(9, (p) => [row(`r${p}`, 1, { a: p % 2 ? 'a1' : 'a2', b: `b${(p % 3) + 1}` }, scale(p))])
		);
		expect(compareGroups(small, new Map([['x', totals]])).omnibus[0]?.means).toMatchObject({
			kind: 'absent',
			reason: 'one-group'
		});
	});
});
