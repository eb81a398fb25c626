/** The script of a live session: cases, questions and the steps through them. It is fixed when the session starts. */
import { z } from 'zod';
import { said } from './said';
import { caseLevels } from './case';
import { Day, Id, Text } from './text';

/** A fact as it stands in a case. */
export const ScriptFact = z.strictObject({ factor: Id, level: Id });
export type ScriptFact = z.infer<typeof ScriptFact>;

const few = { min: 2, max: 6 };
const several = said(
	`noemt minder dan ${few.min} of meer dan ${few.max} feiten: een zaal kan er ${few.min} tot ${few.max} wegen`,
	`names fewer than ${few.min} or more than ${few.max} facts: a room can weigh ${few.min} to ${few.max}`
);

/** Every kind is closed but `free`, which a script has to switch on. */
export const LiveQuestion = z.discriminatedUnion('kind', [
	/** Impose a sentence in a case. */
	z.strictObject({ kind: z.literal('sentence'), case: Id }),
	/** Does each circumstance make it heavier, lighter, or neither? */
	z.strictObject({
		kind: z.literal('weigh'),
		case: Id,
		facts: z.array(ScriptFact).min(1, several).max(few.max, several)
	}),
	/** Which of these facts of the case matters most? */
	z.strictObject({
		kind: z.literal('rank'),
		case: Id,
		factors: z.array(Id).min(few.min, several).max(few.max, several)
	}),
	z.strictObject({ kind: z.literal('agree'), statement: Text }),
	z.strictObject({ kind: z.literal('purpose') }),
	/** Which of two cases deserves more? Never between sexual offences: see `scriptComplaints`. */
	z.strictObject({ kind: z.literal('compare'), cases: z.tuple([Id, Id]) }),
	/** Shown to nobody until the host approves it, and never with a seat. */
	z.strictObject({ kind: z.literal('free'), prompt: Text })
]);
export type LiveQuestion = z.infer<typeof LiveQuestion>;
export type QuestionKind = LiveQuestion['kind'];

/** How much of a case is told: its title, its story, or the facts that decide. */
export const caseViews = ['headline', 'story', 'facts'] as const;
export type CaseView = (typeof caseViews)[number];

const placed = {
	/** Steps in a row with the same block can be walked at one's own pace, where the host allows it. */
	block: Id.optional(),
	/** What the host may say here; nobody else sees it. */
	host: Text.optional()
};

export const LiveStep = z.discriminatedUnion('kind', [
	/** People come in. */
	z.strictObject({ kind: z.literal('lobby'), ...placed }),
	/** What the session is about, that sitting out is fine, and where to find help. */
	z.strictObject({ kind: z.literal('note'), ...placed }),
	z.strictObject({ kind: z.literal('case'), ...placed, case: Id, view: z.enum(caseViews) }),
	/** One round of a question. Asked again further on it is the next round. */
	z.strictObject({ kind: z.literal('question'), ...placed, ask: Id }),
	/** The rounds of a question so far, side by side. */
	z.strictObject({ kind: z.literal('results'), ...placed, of: Id }),
	z.strictObject({ kind: z.literal('argue'), ...placed, prompt: Text, seconds: z.int().min(15).max(3600) }),
	/** One fact of a case changes; the questions after it are about the changed case. */
	z.strictObject({ kind: z.literal('vary'), ...placed, case: Id, ...ScriptFact.shape }),
	/** One's own answer, the room, the law, the guideline: one after the other. */
	z.strictObject({
		kind: z.literal('reveal'),
		...placed,
		case: Id,
		/** The question whose answers are laid beside the law. */
		of: Id.optional(),
		/** The same facts on another day, so that a room sees what a new law changed. */
		also: Day.optional()
	}),
	z.strictObject({ kind: z.literal('information'), ...placed, title: Text, text: z.array(Text).min(1).max(8) }),
	z.strictObject({ kind: z.literal('end'), ...placed })
]);
export type LiveStep = z.infer<typeof LiveStep>;

const scriptShape = {
	id: Id,
	title: Text,
	about: Text,
	minutes: z.int().min(5).max(240),
	level: z.enum(caseLevels),
	/** By the id that steps use. */
	questions: z.record(Id, LiveQuestion),
	steps: z.array(LiveStep).min(3).max(120),
	/** Questions of the kind `free` are refused unless this is switched on. */
	freeText: z.boolean().default(false),
	/** Questions whose results are shown while people answer. Early results sway, so this is an exception. */
	liveResults: z.array(Id).default([])
};

export const Script = z.strictObject(scriptShape);
export type Script = z.infer<typeof Script>;

/** As a file of `seeds/scripts`. */
export const ScriptFile = z.strictObject({ format: z.literal(1), kind: z.literal('script'), ...scriptShape });
