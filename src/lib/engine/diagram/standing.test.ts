import { describe, expect, test } from 'vitest';
import type { Box } from '../../model';
import { statute, subject } from '../fixture';
import { compileBox, spaceOf } from '../match';
import { boxSet, layoutOf, Standing } from './standing';

const space = spaceOf(subject, statute);
const conditions: Box[] = [
	{ act: ['heavy'] },
	{ act: ['heavy'], again: ['ja'] },
	{ together: ['nee', 'ja'] },
	{},
	{ weather: ['rain'] }
];
const boxes = conditions.map((box) => compileBox(space, box));
/** act, together, again */
const order = [0, 2, 3];
const layout = layoutOf(boxes, order, space);
const left = (standing: Standing) => [...boxes.keys()].filter((box) => standing.has(box));

/** What is left after one level per fact; -1 where it does not apply. */
function after(...levels: number[]): Standing {
	let standing = new Standing(layout, 1);
	levels.forEach((level, depth) => {
		const next = new Standing(layout, 1);
		next.follow(standing, depth, level);
		standing = next;
	});
	return standing;
}

describe('boxes that are left standing', () => {
	test('are at first all that can hold', () => {
		expect(left(after())).toEqual([0, 1, 2, 3]);
	});

	test('fall with a level that they do not have, and where their fact does not apply', () => {
		expect(left(after(0))).toEqual([2, 3]);
		expect(left(after(0, -1))).toEqual([3]);
		expect(left(after(1, 0))).toEqual([0, 1, 2, 3]);
		expect(left(after(1, 0, 0))).toEqual([0, 2, 3]);
	});

	test('hold as soon as no later fact can topple them', () => {
		expect([0, 1, 2].map((box) => after(1).holds(box, 0))).toEqual([true, false, false]);
		expect(layout.decided).toEqual([0, 2, 1, -1, -1]);
	});

	test('are settled when none that stands is still open', () => {
		const set = boxSet([0, 1]);
		expect(after(1, 0).settled(set, 1)).toBe(false);
		expect(after(1, 0, 1).settled(set, 2)).toBe(true);
		expect(after(0).settled(set, 0)).toBe(true);
	});

	test('tell beginnings apart, with the marks beside them', () => {
		expect(after(1, 0).state).toEqual(after(1, 1).state);
		expect(after(1, 0).state).not.toEqual(after(0, -1).state);
		const marked = after(1, 0);
		marked.marks[0] = -1;
		expect(marked.state).not.toEqual(after(1, 0).state);
		const next = new Standing(layout, 1);
		next.follow(marked, 2, 1);
		expect([...next.marks]).toEqual([-1]);
		marked.dropAll(boxSet([0, 1, 2, 3]));
		expect(left(marked)).toEqual([]);
	});

	test('are kept apart also beyond the first thirty-two', () => {
		const many = Array.from({ length: 70 }, (_, at) => compileBox(space, { act: [at % 2 ? 'heavy' : 'light'] }));
		const wide = layoutOf(many, order, space);
		const next = new Standing(wide, 0);
		next.follow(new Standing(wide, 0), 0, 1);
		expect([...many.keys()].filter((box) => next.has(box))).toEqual([...many.keys()].filter((box) => box % 2));
		next.drop(31);
		next.drop(63);
		expect([31, 33, 63, 65].map((box) => next.has(box))).toEqual([false, true, false, true]);
	});
});
