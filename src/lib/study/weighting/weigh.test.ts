import { describe, expect, it } from 'vitest';
import { MOST_WEIGHT, weigh } from './weigh';

const cell = (people: number, bands: Record<string, string>) => ({ people, bands, of: [] });
const cells = [
	cell(400, { age: 'young', sex: 'm' }),
	cell(200, { age: 'young', sex: 'f' }),
	cell(100, { age: 'old', sex: 'm' }),
	cell(250, { age: 'old', sex: 'f' }),
	cell(50, { age: 'old' })
];

function weighed(margins: Record<string, Record<string, number>>, of = cells) {
	const result = weigh(of, { margins });
	if (result.kind === 'refused') throw new Error(result.reason);
	return result;
}

describe('weights', () => {
	it('make every band as large as in the population, and tell before and after', () => {
		const { margins, weights, people, largest, off } = weighed({ age: { young: 30, old: 70 }, sex: { m: 49, f: 51 } });
		expect(off).toBeLessThan(1e-5);
		expect(people).toBe(1000);
		const [age, sex] = margins;
		expect(age?.bands.map(({ after }) => after)).toEqual([expect.closeTo(0.3, 4), expect.closeTo(0.7, 4)]);
		expect(age?.bands[0]).toMatchObject({ people: 600, target: 0.3, before: 0.6, state: 'weighed' });
		expect(sex).toMatchObject({ asTheyAre: 50, used: true });
		expect(largest).toBe(Math.max(...weights));
		expect(cells.reduce((sum, one, at) => sum + one.people * weights[at]!, 0)).toBeCloseTo(1000, 6);
	});

	it('let the other bands stand for one that nobody is in', () => {
		const { margins } = weighed({ age: { young: 25, old: 50, ancient: 25 } });
		expect(margins[0]?.bands).toMatchObject([
			{ band: 'young', target: expect.closeTo(1 / 3, 9) as number },
			{ band: 'old', target: expect.closeTo(2 / 3, 9) as number },
			{ band: 'ancient', target: undefined, state: 'absent', people: 0 }
		]);
	});

	it('leave people as they are whose share is not known', () => {
		const more = [...cells, cell(100, { age: 'young', sex: 'x' })];
		const { margins, weights } = weighed({ sex: { m: 50, f: 50, x: 0 } }, more);
		expect(margins[0]).toMatchObject({ asTheyAre: 150 });
		expect(margins[0]?.bands[2]).toMatchObject({ state: 'unknown', people: 100 });
		expect(weights.at(-1)).toBeCloseTo(1, 6);
	});

	it('never count somebody for more than five, and say how far that is from the margin', () => {
		const { largest, trimmed, off } = weighed({ age: { young: 2, old: 98 } }, [
			cell(900, { age: 'young' }),
			cell(100, { age: 'old' })
		]);
		expect(largest).toBeLessThanOrEqual(MOST_WEIGHT + 1e-9);
		expect(trimmed).toBe(100);
		expect(off).toBeGreaterThan(0.3);
	});

	it('are refused where nothing is left to weigh by, or margins contradict each other', () => {
		expect(weigh(cells, { margins: { age: { young: 50, ancient: 50 } } })).toEqual({
			kind: 'refused',
			reason: 'nothing-left'
		});
		const apart = [cell(10, { age: 'young', sex: 'm' }), cell(10, { age: 'old', sex: 'f' })];
		expect(weigh(apart, { margins: { age: { young: 1, old: 3 }, sex: { m: 3, f: 1 } } })).toMatchObject({
			kind: 'refused',
			reason: 'no-convergence'
		});
	});

	it('leave a question out of which one band is left, and weigh by the others', () => {
		const { margins } = weighed({ age: { young: 50, old: 50 }, sex: { x: 50, m: 50 } });
		expect(margins.map(({ used }) => used)).toEqual([true, false]);
	});
});
