import { expect, test } from 'vitest';
import { axisFor, drawnFrom } from './axis';

const labels = (top: number) => axisFor(top).ticks.map(({ label }) => label);

test('begins at zero and ends at a whole step above everything', () => {
	expect(axisFor(108)).toMatchObject({ end: 120, unit: 'year' });
	expect(labels(108)).toEqual(['0', '2', '4', '6', '8', '10']);
});

test('grows with a sentence above the law', () => {
	expect(labels(181)).toEqual(['0', '3', '6', '9', '12', '15', '18']);
});

test('counts months where years say nothing', () => {
	expect(axisFor(3).unit).toBe('month');
	expect(labels(3)).toEqual(['0', '1', '2', '3']);
});

test.each([0, 0.1, 1, 7, 24, 300, 361, 1188, 9999, 50_000])('has few ticks and room for %d months', (top) => {
	const { end, ticks } = axisFor(top);
	expect(end).toBeGreaterThanOrEqual(top);
	expect(ticks.length).toBeLessThanOrEqual(8);
	expect(ticks[0]?.at).toBe(0);
	expect(ticks.at(-1)?.at).toBe(100);
});

test('draws what is as short as nothing, and at the end of the axis too', () => {
	expect(drawnFrom(20, 60)).toEqual({ left: 20, width: 40 });
	const { left, width } = drawnFrom(50, 50);
	expect(left + width / 2).toBe(50);
	for (const at of [0, 50, 99.9, 100]) {
		const { left, width } = drawnFrom(at, at);
		expect(width).toBeGreaterThan(0);
		expect(left).toBeGreaterThanOrEqual(0);
		expect(left + width).toBeLessThanOrEqual(100);
	}
});
