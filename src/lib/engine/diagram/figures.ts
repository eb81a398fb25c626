/** The answers of an edition set as diagrams: the offence, the maximum, the bar and the start of every case. */
import type { BarState, EditionSet, MaximumState, Start, Term } from '../../model';
import { compile } from '../compile';
import { aboveLaw, longestCustody, passes, withoutBareService } from '../confirm';
import { highestTerm } from '../height';
import { barAt, maximumAt } from '../evaluate';
import { compare, type Fraction } from '../fraction';
import type { Program } from '../program';
import { written } from '../outcome';
import { chargeOf } from '../qualify';
import { tableStartOf } from '../start';
import { askEvery } from './ask';
import type { Diagram } from './build';
import { orderOf } from './order';
import { fold, product } from './product';
import { placeBars, placeGuidelines, placeMaximum } from './tables';

/** The offence, or the rule that says why there is none. */
export type Charge = { offence: string; reason?: undefined } | { offence?: undefined; reason: string };

/** Amounts as exact text, as `written` has them. */
export type StartFigure = Pick<Start, 'edition' | 'outcome'>;

/** One diagram per figure, each built when it is first asked for. Null where a case has no such figure. */
export interface Figures {
	readonly order: readonly number[];
	readonly offence: Diagram<Charge>;
	readonly maximum: Diagram<MaximumState | null>;
	readonly bar: Diagram<BarState['status'] | null>;
	readonly start: Diagram<StartFigure | null>;
}

/** What the guideline makes of every case before the law refuses anything; printed and computed figures alike. */
const tableStart = (program: Program, order: readonly number[]) =>
	askEvery(program, order, placeGuidelines, (vector): StartFigure | null => {
		const start = vector[program.space.offence]! < 0 ? undefined : tableStartOf(program, vector);
		return start ? { ...start, outcome: written(start.outcome) } : null;
	});

/** The longer of two custodies; nothing is shorter than any. */
const longer = (a: Fraction | null, b: Fraction | null) => (!a || (b && compare(b, a) > 0) ? b : a);
/** The lower of two limits; nothing is no limit. */
const lower = (a: Fraction | null, b: Fraction | null) => (!a || (b && compare(b, a) < 0) ? b : a);

/** The same steps as `confirm`, over whole groups of cases: what the law refuses of a start is undetermined. */
function confirmed(
	{ mostService }: Program,
	own: Figures['start'],
	{ bar, maximum }: Pick<Figures, 'bar' | 'maximum'>
) {
	const bare = ({ outcome }: StartFigure) => withoutBareService(outcome) !== outcome;
	const anyBare = fold(
		own,
		(start) => start !== null && bare(start),
		(a, b) => a || b
	);
	const allowed = product(
		own,
		bar,
		(start, status) =>
			start && status === 'barred' ? { ...start, outcome: withoutBareService(start.outcome) } : start,
		{ holds: (first) => !anyBare(first), value: (start) => start }
	);
	// The limit on hours is the same in every case; the maximum is looked at only where some start could pass it.
	const refuse = (start: StartFigure | null, term: Term | undefined): StartFigure | null => {
		if (!start || !term || start.outcome.kind === 'undetermined') return start;
		return passes(start.outcome, term, mostService) ? { ...start, outcome: aboveLaw(start.outcome) } : start;
	};
	const longest = fold(allowed, (start) => (start && longestCustody(start.outcome)) ?? null, longer);
	const lowest = fold(maximum, (state) => (state && highestTerm(state.term)) ?? null, lower);
	return product(allowed, maximum, (start, state) => refuse(start, state?.term), {
		holds: (first, second) => {
			const [custody, top] = [longest(first), lowest(second)];
			return !custody || !top || compare(custody, top) <= 0;
		},
		value: (start) => refuse(start, noLimit)
	});
}

/** A maximum that no fixed term passes. */
const noLimit: Term = { kind: 'life', months: '360' };

class Built implements Figures {
	readonly order: readonly number[];
	private readonly program: Program;
	private readonly made: { -readonly [K in keyof Figures]?: Figures[K] } = {};

	constructor(program: Program, order: readonly number[]) {
		this.program = program;
		this.order = order;
	}

	get offence() {
		return (this.made.offence ??= askEvery(this.program, this.order, undefined, (vector): Charge => {
			const { offence, reason } = chargeOf(this.program, vector);
			return reason === undefined
				? { offence: this.program.space.factors[this.program.space.offence]!.levels[offence]! }
				: { reason };
		}));
	}

	get maximum() {
		return (this.made.maximum ??= askEvery(this.program, this.order, placeMaximum, (vector) =>
			maximumAt(this.program, vector)
		));
	}

	get bar() {
		return (this.made.bar ??= askEvery(
			this.program,
			this.order,
			placeBars,
			(vector) => barAt(this.program, vector)?.status ?? null
		));
	}

	get start() {
		return (this.made.start ??= confirmed(this.program, tableStart(this.program, this.order), this));
	}
}

const known = new WeakMap<Program, Map<string, Figures>>();

/**
 * The diagrams of an edition set; the same editions are built once.
 * @param order the order of the facts, where two sets are to be laid together; else the order that was measured best
 */
export function figures(set: EditionSet, order: readonly number[] = orderOf(set)): Figures {
	const program = compile(set);
	const byOrder = known.get(program) ?? new Map<string, Figures>();
	known.set(program, byOrder);
	const key = order.join();
	const before = byOrder.get(key);
	if (before) return before;
	const made = new Built(program, order);
	byOrder.set(key, made);
	return made;
}
