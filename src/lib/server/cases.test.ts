import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { InvalidCases, readCases } from './cases';
import { readLaw } from './law';

let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'cases-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

it('reads the folder once, in the order of the ids', () => {
	const cases = readCases(readLaw());
	const ids = cases.map(({ id }) => id);
	expect(ids.length).toBeGreaterThan(0);
	expect(ids).toEqual([...ids].sort());
	expect(readCases(readLaw())).toBe(cases);
});

it('throws with file, line and the way to mend it', () => {
	const broken = join(folder, 'broken');
	mkdirSync(broken);
	const file = join(broken, 'koptelefoon.yaml');
	const text = readFileSync('seeds/cases/koptelefoon.yaml', 'utf8');
	writeFileSync(file, text.replace('subject: winkeldiefstal', 'subject: winkeldiefstel'));
	const reading = () => readCases(readLaw(), broken);
	expect(reading).toThrow(InvalidCases);
	expect(reading).toThrow(`${file}:4:10 subject: "winkeldiefstel" is no subject: known are `);
});

it('refuses a word of the list', () => {
	const broken = join(folder, 'words');
	mkdirSync(broken);
	const text = readFileSync('seeds/cases/koptelefoon.yaml', 'utf8');
	writeFileSync(join(broken, 'koptelefoon.yaml'), text.replace('De verdachte is alleen', 'De dader is alleen'));
	expect(() => readCases(readLaw(), broken)).toThrow('text[2].nl: holds "dader" (stigmatising)');
});
