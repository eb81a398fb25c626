/** The trace under construction: each step carries the state after it, so the last state is the result. */
import { statuses, type Basis, type Fact, type RuleRef, type State, type Status, type Step } from '../model';

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
export const weakest = (a: Status, b: Status): Status => (strength.get(a)! >= strength.get(b)! ? a : b);

/** A step without what the trace adds to it. */
type Draft = Step extends infer S
	? S extends Step
		? Omit<S, 'after' | 'facts'> & { facts?: readonly Fact[] }
		: never
	: never;

export class Trace {
	readonly steps: Step[] = [];
	state: State = emptyState;

	/** Adds a step; its basis weakens the status of the whole where it is weaker. */
	push(draft: Draft, change?: Partial<State>): void {
		const basis = (draft as { basis?: Basis }).basis;
		const status = basis ? weakest(this.state.status, basis.status) : this.state.status;
		if (change || status !== this.state.status) {
			this.state = { ...this.state, ...change, status: weakest(status, change?.status ?? status) };
		}
		this.steps.push({ facts: noFacts, ...draft, after: this.state });
	}

	/** A step that only informs: it leaves the state, and so the status, as it is. */
	inform(draft: Draft): void {
		this.steps.push({ facts: noFacts, ...draft, after: this.state });
	}
}

const noFacts: readonly Fact[] = [];

export const ref = (rule: { id: string; basis: Basis }, edition: string): RuleRef => ({
	rule: rule.id,
	edition,
	basis: rule.basis
});
