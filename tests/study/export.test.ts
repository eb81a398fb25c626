/** What an export says of itself: SPSS syntax, codebook, and that the files agree. R reads it in tests/study/r. */
import { describe, expect, it } from 'vitest';
import { Codebook } from '../../src/lib/model';
import {
	columnsOf,
	csvChunks,
	csvHead,
	exportFiles,
	linesOf,
	missingCodes,
	recordsOf
} from '../../src/lib/study/export';
import { exported, nasty } from './exported';
import { parseSpss } from './spss-parser';

const files = new Map(exportFiles(exported).map(({ name, chunks }) => [name, [...chunks].join('')]));
const columns = columnsOf(exported.table, exported.withheld, exported.pseudonym);
const variables = columns.map(({ variable }) => variable);
const textOf = (name: string) => files.get(name) ?? '';

/** Fits a label as SPSS can hold it: one line, so many bytes. */
const held = (label: string, most: number) => {
	let kept = '';
	for (const sign of label.replace(/\p{Cc}+/gu, ' ').trim()) {
		if (Buffer.byteLength(kept + sign) > most) break;
		kept += sign;
	}
	return kept;
};

describe.each(['nl', 'en'] as const)('the SPSS syntax in %s', (lang) => {
	const spss = parseSpss(textOf(`read.${lang}.sps`));

	it('reads every column in order, with a format that fits', () => {
		expect(spss.file).toBe('answers.csv');
		expect(spss.variables.map(({ name }) => name)).toEqual(variables.map(({ name }) => name));
		expect(spss.variables.map(({ format }) => format[0])).toEqual(
			variables.map(({ type }) => (type === 'text' ? 'A' : 'F'))
		);
	});

	it('labels every column, every value, and every reason for no value', () => {
		for (const variable of variables) {
			expect(spss.labels.get(variable.name)).toBe(held(variable.label[lang], 255));
			if (variable.type === 'text') continue;
			const level = variable.type === 'number' ? 'SCALE' : variable.ordered ? 'ORDINAL' : 'NOMINAL';
			expect(spss.levels.get(variable.name)).toBe(level);
			const values = spss.values.get(variable.name);
			const wanted =
				variable.type === 'category'
					? variable.categories.map(({ code, label }) => [String(code), held(label[lang], 120)])
					: [];
			expect([...(values ?? [])].slice(0, -4)).toEqual(wanted);
			const codes = missingCodes(variable.type).map(({ code }) => Number(code));
			expect(spss.missing.get(variable.name)).toEqual([Math.min(...codes), Math.max(...codes)]);
		}
	});

	it('ends by carrying it out', () => {
		expect(spss.commands.at(-1)).toBe('EXECUTE');
	});
});

describe('the reader of SPSS syntax in this test', () => {
	it.each([
		"VARIABLE LABELS a 'it's'.\n",
		"VALUE LABELS a\n 1 'x'\n 1 'y'.\n",
		'DELETE ALL.\n',
		"VARIABLE LABELS a 'x'\n",
		`VARIABLE LABELS a '${'é'.repeat(130)}'.\n`
	])('refuses %j', (syntax) => {
		expect(() => parseSpss(syntax)).toThrow();
	});
});

describe('the codebook', () => {
	it('fits its schema, and names every column of the data file', () => {
		const codebook = Codebook.parse(JSON.parse(textOf('codebook.json')));
		const header = textOf('answers.csv').slice(1).split('\r\n')[0]?.split(',');
		expect(header).toEqual(codebook.variables.map(({ name }) => `"${name}"`));
	});

	it('says how many backgrounds were left out, in both languages', () => {
		expect(textOf('codebook.nl.txt')).toContain('Uitgave 2: van 2 van de 21 mensen is de achtergrond weggelaten.');
		expect(textOf('codebook.en.txt')).toContain('Release 2: 2 of 21 people have no background in the file.');
		expect(textOf('codebook.nl.txt')).toContain('-97 = overgeslagen');
	});
});

describe('what somebody said once', () => {
	const at = (name: string) => variables.findIndex((variable) => variable.name === name);
	const cells = [...recordsOf(columns, exported.rows)];
	const valuesOf = (name: string) => cells.map((row) => row[at(name)]!);
	const why = (name: string) =>
		new Set(valuesOf(name).map((cell) => (typeof cell === 'object' ? cell.missing : 'value')));

	it('is written once and stands in each line, as in a file that is written row by row', () => {
		const lines = [...linesOf(columns, exported.rows)];
		expect(csvHead(variables) + lines.join('')).toBe([...csvChunks(variables, cells)].join(''));
		expect(lines).toHaveLength(cells.length);
		const plain = columns.filter(({ once }) => !once);
		expect([...linesOf(plain, exported.rows)][0]).toMatch(/^"[^"]+",.*\d\r\n$/);
	});

	it('has columns for each kind of question, for whether somebody read along, and for how long it took', () => {
		expect(
			variables.map(({ name }) => name).filter((name) => /^(answer|attention|time|deck|vignette)/.test(name))
		).toEqual([
			'deck',
			'vignette',
			'time',
			'answer_doel',
			...Array.from({ length: 9 }, (_, option) => `answer_welke_m${option}`),
			'answer_schaal',
			'answer_getal',
			'answer_getal_band',
			...[
				'custody_months',
				'conditional_months',
				'detention_months',
				'service_hours',
				'fine_euros',
				'custody_life'
			].map((part) => `answer_zaak_${part}`),
			'attention_oplettend',
			'time_mening',
			'time_oplettend'
		]);
	});

	it('keeps apart what was withheld, skipped and never shown', () => {
		for (const name of ['answer_doel', 'answer_welke_m4', 'answer_schaal', 'answer_getal_band', 'attention_oplettend'])
			expect(why(name), name).toEqual(new Set(['withheld', 'skipped', 'not-shown', 'value']));
	});

	it('leaves the class of a number and the kinds of a sentence where the rest is withheld', () => {
		const numbers = valuesOf('answer_getal');
		const bins = valuesOf('answer_getal_band');
		const half = numbers.flatMap((cell, row) =>
			typeof cell === 'object' && cell.missing === 'withheld' && typeof bins[row] === 'string' ? [bins[row]] : []
		);
		expect(half.length).toBeGreaterThan(0);
		const life = valuesOf('answer_zaak_custody_life');
		const custody = valuesOf('answer_zaak_custody_months');
		const withheld = life.map((cell, row) => [cell, custody[row]]).filter(([cell]) => cell === 'no');
		expect(withheld).toContainEqual(['no', { missing: 'withheld' }]);
		expect(withheld).toContainEqual(['no', 18]);
	});

	it('never has a column for free text, and says so', () => {
		expect(textOf('codebook.nl.txt')).toContain('Vrije tekst staat nooit in dit bestand.');
		expect(textOf('codebook.en.txt')).toContain('Free text is never in this file.');
	});

	it('says under which definition it was answered, and that it stands on each line of a person', () => {
		expect(textOf('codebook.nl.txt')).toContain('vragenlijst proef, versie 3 (hash ab12)');
		expect(textOf('codebook.nl.txt')).toContain('Tel dat één keer per persoon.');
		expect(textOf('codebook.nl.txt')).toContain('keuze, in volgorde');
	});
});

describe('the data file', () => {
	it('has a line for each task, whatever stands in it', () => {
		expect(
			textOf('answers.csv')
				.trimEnd()
				.split(/\r\n|\r|\n/)
		).toHaveLength(nasty.length + 1);
	});

	it('leaves out the backgrounds that the disclosure control names, and only those', () => {
		const at = variables.findIndex(({ name }) => name === 'group_leeftijd');
		const cells = [...recordsOf(columns, exported.rows)].map((row) => row[at]);
		expect(
			cells.flatMap((cell, index) => (typeof cell === 'object' && cell.missing === 'withheld' ? [index] : []))
		).toEqual([4, 9]);
		expect(cells[0]).toEqual({ missing: 'skipped' });
	});

	it('holds the frozen definition, design and receipts beside it', () => {
		expect(JSON.parse(textOf('definition.json'))).toEqual(exported.frozen.definition);
		expect(JSON.parse(textOf('design.json'))).toEqual(exported.frozen.design);
		expect(JSON.parse(textOf('receipts.json'))).toEqual(exported.frozen.receipts);
	});
});
