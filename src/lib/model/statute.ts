/** The code as three tables over the same facts: qualification, adjustments of the maximum, bars; and what goes with them. */
import { z } from 'zod';
import { Day, Exact, Id, Text, windowShape } from './text';
import { Basis } from './basis';
import { Box } from './box';
import { Amount, Duration } from './sanction';

export const Maximum = z.strictObject({
	kind: z.enum(['gevangenisstraf', 'hechtenis']),
	term: Duration,
	fineCategory: z.int().min(1).max(6)
});
export type Maximum = z.infer<typeof Maximum>;

/** An offence at an article and lid. It matches when one of its rows holds. */
export const Offence = z.strictObject({
	id: Id,
	article: z.string().min(1),
	lid: z.string().min(1).optional(),
	class: z.enum(['misdrijf', 'overtreding']),
	label: Text,
	/** One plain sentence: what the law asks for. Legal categories, no description of acts. */
	text: Text,
	/** At equal height the article that names the age goes first (art. 55 lid 1, our reading). */
	specific: z.boolean().optional(),
	maximum: Maximum,
	rows: z.array(Box).min(1),
	basis: Basis,
	...windowShape
});
export type Offence = z.infer<typeof Offence>;

/** Conduct that an offence describes and the law nevertheless leaves unpunished. */
export const Exclusion = z.strictObject({
	id: Id,
	when: Box,
	text: Text,
	basis: Basis,
	...windowShape
});
export type Exclusion = z.infer<typeof Exclusion>;

/** Facts that no offence covers: not punishable as this, or not read. Completeness is checked against these. */
export const NotCovered = z.strictObject({
	id: Id,
	kind: z.enum(['not-punishable', 'unread']),
	when: Box,
	/** Articles that were looked at, such as "242". */
	provisions: z.array(z.string().min(1)),
	text: Text,
	basis: Basis,
	...windowShape
});
export type NotCovered = z.infer<typeof NotCovered>;

/** The order in which the maximum is built; each phase says which ways of combining several grounds the law leaves open. */
export const phases = ['aggravation', 'recidive', 'concurrence', 'form'] as const;
export const combinations = ['once', 'additive', 'compounding'] as const;

export const StatuteEffect = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('add'), term: Duration }),
	/** `life`: the term that takes the place of a life sentence. */
	z.strictObject({ kind: z.literal('multiply'), factor: Exact, life: Duration.optional() }),
	z.strictObject({
		kind: z.literal('replace'),
		term: Duration,
		life: z.boolean().optional(),
		fineCategory: z.int().min(1).max(6).optional()
	})
]);
export type StatuteEffect = z.infer<typeof StatuteEffect>;

export const Adjustment = z.strictObject({
	id: Id,
	phase: z.enum(phases),
	/** Grounds of one group count once. */
	group: Id,
	label: Text,
	when: Box,
	effect: StatuteEffect,
	/** The facts asked do not settle whether it applies: both readings are computed, and this says why. */
	open: Text.optional(),
	/** May lift a fixed term above the ceiling of art. 10 lid 2. */
	liftsCeiling: z.boolean().optional(),
	basis: Basis,
	...windowShape
});
export type Adjustment = z.infer<typeof Adjustment>;

export const Phase = z.strictObject({
	phase: z.enum(phases),
	combinations: z.array(z.enum(combinations)).min(1),
	text: Text,
	basis: Basis
});
export type Phase = z.infer<typeof Phase>;

export const Ceiling = z.strictObject({
	id: Id,
	when: Box,
	term: Duration,
	/** The higher ceiling for grounds with `liftsCeiling` and for life. */
	lifted: Duration.optional(),
	text: Text,
	basis: Basis,
	...windowShape
});
export type Ceiling = z.infer<typeof Ceiling>;

/** Youth detention instead of the adult maximum; a `noLife` row turns life into its fixed term. */
export const YouthRule = z.strictObject({
	id: Id,
	when: Box,
	effect: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('youth-detention'), term: Duration }),
		z.strictObject({ kind: z.literal('no-detention') }),
		z.strictObject({ kind: z.literal('fine-category'), category: z.int().min(1).max(6) }),
		z.strictObject({ kind: z.literal('no-life') })
	]),
	text: Text,
	basis: Basis,
	...windowShape
});
export type YouthRule = z.infer<typeof YouthRule>;

/** Grounds on which a bare community service is barred, or on which the text does not decide. */
export const Bar = z.strictObject({
	id: Id,
	when: Box,
	status: z.enum(['barred', 'undecided']),
	text: Text,
	basis: Basis,
	...windowShape
});
export type Bar = z.infer<typeof Bar>;

export const BarException = z.strictObject({ id: Id, when: Box, text: Text, basis: Basis, ...windowShape });
export type BarException = z.infer<typeof BarException>;

/** Figures that bound a proposed sanction; the code switches on `key`. */
export const limitKeys = [
	'shortest-custody',
	'days-per-month',
	'custody-beside-community-service',
	'fully-conditional-custody',
	'partly-conditional-custody',
	'conditional-part',
	'community-service',
	'lowest-fine'
] as const;
export const Limit = z.strictObject({
	id: Id,
	key: z.enum(limitKeys),
	when: Box,
	value: Amount,
	text: Text,
	basis: Basis,
	...windowShape
});
export type Limit = z.infer<typeof Limit>;

/** Information that changes no figure: limitation, definitions, measures. Shown when `when` holds; on the rules page always. */
export const Note = z.strictObject({
	id: Id,
	topic: z.enum(['limitation', 'definition', 'reading', 'measure', 'penalty']),
	article: z.string().optional(),
	/** Absent: only on the rules page. */
	when: Box.optional(),
	text: Text,
	basis: Basis,
	...windowShape
});
export type Note = z.infer<typeof Note>;

/** Part of one code: piecemeal amended, so every rule carries its own window. */
export const StatuteFile = z.strictObject({
	format: z.literal(1),
	kind: z.literal('statute'),
	id: z.string().min(1),
	instrument: Id,
	part: Id,
	label: Text,
	from: Day,
	/** Subjects that this part was read for. */
	subjects: z.array(Id).min(1),
	/** Named groups of offences; `@name` in a box stands for all of them. */
	groups: z.record(Id, z.array(Id).min(1)).default({}),
	order: z.array(Phase).default([]),
	offences: z.array(Offence).default([]),
	exclusions: z.array(Exclusion).default([]),
	notCovered: z.array(NotCovered).default([]),
	adjustments: z.array(Adjustment).default([]),
	ceilings: z.array(Ceiling).default([]),
	youth: z.array(YouthRule).default([]),
	bars: z.array(Bar).default([]),
	barExceptions: z.array(BarException).default([]),
	limits: z.array(Limit).default([]),
	notes: z.array(Note).default([]),
	/** Changes whose exact day was not read: shown where a result falls inside. */
	unreadBetween: z
		.array(z.strictObject({ id: Id, from: Day, through: Day, when: Box, text: Text, basis: Basis }))
		.default([])
});
export type StatuteFile = z.infer<typeof StatuteFile>;
