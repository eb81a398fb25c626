/** From answers to a scenario: which facts apply, which defaults fill in, and what is refused with its way out. */
import type { Answers, Box, Fact, Factor, OpenFact, ParsedScenario, Refusal, Subject } from '../model';

export interface CaseInput {
	offenceDate: string;
	decisionDate?: string | undefined;
	answers: Answers;
}

/** Whether every membership of the box is among the facts; a fact that is absent satisfies nothing. */
export function boxHolds(box: Box, facts: Answers): boolean {
	for (const factor in box) {
		const level = facts[factor];
		if (level === undefined || !box[factor]!.includes(level)) return false;
	}
	return true;
}

export function applies(factor: Factor, facts: Answers): boolean {
	return factor.appliesWhen === undefined || factor.appliesWhen.some((box) => boxHolds(box, facts));
}

export function defaultLevel(factor: Factor, facts: Answers): string | undefined {
	return factor.default?.find((rule) => rule.when === undefined || boxHolds(rule.when, facts))?.level;
}

/** The first rule that makes these facts impossible, if any. */
export function impossibility(subject: Subject, facts: Answers) {
	return subject.impossible.find((rule) => boxHolds(rule.when, facts));
}

/** Levels that no impossibility rule excludes, given the facts so far. */
export function possibleLevels(subject: Subject, factor: Factor, facts: Answers): string[] {
	return factor.levels
		.map((level) => level.id)
		.filter((level) => impossibility(subject, { ...facts, [factor.id]: level }) === undefined);
}

const factsOf = (answers: Answers, factors: Iterable<string>): Fact[] =>
	[...factors].flatMap((factor) => (answers[factor] === undefined ? [] : [{ factor, level: answers[factor] }]));

/** The facts that no condition of the factor accepts; all that are tested where only their combination is in the way. */
function inTheWay({ appliesWhen = [] }: Factor, facts: Answers): Fact[] {
	const tested = factsOf(facts, new Set(appliesWhen.flatMap((box) => Object.keys(box))));
	const refused = tested.filter(({ factor, level }) => !appliesWhen.some((box) => box[factor]?.includes(level)));
	return refused.length > 0 ? refused : tested;
}

/** What the answers come to, whether or not they are complete: the explorer shows this while facts are open. */
export interface Resolution {
	facts: Answers;
	assumptions: Fact[];
	open: OpenFact[];
	refusals: Refusal[];
	/** Factors that apply given the facts so far, in the order of the subject. */
	applicable: Factor[];
}

export function resolve(subject: Subject, answers: Answers): Resolution {
	const facts: Record<string, string> = {};
	const result: Resolution = { facts, assumptions: [], open: [], refusals: [], applicable: [] };
	const known = new Set(subject.factors.map((factor) => factor.id));
	for (const factor of Object.keys(answers)) {
		if (!known.has(factor)) result.refusals.push({ kind: 'unknown-factor', factor, known: [...known] });
	}
	for (const factor of subject.factors) {
		const answer = Object.hasOwn(answers, factor.id) ? answers[factor.id] : undefined;
		if (answer !== undefined && !factor.levels.some((level) => level.id === answer)) {
			const levels = factor.levels.map((level) => level.id);
			result.refusals.push({ kind: 'unknown-level', factor: factor.id, level: answer, known: levels });
			continue;
		}
		if (!applies(factor, facts)) {
			// While an earlier fact is open this one may still come to apply, so it is not refused yet.
			if (answer !== undefined && result.open.length === 0) {
				const because = inTheWay(factor, facts);
				result.refusals.push({ kind: 'inapplicable', factor: factor.id, level: answer, because });
			}
			continue;
		}
		result.applicable.push(factor);
		const level = answer ?? defaultLevel(factor, facts);
		if (level === undefined) {
			result.open.push({ factor: factor.id, possible: possibleLevels(subject, factor, facts) });
			continue;
		}
		facts[factor.id] = level;
		if (answer === undefined) result.assumptions.push({ factor: factor.id, level });
	}
	const impossible = subject.impossible.filter((rule) => boxHolds(rule.when, facts));
	for (const rule of impossible) {
		result.refusals.push({
			kind: 'impossible',
			rule: rule.id,
			facts: factsOf(facts, Object.keys(rule.when)),
			text: rule.text
		});
	}
	return result;
}

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is an existing calendar day written as YYYY-MM-DD. */
export function isDay(text: string): boolean {
	if (!dayPattern.test(text)) return false;
	const date = new Date(`${text}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function refuseDates(subject: Subject, input: CaseInput): Refusal[] {
	const refusals: Refusal[] = [];
	const dates = [
		['offenceDate', input.offenceDate],
		['decisionDate', input.decisionDate]
	] as const;
	for (const [field, value] of dates) {
		if (value === undefined) continue;
		if (!isDay(value)) refusals.push({ kind: 'not-a-day', field, value });
		else if (value < subject.readFrom) {
			refusals.push({ kind: 'date-not-read', field, value, readFrom: subject.readFrom });
		}
	}
	if (refusals.length === 0 && input.decisionDate !== undefined && input.decisionDate < input.offenceDate) {
		refusals.push({ kind: 'decision-before-offence', value: input.decisionDate, offenceDate: input.offenceDate });
	}
	return refusals;
}

/** Every refusal at once; a missing fact is named with the levels that remain possible. */
export function parseScenario(subject: Subject, input: CaseInput): ParsedScenario {
	const { facts, assumptions, open, refusals } = resolve(subject, input.answers);
	const all = [...refuseDates(subject, input), ...refusals];
	if (open.length > 0) all.push({ kind: 'missing', open });
	if (all.length > 0) return { ok: false, refusals: all };
	const { offenceDate, decisionDate } = input;
	return { ok: true, scenario: { subject: subject.id, offenceDate, decisionDate, facts, assumptions } };
}
