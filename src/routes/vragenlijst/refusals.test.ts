import { expect, it } from 'vitest';
import { answerRefusalWords, statusOf, type AnswerRefusal } from './refusals';

const all: AnswerRefusal[] = [
	'unknown',
	'closed',
	'removed',
	'full',
	'wrong-step',
	'too-late',
	'elsewhere',
	'wrong-item',
	'wrong-answer',
	'unreadable',
	'too-large',
	'busy',
	'away',
	'no-storage'
];

it('says something else for each refusal', () => {
	expect(new Set(all.map(answerRefusalWords)).size).toBe(all.length);
});

it('tells whoever sends whether sending again makes sense: below 500 and other than 429 it does not', () => {
	const again = all.filter((one) => statusOf(one) >= 500 || statusOf(one) === 429);
	expect(again).toEqual(['busy', 'away', 'no-storage']);
	expect(statusOf('closed')).toBe(409);
	expect(statusOf('unknown')).toBe(404);
});
