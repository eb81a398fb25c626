/** What somebody answered, as it is kept; and what of it counts in which slice. */
import type { TaskAnswer } from '../../model';
import { inKeptOrder } from './order';

export type KeptAnswer =
	| TaskAnswer
	| { kind: 'multiple'; values: readonly string[] }
	| { kind: 'free'; text: string }
	| { kind: 'band'; value: string };

/** One row of a person: an answer to a question, or to a task with what was realised of its design. */
export interface KeptRow {
	item: string;
	/** Null where it was skipped. */
	answer: KeptAnswer | null;
	place: number | null;
	vignette: number | null;
	repeats: number | null;
}

/** Whoever said nothing at all is in no figure. */
export const saidSomething = (rows: readonly KeptRow[]): boolean => rows.some(({ answer }) => answer !== null);

/** The bands of a person, in the order of the survey; what was skipped is absent. */
export function bandsOf(backgrounds: readonly string[], rows: readonly KeptRow[]): Record<string, string> {
	const said = new Map(rows.map(({ item, answer }) => [item, answer]));
	return Object.fromEntries(
		backgrounds.flatMap((id) => {
			const answer = said.get(id);
			return answer?.kind === 'band' ? [[id, answer.value]] : [];
		})
	);
}

/**
 * Everybody; the people of a band; and the people of one combination of bands, which weights are made for. Its name has the
 * bands alone, so each of them stands where its question does in the order of totals, whatever the order of the questions.
 */
export const EVERYBODY = '*';
export const bandSlice = (background: string, band: string): string => `b ${background} ${band}`;
export const stratumSlice = (backgrounds: readonly string[], bands: Readonly<Record<string, string>>): string =>
	`s ${inKeptOrder(backgrounds)
		.map((id) => bands[id] ?? '-')
		.join(' ')}`;

export const isStratum = (slice: string): boolean => slice.startsWith('s ');

/** The bands that a slice of a combination is of. */
export function bandsOfStratum(backgrounds: readonly string[], slice: string): Record<string, string> {
	const bands = slice.slice(2).split(' ');
	return Object.fromEntries(
		inKeptOrder(backgrounds).flatMap((id, at) => {
			const band = bands[at];
			return band === undefined || band === '-' ? [] : [[id, band]];
		})
	);
}
