import { describe, expect, it } from 'vitest';
import { chiSquare, unlikely } from './design/fixture';
import { randomOf } from './random';

describe('a stream of draws', () => {
	it('is the same for the same names and unrelated for others', () => {
		const draw = (...names: (string | number)[]) => {
			const random = randomOf(...names);
			return Array.from({ length: 20 }, () => random.below(1000));
		};
		expect(draw('a', 1)).toEqual(draw('a', 1));
		expect(draw('a', 1)).not.toEqual(draw('a', 2));
		// Names are kept apart: "ab", "c" is not "a", "bc".
		expect(draw('ab', 'c')).not.toEqual(draw('a', 'bc'));
	});

	it('stays as it was when surveys were published with it', () => {
		const random = randomOf('a published survey');
		expect(Array.from({ length: 6 }, () => random.below(1_000_000))).toMatchInlineSnapshot(`
			[
			  182972,
			  711569,
			  630592,
			  898698,
			  214298,
			  377559,
			]
		`);
		expect(random.shuffled([1, 2, 3, 4, 5, 6, 7])).toMatchInlineSnapshot(`
			[
			  5,
			  4,
			  6,
			  3,
			  2,
			  1,
			  7,
			]
		`);
	});

	it('draws whole numbers, fractions and orders that are equally likely', () => {
		const random = randomOf('uniform');
		const numbers = new Array<number>(7).fill(0);
		const tenths = new Array<number>(10).fill(0);
		const orders = new Map<string, number>();
		for (let draw = 0; draw < 30_000; draw++) {
			numbers[random.below(7)]!++;
			tenths[Math.floor(random.unit() * 10)]!++;
			const order = random.shuffled('abc'.split('')).join('');
			orders.set(order, (orders.get(order) ?? 0) + 1);
		}
		expect(chiSquare(numbers)).toBeLessThan(unlikely(6));
		expect(chiSquare(tenths)).toBeLessThan(unlikely(9));
		expect(orders.size).toBe(6);
		expect(chiSquare([...orders.values()])).toBeLessThan(unlikely(5));
	});

	it('draws from the normal distribution: its mean, spread and tails', () => {
		const random = randomOf('normal');
		const values = Array.from({ length: 40_000 }, () => random.normal());
		const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
		const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
		expect(Math.abs(mean)).toBeLessThan(0.022);
		expect(Math.abs(variance - 1)).toBeLessThan(0.032);
		const beyond = values.filter((value) => Math.abs(value) > 1.959964).length / values.length;
		expect(Math.abs(beyond - 0.05)).toBeLessThan(0.005);
	});
});
