/** What an export says of itself: SPSS syntax, codebook, and that the files agree. R reads it in tests/study/r. */
import { describe, expect, it } from 'vitest';
import { Codebook } from '../../src/lib/model';
import { columnsOf, exportFiles, missingCodes, recordsOf } from '../../src/lib/study/export';
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
