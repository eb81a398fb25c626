/** What may be sent. The sentences of `error` complete "expected ...". */
import { z } from 'zod';
import { diagram } from '../../engine';
import { defaultSubject, durationUnits } from '../../model';

const day = (description: string) =>
	z.string('a calendar day written as YYYY-MM-DD').meta({ description, format: 'date', examples: ['2024-09-01'] });

const { startComponents } = diagram;

const caseShape = {
	subject: z
		.string('the id of a subject')
		.default(defaultSubject)
		.meta({ description: 'The space of facts to use. See `subjects` in `/api/v1/editions`.' }),
	offenceDate: day('The day of the offence. It selects statute and guideline.'),
	decisionDate: day(
		'The day of the decision. It serves only the note that later law may be more favourable (art. 1 lid 2 Sr).'
	).optional(),
	answers: z.record(z.string(), z.string('the id of a level'), 'an object from factor to level').meta({
		description:
			'Factor to level. Factors and levels stand under `subjects` in `/api/v1/editions`. Factors with a default may be left out; factors that do not apply must be.',
		examples: [{ handeling: 'binnendringen', 'leeftijd-slachtoffer': '18-plus', schuldvorm: 'opzet', dwang: 'ja' }]
	})
};

/** Bounds keep the exact arithmetic far from its limits; no penalty comes near them. */
const exactWords = 'a text with a whole number up to 999999, or a fraction over at most 9999, such as "12" or "1/2"';
const exact = z
	.string(exactWords)
	.regex(/^(?:0|[1-9]\d{0,5})(?:\/[1-9]\d{0,3})?$/, exactWords)
	.meta({ description: 'An exact non-negative number: a whole number, or a fraction.', examples: ['12', '1/2'] });

export const ProposedAmount = z
	.strictObject({ amount: exact, unit: z.enum(durationUnits) }, 'an object with amount and unit')
	.meta({ description: 'A duration. A month counts as 30 days (art. 88 Sr).' });

const hours = (description: string) =>
	z
		.int('a whole number of hours from 0 to 100000')
		.min(0, 'a whole number of hours from 0 to 100000')
		.max(100_000, 'a whole number of hours from 0 to 100000')
		.optional()
		.meta({ description });

const euroWords = 'a number of euros from 0 to 1000000000, in whole cents';
const euros = (description: string) =>
	z
		.number(euroWords)
		.min(0, euroWords)
		.max(1e9, euroWords)
		// Floating numbers cannot hold cents exactly; what lies this close to a cent was meant as one.
		.refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-4, euroWords)
		.optional()
		.meta({ description });

export const SanctionRequest = z
	.strictObject(
		{
			custody: ProposedAmount.optional().meta({ description: 'Prison sentence (gevangenisstraf), the whole of it.' }),
			conditionalCustody: ProposedAmount.optional().meta({ description: 'The part of custody that is conditional.' }),
			detention: ProposedAmount.optional().meta({ description: 'Hechtenis, or jeugddetentie under youth law.' }),
			communityServiceHours: hours('Community service (taakstraf), the whole of it.'),
			conditionalCommunityServiceHours: hours('The part of the community service that is conditional.'),
			fineEuros: euros('Fine, the whole of it.'),
			conditionalFineEuros: euros('The part of the fine that is conditional.')
		},
		'an object'
	)
	.meta({ description: 'A sentence that somebody proposes. Empty: guilty without penalty (art. 9a Sr).' });

const whole = 'an object with offenceDate and answers';
export const EvaluateRequest = z.strictObject(caseShape, whole).meta({ description: 'A made-up case.' });
const bound = (description: string) => exact.optional().meta({ description, examples: ['96'] });
const part = z.enum(startComponents);
const outcomeKinds = ['sanction', 'alternatives', 'bespoke', 'untranscribed', 'undetermined'] as const;

export const TargetRequest = z
	.strictObject(
		{
			offence: z
				.string('the id of an offence, or null for none')
				.nullable()
				.optional()
				.meta({ description: 'The offence that is charged; null where nothing is.' }),
			maximum: z
				.strictObject(
					{
						atLeast: bound('At least so many months. Life lies above every term.'),
						atMost: bound('At most so many months. Life is never at most.')
					},
					'an object with atLeast, atMost or both'
				)
				.optional()
				.meta({ description: 'Bounds on the maximum in months. Where readings stay open, all of them must fit.' }),
			communityServiceBar: z
				.enum(['barred', 'not-barred', 'undecided'])
				.nullable()
				.optional()
				.meta({ description: 'Whether bare community service is barred; null for minor offences.' }),
			startingPoint: z
				.strictObject(
					{
						kind: z.enum(outcomeKinds).optional(),
						includes: z.array(part, 'a list of kinds of sanction').optional(),
						excludes: z.array(part, 'a list of kinds of sanction').optional()
					},
					'an object with kind, includes or excludes'
				)
				.nullable()
				.optional()
				.meta({ description: 'What the guideline starts at; null where no guideline speaks.' })
		},
		'an object'
	)
	.refine((target) => Object.keys(target).length > 0, {
		error: 'an object that names at least one figure',
		// A key that is not known has its own complaint.
		when: ({ issues }) => issues.length === 0
	})
	.meta({ description: 'An answer to look for. What is not named may be anything.' });

export const CounterfactualsRequest = z
	.strictObject({ ...caseShape, target: TargetRequest.optional() }, whole)
	.meta({ description: 'A made-up case, and an answer to look for where one is wanted.' });
export const CheckSanctionRequest = z
	.strictObject({ ...caseShape, sanction: SanctionRequest }, 'an object with offenceDate, answers and sanction')
	.meta({ description: 'A made-up case and a proposed sentence.' });

export type CaseRequest = z.infer<typeof EvaluateRequest>;
