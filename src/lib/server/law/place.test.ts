import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fingerprint } from './files';
import { isPlacing, prepare, settle } from './place';

/** What the disk refuses in a test, by the name of the call and how often it went well before. */
const trouble = vi.hoisted(() => ({ call: '', code: '', after: 0 }));

vi.mock('node:fs', async (original) => {
	const real = await original<typeof fs>();
	const troubled = <K extends 'writeFileSync' | 'fsyncSync' | 'renameSync' | 'mkdirSync'>(name: K) =>
		((...given: unknown[]) => {
			if (trouble.call === name && trouble.after-- <= 0) {
				throw Object.assign(new Error(`${trouble.code}: refused by the test`), { code: trouble.code });
			}
			return (real[name] as (...all: unknown[]) => unknown)(...given);
		}) as (typeof real)[K];
	return {
		...real,
		writeFileSync: troubled('writeFileSync'),
		fsyncSync: troubled('fsyncSync'),
		renameSync: troubled('renameSync'),
		mkdirSync: troubled('mkdirSync')
	};
});

let folder: string;
const at = (name: string) => join(folder, name);
const read = (name: string) => fs.readFileSync(at(name), 'utf8');
/** Everything that lies there, hidden names too. */
const all = () => fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

const OLD = { 'a.yaml': 'old a', 'c.yaml': 'old c' };
const PLACEMENT = {
	write: [
		{ name: 'a.yaml', text: 'new a' },
		{ name: 'b.yaml', text: 'new b' }
	],
	remove: ['c.yaml']
};

const isOld = () => expect([all(), read('a.yaml'), read('c.yaml')]).toEqual([['a.yaml', 'c.yaml'], 'old a', 'old c']);
const isNew = () => expect([all(), read('a.yaml'), read('b.yaml')]).toEqual([['a.yaml', 'b.yaml'], 'new a', 'new b']);

beforeEach(() => {
	trouble.call = '';
	folder = fs.mkdtempSync(join(tmpdir(), 'place-'));
	for (const [name, text] of Object.entries(OLD)) fs.writeFileSync(at(name), text);
});

afterEach(() => {
	trouble.call = '';
	fs.rmSync(folder, { recursive: true, force: true });
});

it('changes nothing that is read until it is settled, and then all of it', () => {
	const before = fingerprint(folder);
	prepare(folder, PLACEMENT);
	expect(fingerprint(folder)).toBe(before);
	expect(isPlacing(folder)).toBe(true);
	settle(folder);
	expect(isPlacing(folder)).toBe(false);
	isNew();
	settle(folder);
	isNew();
});

it('can be taken back as long as it is not settled', () => {
	prepare(folder, PLACEMENT)();
	settle(folder);
	isOld();
});

it('makes the folder where there is none', () => {
	const deeper = join(folder, 'own', 'law');
	prepare(deeper, { write: [{ name: 'a.yaml', text: 'new a' }], remove: [] });
	settle(deeper);
	expect(fs.readdirSync(deeper)).toEqual(['a.yaml']);
});

it.each([
	['a full disk, at the first file', 'writeFileSync', 'ENOSPC', 0],
	['a full disk, at the second file', 'writeFileSync', 'ENOSPC', 1],
	['a full disk, at the list', 'writeFileSync', 'ENOSPC', 2],
	['a disk that does not keep what was written', 'fsyncSync', 'EIO', 0],
	['a folder in which nothing may be written', 'writeFileSync', 'EACCES', 0],
	['a list that cannot take its place', 'renameSync', 'EROFS', 0]
])('leaves everything as it was: %s', (_, call, code, after) => {
	Object.assign(trouble, { call, code, after });
	expect(() => prepare(folder, PLACEMENT)).toThrow(expect.objectContaining({ code }) as Error);
	trouble.call = '';
	settle(folder);
	isOld();
});

it('finishes what the disk refused halfway, as soon as it can', () => {
	prepare(folder, PLACEMENT);
	Object.assign(trouble, { call: 'renameSync', code: 'EIO', after: 1 });
	expect(() => settle(folder)).toThrow('EIO');
	trouble.call = '';
	settle(folder);
	isNew();
});

it.each([
	['before it said what it was for', 'before', isOld],
	['after it said so', 'after', isNew],
	['between the first file and the second', 'between', isNew]
])(
	'has all or nothing of a process that was killed %s',
	(_, stage, then) => {
		const child = spawnSync(process.execPath, [
			'scripts/run.mjs',
			'src/lib/server/law/place-killed.fixture.ts',
			folder,
			stage
		]);
		expect(child.signal).toBe('SIGKILL');
		expect(all().length).toBeGreaterThan(2);
		// As the next start does, and the next placement, which sweeps up what belongs to nobody.
		settle(folder);
		prepare(folder, { write: [], remove: [] });
		settle(folder);
		then();
	},
	60_000
);

it('waits for files that are being placed, and finishes what nobody finishes any more', () => {
	prepare(folder, PLACEMENT);
	expect(isPlacing(folder)).toBe(true);
	const [list] = all().filter((name) => name.endsWith('.list'));
	const long = new Date(Date.now() - 60_000);
	fs.utimesSync(at(list!), long, long);
	expect(isPlacing(folder)).toBe(false);
	isNew();
});

it.each(['../a.yaml', '/etc/a.yaml', 'x/../../a.yaml', 'a', 'a\\b.yaml', '.yaml/..', ''])(
	'refuses a name that leads elsewhere: %j',
	(name) => {
		expect(() => prepare(folder, { write: [{ name, text: '' }], remove: [] })).toThrow('placed');
		expect(() => prepare(folder, { write: [], remove: [name] })).toThrow('placed');
		isOld();
	}
);
