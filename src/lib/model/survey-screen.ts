/** The screens of a survey, in the order in which people meet them. */
import { z } from 'zod';
import { Id } from './text';
import { SurveyLabel, SurveyPassage } from './survey-text';

const screen = { id: Id };
const few = z.array(Id).min(1).max(8);

export const SurveyScreen = z.discriminatedUnion('kind', [
	/** What it is about, that skipping and stopping are fine, and where to find help. The page has words; `text` adds to them. */
	z.strictObject({ kind: z.literal('note'), ...screen, text: SurveyPassage.optional() }),
	/** The consent text of the survey. Nothing is asked before it and nothing kept without it. */
	z.strictObject({ kind: z.literal('consent'), ...screen }),
	/** A card with text. */
	z.strictObject({ kind: z.literal('information'), ...screen, title: SurveyLabel, text: SurveyPassage }),
	/** A block of ordinary questions. */
	z.strictObject({ kind: z.literal('questions'), ...screen, title: SurveyLabel.optional(), questions: few }),
	/** All tasks of an experiment, one at a time. */
	z.strictObject({ kind: z.literal('experiment'), ...screen, experiment: Id }),
	z.strictObject({ kind: z.literal('attention'), ...screen, attention: Id }),
	/** One vignette of an experiment again, for experiments with `repeat: screen`. */
	z.strictObject({ kind: z.literal('repeat'), ...screen, experiment: Id }),
	z.strictObject({ kind: z.literal('background'), ...screen, questions: few }),
	/** One's own answer, the guideline, the others: what `showAfter` says, of the vignettes of one experiment. */
	z.strictObject({ kind: z.literal('reveal'), ...screen, experiment: Id }),
	/** Thanks, the code for having answers removed, and where to find help. */
	z.strictObject({ kind: z.literal('end'), ...screen, text: SurveyPassage.optional() })
]);
export type SurveyScreen = z.infer<typeof SurveyScreen>;
export type ScreenKind = SurveyScreen['kind'];
