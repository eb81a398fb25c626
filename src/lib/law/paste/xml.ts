/** Tables of an official publication: CALS, with columns by name and rows that reach down. */
import { guarded, layOut, limits, PasteRefused, type Pasted } from './grid';
import { spanOf, tablesOf, type Dialect } from './markup';

/** A dialect remembers the columns of the table it is in, so each reading has its own. */
function cals(): Dialect {
	let columns: string[] = [];
	const place = (name: string) => {
		const at = columns.indexOf(name);
		if (at < 0) throw new PasteRefused('span');
		return at;
	};
	return {
		xml: true,
		table: new Set(['tgroup']),
		row: new Set(['row']),
		cell: new Set(['entry']),
		note: new Set(['sup', 'noot', 'nootref']),
		hidden: new Set(['noot.al', 'verwijderd']),
		block: new Set(['al', 'lijst', 'li', 'p', 'tussenkop']),
		head: (open) => open.includes('thead'),
		other(name, { colname }) {
			if (name === 'tgroup') columns = [];
			if (name !== 'colspec') return;
			if (columns.length >= limits.span) throw new PasteRefused('too-many-cells');
			columns.push(colname ?? `c${columns.length + 1}`);
		},
		spans({ namest, nameend, colname, morerows }) {
			const first = namest ?? colname;
			const start = first === undefined ? undefined : place(first);
			const end = nameend === undefined ? start : place(nameend);
			if (nameend !== undefined && (start === undefined || end! < start)) throw new PasteRefused('span');
			return {
				rowSpan: 1 + spanOf(morerows, 0),
				columnSpan: start === undefined ? 1 : end! - start + 1,
				...(start === undefined ? {} : { column: start })
			};
		}
	};
}

/** Entities of one's own are refused before anything is read: a publication needs none. */
export function pastedXml(source: string): Pasted {
	return guarded(source, () => {
		if (/<!(?:entity|attlist|element)\b/i.test(source)) throw new PasteRefused('entities');
		return tablesOf(source, cals()).map((rows) => layOut('xml', rows));
	});
}
