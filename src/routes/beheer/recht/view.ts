/** What the page of the installation's own rules receives. */

export interface FileView {
	/** In the folder, as a form sends it back. */
	name: string;
	/** The edition, or what kind of file it is. */
	label: string;
	/** The page of its edition; only what is in force has one. */
	href?: string | undefined;
	inForce: boolean;
	window: string;
	written: { iso: string; words: string };
	hash: string;
	download: string;
}

/** A mistake in a file: where, and what it is. */
export interface WrongLine {
	place: string;
	path: string;
	message: string;
}

export interface LineView {
	id: string;
	label: string;
	/** What of it is different; empty where it came or went. */
	parts: string;
	/** The place in the source is said again only where it is another. */
	before: { words: string; place: string };
	after: { words: string; place: string };
}

export interface MovedView {
	title: string;
	/** Said instead of groups where nothing moved. */
	same: boolean;
	groups: { words: string; example: string }[];
	more: number;
}

export interface EditionChange {
	id: string;
	title: string;
	subject: string;
	/** What becomes of it, in a sentence. */
	what: string;
	tables: { title: string; lines: LineView[] }[];
	other: string;
	/** A heading with groups below it, or why there are none. */
	cases: { title: string; moved: MovedView[] } | string;
}

export interface ChangeView {
	/** A sentence for each file, with its present text to download where it goes or is replaced. */
	files: { words: string; download?: string | undefined }[];
	editions: EditionChange[];
	/** Codes and subjects that differ, in one sentence; empty where none does. */
	others: string;
	nothing: boolean;
	findings: string[];
	removes: boolean;
}

/** What was given, as fields of the next form carry it. */
export interface Carried {
	give: { label: string; text: string }[];
	remove: string[];
}

export interface RecheckView {
	readings: { source: string; href?: string | undefined; words: string; editions: { label: string; href: string }[] }[];
	editions: { label: string; href: string; seen: string }[];
}
