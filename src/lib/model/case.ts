/** The case library: short neutral stories for a lesson, each a scenario of one subject; and the words they do without. */
import { z } from 'zod';
import { said } from './said';
import { Day, Id, Text } from './text';

/** For whom a case is meant, from young to old: the years of secondary school that a trainer meets, and adults. */
export const caseLevels = ['klas-3', 'klas-4', 'klas-5', 'klas-6', 'volwassenen'] as const;
export type CaseLevel = (typeof caseLevels)[number];

/** Factor to level, as in the answers of a scenario. */
const Facts = z.record(Id, Id);

/** A sentence is short and holds one thought; what it tells stands beside it, so that no word tells more than the facts. */
export const CaseSentence = z.strictObject({
	...Text.shape,
	/** The facts of the scenario that this sentence tells. A sentence that tells none would only colour the story. */
	states: Facts.refine(
		(states) => Object.keys(states).length > 0,
		said(
			'vertelt geen feit: noem de feiten die deze zin vertelt, of laat de zin weg',
			'tells no fact: name the facts that this sentence tells, or leave the sentence out'
		)
	)
});
export type CaseSentence = z.infer<typeof CaseSentence>;

/** A fact that a trainer would change, with the levels worth trying and what the room learns from it. */
export const CaseChange = z.strictObject({
	factor: Id,
	levels: z.array(Id).min(1),
	why: Text
});
export type CaseChange = z.infer<typeof CaseChange>;

/** A word of the list that this case needs after all, and the reason why nothing plainer says the same. */
export const AllowedWord = z.strictObject({
	/** As it stands under `words` in the list. */
	word: z.string().trim().min(1),
	reason: z
		.string()
		.trim()
		.min(
			20,
			said('is nog geen reden: zeg waarom geen ander woord voldoet', 'is no reason yet: say why no other word will do')
		)
});

export const CaseFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('case'),
	/** Also the name of the file, and the end of its address. */
	id: Id,
	subject: Id,
	/** Decides which law speaks. */
	offenceDate: Day,
	/** The scenario: made up, and taken as proven. Facts that are left out follow the defaults of the subject. */
	answers: Facts,
	title: Text,
	/** The story, without details of acts; about what a suspect did and what followed, never about a victim's behaviour. */
	text: z
		.array(CaseSentence)
		.min(
			2,
			said(
				'is korter dan twee zinnen: vertel wat er gebeurde en met wie',
				'is shorter than two sentences: tell what happened and to whom'
			)
		)
		.max(
			4,
			said(
				'is langer dan vier zinnen: een klas leest het in één blik; laat weg wat geen feit vertelt',
				'is longer than four sentences: a class reads it at a glance; leave out what tells no fact'
			)
		),
	vary: z.array(CaseChange).min(1),
	/** Questions for a talk. They ask for reasons and have no right answer. */
	questions: z
		.array(Text)
		.min(
			2,
			said(
				'heeft minder dan twee vragen: voeg er een toe die naar een reden vraagt',
				'has fewer than two questions: add one that asks for a reason'
			)
		)
		.max(
			4,
			said(
				'heeft meer dan vier vragen: houd de vragen die een klas af krijgt',
				'has more than four questions: keep those that a class can finish'
			)
		),
	/** The youngest that it is meant for; whoever is older can use it too. */
	level: z.enum(caseLevels),
	/** What a reader should know before the story. Needed where the subject has one. */
	contentNote: Text.optional(),
	allow: z.array(AllowedWord).default([])
});

/** A case as pages and lessons use it. */
export type Case = Omit<z.infer<typeof CaseFile>, 'format' | 'kind'>;

export const wordingCategories = ['victim-blaming', 'graphic', 'suggestive', 'stigmatising'] as const;

/** How the words are found: whole, or also where a longer word begins with them (`slet` finds `sletten`). */
export const wordingMatches = ['whole', 'begin'] as const;

/** Words that a story does without: what they do to a reader, and what says the same plainly. */
export const WordingEntry = z.strictObject({
	category: z.enum(wordingCategories),
	words: z.string().trim().min(2),
	match: z.enum(wordingMatches),
	/** Longer words that begin the same and mean something else. */
	except: z.array(z.string().trim().min(2)).default([]),
	why: z.string().trim().min(5),
	instead: z.string().trim().min(2)
});
export type WordingEntry = z.infer<typeof WordingEntry>;

export const WordingFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('wording'),
	nl: z.array(WordingEntry).min(1),
	en: z.array(WordingEntry).min(1)
});
export type Wording = Omit<z.infer<typeof WordingFile>, 'format' | 'kind'>;
