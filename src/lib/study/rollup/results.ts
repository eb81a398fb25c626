/** Results as data without words: what one survey may show at one moment. Plain, so that it can be kept and sent. */
import type { LengthSummary } from '../analysis/sentences';
import type { ShownEstimate } from '../disclosure/estimates';
import type { Shown } from '../disclosure/published';

/** A figure as it stands on pages. */
export type ShownFigure = Exclude<ShownEstimate, { kind: 'as-before' }>;

/** Lengths without an end are null: life. */
export type ShownLengths =
	| (Omit<Extract<LengthSummary, { kind: 'lengths' }>, 'median' | 'low' | 'high'> & {
			median: number | null;
			low: number | null;
			high: number | null;
			people: number;
	  })
	| { kind: 'withheld'; minimum: number };

export interface ShownTables {
	/** `people`, or the id of an experiment. */
	id: string;
	/** The day of each release. */
	days: readonly string[];
	cells: readonly (readonly [key: string, shown: Shown])[];
	/** How many people there have to be for the next release; not for the public. */
	next?: number;
}

export interface ResultsData {
	/** Everybody whose answers are counted, down to a multiple of the minimum. */
	people: number;
	minimum: number;
	figures: Readonly<Record<string, ShownFigure>>;
	lengths: Readonly<Record<string, ShownLengths>>;
	tables: readonly ShownTables[];
}
