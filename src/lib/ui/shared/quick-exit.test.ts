import { expect, it, vi } from 'vitest';
import { escapeTwice } from './quick-exit';

function press(key: string, timeStamp: number, repeat = false) {
	return { key, timeStamp, repeat };
}

it('leaves on Escape twice in quick succession', () => {
	const left = vi.fn();
	const listen = escapeTwice(left);
	listen(press('Escape', 1000));
	expect(left).not.toHaveBeenCalled();
	listen(press('Escape', 1500));
	expect(left).toHaveBeenCalledTimes(1);
});

it('stays when the second press comes late, when another key comes between, and when the key is held', () => {
	const left = vi.fn();
	const listen = escapeTwice(left);
	listen(press('Escape', 1000));
	listen(press('Escape', 3000));
	listen(press('a', 3100));
	listen(press('Escape', 3200));
	listen(press('Escape', 3300, true));
	expect(left).not.toHaveBeenCalled();
});
