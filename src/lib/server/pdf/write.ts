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
const MARGIN = 56;
const SIZES = { 1: 20, 2: 14, 3: 11.5 } as const;
const BODY = 10.5;
/** A row of a table, and what a heading takes with the first lines under it. */
const ROW = 21;
const HEADED = 60;
/** A table up to this height is not cut in two. */
const WHOLE = 420;

function keepTogether(doc: Document, room: number): void {
	if (doc.y + room > doc.page.height - MARGIN) doc.addPage();
}

const roomOf = (block: Block | undefined): number =>
	block?.kind === 'table' ? Math.min(WHOLE, ROW * (block.rows.length + 1)) : 0;

/** @param next stands under it, and goes with it to the next sheet */
function heading(doc: Document, root: Structure, { level, text }: Heading, next: Block | undefined): void {
	if (doc.y > MARGIN) doc.moveDown(0.8);
	keepTogether(doc, HEADED + roomOf(next));
	doc.font('bold').fontSize(SIZES[level]).fillColor(INK);
	doc.text(text, MARGIN, doc.y, { structParent: root, structType: `H${level}` });
	doc.moveDown(0.35);
}

function paragraph(doc: Document, root: Structure, text: string, soft: boolean): void {
	doc
		.font('plain')
		.fontSize(soft ? BODY - 1.5 : BODY)
		.fillColor(soft ? SOFT : INK);
	doc.text(text, MARGIN, doc.y, { structParent: root, structType: 'P', lineGap: 2 });
	doc.moveDown(0.5);
}

function list(doc: Document, root: Structure, items: readonly string[]): void {
	doc.font('plain').fontSize(BODY).fillColor(INK);
	const parent = doc.struct('L');
	root.add(parent);
	doc.list([...items], MARGIN, doc.y, { structParent: parent, bulletRadius: 1.6, textIndent: 12, lineGap: 2 });
	parent.end();
	doc.moveDown(0.5);
}

/** The head of a row gets twice the width of a number. */
const widths = (columns: number): number[] => {
	const room = 595.28 - 2 * MARGIN;
	const narrow = Math.min(110, (room * 0.6) / Math.max(1, columns - 1));
	return [room - narrow * (columns - 1), ...Array.from({ length: columns - 1 }, () => narrow)];
};

function table(doc: Document, root: Structure, block: Table): void {
	const { head, rows } = block;
	keepTogether(doc, roomOf(block));
	doc
		.font('plain')
		.fontSize(BODY - 1)
		.fillColor(INK);
	const named = (text: string, scope: string, more = {}) => ({ type: 'TH', scope, text, ...more });
	const bold = { font: { src: 'bold', size: BODY - 1 } };
	const lines = rows.map((row) =>
		'group' in row
			? [named(row.group, 'Row', { ...bold, colSpan: head.length })]
			: [named(row.head, 'Row'), ...row.cells.map((text) => ({ type: 'TD', text }))]
	);
	doc.table({
		position: { x: MARGIN, y: doc.y },
		columnStyles: widths(head.length).map((width) => ({ width })),
		defaultStyle: { border: 0, padding: [4, 6, 4, 6] },
		// Every other row has a ground of its own; the colour says nothing that a voice would have to know.
		rowStyles: (row: number) => (row % 2 === 0 ? {} : { backgroundColor: GROUND }),
		structParent: root,
		data: [head.map((text) => named(text, 'Column', bold)), ...lines]
	} as TableOptions);
	doc.x = MARGIN;
	doc.moveDown(0.8);
}

function put(doc: Document, root: Structure, block: Block, next: Block | undefined): void {
	switch (block.kind) {
		case 'heading':
			return heading(doc, root, block, next);
		case 'paragraph':
			return paragraph(doc, root, block.text, block.soft ?? false);
		case 'list':
			return list(doc, root, block.items);
		case 'table':
			return table(doc, root, block);
	}
}

/** Page numbers belong to the sheet, not to what is said, so a voice leaves them out. */
function numberPages(doc: Document, title: string, pageOf: Paper['pageOf']): void {
	const { start, count } = doc.bufferedPageRange();
	for (let at = 0; at < count; at++) {
		doc.switchToPage(start + at);
		const bottom = doc.page.margins.bottom;
		// Text in the margin would begin a new page.
		doc.page.margins.bottom = 0;
		doc.markContent('Artifact', { type: 'Pagination' });
		doc.font('plain').fontSize(8.5).fillColor(SOFT);
		const place = doc.page.height - MARGIN * 0.6;
		doc.text(`${title} · ${pageOf(at + 1, count)}`, MARGIN, place, { lineBreak: false });
		doc.endMarkedContent();
		doc.page.margins.bottom = bottom;
	}
}

/** @returns the bytes of the file */
export function writePdf({ title, lang, pageOf, blocks }: Paper): Promise<Buffer<ArrayBuffer>> {
	const doc = new PDFDocument({
		size: 'A4',
		margin: MARGIN,
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
	const written = new Promise<Buffer<ArrayBuffer>>((resolve, reject) => {
		doc.on('data', (chunk: Buffer) => chunks.push(chunk));
		doc.on('end', () => resolve(Buffer.concat(chunks)));
		doc.on('error', reject);
	});
	doc.registerFont('plain', fonts.plain());
	doc.registerFont('bold', fonts.bold());
	const root = doc.struct('Document');
	doc.addStructure(root);
	blocks.forEach((block, at) => put(doc, root, block, blocks[at + 1]));
	root.end();
	numberPages(doc, title, pageOf);
	doc.end();
	return written;
}
