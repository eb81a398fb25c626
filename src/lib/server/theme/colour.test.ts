import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, hexOf, luminance, mixed, type Rgb } from './colour';

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const channel = fc.integer({ min: 0, max: 255 });
const colour: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel);

describe('contrast', () => {
	it('is 21 for black on white, and 1 for a colour on itself', () => {
		expect(contrast(black, white)).toBe(21);
		expect(contrast(white, white)).toBe(1);
	});

	it('gives the ratios that WCAG prints for its well-known greys', () => {
		expect(contrast([0x76, 0x76, 0x76], white)).toBeCloseTo(4.54, 2);
		expect(contrast([0x59, 0x59, 0x59], white)).toBeCloseTo(7.0, 1);
		expect(luminance([255, 0, 0])).toBeCloseTo(0.2126, 4);
	});

	it('does not ask which of the two comes first, and stays between 1 and 21', () => {
		fc.assert(
			fc.property(colour, colour, (one, other) => {
				const ratio = contrast(one, other);
				expect(ratio).toBe(contrast(other, one));
				expect(ratio).toBeGreaterThanOrEqual(1);
				expect(ratio).toBeLessThanOrEqual(21);
			})
		);
	});
});

it('a mix lies between the two', () => {
	expect(mixed(black, 0.5, white)).toEqual([128, 128, 128]);
	expect(mixed(black, 0, white)).toEqual(white);
	expect(mixed(black, 1, white)).toEqual(black);
});

it('a colour is written with six digits', () => {
	expect(hexOf([1, 171, 255])).toBe('#01abff');
	expect(hexOf('transparent')).toBe('transparent');
});
