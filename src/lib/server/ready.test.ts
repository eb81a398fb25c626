import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lawReady, storageReady } from './ready';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'law-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the seeds alone are ready', () => {
	expect(lawReady(folder)).toEqual({ ready: true });
});

test('a fault in the own rules is named with its file', () => {
	writeFileSync(join(folder, 'glossary.yaml'), 'format: 1\nkind: woordenboek\n');
	const state = lawReady(folder);
	expect(state.ready).toBe(false);
	expect(state.ready ? '' : state.reason).toContain('glossary.yaml');
});

test('storage is ready when it answers, or when there is none', async () => {
	expect(await storageReady(undefined)).toEqual({ ready: true });
	expect(await storageReady({ answers: () => Promise.resolve(true) })).toEqual({ ready: true });
	expect(await storageReady({ answers: () => Promise.resolve(false) })).toEqual({
		ready: false,
		reason: 'Storage does not answer.'
	});
});
