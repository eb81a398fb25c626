/** How the vignettes of an experiment are dealt out, as drawn once and then kept: numbers, and nothing that has to be drawn again. */
import { z } from 'zod';
import { said } from './said';
import { FactorPair, VariedFactor } from './survey-experiment';

/** Raised when the same seed could come to other decks or another assignment. */
export const designAlgorithm = 'strafmaat-1';

/** Most vignettes that an experiment can have: they are kept with the survey, and people meet a few of them. */
export const MOST_VIGNETTES = 20_000;

/** Letters and digits; anything drawn from it can be drawn again. */
export const Seed = z
	.string()
	.regex(
		/^[a-z0-9-]{1,64}$/,
		said(
			'is geen begin voor het loten: gebruik hoogstens 64 kleine letters, cijfers en streepjes',
			'is not a seed: use up to 64 small letters, digits and hyphens'
		)
	);
export type Seed = z.infer<typeof Seed>;

export const Efficiency = z.strictObject({
	/**
	 * |X'X|^(1/p) / N with standardised orthogonal contrasts: 1 for a design that is balanced and orthogonal, which the
	 * rules may make impossible; 0 where an effect cannot be measured.
	 */
	d: z.number().min(0).max(1.000001),
	/** N: vignettes over all decks. */
	vignettes: z.int().min(1),
	/** p: the mean, every level but one of every fact, and the interactions. */
	parameters: z.int().min(1),
	interactions: z.array(FactorPair)
});
export type Efficiency = z.infer<typeof Efficiency>;

export const Design = z.strictObject({
	algorithm: z.literal(designAlgorithm),
	kind: z.enum(['full', 'random', 'balanced', 'efficient']),
	seed: Seed,
	/** The facts that vary, in the order of the definition; vignettes are written in places of these levels. */
	factors: z.array(VariedFactor).min(1),
	/** Every vignette that can be: for each fact the place of its level, from 0. */
	vignettes: z
		.array(z.array(z.int().min(0).max(11)))
		.min(1)
		.max(MOST_VIGNETTES),
	/** Places in `vignettes`, in the order in which a deck lies; null where every person draws their own. */
	decks: z
		.array(z.array(z.int().min(0)).min(1))
		.min(1)
		.nullable(),
	/** Vignettes per person, without the repeated one. */
	tasks: z.int().min(1),
	/** Of all decks together, or of all vignettes where every person draws. */
	efficiency: Efficiency
});
export type Design = z.infer<typeof Design>;
