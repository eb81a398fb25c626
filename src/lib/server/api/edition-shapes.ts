/** The shapes of subjects and editions: the rules themselves, as data. */
import { z } from 'zod';
import * as model from '../../model';
import { WindowShape } from './responses';

const { Basis, Day, Id, Text } = model;

/** As loaded: always lists, groups of offences written out. */
const When = z
	.record(Id, z.array(z.string()).min(1))
	.meta({ description: 'A condition: factor to the levels that satisfy it, all of them together. Empty: always.' });

const Factor = z
	.strictObject({
		id: Id,
		label: Text,
		question: Text,
		group: Id,
		levels: z.array(z.strictObject({ id: Id, label: Text })),
		appliesWhen: z.array(When).optional().meta({ description: 'Applies when one of these holds; absent: always.' }),
		default: z
			.array(z.strictObject({ when: When.optional(), level: Id }))
			.optional()
			.meta({ description: 'The first that holds is assumed. Absent: must be answered where the factor applies.' })
	})
	.meta({ description: 'A fact that can be asked, with its levels.' });

export const SubjectShape = z
	.strictObject({
		id: Id,
		label: Text,
		intro: Text,
		readFrom: Day.meta({ description: 'First offence date for which the law was read.' }),
		exampleDate: Day,
		factors: z.array(Factor),
		impossible: z.array(z.strictObject({ id: Id, when: When, text: Text }))
	})
	.meta({ description: 'A space of facts.' });

const about = {
	id: z.string(),
	kind: z.enum(['statute', 'policy', 'judiciary']),
	instrument: Id,
	subject: Id,
	label: Text,
	...WindowShape,
	lastSeen: Day.optional().meta({ description: 'When this edition was last seen in force.' }),
	hash: z.string().meta({ description: 'SHA-256 of the content.' }),
	overlay: z.boolean().meta({ description: 'Whether this installation laid rules of its own over the seeds.' })
};

export const EditionSummary = z
	.strictObject({ ...about, href: z.string() })
	.meta({ description: 'An edition in short.' });

export const EditionsResponse = z
	.strictObject({
		hash: z.string().meta({ description: 'Changes when any rule changes.' }),
		subjects: z.array(SubjectShape),
		editions: z.array(EditionSummary)
	})
	.meta({ description: 'What this installation knows: spaces of facts, and editions of the rules.' });

const sources = z.array(model.Source).meta({ description: 'The sources that this edition cites.' });

/** Rules as the engine reads them: windows written out, conditions as lists. */
const statuteShape = {
	order: z.array(model.Phase),
	offences: z.array(model.Offence.extend({ rows: z.array(When) })),
	exclusions: z.array(model.Exclusion.extend({ when: When })),
	notCovered: z.array(model.NotCovered.extend({ when: When })),
	adjustments: z.array(model.Adjustment.extend({ when: When })),
	ceilings: z.array(model.Ceiling.extend({ when: When })),
	youth: z.array(model.YouthRule.extend({ when: When })),
	bars: z.array(model.Bar.extend({ when: When })),
	barExceptions: z.array(model.BarException.extend({ when: When })),
	limits: z.array(model.Limit.extend({ when: When })),
	notes: z.array(model.Note.extend({ when: When.optional() })),
	unreadBetween: z.array(z.strictObject({ id: Id, from: Day, through: Day, when: When, text: Text, basis: Basis }))
};

export const StatuteShape = z
	.strictObject({ ...about, kind: z.literal('statute'), ...statuteShape, sources })
	.meta({ description: 'The rules of a code as they stood in one window, for one subject.' });

const policyShape = {
	text: Text,
	evidence: z.enum(['S1', 'S2', 'S3']).optional().meta({ description: 'Class of the reading.' }),
	basis: Basis,
	frame: Id.optional(),
	covers: z.array(Id),
	scope: z.array(When),
	rows: z.array(model.PolicyRow.extend({ when: When })),
	modifiers: z.array(model.Modifier.extend({ when: When })),
	rounding: model.Rounding,
	gaps: z.array(z.strictObject({ id: Id, text: Text })),
	remarks: z.array(z.strictObject({ id: Id, text: Text, basis: Basis.optional() }))
};

export const PolicyShape = z
	.strictObject({ ...about, kind: z.enum(['policy', 'judiciary']), ...policyShape, sources })
	.meta({ description: 'A guideline of the prosecution, or an orientation point of the courts.' });

export const EditionResponse = z
	.union([StatuteShape, PolicyShape])
	.meta({ description: 'One edition with all its rules.' });

export const statuteKeys = Object.keys(statuteShape) as (keyof typeof statuteShape)[];
export const policyKeys = Object.keys(policyShape) as (keyof typeof policyShape)[];

export type EditionsAnswer = z.input<typeof EditionsResponse>;
