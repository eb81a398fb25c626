/** A guideline edition: unique-hit table within a scope, modifiers in the order of the source, how it rounds. */
import { z } from 'zod';
import { said } from './said';
import { Day, Exact, Id, Text } from './text';
import { Basis, GlossaryEntry, Source } from './basis';
import { Box } from './box';
import { Amount, Cell, units } from './sanction';
import { FactorDefinition } from './subject';

export const PolicyRow = z.strictObject({ id: Id, label: Text, when: Box, cell: Cell, basis: Basis });
export type PolicyRow = z.infer<typeof PolicyRow>;

/** Rows by columns, as printed; the loader writes it out as rows `<row>-<column>`. */
export const Grid = z.strictObject({
	columns: z.array(z.strictObject({ id: Id, label: Text, when: Box })).min(1),
	rows: z
		.array(
			z.strictObject({
				id: Id,
				label: Text,
				when: Box,
				basis: Basis,
				cells: z.record(Id, z.strictObject({ locator: z.string().min(1), cell: Cell }))
			})
		)
		.min(1)
});

/** Over what a fraction or percentage runs: the figure so far, or the table's start value. */
const base = z.enum(['subtotal', 'start']);
/** `open`: the source does not say which, so where several run together both readings are computed. */
const openBase = z.enum([...base.options, 'open']);

export const PolicyEffect = z.discriminatedUnion('kind', [
	/** A signed amount on the component with the same unit family. */
	z.strictObject({ kind: z.literal('add'), amount: Amount, sign: z.enum(['plus', 'minus']).default('plus') }),
	z.strictObject({ kind: z.literal('multiply'), factor: Exact, base: openBase }),
	/** Per further offence: `share` of the base, times the count of the level less one. */
	z.strictObject({ kind: z.literal('count'), factor: Id, share: Exact, base }),
	z.strictObject({ kind: z.literal('atLeast'), amount: Amount }),
	z.strictObject({ kind: z.literal('replace'), cell: Cell }),
	/** "And/or the next heavier kind": the figure after `factor`, or another kind that the source leaves open. */
	z.strictObject({ kind: z.literal('choice'), factor: Exact, text: Text }),
	/** A size exists in the source and was not read. */
	z.strictObject({ kind: z.literal('untranscribed'), text: Text }),
	/** Direction only: no field here could hold a number. */
	z.strictObject({ kind: z.literal('direction'), direction: z.enum(['aggravating', 'mitigating']) })
]);
export type PolicyEffect = z.infer<typeof PolicyEffect>;

export const Modifier = z.strictObject({
	id: Id,
	/** What it is about; a guideline that `covers` a topic keeps the frame's modifier of that topic out. */
	topic: Id,
	label: Text,
	when: Box,
	effect: PolicyEffect,
	/** The source says "dagvaarding": the case goes to court, so what the table gives is a demand. */
	summons: z.boolean().optional(),
	basis: Basis
});
export type Modifier = z.infer<typeof Modifier>;

export const Rounding = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('down'), unit: z.enum(units), basis: Basis }),
	/** The scale exists and was not read: the exact fraction is shown. */
	z.strictObject({ kind: z.literal('unread'), text: Text }),
	z.strictObject({ kind: z.literal('none') })
]);
export type Rounding = z.infer<typeof Rounding>;

/** A fact that this edition asks and no other rule did: what it is, and where it stands among the facts of its subjects. */
export const BroughtFact = FactorDefinition.extend({
	/** A group that each of the subjects has. It is asked after the facts that these have of their own. */
	group: Id,
	/** It is asked in these cases only; in all of them without it. */
	when: Box.default({}),
	/** What holds where nobody says, so that cases from before this edition stay what they are. */
	default: Id
});
export type BroughtFact = z.infer<typeof BroughtFact>;

export const PolicyFile = z.strictObject({
	format: z.literal(1),
	kind: z.enum(['policy', 'judiciary']),
	/** `<instrument>.<from>`, the same as the file name. */
	id: z.string().min(1),
	instrument: Id,
	label: Text,
	/** What kind of document it is and for which cases, in one or two plain sentences. */
	text: Text,
	/** A table speaks for one subject; a frame may serve several. */
	subject: z.union([
		Id.transform((subject) => [subject]),
		z.array(Id).min(1, said('noemt geen onderwerp', 'names no subject'))
	]),
	from: Day,
	through: Day.optional(),
	/** For a window open at its end: when this edition was last seen in force. Absent: not confirmed by any reading. */
	lastSeen: Day.optional(),
	/** Evidence class of the reading. */
	evidence: z.enum(['S1', 'S2', 'S3']).optional(),
	basis: Basis,
	/** The frame whose modifiers apply where this guideline has no rule of its own. */
	frame: Id.optional(),
	covers: z.array(Id).default([]),
	/** Boxes over facts and offence; none for a frame, which has no table of its own. */
	scope: z.array(Box).default([]),
	rows: z.array(PolicyRow).default([]),
	grid: Grid.optional(),
	modifiers: z.array(Modifier).default([]),
	rounding: Rounding.default({ kind: 'none' }),
	/** What the official text holds and this file does not. */
	gaps: z.array(z.strictObject({ id: Id, text: Text })).default([]),
	/** Factors that only stand in history texts, irregularities, readings: shown on the rules page. */
	remarks: z.array(z.strictObject({ id: Id, text: Text, basis: Basis.optional() })).default([]),
	/** Facts that it brings along. */
	facts: z.array(BroughtFact).default([]),
	/** What the edition rests on and what its ids mean, where it brings them along: one file is then all there is. */
	sources: z.array(Source).default([]),
	glossary: z.array(GlossaryEntry).default([])
});
export type PolicyFile = z.infer<typeof PolicyFile>;
