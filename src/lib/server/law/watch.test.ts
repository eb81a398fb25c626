import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Corpus } from '../../model';
import { fingerprint, loadLaw } from '.';
import { editionsChanged } from './keep';
import { LawWatch, type Look } from './watch';

const seeds = 'tests/broken/base';
const table = `${seeds}/policy/F1.2024-01-01.yaml`;
let lawDir: string;
let file: string;
let inForce: Corpus;
let watch: LawWatch;
let disagree: string | undefined;

beforeEach(() => {
	lawDir = mkdtempSync(join(tmpdir(), 'own-law-'));
	file = join(lawDir, 'F1.2024-01-01.yaml');
	disagree = undefined;
	const print = fingerprint(lawDir);
	inForce = loadLaw(seeds, lawDir);
	const agrees = () => {
		if (disagree !== undefined) throw new Error(disagree);
	};
	watch = new LawWatch({ seeds, lawDir, inForce: () => inForce, agrees }, print);
});

afterEach(() => rmSync(lawDir, { recursive: true, force: true }));

/** Twice: a folder that has just changed is given time to come to rest. */
function settled(): Look {
	expect(watch.look()).toEqual({ kind: 'changing' });
	const look = watch.look();
	if (look.kind === 'taken') inForce = look.corpus;
	return look;
}

const origins = () => inForce.policies.find(({ id }) => id === 'F1.2024-01-01')?.origins;

it('does nothing while nothing changes', () => {
	expect([watch.look(), watch.look()]).toEqual([{ kind: 'same' }, { kind: 'same' }]);
});

it('takes a valid file over, and gives the seeds back when the file goes', () => {
	cpSync(table, file);
	expect(settled()).toMatchObject({ kind: 'taken' });
	expect(origins()).toEqual([{ file, overlay: true }]);
	expect(watch.look()).toEqual({ kind: 'same' });
	rmSync(file);
	expect(settled()).toMatchObject({ kind: 'taken' });
	expect(origins()?.[0]?.overlay).toBe(false);
});

it('refuses a faulty file with file, line and the way to mend it, once, and takes it when it is mended', () => {
	const text = readFileSync(table, 'utf8');
	writeFileSync(file, text.replace('subject: fietsen', 'subject: fietsn'));
	expect(settled()).toEqual({
		kind: 'refused',
		reason: expect.stringContaining(`${file}:7:10 subject: "fietsn" is no subject`) as string,
		complaints: expect.arrayContaining([
			{
				...{ file, line: 7, column: 10, path: 'subject' },
				message: {
					nl: '"fietsn" is geen onderwerp: bedoelde je "fietsen"? Bekend is fietsen',
					en: '"fietsn" is no subject: did you mean "fietsen"? Known is fietsen'
				}
			}
		]) as unknown[],
		print: fingerprint(lawDir)
	});
	expect(watch.look()).toEqual({ kind: 'same' });
	expect(origins()?.[0]?.overlay).toBe(false);
	writeFileSync(file, text);
	expect(settled()).toMatchObject({ kind: 'taken' });
});

it('refuses a law with which a case or a script does not agree', () => {
	disagree = 'the case telefoon-op-straat cannot be';
	cpSync(table, file);
	expect(settled()).toMatchObject({ kind: 'refused', reason: disagree, print: fingerprint(lawDir) });
	expect(origins()?.[0]?.overlay).toBe(false);
});

it('waits for a file that is still being written', () => {
	const text = readFileSync(table, 'utf8');
	for (const part of [0.2, 0.5, 0.8]) {
		writeFileSync(file, text.slice(0, text.length * part));
		expect(watch.look()).toEqual({ kind: 'changing' });
	}
	writeFileSync(file, text);
	expect(settled()).toMatchObject({ kind: 'taken' });
});

it('says that the law is the same where only the file is another', () => {
	cpSync(table, file);
	settled();
	utimesSync(file, new Date(), new Date(Date.now() + 60_000));
	expect(settled()).toEqual({ kind: 'unchanged', print: fingerprint(lawDir) });
});

it('examines anew what lies there when it begins with a law that was not read from it', () => {
	cpSync(table, file);
	const later = new LawWatch({ seeds, lawDir, inForce: () => inForce, agrees: () => undefined }, 'another state');
	expect(later.look()).toMatchObject({ kind: 'taken' });
});

it('names the editions that are other than before', () => {
	const before = inForce;
	writeFileSync(file, readFileSync(table, 'utf8').replace('aggravating', 'mitigating'));
	expect(settled()).toMatchObject({ kind: 'taken' });
	expect(editionsChanged(before, inForce)).toEqual(['F1.2024-01-01']);
	expect(editionsChanged(before, before)).toEqual([]);
});
