import { expect, test } from 'vitest';
import { isServerOf, parsePidFile } from './postmaster';

test('what PostgreSQL writes about itself is read', () => {
	const text = '4711\n/data/postgres/cluster\n1732600000\n35791\n\n127.0.0.1\n  2048001   3\nready   \n';
	expect(parsePidFile(text)).toEqual({ pid: 4711, port: 35791, status: 'ready' });
});

test('a file that is still being written has no port and no status yet', () => {
	expect(parsePidFile('')).toBeUndefined();
	expect(parsePidFile('4711\n/data')).toEqual({ pid: 4711, port: 0, status: '' });
});

test('a process with that number that is something else is not the server', () => {
	expect(isServerOf('/nowhere/postgres/cluster', process.pid)).toBe(false);
	expect(isServerOf('/nowhere/postgres/cluster', 999_999_999)).toBe(false);
});
