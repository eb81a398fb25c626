/** What comes back: the fixed shapes of version 1. */
import { z } from 'zod';
import { Basis, Day, Status, Text, units, type StepKind } from '../../model';

const months = z
	.string()
	.regex(/^\d+(?:\/\d+)?$/)
	.meta({ description: 'Months, exactly: a whole number or a fraction in lowest terms.', examples: ['128', '256/3'] });
const FixedTerm = z.strictObject({ months });
const LifeTerm = z.strictObject({
	life: z.literal(true),
	months: months.meta({ description: 'The fixed term that stands beside life.' })
});
export const Term = z
	.union([
		FixedTerm,
		LifeTerm,
		z.strictObject({
			undetermined: z
				.array(z.union([FixedTerm, LifeTerm]))
				.min(2)
				.meta({ description: 'Every reading that the law leaves open, ascending.' })
		})
	])
	.meta({ description: 'A term, life, or the readings that the law leaves open.' });

export const Fact = z.strictObject({ factor: z.string(), level: z.string() }).meta({ description: 'One fact.' });

const Amount = z.strictObject({
	amount: z.string().meta({ description: 'Exact: a whole number or a fraction.', examples: ['2', '4/3'] }),
	unit: z.enum(units)
});
export const Range = z
	.strictObject({ min: Amount, max: Amount.optional().meta({ description: 'Absent for an open "vanaf".' }) })
	.meta({ description: 'An amount in the unit of the source; min and max are equal for a single amount.' });
export const Sanction = z
	.strictObject({
		custody: Range.optional(),
		conditionalCustody: Range.optional(),
		communityService: Range.optional(),
		fine: Range.optional(),
		fineCategory: z.int().min(1).max(6).optional(),
		drivingBan: Range.optional(),
		probation: Range.optional(),
		unconditional: z.boolean().optional(),
		asPrinted: z.string().optional()
	})
	.meta({ description: 'Components of a sanction; what is absent is not part of it.' });
const Known = z
	.strictObject({
		text: Text,
		components: z.array(z.string()).optional(),
		unconditional: z.boolean().optional(),
		basis: Basis
	})
	.meta({ description: 'What is officially known although the figure was not read.' });
export const Outcome = z
	.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('sanction'), sanction: Sanction, demand: z.boolean().optional() }),
		z.strictObject({
			kind: z.literal('alternatives'),
			options: z.array(z.strictObject({ sanction: Sanction, demand: z.boolean().optional() }))
		}),
		z.strictObject({ kind: z.literal('bespoke'), text: Text }),
		z.strictObject({ kind: z.literal('untranscribed'), text: Text, known: Known.optional() }),
		z.strictObject({ kind: z.literal('undetermined'), text: Text, readings: z.array(Sanction) })
	])
	.meta({ description: 'Where a guideline starts, or how it declines to give a figure. A beginning, no forecast.' });

/** Complete by type: a new kind of step does not compile until it is named here. */
const stepKindNames: Record<StepKind, null> = {
	qualified: null,
	'also-matches': null,
	excluded: null,
	'not-covered': null,
	'base-maximum': null,
	adjusted: null,
	'ground-absorbed': null,
	'combination-open': null,
	'ground-open': null,
	order: null,
	ceiling: null,
	youth: null,
	barred: null,
	'not-barred': null,
	'bar-exception': null,
	guideline: null,
	'no-guideline': null,
	row: null,
	modified: null,
	pushed: null,
	rounded: null,
	'rounding-unread': null,
	'start-barred': null,
	'start-above-maximum': null,
	orientation: null,
	note: null,
	ignored: null,
	'later-law': null,
	'unread-change': null,
	'to-confirm': null
};
const stepKinds = Object.keys(stepKindNames) as StepKind[];

export const Step = z
	.strictObject({
		kind: z.enum(stepKinds),
		rule: z.string().optional(),
		edition: z.string().optional(),
		basis: Basis.optional(),
		facts: z.array(Fact),
		text: Text,
		term: Term.optional().meta({ description: 'The maximum after this step, where the step builds it.' }),
		outcome: Outcome.optional().meta({
			description: 'The outcome after this step, where the step builds the starting point or the orientation point.'
		})
	})
	.meta({ description: 'One step of the reasoning, in both languages.' });

export const Offence = z.strictObject({ id: z.string(), label: Text });
const maximumShape = {
	kind: z.enum(['gevangenisstraf', 'jeugddetentie', 'hechtenis']),
	term: Term,
	fineCategory: z.int().min(1).max(6)
};
export const PlainMaximum = z.strictObject(maximumShape).meta({ description: 'The maximum that the law sets.' });
export const Maximum = z
	.strictObject({ ...maximumShape, steps: z.array(Step).meta({ description: 'The steps that build it, in order.' }) })
	.meta({ description: 'The maximum that the law sets, with the steps that build it.' });
export const Bar = z
	.strictObject({
		status: z.enum(['barred', 'not-barred', 'undecided']),
		grounds: z.array(z.strictObject({ rule: z.string(), basis: Basis })),
		exception: Text.optional()
	})
	.meta({ description: 'Whether a bare community service is barred (taakstrafverbod).' });
export const Absence = z
	.strictObject({
		reason: Text,
		provisions: z.array(z.string()).meta({ description: 'The provisions that were looked at.' }),
		basis: Basis
	})
	.meta({ description: 'Why there is no offence.' });
export const StartingPoint = z.strictObject({ edition: z.string(), outcome: Outcome }).meta({
	description: 'Where the guideline starts. A beginning for the demand of the prosecution; the judge decides.'
});
export const Push = z.strictObject({
	rule: z.string(),
	edition: z.string(),
	basis: Basis,
	label: Text,
	voice: z.enum(['law', 'guideline'])
});
export const Receipt = z
	.strictObject({
		engine: z.string(),
		editions: z.array(z.string()),
		overlays: z
			.array(z.string())
			.meta({ description: 'Those of the editions to which this installation laid rules of its own.' }),
		hash: z.string().meta({ description: 'SHA-256 over the engine version and the editions that were read.' }),
		scenarioKey: z.string().meta({ description: 'Every fact, those that a default answered included.' })
	})
	.meta({ description: 'What produced this answer.' });

const absences = {
	notPunishable: Absence.optional().meta({ description: 'Present when the law leaves these facts unpunished.' }),
	unread: Absence.optional().meta({ description: 'Present when the provision was not read: nothing follows from it.' })
};

export const EvaluateResponse = z.strictObject({
	scenarioKey: z.string().meta({ description: 'The case as it was stated: what was answered, without defaults.' }),
	assumptions: z.array(Fact).meta({ description: 'Facts that a default answered.' }),
	offence: Offence.nullable(),
	alsoMatches: z.array(z.string()),
	...absences,
	maximum: Maximum.nullable(),
	communityServiceBar: Bar.nullable().meta({
		description: 'Null for a minor offence (overtreding) and without offence.'
	}),
	startingPoint: StartingPoint.nullable(),
	pushes: z
		.strictObject({ aggravating: z.array(Push), mitigating: z.array(Push) })
		.meta({ description: 'Circumstances that push. They are never summed.' }),
	steps: z.array(Step),
	notes: z.array(Text),
	status: Status.meta({ description: 'The weakest basis among the steps.' }),
	receipt: Receipt
});

const After = z.strictObject({
	offence: Offence.nullable(),
	...absences,
	maximum: PlainMaximum.nullable(),
	communityServiceBar: Bar.nullable(),
	startingPoint: StartingPoint.nullable()
});

export const TargetAnswer = z
	.strictObject({
		reachable: z.boolean().meta({ description: 'False is a proof: of all cases of the subject none has this answer.' }),
		cases: z
			.string()
			.meta({ description: 'How many cases of the subject have this answer, exactly.', examples: ['1024'] }),
		size: z
			.int()
			.nonnegative()
			.optional()
			.meta({ description: 'How many facts change at least; 0 where this case has the answer already.' }),
		ways: z
			.array(
				z.strictObject({
					changes: z.array(
						z.strictObject({
							factor: z.string(),
							from: z.string().nullable().meta({ description: 'Null for a fact that is not asked in this case.' }),
							to: z.string()
						})
					),
					scenarioKey: z.string(),
					after: After
				})
			)
			.meta({
				description: 'The smallest sets of changes, at most 12. Facts that a default answered follow it again.'
			}),
		more: z.boolean().meta({ description: 'Whether there are more sets of this size.' })
	})
	.meta({ description: 'The way to the answer that was looked for.' });

export const CounterfactualsResponse = z.strictObject({
	changes: z.array(
		z.strictObject({
			factor: z.string(),
			from: z.string(),
			to: z.string(),
			differs: z.array(z.enum(['offence', 'maximum', 'bar', 'startingPoint'])).min(1),
			after: After
		})
	),
	target: TargetAnswer.optional().meta({ description: 'Present when a target was asked for.' })
});

export const CheckSanctionResponse = z.strictObject({
	lawful: z.union([z.boolean(), z.literal('undecided')]),
	objections: z.array(z.strictObject({ rule: z.string(), article: z.string(), text: Text }))
});

export const ProblemResponse = z
	.strictObject({
		type: z.string().meta({ description: 'Where this kind of problem is explained.', format: 'uri-reference' }),
		title: z.string(),
		status: z.int(),
		detail: z.string(),
		errors: z.array(
			z.strictObject({
				field: z.string(),
				value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
				expected: z.string(),
				message: z.string(),
				allowed: z.array(z.string()).optional(),
				reason: Text.optional()
			})
		),
		errorsLeftOut: z.int().positive().optional()
	})
	.meta({ description: 'Problem details (RFC 9457).' });

export const WindowShape = {
	from: Day,
	through: Day.optional().meta({ description: 'Inclusive; absent while in force.' })
};
export type EvaluateAnswer = z.infer<typeof EvaluateResponse>;
export type CounterfactualsAnswer = z.infer<typeof CounterfactualsResponse>;
export type CheckSanctionAnswer = z.infer<typeof CheckSanctionResponse>;
export type ProblemAnswer = z.infer<typeof ProblemResponse>;
