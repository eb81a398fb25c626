import { mkdtempSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { diskFailure, keepPort, passwordOf, placesIn, portOf } from './places';

let folder: string;
beforeEach(() => {
	folder = realpathSync(mkdtempSync(join(tmpdir(), 'places-')));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('one folder has one name, whatever path leads to it', () => {
	symlinkSync(folder, join(folder, 'link'));
	expect(placesIn(join(folder, 'link')).cluster).toBe(placesIn(folder).cluster);
	expect(statSync(join(folder, 'postgres')).mode & 0o777).toBe(0o700);
});

test('the password is made once, and only this user can read it', () => {
	const places = placesIn(folder);
	const made = passwordOf(places, true);
	expect(made).toMatch(/^[\w-]{32}$/);
	expect(passwordOf(places, true)).toBe(made);
	expect(passwordOf(places, false)).toBe(made);
	expect(readFileSync(places.password, 'utf8')).toBe(`${made}\n`);
	expect(statSync(places.password).mode & 0o777).toBe(0o600);
});

test('the port is kept', () => {
	const places = placesIn(folder);
	expect(portOf(places)).toBe(0);
	keepPort(places, 35791);
	expect(portOf(places)).toBe(35791);
});

test('a disk that refuses is told in words, and any other fault stays what it is', () => {
	const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
	expect((diskFailure('/srv/data', full) as Error).message).toMatch(
		/^DATA_DIR=\/srv\/data cannot be used: the disk is full\. .*DATABASE_URL=none/
	);
	const other = new Error('other');
	expect(diskFailure('/srv/data', other)).toBe(other);
});
