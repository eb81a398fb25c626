/** From the vignettes of an experiment to a design that is drawn once, kept, and the same wherever it is drawn again. */
import { designAlgorithm, MOST_VIGNETTES, type Design, type Experiment, type VariedFactor } from '../../model';
import { randomOf } from '../random';
import type { Space } from '../space';
import { balancedDecks } from './balanced';
import { efficientDecks } from './efficient';
import { fullDeckCount, fullDecks } from './full';
import { efficiencyOf } from './information';
import { effectModel, rowMaker, type EffectModel } from './model';
import { poolOf } from './pool';

export { assign, type Assignment, type AssignedTask } from './assign';
export { countDistribution, countMoments, levelShares, type CountMoments } from './shares';

/** Most tasks that the decks of a design hold together. */
export const MOST_DEALT = 40_000;

export type DesignProblem =
	/** No combination can be. */
	| { kind: 'no-vignettes' }
	| { kind: 'too-few-vignettes'; vignettes: number; tasks: number }
	| { kind: 'too-many-vignettes'; vignettes: number; most: number }
	| { kind: 'too-many-decks'; decks: number; most: number }
	/** Fewer vignettes over all decks than there are effects to tell apart. */
	| { kind: 'too-few-tasks'; vignettes: number; parameters: number }
	/** Some effects cannot be told apart, because the rules or the decks never separate them. */
	| { kind: 'not-measurable' };

export type DesignResult = { ok: true; design: Design } | { ok: false; problem: DesignProblem };

export type DesignInput = Pick<Experiment, 'design' | 'tasks'>;

function decksOf({ design, tasks }: DesignInput, space: Pick<Space, 'vignettes'>, model: EffectModel, seed: string) {
	const random = randomOf('design', designAlgorithm, seed);
	const pool = poolOf(model.sizes, space.vignettes);
	switch (design.kind) {
		case 'random':
			return null;
		case 'full':
			return fullDecks(pool, tasks, random);
		case 'balanced':
			return balancedDecks(pool, design.decks, tasks, random);
		case 'efficient':
			return efficientDecks(pool, model, design.decks, tasks, random);
	}
}

function tooMuch(
	{ design, tasks }: DesignInput,
	vignettes: number,
	model: EffectModel,
	most: number
): DesignProblem | undefined {
	if (vignettes === 0) return { kind: 'no-vignettes' };
	if (vignettes > most) return { kind: 'too-many-vignettes', vignettes, most };
	if (tasks > vignettes) return { kind: 'too-few-vignettes', vignettes, tasks };
	const decks = design.kind === 'random' ? 0 : design.kind === 'full' ? fullDeckCount(vignettes, tasks) : design.decks;
	if (decks * tasks > MOST_DEALT) return { kind: 'too-many-decks', decks, most: Math.floor(MOST_DEALT / tasks) };
	const dealt = decks > 0 ? decks * tasks : vignettes;
	if (dealt < model.parameters) return { kind: 'too-few-tasks', vignettes: dealt, parameters: model.parameters };
	return undefined;
}

const modelOf = ({ design }: DesignInput, factors: readonly VariedFactor[]) =>
	effectModel(factors, design.kind === 'efficient' ? design.interactions : []);

/**
 * What keeps a design from being drawn, as far as it can be seen without drawing it: whether so few vignettes can be told
 * apart, and whether the rules ever separate the effects.
 */
export function designProblem(
	input: DesignInput,
	space: Pick<Space, 'vignettes'> & { factors: readonly VariedFactor[] },
	most = MOST_VIGNETTES
): DesignProblem | undefined {
	const model = modelOf(input, space.factors);
	const problem = tooMuch(input, space.vignettes.length, model, most);
	if (problem) return problem;
	const all = space.vignettes.map(rowMaker(model));
	return efficiencyOf(all, model.parameters) === 0 ? { kind: 'not-measurable' } : undefined;
}

/**
 * @param seed decides everything that is left to chance, together with the algorithm version
 * @param most how many vignettes may be kept with a survey
 * @returns the design with its D-efficiency, or what keeps it from measuring the effects
 */
export function makeDesign(
	input: DesignInput,
	space: Pick<Space, 'vignettes'> & { factors: readonly VariedFactor[] },
	seed: string,
	most = MOST_VIGNETTES
): DesignResult {
	const interactions = input.design.kind === 'efficient' ? input.design.interactions : [];
	const model = modelOf(input, space.factors);
	const problem = designProblem(input, space, most);
	if (problem) return { ok: false, problem };
	const decks = decksOf(input, space, model, seed);
	const row = rowMaker(model);
	const dealt = decks ? decks.flat().map((place) => row(space.vignettes[place]!)) : space.vignettes.map(row);
	const d = efficiencyOf(dealt, model.parameters);
	if (d === 0) return { ok: false, problem: { kind: 'not-measurable' } };
	const design: Design = {
		algorithm: designAlgorithm,
		kind: input.design.kind,
		seed,
		factors: space.factors.map(({ factor, levels }) => ({ factor, levels: [...levels] })),
		vignettes: space.vignettes.map((vignette) => [...vignette]),
		decks,
		tasks: input.tasks,
		efficiency: { d, vignettes: dealt.length, parameters: model.parameters, interactions: [...interactions] }
	};
	return { ok: true, design };
}
