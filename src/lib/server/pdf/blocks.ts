/** What a document on paper is made of. The words are somebody else's; how they stand on a sheet is decided here. */
export type Block =
	Heading | { kind: 'paragraph'; text: string; soft?: boolean } | { kind: 'list'; items: readonly string[] } | Table;

export interface Heading {
	kind: 'heading';
	level: 1 | 2 | 3;
	text: string;
}

export interface Table {
	kind: 'table';
	head: readonly string[];
	rows: readonly TableRow[];
}

/** A row with its own head, or a line across the table that names the rows below it. */
export type TableRow = { head: string; cells: readonly string[] } | { group: string };

export interface Paper {
	title: string;
	/** "nl" or "en": a voice reads the document in it. */
	lang: string;
	/** "Blad 1 van 3" */
	pageOf: (page: number, pages: number) => string;
	blocks: readonly Block[];
}
