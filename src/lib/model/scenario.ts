/** A case as stated: the date and the facts; and the ways in which it can be refused. */
import type { Day, Text } from './text';

/** Factor to level. */
export type Answers = Readonly<Record<string, string>>;

export interface Fact {
	factor: string;
	level: string;
}

/** Every applicable factor answered; `assumptions` names those that a default answered, in the order of the subject. */
export interface Scenario {
	subject: string;
	offenceDate: Day;
	decisionDate?: Day | undefined;
	/** Applicable factors only, in the order of the subject. */
	facts: Answers;
	assumptions: readonly Fact[];
}

/** A required fact that is missing, with what can still be chosen. */
export interface OpenFact {
	factor: string;
	/** Levels that some possible scenario still has. */
	possible: readonly string[];
}

/** Why a scenario cannot be evaluated: always the fact, what was expected, and the way out. */
export type Refusal =
	| { kind: 'unknown-subject'; subject: string; known: readonly string[] }
	| { kind: 'unknown-factor'; factor: string; known: readonly string[] }
	| { kind: 'unknown-level'; factor: string; level: string; known: readonly string[] }
	| { kind: 'inapplicable'; factor: string; level: string; because: readonly Fact[] }
	| { kind: 'impossible'; rule: string; facts: readonly Fact[]; text: Text }
	| { kind: 'missing'; open: readonly OpenFact[] }
	| { kind: 'not-a-day'; field: 'offenceDate' | 'decisionDate'; value: string }
	| { kind: 'date-not-read'; field: 'offenceDate' | 'decisionDate'; value: string; readFrom: Day }
	| { kind: 'decision-before-offence'; value: string; offenceDate: Day };

export type ParsedScenario = { ok: true; scenario: Scenario } | { ok: false; refusals: readonly Refusal[] };
