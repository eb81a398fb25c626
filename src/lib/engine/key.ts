/**
 * The versioned scenario key: readable, safe in an address without escaping, stable in order.
 * `1_<subject>_<offenceDate>[~<decisionDate>]_<factor>.<level>_...`
 */
import { Day, type Answers, type Subject } from '../model';

export const keyVersion = '1';

export interface CaseKey {
	subject: string;
	offenceDate: string;
	decisionDate?: string | undefined;
	answers: Answers;
}

/** Facts stand in the order of the subject, so that equal cases have equal keys. */
export function formatKey(
	subject: Subject,
	offenceDate: string,
	decisionDate: string | undefined,
	answers: Answers
): string {
	const facts = subject.factors
		.filter((factor) => answers[factor.id] !== undefined)
		.map((factor) => `${factor.id}.${answers[factor.id]}`);
	const dates = decisionDate ? `${offenceDate}~${decisionDate}` : offenceDate;
	return [keyVersion, subject.id, dates, ...facts].join('_');
}

export type ParsedKey = { ok: true; key: CaseKey } | { ok: false; reason: 'version' | 'malformed' };

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;

/** Reads a key without judging the facts: that is for `parseScenario`, which knows the subject. */
export function parseKey(text: string): ParsedKey {
	const [version, subject, dates, ...pairs] = text.split('_');
	if (version !== keyVersion) return { ok: false, reason: 'version' };
	if (!subject || !idPattern.test(subject) || !dates) return { ok: false, reason: 'malformed' };
	const [offenceDate, decisionDate, ...rest] = dates.split('~');
	if (rest.length > 0 || !offenceDate || !Day.safeParse(offenceDate).success) return { ok: false, reason: 'malformed' };
	if (decisionDate !== undefined && !Day.safeParse(decisionDate).success) return { ok: false, reason: 'malformed' };
	const answers = new Map<string, string>();
	for (const pair of pairs) {
		const [factor, level, ...more] = pair.split('.');
		if (
			!factor ||
			!level ||
			more.length > 0 ||
			!idPattern.test(factor) ||
			!idPattern.test(level) ||
			answers.has(factor)
		) {
			return { ok: false, reason: 'malformed' };
		}
		answers.set(factor, level);
	}
	return { ok: true, key: { subject, offenceDate, decisionDate, answers: Object.fromEntries(answers) } };
}
