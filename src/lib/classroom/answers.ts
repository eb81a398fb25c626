/** What may be answered to a question, and what of an answer is counted. */
import * as exact from '../engine/fraction';
import type { LiveAnswer, LiveQuestion, ProposedSanction } from '../model';

/** The main kinds of a sentence, light to heavy as a reader expects them on a page; no order of the law is meant. */
export const sentenceGroups = ['none', 'fine', 'service', 'conditional', 'part', 'custody'] as const;
export type SentenceGroup = (typeof sentenceGroups)[number];

/** Sorts a sentence by its most restricting part: custody before community service before a fine. */
export function groupOf({
	custody,
	detention,
	life,
	conditionalCustody,
	communityServiceHours,
	fineEuros
}: ProposedSanction): SentenceGroup {
	const whole = custody ?? detention;
	if (life) return 'custody';
	if (whole) {
		if (!conditionalCustody) return 'custody';
		const all = exact.compare(exact.inMonths(conditionalCustody), exact.inMonths(whole)) >= 0;
		return all ? 'conditional' : 'part';
	}
	if (communityServiceHours !== undefined && communityServiceHours > 0) return 'service';
	if (fineEuros !== undefined && fineEuros > 0) return 'fine';
	return 'none';
}

export type AnswerRefusal = 'other-kind' | 'incomplete' | 'unknown-choice' | 'twice' | 'too-long' | 'not-switched-on';

/** Longest text of one's own, in characters. */
export const LONGEST_TEXT = 280;

/** Why an answer does not fit its question; undefined where it does. The shape was checked before. */
export function answerRefusal(
	question: LiveQuestion,
	answer: LiveAnswer,
	freeText: boolean
): AnswerRefusal | undefined {
	if (answer.kind === 'pass') return undefined;
	if (answer.kind !== question.kind) return 'other-kind';
	if (answer.kind === 'weigh' && question.kind === 'weigh') {
		if (answer.weights.length !== question.facts.length) return 'unknown-choice';
		return answer.weights.every((weight) => weight === null) ? 'incomplete' : undefined;
	}
	if (answer.kind === 'rank' && question.kind === 'rank') {
		if (answer.order.length === 0) return 'incomplete';
		if (new Set(answer.order).size < answer.order.length) return 'twice';
		return answer.order.every((factor) => question.factors.includes(factor)) ? undefined : 'unknown-choice';
	}
	if (answer.kind === 'free') {
		if (!freeText) return 'not-switched-on';
		const { length } = answer.text.trim();
		return length === 0 ? 'incomplete' : length > LONGEST_TEXT ? 'too-long' : undefined;
	}
	return undefined;
}

/** A whole of what is counted apart: one distribution of a question, and the choice within it. */
export interface Cell {
	series: string;
	value: string;
}

const cell = (series: string, value: string): Cell => ({ series, value });

function sentenceCells(proposed: ProposedSanction): Cell[] {
	const whole = proposed.custody ?? proposed.detention;
	return [
		cell('group', groupOf(proposed)),
		...(proposed.life ? [cell('months', 'life')] : whole ? [cell('months', exact.format(exact.inMonths(whole)))] : []),
		...(proposed.communityServiceHours ? [cell('hours', String(proposed.communityServiceHours))] : []),
		...(proposed.fineEuros ? [cell('euros', String(proposed.fineEuros))] : [])
	];
}

/**
 * What one answer adds to the counts of its vote, one for each cell. Whoever sits out is counted as one who is ready,
 * in a series that is never shown. A text of one's own is in no count.
 */
export function cellsOf(answer: LiveAnswer): Cell[] {
	switch (answer.kind) {
		case 'pass':
			return [cell('done', 'pass')];
		case 'sentence':
			return [cell('done', 'answer'), ...sentenceCells(answer.proposed)];
		case 'weigh':
			return [
				cell('done', 'answer'),
				...answer.weights.flatMap((weight, at) => (weight === null ? [] : [cell(`fact-${at}`, weight)]))
			];
		case 'rank':
			return [cell('done', 'answer'), ...answer.order.map((factor, at) => cell(`rank-${at + 1}`, factor))];
		case 'agree':
			return [cell('done', 'answer'), cell('choice', String(answer.value))];
		case 'purpose':
		case 'compare':
			return [cell('done', 'answer'), cell('choice', answer.value)];
		case 'free':
			return [cell('done', 'answer')];
	}
}
