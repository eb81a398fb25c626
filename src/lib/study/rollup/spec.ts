/** What is analysed of an experiment, read from its frozen design: outcomes, facts, and which facts hang together. */
import type { Design, VignetteQuestion } from '../../model';
import { lengthUnits, sentenceKinds, type LengthKind, type Outcome } from '../analysis/outcome';
import { chancesOf, levelShares } from '../design/shares';
import type { AnalysisSpec, LinkSpec } from '../analysis/spec';

/** A block of linked facts with more cells than this is told by its facts alone: its sums would grow with the square. */
export const MOST_CELLS = 40;

/** Everything that is estimated of the answers to a question, each by itself: kinds and lengths never mix. */
export function outcomesOf(question: VignetteQuestion): Outcome[] {
	switch (question.kind) {
		case 'sentence':
			return [
				...sentenceKinds.map((sanction): Outcome => ({ kind: 'imposes', sanction })),
				...(Object.keys(lengthUnits) as LengthKind[]).map((sanction): Outcome => ({ kind: 'length', sanction }))
			];
		case 'scale':
			return [{ kind: 'scale' }];
		case 'number':
			return [{ kind: 'number' }];
		case 'choice':
			return question.options.map(({ id }): Outcome => ({ kind: 'choice', value: id }));
	}
}

/** The name of an outcome in addresses and files: `imposes-custody`, `length-fine`, `scale`. */
export const outcomeId = (outcome: Outcome): string =>
	outcome.kind === 'imposes' || outcome.kind === 'length'
		? `${outcome.kind}-${outcome.sanction}`
		: outcome.kind === 'choice'
			? `choice-${outcome.value}`
			: outcome.kind;

/** Facts by the pairs of levels that no vignette has: whoever shares a gap stands in one group. */
function groupsOf({ factors, vignettes }: Design): number[][] {
	const group = factors.map((_, at) => at);
	const join = (a: number, b: number) => {
		const [to, from] = [group[a]!, group[b]!];
		group.forEach((own, at) => own === from && (group[at] = to));
	};
	factors.forEach((one, a) =>
		factors.slice(a + 1).forEach((other, after) => {
			const b = a + 1 + after;
			const seen = new Set(vignettes.map((vignette) => vignette[a]! * 100 + vignette[b]!));
			if (seen.size < one.levels.length * other.levels.length) join(a, b);
		})
	);
	return [...new Set(group)].map((id) => group.flatMap((own, at) => (own === id ? [at] : [])));
}

export interface ExperimentSpec extends Omit<AnalysisSpec, 'outcome'> {
	/** Facts of which some combinations cannot be, too many to be told by combination: they are told as they were shown. */
	asShown: readonly string[];
}

/**
 * The analysis of an experiment. Facts are estimated alone where every pair of their levels can be, and together where
 * some cannot. A deck that is not balanced on purpose, and facts that are told as shown, are estimated all together too.
 */
export function specOf(experiment: string, design: Design): ExperimentSpec {
	const { factors, vignettes } = design;
	const shares = levelShares(design);
	const chances = chancesOf(design);
	const linked: LinkSpec[] = [];
	const asShown: string[] = [];
	for (const group of groupsOf(design)) {
		if (group.length < 2) continue;
		const cells = new Map<string, { levels: string[]; chance: number }>();
		vignettes.forEach((vignette, place) => {
			const levels = group.map((at) => factors[at]!.levels[vignette[at]!]!);
			const cell = cells.get(levels.join(' ')) ?? { levels, chance: 0 };
			cell.chance += chances[place]!;
			cells.set(levels.join(' '), cell);
		});
		const shown = [...cells.values()].filter(({ chance }) => chance > 0);
		const names = group.map((at) => factors[at]!.factor);
		if (shown.length > MOST_CELLS) asShown.push(...names);
		else linked.push({ factors: names, cells: shown });
	}
	return {
		experiment,
		factors: factors.map(({ factor: id, levels }) => ({
			id,
			levels,
			chances: levels.map((level) => shares[id]![level]!)
		})),
		linked,
		joint: design.kind === 'efficient' || asShown.length > 0,
		asShown
	};
}
