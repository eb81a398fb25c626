/** The trace under construction: each step carries the state after it, so the last state is the result. */
import {
	statuses,
	type Basis,
	type Fact,
	type Offence,
	type OffenceRef,
	type RuleRef,
	type State,
	type Status,
	type Step
} from '../model';

export const emptyState: State = {
	offence: null,
	alsoMatches: [],
	noOffence: null,
	maximum: null,
	bar: null,
	start: null,
	orientation: null,
	aggravating: [],
	mitigating: [],
	status: 'official'
};

const strength = new Map<Status, number>(statuses.map((status, at) => [status, at]));
export const weakest = (a: Status, b: Status): Status => (a === b || strength.get(a)! >= strength.get(b)! ? a : b);

// Written out: a spread forgets the shape of the object, and this is made for nearly every step.
const copy = (state: State): State => ({
	offence: state.offence,
	alsoMatches: state.alsoMatches,
	noOffence: state.noOffence,
	maximum: state.maximum,
	bar: state.bar,
	start: state.start,
	orientation: state.orientation,
	aggravating: state.aggravating,
	mitigating: state.mitigating,
	status: state.status
});

/**
 * Steps are written out as whole objects where they are made: copying a draft into a step took longer than
 * finding the rule. Rules, references and facts in them are shared with the program, which nobody changes.
 */
export class Trace {
	readonly steps: Step[] = [];
	state: State = emptyState;

	add(step: Step): void {
		this.steps.push(step);
	}

	/** The state after a step that changes nothing else: a weaker basis weakens the status of the whole. */
	under(basis: Basis): State {
		const status = weakest(this.state.status, basis.status);
		if (status !== this.state.status) this.state = { ...this.state, status };
		return this.state;
	}

	/** A copy of the state for the next step to change before it is added; weakened by the basis of the step. */
	next(basis?: Basis): State {
		const state = copy(this.state);
		if (basis) state.status = weakest(state.status, basis.status);
		this.state = state;
		return state;
	}
}

/** Shared by every step whose rule tested no fact that was asked. */
export const noFacts: readonly Fact[] = [];

export const ref = (rule: { id: string; basis: Basis }, edition: string): RuleRef => ({
	rule: rule.id,
	edition,
	basis: rule.basis
});

export const refTo = ({ id, label, article, lid, text, class: kind }: Offence): OffenceRef => ({
	id,
	label,
	article,
	lid,
	text,
	class: kind
});
