import { describe, expect, it } from 'vitest';
import { answerRefusal } from '../../classroom/answers';
import type { LiveQuestion } from '../../model';
import { demoAnswer } from './demo';

const questions: LiveQuestion[] = [
	{ kind: 'sentence', case: 'a' },
	{
		kind: 'weigh',
		case: 'a',
		facts: [
			{ factor: 'x', level: 'ja' },
			{ factor: 'y', level: 'ja' }
		]
	},
	{ kind: 'rank', case: 'a', factors: ['x', 'y', 'z'] },
	{ kind: 'agree', statement: { nl: 'a', en: 'a' } },
	{ kind: 'purpose' },
	{ kind: 'compare', cases: ['a', 'b'] },
	{ kind: 'free', prompt: { nl: 'a', en: 'a' } }
];

describe.each(questions.map((question) => [question.kind, question] as const))('a simulated %s', (_, question) => {
	const answers = Array.from({ length: 200 }, (_seat, seat) => demoAnswer(question, `room ${seat}`));

	it('fits its question, like any answer', () => {
		expect(answers.filter((answer) => answerRefusal(question, answer, true) !== undefined)).toEqual([]);
	});

	it('is the same when it is made again', () => {
		expect(Array.from({ length: 200 }, (_seat, seat) => demoAnswer(question, `room ${seat}`))).toEqual(answers);
	});

	it('is now and then to sit out', () => {
		const passed = answers.filter(({ kind }) => kind === 'pass').length;
		expect(passed).toBeGreaterThan(0);
		if (question.kind !== 'free') expect(passed).toBeLessThan(40);
	});
});

it('writes no word that nobody meant', () => {
	expect(demoAnswer({ kind: 'free', prompt: { nl: 'a', en: 'a' } }, 'b')).toEqual({ kind: 'pass' });
});
