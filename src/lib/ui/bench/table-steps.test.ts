import { expect, it } from 'vitest';
import { step } from './table-steps';

const size = { rows: 12, columns: 4 };
const key = (name: string, more: object = {}) => ({
	key: name,
	shiftKey: false,
	ctrlKey: false,
	altKey: false,
	metaKey: false,
	...more
});
const caret = (start: number, end = start, value = 'GS 2 mnd') => ({ selectionStart: start, selectionEnd: end, value });

it('goes up and down a column, and stops at its ends', () => {
	expect(step(key('ArrowDown'), '0,2', caret(3), size)).toBe('1,2');
	expect(step(key('Enter'), '10,0', caret(3), size)).toBe('11,0');
	expect(step(key('Enter', { shiftKey: true }), '10,0', caret(3), size)).toBe('9,0');
	expect(step(key('ArrowUp'), '0,0', caret(3), size)).toBeUndefined();
	expect(step(key('Enter'), '11,3', caret(3), size)).toBeUndefined();
});

it('goes left and right only from the ends of what was typed, or where all of it is chosen', () => {
	expect(step(key('ArrowRight'), '1,1', caret(3), size)).toBeUndefined();
	expect(step(key('ArrowRight'), '1,1', caret(8), size)).toBe('1,2');
	expect(step(key('ArrowRight'), '1,1', caret(0, 8), size)).toBe('1,2');
	expect(step(key('ArrowLeft'), '1,1', caret(0), size)).toBe('1,0');
	expect(step(key('ArrowLeft'), '1,1', caret(8), size)).toBeUndefined();
	expect(step(key('ArrowLeft'), '1,0', caret(0), size)).toBeUndefined();
	expect(step(key('ArrowRight'), '1,1', caret(0, 0, ''), size)).toBe('1,2');
});

it('leaves to the browser what the browser does with a key', () => {
	for (const held of ['ctrlKey', 'altKey', 'metaKey']) {
		expect(step(key('ArrowDown', { [held]: true }), '0,0', caret(0), size)).toBeUndefined();
	}
	expect(step(key('ArrowRight', { shiftKey: true }), '0,0', caret(8), size)).toBeUndefined();
	expect(step(key('Tab'), '0,0', caret(0), size)).toBeUndefined();
});
