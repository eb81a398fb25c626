import { describe, expect, it } from 'vitest';
import { readNotation } from '../notation';
import { pastedHtml, pastedText, pastedXml, type Grid, type Pasted } from '.';
import { forms } from './forms.fixture';

function one(pasted: Pasted): Grid {
	if (!pasted.ok) throw new Error(`refused: ${pasted.reason}`);
	expect(pasted.grids).toHaveLength(1);
	return pasted.grids[0]!;
}

/** What all three origins can say: text knows no heads. */
const said = ({ rows, columns, cells }: Grid) => ({
	rows,
	columns,
	cells: cells.map(({ head: _, ...cell }) => cell)
});
const texts = ({ rows, cells }: Grid) =>
	Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row).map(({ text }) => text));

describe.each(Object.entries(forms))('%s', (_, { html, text, spaced, xml, reads }) => {
	it('gives the same grid from HTML, text and XML', () => {
		const grid = said(one(pastedHtml(html)));
		expect(said(one(pastedText(text)))).toEqual(grid);
		expect(said(one(pastedText(spaced)))).toEqual(grid);
		expect(said(one(pastedXml(xml)))).toEqual(grid);
	});

	it('has the cells of the source', () => {
		expect(texts(one(pastedHtml(html)))).toEqual(reads);
	});
});

describe('what stands around the figures', () => {
	it('keeps footnotes apart from the number they stand at', () => {
		const cell = one(
			pastedHtml('<table><tr><td>GS 6<sup>1)</sup> mnd</td><td>b<sup> 2 </sup></td></tr></table>')
		).cells;
		expect(cell.map(({ text, marks }) => [text, marks])).toEqual([
			['GS 6 mnd', ['1)']],
			['b', ['2']]
		]);
		const xml = '<tgroup><tbody><row><entry><al>GS 6<sup>1</sup> mnd</al></entry></row></tbody></tgroup>';
		expect(one(pastedXml(xml)).cells[0]).toMatchObject({ text: 'GS 6 mnd', marks: ['1'] });
		expect(one(pastedText('a\tGS 6 mnd *\n')).cells[1]).toMatchObject({ text: 'GS 6 mnd', marks: ['*'] });
	});

	it('leaves a plain digit to the reader of notation, which leaves it open', () => {
		const { text } = one(pastedText('a\tGS 61) mnd\n')).cells[1]!;
		expect(readNotation(text).kind).toBe('open');
	});

	it('reads through what Word and Excel put around it, and runs none of it', () => {
		const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td{mso-number-format:General}</style>
			<script>document.body.innerHTML = 'x'</script></head><body><!--StartFragment--><table class=MsoTable><col width=64>
			<tr style='height:15pt'><td class=xl65><p class=MsoNormal><span lang=NL><b>GS</b> 3&ndash;6&nbsp;mnd<o:p></o:p></span></p></td>
			<td>a<br>b<td>c</table><!--EndFragment--></body></html>`;
		expect(texts(one(pastedHtml(html)))).toEqual([['GS 3–6 mnd', 'a b', 'c']]);
	});

	it('gives each table of a page by itself', () => {
		const html = '<table><tr><td>1</td></tr></table><p>x</p><table><tr><td>2</td></tr></table>';
		expect(pastedHtml(html)).toMatchObject({ ok: true, grids: [{ rows: 1 }, { rows: 1 }] });
	});
});

describe('spans', () => {
	const html = `<table><thead><tr><th rowspan="2">rij</th><th colspan="2">recidive</th></tr><tr><th>5j</th><th>2j</th></tr></thead>
		<tbody><tr><td>a</td><td colspan=2>GS 3 wkn</td></tr></tbody></table>`;
	const xml = `<table><tgroup cols="3"><colspec colname="a"/><colspec colname="b"/><colspec colname="c"/>
		<thead><row><entry morerows="1"><al>rij</al></entry><entry namest="b" nameend="c"><al>recidive</al></entry></row>
		<row><entry colname="b"><al>5j</al></entry><entry colname="c"><al>2j</al></entry></row></thead>
		<tbody><row><entry>a</entry><entry namest="b" nameend="c"><al>GS 3 wkn</al></entry></row></tbody></tgroup></table>`;

	it('are the same in HTML and XML, heads included', () => {
		const grid = one(pastedHtml(html));
		expect({ ...one(pastedXml(xml)), origin: 'html' }).toEqual(grid);
		expect(
			grid.cells.map(({ row, column, rowSpan, columnSpan, head }) => [row, column, rowSpan, columnSpan, head])
		).toEqual([
			[0, 0, 2, 1, true],
			[0, 1, 1, 2, true],
			[1, 1, 1, 1, true],
			[1, 2, 1, 1, true],
			[2, 0, 1, 1, false],
			[2, 1, 1, 2, false]
		]);
	});

	it('a span below the last row ends there', () => {
		expect(one(pastedHtml('<table><tr><td rowspan=9>a</td></tr></table>')).cells[0]).toMatchObject({ rowSpan: 1 });
	});
});

describe('hostile input is refused', () => {
	const row = (entry: string) => `<tgroup><colspec colname="a"/><colspec colname="b"/><row>${entry}</row></tgroup>`;
	const bomb = `<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>${row('<entry>&b;</entry>')}`;

	it.each<[string, () => Pasted, string]>([
		['ten megabytes', () => pastedHtml('<table>'.padEnd(10_000_000, 'x')), 'too-long'],
		['deep nesting', () => pastedHtml(`<table><tr><td>${'<div>'.repeat(50_000)}`), 'too-deep'],
		['deep nesting in XML', () => pastedXml(row(`<entry>${'<al>'.repeat(50_000)}`)), 'too-deep'],
		['entities', () => pastedXml(bomb), 'entities'],
		['an external entity', () => pastedXml(bomb.replace('"lol"', 'SYSTEM "file:///etc/passwd"')), 'entities'],
		['a million columns', () => pastedHtml('<table><tr><td colspan=1000000>a</td></tr></table>'), 'span'],
		[
			'many wide cells',
			() => pastedHtml(`<table>${'<tr><td colspan=1000>a</td></tr>'.repeat(30)}</table>`),
			'too-many-cells'
		],
		['many cells', () => pastedHtml(`<table><tr>${'<td>a'.repeat(30_000)}`), 'too-many-cells'],
		['many cells of text', () => pastedText('a\t'.repeat(30_000)), 'too-many-cells'],
		['a column that is not there', () => pastedXml(row('<entry colname="z">a</entry>')), 'span'],
		['a span that runs backwards', () => pastedXml(row('<entry namest="b" nameend="a">a</entry>')), 'span'],
		[
			'two cells in one place',
			() => pastedXml(row('<entry colname="a">1</entry><entry colname="a">2</entry>')),
			'span'
		],
		['a table in a cell', () => pastedHtml('<table><tr><td><table><tr><td>a</table></table>'), 'malformed'],
		['no table', () => pastedHtml('<p>GS 6 mnd</p>'), 'no-table'],
		['a paragraph', () => pastedText('GS 6 mnd\nGS 3 mnd'), 'no-table'],
		['nothing', () => pastedXml(''), 'no-table']
	])('%s', (_, paste, reason) => {
		expect(paste()).toEqual({ ok: false, reason });
	});
});
