import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findBinaries } from './binaries';

test('the programs for this platform are there', () => {
	expect(Object.values<string>({ ...findBinaries() }).map((path) => existsSync(path))).toEqual([true, true, true]);
});

test('a platform without them is named, with both ways out', () => {
	expect(() => findBinaries('sunos', 'sparc')).toThrow(
		/^There is no PostgreSQL for sunos on sparc .* Set DATABASE_URL to .*, or DATABASE_URL=none/
	);
});
