import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { InvalidLaw, readLaw } from '.';

const base = 'tests/broken/base';
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'law-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

it('reads the folder once', () => {
	const first = readLaw(base, join(folder, 'absent'));
	expect(first.statutes.map((edition) => edition.id)).toEqual(['fietswet.2024-01-01']);
	expect(readLaw(base, join(folder, 'absent'))).toBe(first);
});

it('lays the own folder over the seeds', () => {
	const own = join(folder, 'own');
	mkdirSync(own);
	cpSync(`${base}/policy/F1.2024-01-01.yaml`, join(own, 'F1.2024-01-01.yaml'));
	const edition = readLaw(base, own).policies.find(({ id }) => id === 'F1.2024-01-01');
	expect(edition?.origins).toEqual([{ file: join(own, 'F1.2024-01-01.yaml'), overlay: true }]);
});

it('throws with file, line and the way to mend it', () => {
	const broken = join(folder, 'broken');
	mkdirSync(broken);
	const file = join(broken, 'F1.2024-01-01.yaml');
	writeFileSync(
		file,
		readFileSync(`${base}/policy/F1.2024-01-01.yaml`, 'utf8').replace('subject: fietsen', 'subject: fietsn')
	);
	expect(() => readLaw(base, broken)).toThrow(InvalidLaw);
	expect(() => readLaw(base, broken)).toThrow(`${file}:7:10 subject: "fietsn" is no subject: did you mean "fietsen"?`);
});

const table = (own: string, change: (text: string) => string) => {
	mkdirSync(join(folder, own));
	const file = join(folder, own, '2015R054.2015-06-01.yaml');
	writeFileSync(file, change(readFileSync('seeds/law/policy/2015R054.2015-06-01.yaml', 'utf8')));
	return file;
};

it('refuses a table of its own with a gap, and names a case that falls into it', () => {
	const file = table('gap', (text) => text.replace(/handeling: binnendringen/g, 'handeling: aanstootgevend-gedrag'));
	const reading = () => readLaw('seeds/law', join(folder, 'gap'));
	expect(reading).toThrow(InvalidLaw);
	expect(reading).toThrow(`${file}: 2015R054.2015-06-01 has no row for the case: add one, or narrow the scope; a case`);
	expect(reading).toThrow('handeling: binnendringen');
});

it('refuses a table of its own in which two rows claim one case', () => {
	const file = table('overlap', (text) => text.replace('{handeling: binnendringen}', '{}'));
	expect(() => readLaw('seeds/law', join(folder, 'overlap'))).toThrow(
		new RegExp(`${file}: 2015R054.2015-06-01: rows [a-z-]+ and [a-z-]+ overlap: narrow one; a case that shows it: `)
	);
});

it('says what the disk refused', () => {
	const file = join(folder, 'no-folder');
	writeFileSync(file, '');
	expect(() => readLaw(base, file)).toThrow(`The law cannot be read: ${file}: this is a file; name a folder.`);
});
