/** The definition of a public survey: everything that an organiser decides, and nothing that a person answers. */
import { z } from 'zod';
import { said } from './said';
import { Day, Id } from './text';
import { Experiment } from './survey-experiment';
import { AttentionTask, BackgroundQuestion, SurveyQuestion } from './survey-question';
import { SurveyScreen } from './survey-screen';
import { SurveyLabel, SurveyLine, SurveyPassage } from './survey-text';

/** The least number of people behind a figure that an organiser can choose. */
export const LEAST_CELL = 5;
export const USUAL_CELL = 10;
/** Calendar months after publication by which all answers are gone at the latest. */
export const LONGEST_KEPT = 24;
/** UTF-8 bytes of a whole definition as JSON. */
export const LARGEST_SURVEY = 200_000;

/** A moment with its distance to UTC, such as `2026-12-01T09:00:00+01:00`. */
const Moment = z.iso.datetime({
	offset: true,
	error: said(
		'is geen tijdstip: schrijf het als 2026-12-01T09:00:00+01:00',
		'is not a moment: write it as 2026-12-01T09:00:00+01:00'
	)
});

/** How many people of each band take part at most. Whoever skips the question falls in no band. */
export const Quota = z.strictObject({
	background: Id,
	most: z.record(Id, z.int().min(1).max(20_000_000)),
	/** `turn-away` thanks and ends before the first question; `count-apart` lets people take part and marks their answers. */
	whenFull: z.enum(['turn-away', 'count-apart'])
});
export type Quota = z.infer<typeof Quota>;

/** What somebody needs to take part. None of these knows who somebody is, and none recognises a device by its properties. */
export const accessLevels = ['open', 'one-per-device', 'tokens'] as const;

/** By the id that screens use, at most so many. */
const named = <T extends z.ZodType>(schema: T, most: number) =>
	z
		.record(Id, schema)
		.refine(
			(entries) => Object.keys(entries).length <= most,
			said(`heeft er meer dan ${most}`, `holds more than ${most}`)
		)
		.default({});

const surveyShape = {
	id: Id,
	/** Raised with every change after publication: a new version is a new arm, and its answers never mix with another's. */
	version: z.int().min(1).max(999),
	/** The first one is what people see where the browser asks for neither. */
	languages: z
		.array(z.enum(['nl', 'en']))
		.min(1, said('is leeg: schrijf nl, en, of allebei', 'is empty: write nl, en, or both'))
		.max(2)
		.refine(
			(given) => new Set(given).size === given.length,
			said('noemt een taal twee keer', 'names a language twice')
		),
	title: SurveyLabel,
	about: SurveyLine,
	/** Who asks, as people read it. */
	organisation: z
		.string()
		.trim()
		.min(2, said('is leeg: mensen mogen weten wie dit vraagt', 'is empty: people have a right to know who asks'))
		.max(160),
	/** Where people can ask about it, or object. */
	contact: z
		.string()
		.trim()
		.min(
			5,
			said(
				'is leeg: schrijf waar mensen iets over de vragenlijst kunnen vragen',
				'is empty: write where people can ask about the survey'
			)
		)
		.max(300),
	consent: z.strictObject({ version: z.int().min(1).max(999), text: SurveyPassage }),
	screens: z.array(SurveyScreen).min(3).max(80),
	experiments: named(Experiment, 6),
	questions: named(SurveyQuestion, 60),
	background: named(BackgroundQuestion, 12),
	attention: named(AttentionTask, 6),
	quotas: z.array(Quota).max(4).default([]),
	opensAt: Moment,
	closesAt: Moment,
	/** The last day on which any answer exists. */
	deleteOn: Day,
	access: z.enum(accessLevels),
	/** What people see after the last task, of their own vignettes. */
	showAfter: z
		.strictObject({ guideline: z.boolean(), others: z.boolean() })
		.default({ guideline: false, others: false }),
	minimumCell: z
		.int()
		.min(
			LEAST_CELL,
			said(
				`is minder dan ${LEAST_CELL}: dan zijn mensen te herkennen`,
				`is below ${LEAST_CELL}, where people can be recognised`
			)
		)
		.max(1000)
		.default(USUAL_CELL),
	/** People can have their answers removed for as long as the survey is open. There is no survey without. */
	withdrawal: z.literal('while-open').default('while-open'),
	/** Experiments, questions and background questions that the public page of results shows once it is released. */
	publish: z.array(Id).max(80).default([]),
	/** An example for trying things out: never opened to the public. */
	demo: z.boolean().default(false)
};

const TOO_LARGE = said(
	`is groter dan ${LARGEST_SURVEY} bytes: maak teksten korter of splits de vragenlijst`,
	`is larger than ${LARGEST_SURVEY} bytes: shorten texts or split the survey`
);

const isSmall = (survey: unknown) => new TextEncoder().encode(JSON.stringify(survey)).length <= LARGEST_SURVEY;

export const Survey = z.strictObject(surveyShape).refine(isSmall, TOO_LARGE);
export type Survey = z.infer<typeof Survey>;

/** As a file of `seeds/demo`. */
export const SurveyFile = z
	.strictObject({ format: z.literal(1), kind: z.literal('survey'), ...surveyShape })
	.refine(isSmall, TOO_LARGE);
