/** A script that somebody is still composing: the parts of a script, each with room for what is not filled in yet. */
import { z } from 'zod';
import { caseLevels } from './case';
import { caseViews, ScriptFact } from './script';
import { Day, Id } from './text';

/** Far above what may be shown, so that whoever types too much is told so and loses nothing. */
const LONGEST = 8000;
const MOST_STEPS = 120;

/** In the words of one language, or of two where it comes from a ready-made script; empty where nothing is typed yet. */
export const DraftText = z.strictObject({ nl: z.string().max(LONGEST), en: z.string().max(LONGEST) });
export type DraftText = z.infer<typeof DraftText>;

/** Empty until something is chosen. */
const Open = z.union([z.literal(''), Id]);

const most = 12;

export const DraftQuestion = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('sentence'), case: Open }),
	z.strictObject({ kind: z.literal('weigh'), case: Open, facts: z.array(ScriptFact).max(most) }),
	z.strictObject({ kind: z.literal('rank'), case: Open, factors: z.array(Id).max(most) }),
	z.strictObject({ kind: z.literal('agree'), statement: DraftText }),
	z.strictObject({ kind: z.literal('purpose') }),
	z.strictObject({ kind: z.literal('compare'), cases: z.tuple([Open, Open]) }),
	z.strictObject({ kind: z.literal('free'), prompt: DraftText })
]);
export type DraftQuestion = z.infer<typeof DraftQuestion>;

const placed = { block: Id.optional(), host: DraftText.optional() };
const seconds = z.int().min(15).max(3600);

/** The steps with what each of them has more; a card holds its paragraphs in the form that is given. */
const steps = <More extends z.ZodRawShape, Words extends z.ZodType>(more: More, words: Words) =>
	z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('lobby'), ...placed, ...more }),
		z.strictObject({ kind: z.literal('note'), ...placed, ...more }),
		z.strictObject({ kind: z.literal('case'), ...placed, ...more, case: Open, view: z.enum(caseViews) }),
		z.strictObject({ kind: z.literal('question'), ...placed, ...more, ask: Id }),
		z.strictObject({ kind: z.literal('results'), ...placed, ...more, of: Open }),
		z.strictObject({ kind: z.literal('argue'), ...placed, ...more, prompt: DraftText, seconds }),
		z.strictObject({ kind: z.literal('vary'), ...placed, ...more, case: Open, factor: Open, level: Open }),
		z.strictObject({
			kind: z.literal('reveal'),
			...placed,
			...more,
			case: Open,
			of: Id.optional(),
			also: Day.optional()
		}),
		z.strictObject({ kind: z.literal('information'), ...placed, ...more, title: DraftText, text: words }),
		z.strictObject({ kind: z.literal('end'), ...placed, ...more })
	]);

const Key = z.string().regex(/^s[1-9]\d{0,5}$/);

/** As in a script, with a name of its own that it keeps wherever it moves; a card is one text with a line for each paragraph. */
export const DraftStep = steps({ key: Key }, DraftText);
export type DraftStep = z.infer<typeof DraftStep>;

const whole = {
	title: DraftText,
	about: DraftText,
	level: z.enum(caseLevels),
	questions: z.record(Id, DraftQuestion),
	freeText: z.boolean().default(false),
	liveResults: z.array(Id).max(MOST_STEPS).default([])
};

export const Draft = z.strictObject({
	...whole,
	steps: z.array(DraftStep).min(3).max(MOST_STEPS),
	/** Words that the list of words warns of and that are meant here, each as its field, a space, and the word. */
	meant: z.array(z.string().max(120)).max(200).default([])
});
export type Draft = z.infer<typeof Draft>;

/** As somebody saves it: the form of a script file, in which something may still be empty. Every script file is one. */
export const DraftFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('script'),
	id: Id.optional(),
	...whole,
	/** Worked out from the steps; a file may say it and it is not read. */
	minutes: z.int().min(1).max(999).optional(),
	steps: z
		.array(steps({}, z.array(DraftText).max(20)))
		.min(1)
		.max(MOST_STEPS)
});
export type DraftFile = z.infer<typeof DraftFile>;
