/**
 * Documents as PDF, for whoever saves or sends a result: tagged, so that a screen reader finds headings and the heads of
 * a table, with a language, a title and page numbers (PDF/UA-1).
 */
import PDFDocument from 'pdfkit';
import type { Block, Heading, Paper, Table } from './blocks';
import { fonts } from './fonts';

type Document = InstanceType<typeof PDFDocument>;
type TableOptions = Extract<Parameters<Document['table']>[0], { data: unknown }>;
type Structure = ReturnType<Document['struct']>;

const INK = '#1d1b20';
const SOFT = '#5a5560';
const GROUND = '#f3f0f6';
/** In points, 72 to the inch; A4 with margins of some 2 cm. */
const LARGE = {
	margin: 56,
	sizes: { 1: 20, 2: 14, 3: 11.5 },
	body: 10.5,
	/** The cells of a table, and what is said softly. */
	cell: 9.5,
	soft: 9,
	/** Above and below the words of a row, and the row with them. */
	padding: 4,
	row: 21,
	/** What a heading takes with the first lines under it. */
	headed: 60,
	/** A table up to this height is not cut in two. */
	whole: 420,
	/** Between lines, and between blocks: a part of a line. */
	gap: 2,
	loose: 1
};
type Measure = typeof LARGE;

/** For what should stand on one sheet: as large as fits, and nothing smaller than eight points. */
const MEDIUM: Measure = {
	...LARGE,
	margin: 46,
	sizes: { 1: 16, 2: 12, 3: 10.5 },
	body: 9.5,
	cell: 9,
	padding: 2,
	row: 16,
	headed: 45,
	gap: 1,
	loose: 0.7
};
const SMALL: Measure = {
	...MEDIUM,
	margin: 36,
	sizes: { 1: 13, 2: 10, 3: 9 },
	body: 8.5,
	cell: 8,
	soft: 8,
	padding: 0.6,
	row: 11.5,
	headed: 30,
	gap: 0,
	loose: 0.45
};

/** A document that is being written, and how large. */
interface Sheet {
	doc: Document;
	root: Structure;
	size: Measure;
}

function keepTogether({ doc, size }: Sheet, room: number): void {
	if (doc.y + room > doc.page.height - size.margin) doc.addPage();
}

const roomOf = ({ whole, row }: Measure, block: Block | undefined): number =>
	block?.kind === 'table' ? Math.min(whole, row * (block.rows.length + 1)) : 0;

/** @param next stands under it, and goes with it to the next sheet */
function heading(sheet: Sheet, { level, text }: Heading, next: Block | undefined): void {
	const { doc, root, size } = sheet;
	if (doc.y > size.margin) doc.moveDown(0.8 * size.loose);
	keepTogether(sheet, size.headed + roomOf(size, next));
	doc.font('bold').fontSize(size.sizes[level]).fillColor(INK);
	doc.text(text, size.margin, doc.y, { structParent: root, structType: `H${level}` });
	doc.moveDown(0.35 * size.loose);
}

function paragraph({ doc, root, size }: Sheet, text: string, soft: boolean): void {
	doc
		.font('plain')
		.fontSize(soft ? size.soft : size.body)
		.fillColor(soft ? SOFT : INK);
	doc.text(text, size.margin, doc.y, { structParent: root, structType: 'P', lineGap: size.gap });
	doc.moveDown(0.5 * size.loose);
}

function list({ doc, root, size }: Sheet, items: readonly string[]): void {
	doc.font('plain').fontSize(size.body).fillColor(INK);
	const parent = doc.struct('L');
	root.add(parent);
	doc.list([...items], size.margin, doc.y, {
		structParent: parent,
		bulletRadius: 1.6,
		textIndent: 12,
		lineGap: size.gap
	});
	parent.end();
	doc.moveDown(0.5 * size.loose);
}

/** The head of a row gets twice the width of a number. */
const widths = (columns: number, margin: number): number[] => {
	const room = 595.28 - 2 * margin;
	const narrow = Math.min(110, (room * 0.6) / Math.max(1, columns - 1));
	return [room - narrow * (columns - 1), ...Array.from({ length: columns - 1 }, () => narrow)];
};

function table(sheet: Sheet, block: Table): void {
	const { doc, root, size } = sheet;
	const { head, rows } = block;
	keepTogether(sheet, roomOf(size, block));
	doc.font('plain').fontSize(size.cell).fillColor(INK);
	const named = (text: string, scope: string, more = {}) => ({ type: 'TH', scope, text, ...more });
	const bold = { font: { src: 'bold', size: size.cell } };
	const lines = rows.map((row) =>
		'group' in row
			? [named(row.group, 'Row', { ...bold, colSpan: head.length })]
			: [named(row.head, 'Row'), ...row.cells.map((text) => ({ type: 'TD', text }))]
	);
	doc.table({
		position: { x: size.margin, y: doc.y },
		columnStyles: widths(head.length, size.margin).map((width) => ({ width })),
		defaultStyle: { border: 0, padding: [size.padding, 6, size.padding, 6] },
		// Every other row has a ground of its own; the colour says nothing that a voice would have to know.
		rowStyles: (row: number) => (row % 2 === 0 ? {} : { backgroundColor: GROUND }),
		structParent: root,
		data: [head.map((text) => named(text, 'Column', bold)), ...lines]
	} as TableOptions);
	doc.x = size.margin;
	doc.moveDown(0.8 * size.loose);
}

function put(sheet: Sheet, block: Block, next: Block | undefined): void {
	switch (block.kind) {
		case 'heading':
			return heading(sheet, block, next);
		case 'paragraph':
			return paragraph(sheet, block.text, block.soft ?? false);
		case 'list':
			return list(sheet, block.items);
		case 'table':
			return table(sheet, block);
	}
}

/** Page numbers belong to the sheet, not to what is said, so a voice leaves them out. */
function numberPages({ doc, size }: Sheet, title: string, pageOf: Paper['pageOf']): void {
	const { start, count } = doc.bufferedPageRange();
	for (let at = 0; at < count; at++) {
		doc.switchToPage(start + at);
		const bottom = doc.page.margins.bottom;
		// Text in the margin would begin a new page.
		doc.page.margins.bottom = 0;
		doc.markContent('Artifact', { type: 'Pagination' });
		doc.font('plain').fontSize(Math.min(8.5, size.soft)).fillColor(SOFT);
		const place = doc.page.height - size.margin * 0.6;
		doc.text(`${title} · ${pageOf(at + 1, count)}`, size.margin, place, { lineBreak: false });
		doc.endMarkedContent();
		doc.page.margins.bottom = bottom;
	}
}

interface Written {
	pages: number;
	bytes: Buffer<ArrayBuffer>;
}

function writeIn(size: Measure, { title, lang, pageOf, blocks }: Paper): Promise<Written> {
	const doc = new PDFDocument({
		size: 'A4',
		margin: size.margin,
		bufferPages: true,
		pdfVersion: '1.7',
		// Missing in the types, described in the library's own pages.
		subset: 'PDF/UA' as 'PDF/A-1',
		tagged: true,
		lang,
		displayTitle: true,
		info: { Title: title, Producer: 'Strafmaatverkenner', Creator: 'Strafmaatverkenner' },
		font: fonts.plain()
	});
	const chunks: Buffer[] = [];
	let pages = 1;
	const written = new Promise<Written>((resolve, reject) => {
		doc.on('data', (chunk: Buffer) => chunks.push(chunk));
		doc.on('end', () => resolve({ pages, bytes: Buffer.concat(chunks) }));
		doc.on('error', reject);
	});
	doc.registerFont('plain', fonts.plain());
	doc.registerFont('bold', fonts.bold());
	const root = doc.struct('Document');
	doc.addStructure(root);
	const sheet = { doc, root, size };
	blocks.forEach((block, at) => put(sheet, block, blocks[at + 1]));
	root.end();
	pages = doc.bufferedPageRange().count;
	numberPages(sheet, title, pageOf);
	doc.end();
	return written;
}

/** @returns the bytes of the file */
export const writePdf = async (paper: Paper): Promise<Buffer<ArrayBuffer>> => (await writeIn(LARGE, paper)).bytes;

/**
 * On one sheet: as large as fits, and where not even small type is enough a paper that says less. The last paper in small
 * type is what remains, on as many sheets as it takes.
 */
export async function writeOneSheet(papers: readonly [Paper, ...Paper[]]): Promise<Buffer<ArrayBuffer>> {
	let last: Written | undefined;
	for (const paper of papers) {
		for (const size of [LARGE, MEDIUM, SMALL]) {
			last = await writeIn(size, paper);
			if (last.pages === 1) return last.bytes;
		}
	}
	return last!.bytes;
}
