/** What the page that compares receives: sentences and addresses only, as the explorer's page does. */
import type { Status } from '$lib/model';
import type { ChangeView, LaneView, Link, SourceView, SupportLine } from './explorer';

/** What a row says of its cases. `open`: a figure is missing, so nobody can say. */
export type Likeness = 'same' | 'differs' | 'open';

export interface CellView {
	text: string;
	/** Said beside the text, in smaller letters. */
	notes?: string[] | undefined;
	/** Several things at once, such as circumstances. */
	items?: string[] | undefined;
	verdict?: 'no' | 'yes' | 'open' | undefined;
	badge?: { status: Status; label: string } | undefined;
	href?: string | undefined;
	/** The figure exists and was not read. */
	gap?: string | undefined;
	/** There is nothing to say: not asked, or nothing that weighs. */
	none?: boolean | undefined;
	/** The case further left that says the same. */
	as?: string | undefined;
	sources?: SourceView[] | undefined;
}

export interface RowView {
	id: string;
	label: string;
	help?: string | undefined;
	likeness: Likeness;
	/** One cell for all cases where they are the same, else one for each. */
	cells: CellView[];
}

export interface RowGroupView {
	voice?: 'law' | 'guideline' | 'court' | undefined;
	label: string;
	/** What this voice is, so that demand, sentence and maximum are never taken for one another. */
	meaning: string;
	rows: RowView[];
}

/** A case in the tables. */
export interface NameView {
	letter: string;
	name: string;
	/** What sets it apart, in a few words. */
	short: string;
}

/** A case that is compared, or what stands in its place. */
export interface ColumnView extends NameView {
	subject?: string | undefined;
	offence?: string | undefined;
	/** What must be known before any figure of it. */
	first: string[];
	problem?: string | undefined;
	/** Into the explorer, or to where one can begin again. */
	open: Link;
	remove: Link;
	swaps: Link[];
	/** The place on this page where it is laid beside itself with one fact changed. */
	vary?: Link | undefined;
}

/** Lanes of one voice and one kind of custody, on one axis. */
export interface ChartView {
	voice: 'law' | 'guideline' | 'court';
	label: string;
	kind: string;
	rows: { label: string; lane: LaneView }[];
}

export interface VaryView {
	anchor: string;
	label: string;
	changes: ChangeView[];
	/** Why there are none. */
	none?: string | undefined;
	/** Said of a subject in which not every change is offered. */
	care?: string | undefined;
}

export interface AddView {
	action: string;
	keys: string[];
	/** What was wrong with what somebody pasted, and what that was. */
	problem?: string | undefined;
	pasted?: string | undefined;
	vary: VaryView[];
}

export interface FactsView {
	/** What was chosen differently. */
	differ: RowView[];
	/** What differs because something else does: another question, another assumption. */
	follow: RowView[];
	following: string;
	same: RowView[];
	/** How many facts are equal, in words. */
	count: string;
}

export interface ReceiptView {
	rows: RowView[];
	/** Every place that an answer rests on, with the letters of the cases where it is not all of them. */
	sources: { line: string; statusLabel: string; href?: string | undefined; cases?: string | undefined }[];
}

export interface CompareView {
	notices: string[];
	lead: string[];
	columns: ColumnView[];
	/** The cases that have an answer: the columns of the tables. */
	names: NameView[];
	facts: FactsView | null;
	results: RowGroupView[];
	charts: ChartView[];
	/** Null where no further case fits. */
	add: AddView | null;
	receipt: ReceiptView | null;
	wide: boolean;
	/** For whom a subject touches. */
	note?: string | undefined;
	support: SupportLine[];
	starts: StartView[];
}

/** Where somebody without cases can begin. */
export interface StartView {
	subject: string;
	note?: string | undefined;
	links: Link[];
}
