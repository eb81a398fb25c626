import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statute, subject } from '../fixture';
import { compileBox, spaceOf } from '../match';
import { Layer } from './layer';
import { layoutOf, Standing } from './standing';

const space = spaceOf(subject, statute);
const layout = layoutOf([compileBox(space, { act: ['heavy'] })], [0], space);
const standing = (...marks: number[]): Standing => {
	const made = new Standing(layout, marks.length);
	made.marks.set(marks);
	return made;
};

test('equal beginnings have one number, and the first case that led there', () => {
	const layer = new Layer(standing(0, 0), 2);
	expect(layer.put(standing(3, 4), [0, 1])).toBe(0);
	expect(layer.put(standing(4, 3), [1, 1])).toBe(1);
	expect(layer.put(standing(3, 4), [1, 0])).toBe(0);
	expect(layer.size).toBe(2);
	const [read, vector] = [standing(0, 0), [-1, -1]];
	layer.take(0, read, vector);
	expect([[...read.marks], vector]).toEqual([
		[3, 4],
		[0, 1]
	]);
});

test('however many there are, and whatever tells them apart', () => {
	fc.assert(
		fc.property(fc.array(fc.tuple(fc.integer(), fc.nat(3)), { minLength: 200, maxLength: 2000 }), (pairs) => {
			const layer = new Layer(standing(0, 0), 1);
			const numbers = pairs.map(([a, b]) => layer.put(standing(a, b), [b]));
			const texts = pairs.map((pair) => pair.join());
			const distinct = [...new Set(texts)];
			expect(layer.size).toBe(distinct.length);
			expect(numbers).toEqual(texts.map((text) => distinct.indexOf(text)));
			const [read, vector] = [standing(0, 0), [0]];
			distinct.forEach((text, number) => {
				layer.take(number, read, vector);
				expect([...read.marks].join()).toBe(text);
			});
		}),
		{ numRuns: 20 }
	);
});
