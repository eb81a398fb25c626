/** Tables as a browser, a word processor or a spreadsheet puts them on the clipboard. */
import { guarded, layOut, type Pasted } from './grid';
import { spanOf, tablesOf, type Dialect } from './markup';

const html: Dialect = {
	xml: false,
	table: new Set(['table']),
	row: new Set(['tr']),
	cell: new Set(['td', 'th']),
	note: new Set(['sup']),
	hidden: new Set(['style', 'script', 'title', 'template', 'noscript', 'del']),
	block: new Set(['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']),
	head: (open, name) => name === 'th' || open.includes('thead'),
	spans: ({ rowspan, colspan }) => ({
		// A span of zero reaches to the end in a browser; no table copied for its figures needs it.
		rowSpan: Math.max(1, spanOf(rowspan)),
		columnSpan: Math.max(1, spanOf(colspan))
	})
};

/** Reads every table of a piece of HTML. Raised text becomes a mark; a footnote digit never joins a number. */
export function pastedHtml(source: string): Pasted {
	return guarded(source, () => tablesOf(source, html).map((rows) => layOut('html', rows)));
}
