/** What an evaluation yields: a state built up by typed steps. The last state is the result; the answer lives nowhere else. */
import type { Basis, Status } from './basis';
import type { Day, Text } from './text';
import type { Fact } from './scenario';
import type { RuleRef } from './corpus';
import type { Amount, Known, Sanction } from './sanction';
import type { StatuteEffect } from './statute';
import type { PolicyEffect } from './policy';

/** Months as an exact fraction in lowest terms, such as "128" or "256/3". */
export type Months = string;

/** A term, life (with the fixed term that stands beside it), or the readings that the law leaves open, ascending. */
export type Term =
	| { kind: 'term'; months: Months }
	| { kind: 'life'; months: Months }
	| { kind: 'undetermined'; readings: readonly (FixedTerm | LifeTerm)[] };
export type FixedTerm = Extract<Term, { kind: 'term' }>;
export type LifeTerm = Extract<Term, { kind: 'life' }>;

export interface MaximumState {
	kind: 'gevangenisstraf' | 'jeugddetentie' | 'hechtenis';
	term: Term;
	fineCategory: number;
}

export interface OffenceRef {
	id: string;
	label: Text;
	article: string;
	lid?: string | undefined;
	class: 'misdrijf' | 'overtreding';
	text: Text;
}

export interface NoOffence {
	kind: 'not-punishable' | 'unread';
	rule: string;
	provisions: readonly string[];
	text: Text;
	basis: Basis;
}

export interface BarGround {
	rule: string;
	text: Text;
	basis: Basis;
}

export interface BarState {
	status: 'barred' | 'not-barred' | 'undecided';
	grounds: readonly BarGround[];
	exception?: { rule: string; text: Text; basis: Basis } | undefined;
}

/** A ground of the bar that does not hold, and the first thing that is missing. */
export interface MissedBar extends RuleRef {
	why: 'offence' | 'maximum' | 'facts';
	/** The asked facts that the ground wants and that the case does not have, with the levels that would do. */
	needed: readonly { factor: string; levels: readonly string[] }[];
}

/** Where a guideline starts, or how it declines. */
export type Outcome =
	| { kind: 'sanction'; sanction: Sanction; demand?: boolean | undefined }
	| { kind: 'alternatives'; options: readonly { sanction: Sanction; demand?: boolean | undefined }[] }
	| { kind: 'bespoke'; text: Text }
	| { kind: 'untranscribed'; text: Text; known?: Known | undefined }
	| { kind: 'undetermined'; text: Text; readings: readonly Sanction[] };

export interface Start {
	edition: string;
	label: Text;
	outcome: Outcome;
}

/** A circumstance that pushes; `voice` says whose rule it is. Pushes are never summed. */
export interface Push extends RuleRef {
	label: Text;
	voice: 'law' | 'guideline';
}

/** The state after a step. */
export interface State {
	offence: OffenceRef | null;
	alsoMatches: readonly string[];
	noOffence: NoOffence | null;
	maximum: MaximumState | null;
	bar: BarState | null;
	start: Start | null;
	/** The court-side orientation point, beside the guideline and never mixed with it. */
	orientation: Start | null;
	aggravating: readonly Push[];
	mitigating: readonly Push[];
	/** The weakest basis so far. */
	status: Status;
}

interface StepBase {
	/** Facts that the rule tested and that matched. */
	facts: readonly Fact[];
	after: State;
}

type RuleStep<K extends string, T = object> = StepBase & RuleRef & { kind: K } & T;
type PlainStep<K extends string, T = object> = StepBase & { kind: K } & T;

/** The trace. A new kind does not compile until both languages explain it. */
export type Step =
	| RuleStep<'qualified', { offence: OffenceRef }>
	| PlainStep<'also-matches', { offences: readonly OffenceRef[] }>
	| RuleStep<'excluded', { offence: OffenceRef; text: Text }>
	| RuleStep<'not-covered', { reason: NoOffence }>
	| RuleStep<'base-maximum', { maximum: MaximumState }>
	| RuleStep<'adjusted', { label: Text; effect: StatuteEffect; before: Term; result: Term }>
	| RuleStep<'ground-absorbed', { label: Text; group: string }>
	| PlainStep<'combination-open', { labels: readonly Text[]; text: Text; result: Term; basis: Basis }>
	| RuleStep<'ground-open', { label: Text; text: Text; result: Term }>
	| PlainStep<'order', { text: Text; basis: Basis }>
	| RuleStep<'ceiling', { text: Text; before: Term; result: Term }>
	| RuleStep<'youth', { text: Text; result: MaximumState }>
	| RuleStep<'barred', { text: Text; status: 'barred' | 'undecided' }>
	| PlainStep<'not-barred', { missed: readonly MissedBar[]; own: Term }>
	| RuleStep<'bar-exception', { text: Text }>
	| RuleStep<'guideline', { label: Text }>
	| PlainStep<'no-guideline', { reason: 'none-in-scope' | 'youth' | 'no-offence' }>
	| RuleStep<'row', { label: Text; outcome: Outcome }>
	| RuleStep<'modified', { label: Text; effect: PolicyEffect; summons?: boolean; before: Outcome; result: Outcome }>
	| RuleStep<'pushed', { label: Text; direction: 'aggravating' | 'mitigating' }>
	| RuleStep<'rounded', { before: Outcome; result: Outcome }>
	| PlainStep<'rounding-unread', { text: Text }>
	| PlainStep<'start-barred', { result: Outcome }>
	| PlainStep<'start-above-maximum', { limit: 'maximum' | 'community-service'; result: Outcome }>
	| RuleStep<'orientation', { label: Text; outcome: Outcome }>
	| RuleStep<'note', { topic: 'limitation' | 'definition' | 'reading' | 'measure' | 'penalty'; text: Text }>
	| PlainStep<'ignored', { factor: string; level: string }>
	| PlainStep<'later-law', { edition: string; component: 'offence' | 'maximum' | 'bar'; from: Day }>
	| RuleStep<'unread-change', { text: Text; from: Day; through: Day }>
	| PlainStep<'to-confirm', { edition: string; label: Text; lastSeen?: Day | undefined }>;
export type StepKind = Step['kind'];

/** What produced a result: stored with every answer, shown with every result. */
export interface Receipt {
	engine: string;
	editions: readonly string[];
	/** SHA-256 over engine version and the content of the editions read. */
	hash: string;
	scenarioKey: string;
}

export interface Evaluation {
	steps: readonly Step[];
	receipt: Receipt;
	assumptions: readonly Fact[];
}

/** Single-fact counterfactuals. */
export type Difference = 'offence' | 'maximum' | 'bar' | 'startingPoint';
export interface Change {
	factor: string;
	from: string;
	to: string;
	differs: readonly Difference[];
	after: State;
}

/** A sentence somebody proposes; the conditional part of a component is part of it. */
export interface ProposedSanction {
	custody?: Amount | undefined;
	/** Life instead of a term of custody. */
	life?: boolean | undefined;
	conditionalCustody?: Amount | undefined;
	detention?: Amount | undefined;
	communityServiceHours?: number | undefined;
	conditionalCommunityServiceHours?: number | undefined;
	fineEuros?: number | undefined;
	conditionalFineEuros?: number | undefined;
}

export interface Objection {
	rule: string;
	article: string;
	text: Text;
	/** What a reader must know about the rule's reading. */
	note?: Text | undefined;
	/** An `undecided` objection alone makes the answer "undecided". */
	weight: 'unlawful' | 'undecided';
}

export interface Legality {
	lawful: true | false | 'undecided';
	objections: readonly Objection[];
}
