/** What the page of the map receives: sentences, lengths and addresses. */
import type { Link, MadeOfLink } from './explorer';

export interface MapCellView {
	kind: 'cell';
	href: string;
	/** The offence, or that there is none. */
	title: string;
	article?: string | undefined;
	/** The maximum in words, and its length as a share of the longest on this map. */
	maximum?: { words: string; share: number } | undefined;
	/** What it can become with other circumstances, where that is more. */
	highest?: { words: string; share: number } | undefined;
	bar?: { status: 'barred' | 'not-barred' | 'undecided'; words: string } | undefined;
	/** `gap`: the figure exists and was not read. */
	start?: { words: string; gap: boolean; status?: string | undefined } | undefined;
	/** How many cases have the facts of this cell. */
	cases: string;
	/** The case of whoever looks. */
	own: boolean;
}

export type MapEntryView = MapCellView | { kind: 'none' | 'open'; words: string };

export interface MapRowView {
	id: string;
	label: string;
	/** One entry for all columns. */
	whole?: MapEntryView | undefined;
	entries: MapEntryView[];
}

export interface MapChoice {
	factor: string;
	label: string;
	/** What holds where nothing is chosen. */
	levels: { id: string; label: string; chosen: boolean }[];
}

export interface MapPageView {
	/** `name` stands inside a sentence. */
	subject: { name: string; note?: string | undefined };
	subjects: Link[];
	eras: Link[];
	day: string;
	/** That the figures were read as they stood longer ago than that day. */
	asRead?: string | undefined;
	/** Facts besides the axes that were fixed, in words. */
	fixed: string[];
	/** The same map with nothing fixed. */
	clear?: string | undefined;
	rows: { title: string; rows: MapRowView[] };
	columns: { title: string; labels: string[] };
	/** The end of the scale of every length, in words. */
	scale: string;
	form: {
		action: string;
		hidden: { name: string; value: string }[];
		choices: MapChoice[];
	};
	downloads: Link[];
	explorer: Link;
	/** Editions that the map was made of. */
	editions: MadeOfLink[];
	hasOwn: boolean;
}
