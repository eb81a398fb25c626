import { expect, test } from 'vitest';
import { placeBeside } from './popover';

const view = { width: 320, height: 640 };
const note = { width: 200, height: 100 };

test('a note opens under its word', () => {
	expect(placeBeside({ left: 40, top: 100, bottom: 120 }, note, view)).toEqual({ left: 40, top: 128 });
});

test('a note never passes a side of the window', () => {
	expect(placeBeside({ left: 300, top: 100, bottom: 120 }, note, view).left).toBe(112);
	expect(placeBeside({ left: 2, top: 100, bottom: 120 }, note, view).left).toBe(8);
	expect(placeBeside({ left: 2, top: 100, bottom: 120 }, { width: 400, height: 100 }, view).left).toBe(8);
});

test('at the foot of the window it opens above its word, unless there is no room either', () => {
	expect(placeBeside({ left: 40, top: 580, bottom: 600 }, note, view).top).toBe(472);
	expect(placeBeside({ left: 40, top: 60, bottom: 80 }, note, { width: 320, height: 120 }).top).toBe(88);
});
