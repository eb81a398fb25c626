/** Where a figure comes from. No rule exists without one. */
import { z } from 'zod';
import { said } from './said';
import { Id, Text, Day } from './text';

/** From strongest to weakest; a result is as trustworthy as its weakest step. */
export const statuses = ['official', 'secondary', 'illustrative', 'untranscribed'] as const;
export const Status = z.enum(statuses);
export type Status = z.infer<typeof Status>;

/** The statuses an author may give; `untranscribed` follows from an outcome that holds no figure. */
export const BasisStatus = z.enum(['official', 'secondary', 'illustrative']);

export const Basis = z
	.strictObject({
		source: Id,
		/** Article and lid, paragraph or table cell; an official basis must have one. */
		locator: z
			.string()
			.regex(/\S/, said('is leeg: noem het artikel, de pagina of de cel', 'is blank: name the article, page or cell'))
			.optional(),
		/** Ids of the readings of the source in which this was read. */
		readings: z
			.array(z.string().min(1))
			.min(
				1,
				said(
					'noemt geen lezing: zeg in welke versie of kopie het is gelezen',
					'names no reading: say in which version or copy it was read'
				)
			),
		status: BasisStatus,
		/** What a reader must know about this reading: derived, our reading, closing words dropped. */
		note: Text.optional()
	})
	.refine((basis) => basis.status !== 'official' || basis.locator !== undefined, {
		path: ['locator'],
		message: said(
			'ontbreekt: wat officieel is, heeft een vindplaats in de bron',
			'is missing: an official basis says where in the source it stands'
		)
	});
export type Basis = z.infer<typeof Basis>;

/** Who read: a role such as "officier van justitie", never a name. */
const Role = z.string().trim().min(1).max(80);

/** A version of a consolidated text, or a stored copy, that somebody read. */
export const Reading = z
	.strictObject({
		id: z.string().min(1),
		/** The version that was read; of a transcription, the day of reading. */
		date: Day.optional(),
		note: Text.optional(),
		/** Where it was read, where that is another place than the address of the source. */
		address: z.url().optional(),
		/** The first pair of eyes; absent for readings from before there were two. */
		reader: Role.optional(),
		/** The second pair of eyes, which entered every figure again without seeing the first. */
		checker: Role.optional(),
		checked: Day.optional(),
		/** From this day on somebody should look whether the text still reads so. */
		recheck: Day.optional()
	})
	.refine(({ checker, reader }) => checker === undefined || reader !== undefined, {
		path: ['reader'],
		message: said(
			'ontbreekt: bij een lezing die is nagekeken, staat ook wie eerst las',
			'is missing: a reading that was checked says who read first'
		)
	});

export const Source = z.strictObject({
	id: Id,
	kind: z.enum(['statute', 'policy', 'parliament', 'judiciary', 'press', 'literature']),
	label: Text,
	/** Official number or publication, such as "Stcrt. 2016, 1890". */
	publication: z.string().optional(),
	url: z.url().optional(),
	readings: z.array(Reading).min(1),
	note: Text.optional()
});
export type Source = z.infer<typeof Source>;
export type Reading = z.infer<typeof Reading>;

export const SourcesFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('sources'),
	sources: z.array(Source)
});

export const GlossaryEntry = z.strictObject({
	/** An id of the rules (factor, level, offence, edition), a term or an abbreviation. */
	id: Id,
	kind: z.enum(['factor', 'level', 'offence', 'edition', 'term', 'abbreviation']),
	term: Text,
	text: Text,
	/** Other words under which a reader may meet it. */
	also: z.array(z.string().min(1)).optional(),
	/** Plurals and other forms of the same words: only to find them in a sentence. */
	forms: z.array(z.string().min(1)).optional(),
	/** Whether it is explained where it stands in a sentence. Absent: terms and abbreviations are, all else is not. */
	inText: z.boolean().optional()
});
export type GlossaryEntry = z.infer<typeof GlossaryEntry>;

export const GlossaryFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('glossary'),
	entries: z.array(GlossaryEntry)
});
