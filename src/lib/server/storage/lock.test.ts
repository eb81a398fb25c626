import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAlive, underLock } from './lock';

let folder: string;
let path: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-'));
	path = join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** More than any process can have. */
const NOBODY = 999_999_999;

test('work under one lock is done one after the other, and leaves no lock', async () => {
	const order: string[] = [];
	const work = (name: string) => async () => {
		order.push(`${name} begins`);
		await new Promise((resolve) => setTimeout(resolve, 5));
		order.push(`${name} ends`);
	};
	await Promise.all([underLock(path, work('a')), underLock(path, work('b'))]);
	expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
	expect(existsSync(path)).toBe(false);
});

test('work that fails leaves no lock', async () => {
	await expect(underLock(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
	expect(existsSync(path)).toBe(false);
});

test.each([
	['of a process that is gone', String(NOBODY), 0],
	['with our own number, from before this process', String(process.pid), 0],
	['of a process that gave no sign for long', String(process.ppid), 60],
	['that was never written', '', 60]
])('a lock %s stops nobody', async (_name, text, secondsAgo) => {
	writeFileSync(path, text);
	const then = Date.now() / 1000 - secondsAgo;
	utimesSync(path, then, then);
	expect(await underLock(path, () => Promise.resolve('done'))).toBe('done');
});

test('a process is alive or not', () => {
	expect([isAlive(process.pid), isAlive(NOBODY)]).toEqual([true, false]);
});
