/**
 * Whether an answer fits what was asked, made once per question. What does not fit is refused before it comes near a
 * batch: PostgreSQL would refuse the whole of it for one text that it cannot keep.
 */
import { z } from 'zod';
import * as exact from '../../engine/fraction';
import type { AttentionTask, BackgroundQuestion, SurveyQuestion, VignetteQuestion } from '../../model';
import type { ProposedAmount } from '../api/requests';
import { SanctionRequest } from '../api/requests';
import type { SurveyAnswer } from '../storage/survey-tables';

export type Fits = (answer: unknown) => answer is SurveyAnswer;

const Sentence = SanctionRequest.extend({ life: z.literal(true).optional() });

type Amount = z.infer<typeof ProposedAmount>;

/** A part is of something, and no more than the whole of it. */
const isPart = (part: number | undefined, whole: number | undefined) =>
	part === undefined || (whole !== undefined && part <= whole);
const isPartOfTerm = (part: Amount | undefined, whole: Amount | undefined) =>
	part === undefined || (whole !== undefined && exact.compare(exact.inMonths(part), exact.inMonths(whole)) <= 0);

/** Whether it can be said at all; whether the law allows it is for the analysis. */
export const AnsweredSentence = Sentence.refine(
	({ life, custody, detention, conditionalCustody, ...rest }) =>
		(life === undefined || custody === undefined) &&
		isPartOfTerm(conditionalCustody, custody ?? detention) &&
		isPart(rest.conditionalCommunityServiceHours, rest.communityServiceHours) &&
		isPart(rest.conditionalFineEuros, rest.fineEuros)
);

const inside = (value: number, from: number, to: number) => value >= from && value <= to;

/** What JSON may hold and PostgreSQL may not: a zero byte, and half of a pair of surrogates. */
const UNKEEPABLE = /[\0\p{Cs}]/u;

const oneOf = (ids: readonly { id: string }[]) => z.enum(ids.map(({ id }) => id) as [string, ...string[]]);

function shapeOf(question: SurveyQuestion | VignetteQuestion) {
	switch (question.kind) {
		case 'choice':
			return z.strictObject({ kind: z.literal('choice'), value: oneOf(question.options) });
		case 'multiple': {
			const values = z.array(oneOf(question.options)).min(1);
			return z.strictObject({
				kind: z.literal('multiple'),
				values: values
					.max(question.most ?? question.options.length)
					.refine((given) => new Set(given).size === given.length)
			});
		}
		case 'scale':
			return z.strictObject({ kind: z.literal('scale'), value: z.int().min(question.from).max(question.to) });
		case 'number': {
			const { min, max, decimals } = question;
			const value = z.number().refine((one) => inside(one, min, max) && Number(one.toFixed(decimals)) === one);
			return z.strictObject({ kind: z.literal('number'), value });
		}
		case 'sentence':
			return z.strictObject({ kind: z.literal('sentence'), sentence: AnsweredSentence });
		case 'free': {
			const text = z.string().max(question.most);
			return z.strictObject({
				kind: z.literal('free'),
				text: text.refine((words) => words.trim() !== '' && !UNKEEPABLE.test(words))
			});
		}
	}
}

const fitsShape =
	(shape: z.ZodType): Fits =>
	(answer): answer is SurveyAnswer =>
		shape.safeParse(answer).success;

export const fitsQuestion = (question: SurveyQuestion | VignetteQuestion): Fits => fitsShape(shapeOf(question));

export const fitsBackground = ({ bands }: BackgroundQuestion): Fits =>
	fitsShape(z.strictObject({ kind: z.literal('band'), value: oneOf(bands) }));

export const fitsAttention = ({ options }: AttentionTask): Fits =>
	fitsShape(z.strictObject({ kind: z.literal('choice'), value: oneOf(options) }));
