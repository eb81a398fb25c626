import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { both, type Corpus } from '../../model';
import { InvalidCases } from '../cases';
import { loadLaw } from '.';
import { prove, type Proposal, type ProvenChange } from './proposal';

const seeds = 'tests/broken/base';
const text = readFileSync(`${seeds}/policy/F1.2024-01-01.yaml`, 'utf8');
const mitigating = text.replace('direction: aggravating', 'direction: mitigating');
let lawDir: string;
let inForce: Corpus;

beforeEach(() => {
	lawDir = mkdtempSync(join(tmpdir(), 'proposal-'));
	inForce = loadLaw(seeds, lawDir);
});

afterEach(() => rmSync(lawDir, { recursive: true, force: true }));

const offer = (give: string[], remove: string[] = [], agrees: (corpus: Corpus) => void = () => undefined) =>
	prove(
		{ seeds, lawDir, inForce: () => inForce, agrees },
		{ give: give.map((one, at) => ({ label: `file ${at + 1}`, text: one })), remove } satisfies Proposal,
		'change'
	);

function accepted(proof: ReturnType<typeof offer>): ProvenChange {
	if (!proof.ok) throw new Error(JSON.stringify(proof.complaints));
	return proof;
}

function refusal(proof: ReturnType<typeof offer>) {
	if (proof.ok) throw new Error('It was not refused.');
	return proof.complaints;
}

it('says of a valid file where it goes and what it changes, and writes nothing', () => {
	const proof = accepted(offer([mitigating]));
	expect(proof.files).toMatchObject([{ label: 'file 1', name: 'F1.2024-01-01.yaml', replaces: false }]);
	expect(proof.difference.editions.map(({ now, old }) => [now?.id, old?.id])).toEqual([
		['F1.2024-01-01', 'F1.2024-01-01']
	]);
	expect(proof.difference.editions[0]?.table?.modifiers).toMatchObject([{ id: 'herhaling', parts: ['effect'] }]);
	expect(loadLaw(seeds, lawDir)).toEqual(inForce);
});

it('says that a file takes the place of one that is there, and that the rules are the same where they are', () => {
	writeFileSync(join(lawDir, 'F1.2024-01-01.yaml'), text);
	const proof = accepted(offer([text]));
	expect(proof.files[0]?.replaces).toBe(true);
	expect(proof.difference).toEqual({ editions: [], statutes: [], subjects: [] });
});

it('refuses with file, line, column, path and reason, in the names that people know', () => {
	expect(refusal(offer([text.replace('subject: fietsen', 'subject: fietsn')]))).toContainEqual({
		file: 'file 1',
		line: 7,
		column: 10,
		path: 'subject',
		message: {
			nl: '"fietsn" is geen onderwerp: bedoelde je "fietsen"? Bekend is fietsen',
			en: '"fietsn" is no subject: did you mean "fietsen"? Known is fietsen'
		}
	});
	expect(refusal(offer(['a: [']))).toMatchObject([{ file: 'file 1', line: 1 }]);
	expect(refusal(offer(['kind: sources\nformat: 1\nsources: []']))).toMatchObject([{ file: 'file 1' }]);
	expect(refusal(offer([text.replace('id: F1.2024-01-01', 'id: ../../F1')]))).toContainEqual(
		expect.objectContaining({ file: 'file 1', path: 'id' })
	);
});

it('names the file of the folder where that is what is wrong', () => {
	mkdirSync(join(lawDir, 'sub'));
	writeFileSync(join(lawDir, 'sub', 'F3.2024-01-01.yaml'), 'a: [');
	const complaints = refusal(offer([mitigating]));
	expect(complaints.map(({ file }) => file)).toEqual(['sub/F3.2024-01-01.yaml']);
	expect(JSON.stringify(complaints)).not.toContain(lawDir);
});

it('refuses a table with a gap, with a case that shows it', () => {
	const table = readFileSync(`${seeds}/policy/F2.2024-01-01.yaml`, 'utf8').replace('when: {}', 'when: {aantal: een}');
	const shown = {
		nl: expect.stringContaining('een zaak waarin dit blijkt') as string,
		en: expect.stringContaining('a case that shows it') as string
	};
	expect(refusal(offer([table]))).toMatchObject([{ file: 'file 1', message: shown }]);
});

it('refuses what a case or a script does not agree with', () => {
	const one = {
		...{ file: 'seeds/cases/fiets.yaml', line: 9, column: 1, path: 'answers' },
		message: both('kan niet', 'cannot be')
	};
	const complain = () => {
		throw new InvalidCases('The cases cannot be loaded:\n  the case fiets cannot be', [one]);
	};
	expect(refusal(offer([mitigating], [], complain))).toEqual([one]);
});

it('says so where the words of a defect are English only', () => {
	const complain = () => {
		throw new Error('first\n  second');
	};
	expect(refusal(offer([mitigating], [], complain))).toEqual([
		{ file: '', message: { nl: 'in het Engels: first', en: 'first' } },
		{ file: '', message: { nl: 'in het Engels: second', en: 'second' } }
	]);
});

it('refuses two files that hold the same', () => {
	expect(refusal(offer([text, mitigating]))).toEqual([
		{
			file: 'file 2',
			message: {
				nl: 'bevat F1.2024-01-01, net als een ander van deze bestanden: houd er een',
				en: 'holds F1.2024-01-01, as another of these files: keep one'
			}
		}
	]);
});

it('proves that a file can go, and refuses where others need it', () => {
	writeFileSync(join(lawDir, 'sources-nieuw.yaml'), sources);
	writeFileSync(join(lawDir, 'F1.2024-01-01.yaml'), mitigating.replaceAll('source: fietswet', 'source: nieuw'));
	inForce = loadLaw(seeds, lawDir);
	const proof = accepted(offer([], ['F1.2024-01-01.yaml']));
	expect(proof.remove).toEqual(['F1.2024-01-01.yaml']);
	expect(proof.difference.editions.map(({ now }) => now?.origins[0]?.overlay)).toEqual([false]);
	expect(refusal(offer([], ['sources-nieuw.yaml']))[0]).toMatchObject({ file: 'F1.2024-01-01.yaml', line: 9 });
	expect(refusal(offer([], ['../x.yaml']))).toMatchObject([{ file: '../x.yaml' }]);
});

const sources = `format: 1
kind: sources
sources:
  - {id: nieuw, kind: policy, label: {nl: Nieuw, en: New}, readings: [{id: eerste}]}
`;

it('stands for one decision: another text, another folder or another law is another one', () => {
	const shown = () => accepted(offer([mitigating])).shown;
	const first = shown();
	expect(shown()).toBe(first);
	expect(accepted(offer([`${mitigating}# a word`])).shown).not.toBe(first);
	inForce = { ...inForce, hash: 'another law' };
	expect(shown()).not.toBe(first);
	inForce = loadLaw(seeds, lawDir);
	writeFileSync(join(lawDir, 'sources-nieuw.yaml'), sources);
	expect(shown()).not.toBe(first);
});
