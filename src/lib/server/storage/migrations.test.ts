import { expect, test } from 'vitest';
import { hashOf } from './migrate';
import { migrations } from './migrations';

test('migrations are numbered from one without a gap, each with a name of its own', () => {
	expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, at) => at + 1));
	expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

/** With every release the new migrations are added here; a line that is there never changes. */
const RELEASED = ['installation 2d9793281f15'];

test('a migration that was released has not changed', () => {
	const all = migrations.map((one) => `${one.name} ${hashOf(one).slice(0, 12)}`);
	expect(all.slice(0, RELEASED.length)).toEqual(RELEASED);
});
