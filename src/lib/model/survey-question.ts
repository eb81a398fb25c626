/**
 * What a survey asks besides its vignettes. Nothing here can be required: every question can be skipped, so there is no
 * field that could say otherwise.
 */
import { z } from 'zod';
import { said } from './said';
import { Id } from './text';
import { SurveyLabel, SurveyLine } from './survey-text';

export const SurveyOption = z.strictObject({ id: Id, text: SurveyLabel });
export type SurveyOption = z.infer<typeof SurveyOption>;

const options = z
	.array(SurveyOption)
	.min(2, said('heeft minder dan twee keuzes', 'has fewer than two options'))
	.max(15);

/** How an answer is given, for ordinary questions and for vignettes alike. */
export const answerShapes = {
	/** One of a few. */
	choice: { kind: z.literal('choice'), options },
	/** Whole steps from `from` to `to`, with words at both ends. */
	scale: {
		kind: z.literal('scale'),
		from: z.int().min(-10).max(1),
		to: z.int().min(1).max(11),
		low: SurveyLabel,
		high: SurveyLabel
	},
	/** A number between bounds, both included, in a unit that is shown beside the field. */
	number: {
		kind: z.literal('number'),
		min: z.number().min(-1_000_000_000),
		max: z.number().max(1_000_000_000),
		/** Digits behind the comma. */
		decimals: z.int().min(0).max(3).default(0),
		unit: SurveyLabel.optional()
	}
} as const;

const asked = { text: SurveyLine, help: SurveyLine.optional() };

export const SurveyQuestion = z.discriminatedUnion('kind', [
	z.strictObject({
		...asked,
		...answerShapes.choice,
		/** The options in another order for every person. */
		shuffle: z.boolean().default(false)
	}),
	z.strictObject({
		...asked,
		kind: z.literal('multiple'),
		options,
		most: z.int().min(1).max(15).optional(),
		shuffle: z.boolean().default(false)
	}),
	z.strictObject({ ...asked, ...answerShapes.scale }),
	z.strictObject({ ...asked, ...answerShapes.number }),
	/** Impose a sentence in a case of the library, as it is told there. */
	z.strictObject({ ...asked, kind: z.literal('sentence'), case: Id }),
	/** In one's own words. Read by the organiser alone, and never published: see `surveyComplaints`. */
	z.strictObject({ ...asked, kind: z.literal('free'), most: z.int().min(20).max(2000).default(500) })
]);
export type SurveyQuestion = z.infer<typeof SurveyQuestion>;

/** The narrowest band of ages: one that holds fewer years says nearly how old somebody is. */
export const NARROWEST_AGES = 5;

const band = { id: Id, text: SurveyLabel };

/** About a person, in bands, never exactly. */
export const BackgroundQuestion = z.discriminatedUnion('about', [
	/** Whole years, both ends included; the last band may be open at its end. */
	z.strictObject({
		...asked,
		about: z.literal('age'),
		bands: z
			.array(z.strictObject({ ...band, from: z.int().min(0).max(110), through: z.int().min(0).max(120).optional() }))
			.min(2)
			.max(12)
	}),
	z.strictObject({
		...asked,
		about: z.enum(['gender', 'education', 'region', 'work', 'other']),
		bands: z.array(z.strictObject(band)).min(2).max(15)
	})
]);
export type BackgroundQuestion = z.infer<typeof BackgroundQuestion>;

/** Whether somebody reads along: the text says what to choose. Counted, and never a reason to throw an answer away. */
export const AttentionTask = z.strictObject({ text: SurveyLine, options, expected: Id });
export type AttentionTask = z.infer<typeof AttentionTask>;
