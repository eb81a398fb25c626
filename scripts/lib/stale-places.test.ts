import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { clearStale } from './stale-places.mjs';

const folder = mkdtempSync(join(tmpdir(), 'stale-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('folders of processes that are gone are cleared, with what is in them, and nothing else is', () => {
	const { pid: gone } = spawnSync(process.execPath, ['--version']);
	const make = (name: string) => {
		mkdirSync(join(folder, name));
		writeFileSync(join(folder, name, 'thread'), '');
	};
	make(`app-${gone}-aaaaaa`);
	const others = [`app-${process.pid}-bbbbbb`, `app-journeys-${gone}`, `other-${gone}-cccccc`, `app-${gone}`];
	others.forEach(make);
	writeFileSync(join(folder, `app-${gone}-file`), '');
	symlinkSync(join(folder, `other-${gone}-cccccc`), join(folder, `app-${gone}-link`));
	clearStale(folder, 'app-');
	expect(readdirSync(folder).sort()).toEqual([...others, `app-${gone}-file`, `app-${gone}-link`].sort());
	expect(readdirSync(join(folder, `other-${gone}-cccccc`))).toEqual(['thread']);
});
