/** A vignette experiment: one case or offence, the facts that vary in it, what is asked, and how vignettes are dealt out. */
import { z } from 'zod';
import { said } from './said';
import { Day, Id } from './text';
import { answerShapes } from './survey-question';
import { SurveyLabel, SurveyLine } from './survey-text';

/** Factor to level, as in the answers of a scenario. */
const Facts = z.record(Id, Id);

/** What every vignette has in common. */
export const VignetteBase = z.discriminatedUnion('kind', [
	/** A case of the library, with its story. `fixed` answers facts anew for the whole experiment. */
	z.strictObject({ kind: z.literal('case'), case: Id, fixed: Facts.default({}) }),
	/** Facts alone, without a story. */
	z.strictObject({ kind: z.literal('offence'), subject: Id, offenceDate: Day, fixed: Facts.default({}) })
]);
export type VignetteBase = z.infer<typeof VignetteBase>;

export const VariedFactor = z.strictObject({
	factor: Id,
	levels: z
		.array(Id)
		.min(
			2,
			said(
				'heeft minder dan twee antwoorden: een feit met één antwoord verandert niet',
				'has fewer than two levels: a fact with one level does not vary'
			)
		)
		.max(12)
});
export type VariedFactor = z.infer<typeof VariedFactor>;

/** What is asked about every vignette. */
export const VignetteQuestion = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('sentence'), text: SurveyLine }),
	z.strictObject({ ...answerShapes.scale, text: SurveyLine }),
	z.strictObject({ ...answerShapes.choice, text: SurveyLine }),
	z.strictObject({ ...answerShapes.number, text: SurveyLine })
]);
export type VignetteQuestion = z.infer<typeof VignetteQuestion>;

/** Two facts of which the effect of one may depend on the other. */
export const FactorPair = z.tuple([Id, Id]);
export type FactorPair = z.infer<typeof FactorPair>;

const decks = z.int().min(1).max(200);

export const DesignChoice = z.discriminatedUnion('kind', [
	/** Every vignette that can be, equally often, dealt out in as many decks as that takes. */
	z.strictObject({ kind: z.literal('full') }),
	/** Every person draws from all vignettes, each equally likely, none twice. */
	z.strictObject({ kind: z.literal('random') }),
	/** Decks in which every level stands equally often, as far as the rules allow. */
	z.strictObject({ kind: z.literal('balanced'), decks }),
	/** Decks that together measure the effects as exactly as so many vignettes can. */
	z.strictObject({
		kind: z.literal('efficient'),
		decks,
		/** Effects of two facts together that have to be measurable besides those of each fact alone. */
		interactions: z.array(FactorPair).max(6).default([])
	})
]);
export type DesignChoice = z.infer<typeof DesignChoice>;

export const Experiment = z.strictObject({
	title: SurveyLabel,
	base: VignetteBase,
	factors: z.array(VariedFactor).min(1).max(10),
	/** Combinations that the organiser leaves out besides those that the rules exclude: each names at least two facts. */
	leaveOut: z
		.array(z.record(Id, z.array(Id).min(1)))
		.max(20)
		.default([]),
	question: VignetteQuestion,
	/** Vignettes per person, without the repeated one. */
	tasks: z.int().min(1).max(20),
	design: DesignChoice,
	/** For every person anew, or as designed. The facts keep one order for one person. */
	order: z
		.strictObject({ tasks: z.enum(['random', 'fixed']), facts: z.enum(['random', 'fixed']) })
		.default({ tasks: 'random', facts: 'random' }),
	/** Whether a vignette comes again, at least two tasks later: among the others, or on a screen of its own further on. */
	repeat: z.enum(['none', 'among', 'screen']).default('none'),
	/** An attention task that comes between two vignettes. */
	attention: Id.optional()
});
export type Experiment = z.infer<typeof Experiment>;
