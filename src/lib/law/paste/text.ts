/** Tables as plain text: columns apart by tabs, or by two spaces and more as a PDF gives them. */
import { guarded, layOut, PasteRefused, limits, tidy, type Pasted, type RawCell } from './grid';

/** A raised digit or a sign behind a figure; a plain digit may be part of the figure and is left to the reader of notation. */
const trailing = /\s*(\*+|†+|‡+|[¹²³⁰⁴-⁹]+)\)?$/u;

function cellOf(text: string): RawCell {
	const marks: string[] = [];
	let rest = tidy(text);
	for (let found = trailing.exec(rest); found; found = trailing.exec(rest)) {
		marks.unshift(found[0].trim());
		rest = rest.slice(0, found.index);
	}
	return { text: rest, marks, head: false, rowSpan: 1, columnSpan: 1 };
}

/** Text says nothing of spans or heads: every cell is one place, an empty one stays empty, and no line is a head. */
export function pastedText(source: string): Pasted {
	return guarded(source, () => {
		const lines = source.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
		const tabs = lines.some((line) => line.includes('\t'));
		const rows = lines.map((line) => (tabs ? line.split('\t') : line.trim().split(/[ \u00a0]{2,}/)));
		if (rows.reduce((sum, row) => sum + row.length, 0) > limits.cells) throw new PasteRefused('too-many-cells');
		// One column is a paragraph, not a table.
		if (!rows.some((row) => row.length > 1)) return [];
		return [
			layOut(
				'text',
				rows.map((row) => row.map(cellOf))
			)
		];
	});
}
