import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { deleteOrganisation } from '../../src/lib/server/accounts';
import { speaker, speaksFor } from '../../src/lib/server/accounts/installation';
import { readLog } from '../../src/lib/server/accounts/log';
import { placesOf } from '../../src/lib/server/accounts/session';
import { loadLaw } from '../../src/lib/server/law';
import { place } from '../../src/lib/server/law/manage';
import { prove, type Proven } from '../../src/lib/server/law/proposal';
import type { Storage } from '../../src/lib/server/storage/open';
import { newMember, newOrganisation } from './accounts-help';
import { newDataDir, open } from './help';

const seeds = 'tests/broken/base';
const text = (name: string) => readFileSync(`${seeds}/policy/${name}.2024-01-01.yaml`, 'utf8');
const F1 = text('F1');
const OTHER_F1 = F1.replace('direction: aggravating', 'direction: mitigating');

let storage: Storage;
let first: string;
let second: string;
let boss: string;
let lawDir: string;

beforeAll(async () => {
	storage = await open({ dataDir: newDataDir() });
	first = await newOrganisation(storage, 'De eerste');
	second = await newOrganisation(storage, 'De tweede');
	boss = (await newMember(storage, { [first]: 'administrator', [second]: 'administrator' })).account;
});

beforeEach(() => {
	lawDir = join(mkdtempSync(join(tmpdir(), 'law-place-')), 'law');
	return () => rmSync(join(lawDir, '..'), { recursive: true, force: true });
});

function proven(give: string[], remove: string[] = []): Proven {
	const inForce = loadLaw(seeds, lawDir);
	const proof = prove(
		{ seeds, lawDir, inForce: () => inForce, agrees: () => undefined },
		{ give: give.map((one) => ({ label: 'x', text: one })), remove },
		'decision'
	);
	if (!proof.ok) throw new Error(JSON.stringify(proof.complaints));
	return proof;
}

const by = (organisation = first, account = boss) => ({ organisation, account });
const log = async (organisation = first) => (await readLog(storage.db, organisation)).lines;
const files = () => (existsSync(lawDir) ? readdirSync(lawDir).sort() : []);
const put = (proof: Proven, who = by(), shown = proof.shown) => place(storage.db, who, lawDir, proof, shown);

test('the oldest organisation speaks for the installation, through its administrators and nobody else', async () => {
	expect(await speaker(storage.db)).toBe(first);
	const asked = async (roles: Parameters<typeof newMember>[1]) => {
		const { account } = await newMember(storage, roles);
		return (await speaksFor(storage.db, { places: await placesOf(storage.db, account) }))?.organisation;
	};
	expect(await asked({ [first]: 'administrator' })).toBe(first);
	expect(await asked({ [first]: 'editor' })).toBeUndefined();
	expect(await asked({ [first]: 'viewer' })).toBeUndefined();
	expect(await asked({ [second]: 'administrator' })).toBeUndefined();
	expect(await asked({ [first]: 'editor', [second]: 'administrator' })).toBeUndefined();
});

test('what was shown is written, each file with its line in the log, and can go again', async () => {
	const before = (await log()).length;
	expect(await put(proven([OTHER_F1, text('F2')]))).toEqual({ ok: true, value: undefined });
	expect(files()).toEqual(['F1.2024-01-01.yaml', 'F2.2024-01-01.yaml']);
	expect(readFileSync(join(lawDir, 'F1.2024-01-01.yaml'), 'utf8')).toBe(OTHER_F1);
	expect(await put(proven([], ['F1.2024-01-01.yaml']))).toMatchObject({ ok: true });
	expect(files()).toEqual(['F2.2024-01-01.yaml']);
	const lines = (await log()).slice(0, -before || undefined);
	expect(lines.map(({ act, object, role }) => `${role} ${act} ${object}`).sort()).toEqual([
		'administrator law-place rules:F1.2024-01-01',
		'administrator law-place rules:F2.2024-01-01',
		'administrator law-remove rules:F1.2024-01-01'
	]);
	expect(lines.find(({ act }) => act === 'law-place')?.detail).toMatch(/^[0-9a-f]{12}$/);
});

test('nobody else writes anything, and no line says so', async () => {
	const { account: editor } = await newMember(storage, { [first]: 'editor' });
	const { account: stranger } = await newMember(storage, { [second]: 'administrator' });
	const before = [await log(), await log(second)];
	for (const who of [by(first, editor), by(second, stranger), by(first, stranger), by(second, boss)]) {
		expect(await put(proven([OTHER_F1]), who)).toEqual({ ok: false, refusal: 'not-allowed' });
	}
	expect(files()).toEqual([]);
	expect([await log(), await log(second)]).toEqual(before);
});

test('another thing than what was shown is not done', async () => {
	const proof = proven([OTHER_F1]);
	expect(await put(proof, by(), proven([F1]).shown)).toEqual({ ok: false, refusal: 'law-changed' });
	expect(await put({ ...proof, files: [] })).toEqual({ ok: false, refusal: 'law-changed' });
	expect(files()).toEqual([]);
});

test('of two who confirm at once, one is told that the rules have changed', async () => {
	const before = (await log()).length;
	const { account: other } = await newMember(storage, { [first]: 'administrator' });
	const [mine, theirs] = [proven([OTHER_F1]), proven([`${F1}# another text\n`])];
	const outcomes = await Promise.all([put(mine), put(theirs, by(first, other))]);
	expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
	expect(outcomes).toContainEqual({ ok: false, refusal: 'law-changed' });
	expect(readFileSync(join(lawDir, 'F1.2024-01-01.yaml'), 'utf8')).toBe(
		outcomes[0].ok ? OTHER_F1 : `${F1}# another text\n`
	);
	expect(await log()).toHaveLength(before + 1);
});

test('a folder that cannot be written is said, and leaves no line', async () => {
	const before = await log();
	const proof = proven([OTHER_F1]);
	// A file where the folder should be: nobody can write into that, whoever runs the test.
	writeFileSync(lawDir, '');
	const asFile = { ...proof, base: proof.base };
	expect(await place(storage.db, by(), join(lawDir, 'below'), asFile, proof.shown)).toEqual({
		ok: false,
		refusal: 'folder-closed'
	});
	expect(await log()).toEqual(before);
});

test('what the log refuses is not written either', async () => {
	const proof = proven([OTHER_F1, text('F2')]);
	const broken = { ...proof, files: proof.files.map((file, at) => (at === 0 ? file : { ...file, name: 'a\0b.yaml' })) };
	await expect(put(broken)).rejects.toThrow();
	expect(files()).toEqual([]);
});

test('when the first organisation goes, the next one speaks for the installation', async () => {
	const own = await open({ dataDir: newDataDir() });
	const [a, b] = [await newOrganisation(own, 'A'), await newOrganisation(own, 'B')];
	const { account } = await newMember(own, { [a]: 'administrator', [b]: 'administrator' });
	expect(await deleteOrganisation(own.db, { account, organisation: a }, 'A')).toMatchObject({ ok: true });
	expect(await speaker(own.db)).toBe(b);
	await own.close();
});
