/** What the guideline makes of the facts of an experiment, in the same terms as what people make of them. */
import { evaluate } from '../../engine';
import * as exact from '../../engine/fraction';
import type { Amount, Evaluation, Outcome as StartingPoint, Sanction } from '../../model';
import { lengthUnits, type LengthKind, type Outcome, type SentenceKind } from '../analysis/outcome';
import { chancesOf } from '../design/shares';
import type { Design } from '../../model';
import { scenarioOf, type Space } from '../space';
import { outcomeId } from './spec';

/** Why a starting point is no single figure. */
export type OpenReason =
	/** The figure exists and was not read. */
	| 'untranscribed'
	/** The text leaves open what applies. */
	| 'undetermined'
	/** The guideline gives no figure on purpose. */
	| 'bespoke'
	/** The prosecutor may choose. */
	| 'alternatives'
	/** A band, or "from". */
	| 'range'
	| 'no-guideline';

/** Of how many cases, or pairs of cases, something is said, and how many there are. */
export interface Over {
	of: number;
	all: number;
}

/** Where the guideline starts with a level, in the unit of the outcome. */
export type GuidelineStart =
	/** The mean over those vignettes with this level that have a single figure. */
	| ({ kind: 'size'; mean: number } & Over)
	/** No vignette with this level comes to this kind. */
	| { kind: 'never' }
	/** No vignette with this level has a single figure. */
	| { kind: 'open'; why: readonly OpenReason[] };

/** Heavier or lighter than with the first level; both where it hangs on the other facts. */
export type Direction = 'aggravating' | 'mitigating' | 'both';

/** What a level makes of the start against the first level, the other facts being the same. */
export type GuidelineDifference =
	/** The mean difference over the pairs with a single figure on both sides; without pairs that of the two means. */
	| ({ kind: 'size'; difference: number } & Over)
	/** The guideline says which way it pushes, and no figure. */
	| ({ kind: 'direction'; direction: Direction } & Over)
	/** No pair has this kind on both sides, though every figure is known. */
	| { kind: 'never' }
	| { kind: 'open'; why: readonly OpenReason[] };

export interface GuidelineEffect {
	start: GuidelineStart;
	/** Absent of the first level. */
	against?: GuidelineDifference;
}

interface Judged {
	/** Kind to length in its unit; undefined where the starting point is no single figure. */
	kinds: ReadonlyMap<SentenceKind, number> | undefined;
	why: OpenReason | undefined;
	/** Per fact: how many rules push up with it here, less those that push down. */
	pushes: ReadonlyMap<string, number>;
}

const lengthOf = (kind: LengthKind, amount: Amount): number => {
	const value = lengthUnits[kind] === 'month' ? exact.inMonths(amount) : exact.parseExact(amount.amount);
	return value.n / value.d;
};

/** The kinds and lengths of one sanction; undefined where one of them is a band. */
function kindsOf({ custody, conditionalCustody, communityService, fine, fineCategory }: Sanction) {
	const parts: [LengthKind, { min: Amount; max?: Amount | undefined } | undefined][] = [
		['custody', custody],
		['conditional', conditionalCustody],
		['service', communityService],
		['fine', fine]
	];
	if (fineCategory !== undefined) return undefined;
	const kinds = new Map<SentenceKind, number>();
	for (const [kind, range] of parts) {
		if (!range) continue;
		const { min, max } = range;
		if (!max || min.amount !== max.amount || min.unit !== max.unit) return undefined;
		kinds.set(kind, lengthOf(kind, min));
	}
	return kinds;
}

function startOf(outcome: StartingPoint | undefined): Pick<Judged, 'kinds' | 'why'> {
	if (!outcome) return { kinds: undefined, why: 'no-guideline' };
	if (outcome.kind !== 'sanction') return { kinds: undefined, why: outcome.kind };
	const kinds = kindsOf(outcome.sanction);
	return kinds ? { kinds, why: undefined } : { kinds, why: 'range' };
}

function judge({
	steps,
	state
}: Pick<Evaluation, 'steps'> & { state: Evaluation['steps'][number]['after'] | undefined }): Judged {
	const pushes = new Map<string, number>();
	for (const step of steps)
		if (step.kind === 'pushed')
			for (const { factor } of step.facts)
				pushes.set(factor, (pushes.get(factor) ?? 0) + (step.direction === 'aggravating' ? 1 : -1));
	return { ...startOf(state?.start?.outcome), pushes };
}

const reasons = (judged: readonly Judged[]): OpenReason[] => [...new Set(judged.flatMap(({ why }) => why ?? []))];

interface Weighed {
	judged: Judged;
	chance: number;
	vignette: readonly number[];
}

/** Two vignettes that differ in one fact alone. */
interface Pair {
	own: Weighed;
	base: Weighed;
	weight: number;
}

/** The outcome of one vignette; undefined where it has no single figure, or a length of another kind. */
function valueOf(outcome: Outcome, { judged: { kinds } }: Weighed): number | undefined {
	if (outcome.kind === 'imposes') return kinds && Number(kinds.has(outcome.sanction));
	return outcome.kind === 'length' ? kinds?.get(outcome.sanction) : undefined;
}

function meanOf(all: readonly { value: number; weight: number }[]): number | undefined {
	const weight = all.reduce((sum, one) => sum + one.weight, 0);
	return weight > 0 ? all.reduce((sum, one) => sum + one.value * one.weight, 0) / weight : undefined;
}

const valuesOf = (outcome: Outcome, some: readonly Weighed[]) =>
	some.flatMap((one) => {
		const value = valueOf(outcome, one);
		return value === undefined ? [] : [{ value, weight: one.chance }];
	});

/** @param own vignettes with the level that the design deals */
function startWith(outcome: Outcome, own: readonly Weighed[]): GuidelineStart {
	const values = valuesOf(outcome, own);
	const mean = meanOf(values);
	if (mean !== undefined) return { kind: 'size', mean, of: values.length, all: own.length };
	const why = reasons(own.map(({ judged }) => judged));
	return why.length > 0 ? { kind: 'open', why } : { kind: 'never' };
}

/** Which way a fact pushes, over pairs in which it pushes otherwise than with the first level. */
function directionOver(factor: string, pairs: readonly Pair[]): GuidelineDifference | undefined {
	const push = ({ judged }: Weighed) => judged.pushes.get(factor) ?? 0;
	const ways = pairs.map(({ own, base }) => push(own) - push(base)).filter((way) => way !== 0);
	if (ways.length === 0) return undefined;
	const [up, down] = [ways.some((way) => way > 0), ways.some((way) => way < 0)];
	const direction = up && down ? 'both' : up ? 'aggravating' : 'mitigating';
	return { kind: 'direction', direction, of: ways.length, all: pairs.length };
}

/** Facts of which no two vignettes differ in that fact alone: then only the means of both levels can be laid together. */
function withoutPairs(outcome: Outcome, own: readonly Weighed[], base: readonly Weighed[]): GuidelineDifference {
	const why = reasons([...own, ...base].map(({ judged }) => judged));
	if (why.length > 0) return { kind: 'open', why };
	const [mean, first] = [own, base].map((some) => meanOf(valuesOf(outcome, some)));
	if (mean === undefined || first === undefined) return { kind: 'never' };
	return { kind: 'size', difference: mean - first, of: 0, all: 0 };
}

function differenceOver(outcome: Outcome, factor: string, pairs: readonly Pair[]): GuidelineDifference {
	const both = pairs.flatMap(({ own, base, weight }) => {
		const [value, first] = [valueOf(outcome, own), valueOf(outcome, base)];
		return value === undefined || first === undefined ? [] : [{ value: value - first, weight }];
	});
	const difference = meanOf(both);
	const why = reasons(pairs.flatMap(({ own, base }) => [own.judged, base.judged]));
	// Everything is known, and it never comes to this kind: then nothing pushes it either.
	if (difference === undefined && why.length === 0) return { kind: 'never' };
	const isMoved = both.some(({ value }) => Math.abs(value) > 1e-9);
	const direction = isMoved ? undefined : directionOver(factor, pairs);
	if (direction) return direction;
	if (difference === undefined) return { kind: 'open', why };
	return { kind: 'size', difference, of: both.length, all: pairs.length };
}

/** By outcome, then `factor/level`. */
export type GuidelineEffects = Readonly<Record<string, Readonly<Record<string, GuidelineEffect>>>>;

/** The pairs of a level: each vignette with it beside the one that has the first level and is the same for the rest. */
function pairsOf(weighed: ReadonlyMap<string, Weighed>, at: number, level: number): Pair[] {
	return [...weighed.values()].flatMap((own): Pair[] => {
		if (own.vignette[at] !== level) return [];
		const base = weighed.get(String(own.vignette.with(at, 0)));
		// Where one side is never dealt the rules know it all the same; where neither is, people say nothing of it.
		const weight = own.chance + (base?.chance ?? 0);
		return base && weight > 0 ? [{ own, base, weight }] : [];
	});
}

/**
 * The guideline over the vignettes of a design, each as often as the design deals it. Kinds and lengths apart, as for
 * people: the share of vignettes in which it starts at a kind, and the length among those. What a level makes of it is
 * taken from pairs of vignettes that differ in that fact alone and have a single figure on both sides: a figure that
 * another fact leaves open then leaves those of this fact as they are. Nothing is filled in, and what is said says over how
 * many vignettes or pairs it is.
 * @param outcomes those that have a counterpart in a guideline; others are left out
 */
export function guidelineEffects(
	space: Space,
	design: Pick<Design, 'factors' | 'vignettes' | 'decks'>,
	outcomes: readonly Outcome[]
): GuidelineEffects {
	const chances = chancesOf(design);
	const weighed = new Map(
		design.vignettes.map((vignette, place): [string, Weighed] => {
			const { steps } = evaluate(space.set, scenarioOf(space, vignette));
			return [
				String(vignette),
				{ judged: judge({ steps, state: steps.at(-1)?.after }), chance: chances[place]!, vignette }
			];
		})
	);
	const dealt = [...weighed.values()].filter(({ chance }) => chance > 0);
	const effectOf = (outcome: Outcome, factor: string, at: number, level: number): GuidelineEffect => {
		const having = (other: number) => dealt.filter(({ vignette }) => vignette[at] === other);
		const start = startWith(outcome, having(level));
		if (level === 0) return { start };
		const pairs = pairsOf(weighed, at, level);
		return {
			start,
			against:
				pairs.length > 0 ? differenceOver(outcome, factor, pairs) : withoutPairs(outcome, having(level), having(0))
		};
	};
	return Object.fromEntries(
		outcomes
			.filter(({ kind }) => kind === 'imposes' || kind === 'length')
			.map((outcome) => [
				outcomeId(outcome),
				Object.fromEntries(
					design.factors.flatMap(({ factor, levels }, at) =>
						levels.map((level, place) => [`${factor}/${level}`, effectOf(outcome, factor, at, place)] as const)
					)
				)
			])
	);
}
