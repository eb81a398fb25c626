import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hexOf, type Rgb } from './colour';
import { parseColour } from './parse-colour';

const channel = fc.integer({ min: 0, max: 255 });
const colour: fc.Arbitrary<Rgb> = fc.tuple(channel, channel, channel);

describe('parseColour', () => {
	it.each<[unknown, Rgb]>([
		['#abc', [0xaa, 0xbb, 0xcc]],
		['#ABCF', [0xaa, 0xbb, 0xcc]],
		[' #0b5d5a ', [0x0b, 0x5d, 0x5a]],
		['#0b5d5aff', [0x0b, 0x5d, 0x5a]],
		['rgb(11, 93, 90)', [11, 93, 90]],
		['rgb(11 93 90)', [11, 93, 90]],
		['rgb(11 93 90 / 100%)', [11, 93, 90]],
		['rgba(11,93,90,1)', [11, 93, 90]],
		['rgba(100%, 0%, 50%, 1)', [255, 0, 128]],
		['hsl(0, 100%, 50%)', [255, 0, 0]],
		['hsl(120deg 100% 25%)', [0, 128, 0]],
		['hsl(-120 100% 50%)', [0, 0, 255]],
		['hsla(210, 50%, 40%, 1)', [51, 102, 153]],
		[{ colorSpace: 'srgb', components: [1, 0.5, 0] }, [255, 128, 0]],
		[{ colorSpace: 'hsl', components: [210, 50, 40], alpha: 1 }, [51, 102, 153]]
	])('reads %o', (value, expected) => {
		expect(parseColour(value)).toEqual(expected);
	});

	it.each(['transparent', '#0000', '#12345600', 'rgba(1, 2, 3, 0)'])('%s shows the ground below', (value) => {
		expect(parseColour(value)).toBe('transparent');
	});

	it.each(['#1234', '#12345680', 'rgba(1, 2, 3, .5)', 'rgb(1 2 3 / 50%)', 'hsla(1, 2%, 3%, 0.99)'])(
		'%s lets the ground through',
		(value) => {
			expect(parseColour(value)).toBe('see-through');
		}
	);

	it.each([
		'',
		'#12',
		'#12345',
		'red',
		'currentColor',
		'inherit',
		'var(--ink)',
		'url(#a)',
		'#fff; color: red',
		'#fff}',
		'#fff/**/',
		'rgb(1,2,3',
		'rgb(1,2 3)',
		'rgb(1,2)',
		'rgb(calc(1), 2, 3)',
		'#fff\n}',
		{ colorSpace: 'srgb', components: [1, 2] },
		{ colorSpace: 'lab', components: [1, 2, 3] },
		{ colorSpace: 'srgb', components: ['1', 2, 3] },
		null,
		12,
		['#fff']
	])('refuses %o', (value) => {
		expect(parseColour(value)).toBeUndefined();
	});

	it('reads back what is written, in every way to write it', () => {
		fc.assert(
			fc.property(colour, (rgb) => {
				expect(parseColour(hexOf(rgb))).toEqual(rgb);
				expect(parseColour(`rgb(${rgb.join(', ')})`)).toEqual(rgb);
				expect(parseColour({ colorSpace: 'srgb', components: rgb.map((part) => part / 255) })).toEqual(rgb);
			})
		);
	});

	it('answers whatever it is given, without throwing', () => {
		fc.assert(fc.property(fc.anything(), (value) => void expect(() => parseColour(value)).not.toThrow()));
	});
});
