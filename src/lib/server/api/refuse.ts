/** Refusals of the engine as fields of a problem: always the fact, what was sent, and the way out. */
import type { Fact, Refusal } from '../../model';
import { fieldError, shorten, type FieldError } from './problem';
import type { CaseRequest } from './requests';

const list = (facts: readonly Fact[]) => facts.map(({ factor, level }) => `${factor} is ${level}`).join(' and ');

function sent(input: CaseRequest, factor: string): string | undefined {
	return Object.hasOwn(input.answers, factor) ? input.answers[factor] : undefined;
}

/** The field to blame is the last fact that was answered: the earlier ones are what it clashes with. */
function blamed(input: CaseRequest, facts: readonly Fact[]): string {
	const answered = facts.filter(({ factor }) => sent(input, factor) !== undefined);
	return (answered.at(-1) ?? facts.at(-1))?.factor ?? '';
}

function errorsOf(refusal: Refusal, input: CaseRequest): FieldError[] {
	switch (refusal.kind) {
		case 'unknown-subject': {
			const { subject, known } = refusal;
			return [fieldError('subject', subject, `one of ${known.join(', ')}`, { allowed: known })];
		}
		case 'unknown-factor': {
			const { factor, known } = refusal;
			const field = `answers.${factor || '""'}`;
			const message = `${shorten(field)} is not a factor of ${input.subject}`;
			return [fieldError(field, sent(input, factor), 'a factor of this subject', { allowed: known, message })];
		}
		case 'unknown-level': {
			const { factor, level, known } = refusal;
			return [fieldError(`answers.${factor}`, level, `one of ${known.join(', ')}`, { allowed: known })];
		}
		case 'inapplicable': {
			const { factor, level, because } = refusal;
			const why = because.length > 0 ? `because ${list(because)}` : 'in this case';
			const message = `answers.${factor} does not apply ${why}`;
			return [fieldError(`answers.${factor}`, level, 'no answer for this factor', { message })];
		}
		case 'impossible': {
			const { facts, text } = refusal;
			const factor = blamed(input, facts);
			const value = facts.find((fact) => fact.factor === factor)?.level;
			const expected = `another level for ${facts.map((fact) => fact.factor).join(' or ')}`;
			const message = `these facts do not go together: ${list(facts)}`;
			return [fieldError(`answers.${factor}`, value, expected, { message, reason: text })];
		}
		case 'missing':
			return refusal.open.map(({ factor, possible }) =>
				fieldError(`answers.${factor}`, undefined, `one of ${possible.join(', ')}`, { allowed: possible })
			);
		case 'not-a-day':
			return [fieldError(refusal.field, refusal.value, 'a calendar day written as YYYY-MM-DD')];
		case 'date-not-read': {
			const { field, value, readFrom } = refusal;
			const later = value >= readFrom;
			const message = `the law of ${value} was not read`;
			const expected = later ? 'a day on which an edition that was read is in force' : `a day from ${readFrom}`;
			return [fieldError(field, value, expected, { message })];
		}
		case 'decision-before-offence': {
			const { value, offenceDate } = refusal;
			return [fieldError('decisionDate', value, `${offenceDate} (offenceDate) or later`)];
		}
	}
}

export const refusalErrors = (refusals: readonly Refusal[], input: CaseRequest): FieldError[] =>
	refusals.flatMap((refusal) => errorsOf(refusal, input));
