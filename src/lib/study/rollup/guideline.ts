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

export type GuidelineEffect =
	/** In the unit of the outcome: the mean over the vignettes with this level, and the difference with the first level. */
	| { kind: 'size'; mean: number; effect: number | null }
	/** The guideline says which way it pushes, and no figure. */
	| { kind: 'direction'; direction: 'aggravating' | 'mitigating' }
	/** No vignette with this level comes to this kind. */
	| { kind: 'never' }
	/** So large a share of the vignettes with this level has no single figure; nothing is averaged over the others. */
	| { kind: 'open'; why: readonly OpenReason[]; share: number };

interface Judged {
	/** Kind to length in its unit; undefined where the starting point is no single figure. */
	kinds: ReadonlyMap<SentenceKind, number> | undefined;
	why: OpenReason | undefined;
	/** Per fact: which way it pushes here. */
	pushes: ReadonlyMap<string, 'aggravating' | 'mitigating'>;
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
	const pushes = new Map<string, 'aggravating' | 'mitigating'>();
	for (const step of steps)
		if (step.kind === 'pushed') for (const { factor } of step.facts) pushes.set(factor, step.direction);
	return { ...startOf(state?.start?.outcome), pushes };
}

const reasons = (judged: readonly Judged[]): OpenReason[] => [...new Set(judged.flatMap(({ why }) => why ?? []))];

interface Weighed {
	judged: Judged;
	chance: number;
	levels: Readonly<Record<string, string>>;
}

/** The mean of an outcome over some vignettes; undefined where none of them has that kind. */
function meanOf(outcome: Outcome, some: readonly Weighed[]): number | undefined {
	let [sum, weight] = [0, 0];
	for (const { judged, chance } of some) {
		if (outcome.kind === 'imposes') {
			sum += chance * Number(judged.kinds?.has(outcome.sanction) ?? false);
			weight += chance;
		} else if (outcome.kind === 'length') {
			const length = judged.kinds?.get(outcome.sanction);
			if (length === undefined) continue;
			sum += chance * length;
			weight += chance;
		}
	}
	return weight > 0 ? sum / weight : undefined;
}

/** By outcome, then `factor/level`. */
export type GuidelineEffects = Readonly<Record<string, Readonly<Record<string, GuidelineEffect>>>>;

/**
 * The guideline over the vignettes of a design, each as often as the design deals it. Kinds and lengths apart, as for
 * people: the share of vignettes in which it starts at a kind, and the length among those. A level of which any vignette has
 * no single figure gets no figure at all: nothing is filled in.
 * @param outcomes those that have a counterpart in a guideline; others are left out
 */
export function guidelineEffects(space: Space, design: Design, outcomes: readonly Outcome[]): GuidelineEffects {
	const chances = chancesOf(design);
	const weighed = design.vignettes.flatMap((vignette, place): Weighed[] => {
		const chance = chances[place]!;
		if (chance === 0) return [];
		const { steps } = evaluate(space.set, scenarioOf(space, vignette));
		const levels = Object.fromEntries(
			design.factors.map(({ factor, levels: all }, at) => [factor, all[vignette[at]!]!])
		);
		return [{ judged: judge({ steps, state: steps.at(-1)?.after }), chance, levels }];
	});
	return Object.fromEntries(
		outcomes
			.filter(({ kind }) => kind === 'imposes' || kind === 'length')
			.map((outcome) => [
				outcomeId(outcome),
				Object.fromEntries(
					design.factors.flatMap(({ factor, levels }) => {
						const of = (level: string) => weighed.filter((one) => one.levels[factor] === level);
						const base = of(levels[0]!);
						const isOpen = (some: readonly Weighed[]) => some.some(({ judged }) => judged.kinds === undefined);
						return levels.map((level, at): [string, GuidelineEffect] => {
							const own = of(level);
							return [`${factor}/${level}`, effectOf(outcome, factor, own, at === 0 ? undefined : base, isOpen)];
						});
					})
				)
			])
	);
}

function effectOf(
	outcome: Outcome,
	factor: string,
	own: readonly Weighed[],
	base: readonly Weighed[] | undefined,
	isOpen: (some: readonly Weighed[]) => boolean
): GuidelineEffect {
	if (isOpen(own) || (base && isOpen(base))) {
		const all = own.reduce((sum, { chance }) => sum + chance, 0);
		const open = own.filter(({ judged }) => judged.kinds === undefined);
		const share = open.reduce((sum, { chance }) => sum + chance, 0) / (all || 1);
		return { kind: 'open', why: reasons([...own, ...(base ?? [])].map(({ judged }) => judged)), share };
	}
	const mean = meanOf(outcome, own);
	if (mean === undefined) return { kind: 'never' };
	const first = base && meanOf(outcome, base);
	const effect = base && first !== undefined ? mean - first : null;
	const pushed = new Set(own.map(({ judged }) => judged.pushes.get(factor)));
	const [direction] = pushed;
	if (pushed.size === 1 && direction && (effect === null || Math.abs(effect) < 1e-9))
		return { kind: 'direction', direction };
	return { kind: 'size', mean, effect };
}
