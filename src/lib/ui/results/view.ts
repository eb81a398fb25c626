/** What a page of results shows: words and places, ready to be drawn. */

/** One figure with its interval, on the scale of its chart. */
export interface Row {
	label: string;
	/** Absent where the figure is not shown: `words` says why. */
	at?: { value: number; low: number; high: number };
	/** Where the guideline stands on the same scale; a kind of its own, with its own words. */
	mark?: number;
	/** The figure without its margin, such as "62 %". */
	value?: string;
	/** The figure in words, such as "62 % (58 tot 66)". */
	words: string;
	n: string;
	/** What the guideline says, in words, where it stands beside. */
	guideline?: string;
	/** The first of a fact: others are told against it. */
	isBase?: boolean;
}

export interface Chart {
	/** Names the chart and its table. */
	title: string;
	/** What the chart says, in a sentence. */
	said: string;
	/** Of the numbers along the scale. */
	unit: string;
	from: number;
	through: number;
	ticks: { at: number; label: string }[];
	/** Where nought lies, for differences. */
	zero?: number;
	rows: Row[];
	/** Bars from nought, for shares; dots for means and differences. */
	kind: 'bars' | 'dots';
	/** Whether a guideline stands beside it. */
	besides: boolean;
}

export interface TableView {
	title: string;
	head: string[];
	rows: { label: string; cells: string[] }[];
	/** What is meant by a mark in it, and of which day it is. */
	notes: string[];
}

export interface Method {
	title: string;
	text: string;
	sources: string[];
}

export interface Section {
	id: string;
	title: string;
	lead: string[];
	charts: Chart[];
	tables: TableView[];
	methods: Method[];
}
