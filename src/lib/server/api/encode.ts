/** From the typed results of the engine to the fixed shapes of the API. */
import type { z } from 'zod';
import {
	type Amount,
	type BarState,
	type Change,
	type Evaluation,
	type Legality,
	type MaximumState,
	type NoOffence,
	type OffenceRef,
	type Outcome,
	type Push,
	type Range,
	type Sanction,
	type Start,
	type State,
	type Step,
	type Term,
	type Text
} from '../../model';
import type * as out from './responses';
import type { CheckSanctionAnswer, CounterfactualsAnswer, EvaluateAnswer } from './responses';

/** Sentences belong to `explain`, which this part may not import: the routes hand them in. */
export type Words = (step: Step) => Text;

type Out<S extends z.ZodType> = z.infer<S>;

function term(value: Term): Out<typeof out.Term> {
	switch (value.kind) {
		case 'term':
			return { months: value.months };
		case 'life':
			return { life: true, months: value.months };
		case 'undetermined':
			return {
				undetermined: value.readings.map((reading) =>
					reading.kind === 'life' ? { life: true as const, months: reading.months } : { months: reading.months }
				)
			};
	}
}

const amount = (value: Amount) => ({ amount: String(value.amount), unit: value.unit });

const range = (value: Range): Out<typeof out.Range> => ({
	min: amount(value.min),
	...(value.max && { max: amount(value.max) })
});

const ranges = ['custody', 'conditionalCustody', 'communityService', 'fine', 'drivingBan', 'probation'] as const;

function sanction(value: Sanction): Out<typeof out.Sanction> {
	const { fineCategory, unconditional, asPrinted } = value;
	return {
		...Object.fromEntries(ranges.flatMap((key) => (value[key] ? [[key, range(value[key])]] : []))),
		...(fineCategory !== undefined && { fineCategory }),
		...(unconditional !== undefined && { unconditional }),
		...(asPrinted !== undefined && { asPrinted })
	};
}

export function outcome(value: Outcome): Out<typeof out.Outcome> {
	switch (value.kind) {
		case 'sanction':
			return {
				kind: 'sanction',
				sanction: sanction(value.sanction),
				...(value.demand !== undefined && { demand: value.demand })
			};
		case 'alternatives': {
			const options = value.options.map((option) => ({
				sanction: sanction(option.sanction),
				...(option.demand !== undefined && { demand: option.demand })
			}));
			return { kind: 'alternatives', options };
		}
		case 'bespoke':
			return { kind: 'bespoke', text: value.text };
		case 'untranscribed':
			return { kind: 'untranscribed', text: value.text, ...(value.known && { known: value.known }) };
		case 'undetermined':
			return { kind: 'undetermined', text: value.text, readings: value.readings.map(sanction) };
	}
}

const offence = (value: OffenceRef | null) => value && { id: value.id, label: value.label };

const start = (value: Start | null) => value && { edition: value.edition, outcome: outcome(value.outcome) };

const bar = (value: BarState | null): Out<typeof out.Bar> | null =>
	value && {
		status: value.status,
		grounds: value.grounds.map(({ rule, basis }) => ({ rule, basis })),
		...(value.exception && { exception: value.exception.text })
	};

const maximum = ({ kind, term: value, fineCategory }: MaximumState) => ({ kind, term: term(value), fineCategory });

/** What was not read is never called unpunished. */
function absence(value: NoOffence | null) {
	if (!value) return {};
	const { text: reason, provisions, basis } = value;
	const why = { reason, provisions: [...provisions], basis };
	return value.kind === 'unread' ? { unread: why } : { notPunishable: why };
}

const push = ({ rule, edition, basis, label, voice }: Push) => ({ rule, edition, basis, label, voice });

/** The figure that a step leaves behind, where it makes one. */
function figure(step: Step) {
	switch (step.kind) {
		case 'base-maximum':
			return { term: term(step.maximum.term) };
		case 'adjusted':
		case 'combination-open':
		case 'ground-open':
		case 'ceiling':
			return { term: term(step.result) };
		case 'youth':
			return { term: term(step.result.term) };
		case 'row':
		case 'orientation':
			return { outcome: outcome(step.outcome) };
		case 'modified':
		case 'rounded':
		case 'start-barred':
		case 'start-above-maximum':
			return { outcome: outcome(step.result) };
		default:
			return {};
	}
}

const buildsMaximum: ReadonlySet<Step['kind']> = new Set([
	'base-maximum',
	'adjusted',
	'ground-absorbed',
	'combination-open',
	'ground-open',
	'order',
	'ceiling',
	'youth'
]);
const informs: ReadonlySet<Step['kind']> = new Set(['note', 'ignored', 'later-law', 'unread-change', 'to-confirm']);

export function encodeEvaluation(
	{ steps, receipt, assumptions }: Evaluation,
	state: State,
	scenarioKey: string,
	overlays: readonly string[],
	words: Words
): EvaluateAnswer {
	const encoded = steps.map((step) => ({
		kind: step.kind,
		...('rule' in step && { rule: step.rule }),
		...('edition' in step && { edition: step.edition }),
		...('basis' in step && { basis: step.basis }),
		facts: step.facts.map(({ factor, level }) => ({ factor, level })),
		text: words(step),
		...figure(step)
	}));
	return {
		scenarioKey,
		assumptions: assumptions.map(({ factor, level }) => ({ factor, level })),
		offence: offence(state.offence),
		alsoMatches: [...state.alsoMatches],
		...absence(state.noOffence),
		maximum: state.maximum && {
			...maximum(state.maximum),
			steps: encoded.filter(({ kind }) => buildsMaximum.has(kind))
		},
		communityServiceBar: bar(state.bar),
		startingPoint: start(state.start),
		pushes: { aggravating: state.aggravating.map(push), mitigating: state.mitigating.map(push) },
		steps: encoded,
		notes: encoded.filter(({ kind }) => informs.has(kind)).map(({ text }) => text),
		status: state.status,
		receipt: { ...receipt, editions: [...receipt.editions], overlays: [...overlays] }
	};
}

const after = (state: State) => ({
	offence: offence(state.offence),
	...absence(state.noOffence),
	maximum: state.maximum && maximum(state.maximum),
	communityServiceBar: bar(state.bar),
	startingPoint: start(state.start)
});

export const encodeChanges = (changes: readonly Change[]): CounterfactualsAnswer => ({
	changes: changes.map(({ factor, from, to, differs, after: state }) => ({
		factor,
		from,
		to,
		differs: [...differs],
		after: after(state)
	}))
});

/** A way to a target, with what it comes to. */
export interface FoundWay {
	changes: readonly { factor: string; from: string | null; to: string }[];
	scenarioKey: string;
	state: State;
}

export const encodeTarget = (
	cases: bigint,
	found: { size: number; more: boolean; ways: readonly FoundWay[] } | undefined
): NonNullable<CounterfactualsAnswer['target']> => ({
	reachable: found !== undefined,
	// A number of JSON would round what lies above 2 to the power of 53.
	cases: String(cases),
	...(found && { size: found.size }),
	ways: (found?.ways ?? []).map(({ changes, scenarioKey, state }) => ({
		changes: changes.map(({ factor, from, to }) => ({ factor, from, to })),
		scenarioKey,
		after: after(state)
	})),
	more: found?.more ?? false
});

export const encodeLegality = ({ lawful, objections }: Legality): CheckSanctionAnswer => ({
	lawful,
	objections: objections.map(({ rule, article, text }) => ({ rule, article, text }))
});
