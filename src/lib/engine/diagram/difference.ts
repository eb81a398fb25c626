/** What a change of the law did to every case: two edition sets of one subject, laid together fact by fact. */
import type { BarState, EditionSet, MaximumState, Outcome, Sanction } from '../../model';
import { combine, compareSanctions, compareTerms, type Ordering } from '../order';
import type { Diagram } from './build';
import { figures, type Charge, type Figures, type StartFigure } from './figures';
import { product } from './product';

/**
 * How one figure of a case moved.
 * `same`: no change; `up`, `down`: heavier, lighter; `kind`: another kind of sanction; `newly`, `no-longer`: whether
 * there is anything to compare at all came or went; `incomparable`: heavier in one part and lighter in another;
 * `undetermined`: the law or the guideline leaves the figure open; `unread`: one of the two was not read, so nothing
 * is said; `neither`: there is nothing on either side.
 */
export const moves = [
	'same',
	'up',
	'down',
	'kind',
	'newly',
	'no-longer',
	'incomparable',
	'undetermined',
	'unread',
	'neither'
] as const;
export type Move = (typeof moves)[number];

export interface Moved<T> {
	move: Move;
	before: T;
	after: T;
}

const byOrdering: Readonly<Record<Ordering, Move>> = {
	equal: 'same',
	heavier: 'up',
	lighter: 'down',
	incomparable: 'incomparable'
};

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** The maximum of a case with what is charged, or why nothing is. */
export interface Punishable {
	charge: Charge;
	/** Why nothing is charged: the law leaves it unpunished, or it was not read. */
	none: 'not-punishable' | 'unread' | undefined;
	maximum: MaximumState | null;
}

function maximumMove(before: Punishable, after: Punishable): Move {
	if (before.none === 'unread' || after.none === 'unread') return 'unread';
	const [a, b] = [before.maximum, after.maximum];
	if (!a || !b) return a ? 'no-longer' : b ? 'newly' : 'neither';
	if (a.kind !== b.kind) return 'kind';
	const fine = b.fineCategory - a.fineCategory;
	const term = compareTerms(b.term, a.term);
	if (term === 'incomparable' && [a, b].some((state) => state.term.kind === 'undetermined')) {
		return equal(a, b) ? 'same' : 'undetermined';
	}
	return byOrdering[combine([term, fine === 0 ? 'equal' : fine > 0 ? 'heavier' : 'lighter'])];
}

const kindsOf = (sanction: Sanction): string =>
	[
		sanction.custody && 'custody',
		sanction.conditionalCustody && 'conditional',
		sanction.communityService && 'service',
		(sanction.fine ?? sanction.fineCategory) !== undefined && 'fine',
		sanction.drivingBan && 'ban'
	]
		.filter(Boolean)
		.join();

function outcomeMove(a: Outcome, b: Outcome): Move {
	if (equal(a, b)) return a.kind === 'untranscribed' ? 'unread' : a.kind === 'undetermined' ? 'undetermined' : 'same';
	if (a.kind === 'untranscribed' || b.kind === 'untranscribed') return 'unread';
	if (a.kind === 'undetermined' || b.kind === 'undetermined') return 'undetermined';
	if (a.kind !== 'sanction' || b.kind !== 'sanction') return 'incomparable';
	if (kindsOf(a.sanction) !== kindsOf(b.sanction)) return 'kind';
	return byOrdering[compareSanctions(b.sanction, a.sanction)];
}

function startMove(before: StartFigure | null, after: StartFigure | null): Move {
	if (!before || !after) return before ? 'no-longer' : after ? 'newly' : 'neither';
	return outcomeMove(before.outcome, after.outcome);
}

function punishable({ offence, maximum }: Figures, { statute }: EditionSet): Diagram<Punishable> {
	const unread = new Set(statute.notCovered.filter(({ kind }) => kind === 'unread').map(({ id }) => id));
	return product(offence, maximum, (charge, state) => ({
		charge,
		none: charge.reason === undefined ? undefined : unread.has(charge.reason) ? 'unread' : 'not-punishable',
		maximum: state
	}));
}

export interface Difference {
	maximum: Diagram<Moved<Punishable>>;
	start: Diagram<Moved<StartFigure | null>>;
	bar: Diagram<{ before: BarStatus; after: BarStatus }>;
}

/** Null where there is no offence, or none for which the bar is asked. */
export type BarStatus = BarState['status'] | null;

const known = new WeakMap<Figures, WeakMap<Figures, Difference>>();

/**
 * Every case of a subject under two edition sets; the same two are laid together once.
 * @throws where the sets are of different subjects
 */
export function difference(before: EditionSet, after: EditionSet): Difference {
	const a = figures(before);
	// Diagrams can be laid together only where they read the facts in one order.
	const b = figures(after, a.order);
	const others = known.get(a) ?? new WeakMap<Figures, Difference>();
	known.set(a, others);
	const earlier = others.get(b);
	if (earlier) return earlier;
	const made = {
		maximum: product(punishable(a, before), punishable(b, after), (x, y) => ({
			move: maximumMove(x, y),
			before: x,
			after: y
		})),
		start: product(a.start, b.start, (x, y) => ({ move: startMove(x, y), before: x, after: y })),
		bar: product(a.bar, b.bar, (x, y) => ({ before: x, after: y }))
	};
	others.set(b, made);
	return made;
}
