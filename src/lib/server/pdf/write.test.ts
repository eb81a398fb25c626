import { expect, test } from 'vitest';
import { writeOneSheet, writePdf } from './index';
import type { Block, Paper } from './index';

const paper = (blocks: Block[]): Paper => ({
	title: 'Uitslag: één zaak',
	lang: 'nl',
	pageOf: (page, pages) => `blad ${page} van ${pages}`,
	blocks
});
const table = (rows: number): Block => ({
	kind: 'table',
	head: ['Antwoord', 'Ronde 1'],
	rows: [
		{ group: 'Soort straf' },
		...Array.from({ length: rows }, (_, at) => ({ head: `Antwoord ${at}`, cells: ['12'] }))
	]
});
/** The parts that say what things are stand in the file as plain text; only what is drawn is packed. */
const read = async (blocks: Block[]) => (await writePdf(paper(blocks))).toString('latin1');
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;
const pages = (text: string) => count(text, /\/Type \/Page\b/g);

test('a document has a title, a language, and tags for whoever hears it', async () => {
	const text = await read([
		{ kind: 'heading', level: 1, text: 'Uitslag' },
		{ kind: 'paragraph', text: 'Geëigend.' },
		{ kind: 'list', items: ['een', 'twee'] },
		table(2)
	]);
	expect(text.startsWith('%PDF-1.7')).toBe(true);
	expect(text).toMatch(/\/Marked true/);
	expect(text).toMatch(/\/Lang \(nl\)/);
	expect(text).toMatch(/\/DisplayDocTitle true/);
	expect(text).toMatch(/pdfuaid:part>1</);
	const tags = ['H1', 'P', 'LI', 'Table', 'TR', 'TH', 'TD'].map((tag) => count(text, new RegExp(`/S /${tag}\\b`, 'g')));
	expect(tags).toEqual([1, 1, 2, 1, 4, 5, 2]);
	expect(count(text, /\/Scope \/Column/g)).toBe(2);
	expect(count(text, /\/Scope \/Row/g)).toBe(3);
});

test('letters travel in the file, so that it looks the same everywhere', async () => {
	const text = await read([
		{ kind: 'heading', level: 1, text: 'Şule en Łukasz' },
		{ kind: 'paragraph', text: '€ 5' }
	]);
	expect(count(text, /\/FontFile2/g)).toBe(2);
	expect(text).not.toMatch(/\/BaseFont \/Helvetica/);
});

test('a heading goes with its table to the next sheet, and a long table goes on there', async () => {
	const half: Block[] = Array.from({ length: 22 }, () => ({ kind: 'paragraph', text: 'Een regel.' }));
	expect(pages(await read([...half, { kind: 'heading', level: 2, text: 'Kop' }]))).toBe(1);
	expect(pages(await read([...half, { kind: 'heading', level: 2, text: 'Kop' }, table(12)]))).toBe(2);
	expect(pages(await read([table(80)]))).toBe(3);
});

test('what no letter exists for stops nothing', async () => {
	expect(pages(await read([{ kind: 'list', items: ['👍 שלום', '\u0000\u200b', 'x'.repeat(3000)] }]))).toBeGreaterThan(
		0
	);
});

test('what should stand on one sheet is written smaller, and says less only where that is not enough', async () => {
	const sheetOf = async (...papers: [Block[], ...Block[][]]) =>
		(await writeOneSheet(papers.map(paper) as [Paper, ...Paper[]])).toString('latin1');
	const cells = (text: string) => count(text, /\/S \/TD\b/g);
	expect(pages(await read([table(40)]))).toBe(2);
	const small = await sheetOf([table(40)], [table(5)]);
	expect([pages(small), cells(small)]).toEqual([1, 40]);
	const less = await sheetOf([table(200)], [table(5)]);
	expect([pages(less), cells(less)]).toEqual([1, 5]);
});
