import { describe, expect, test } from 'vitest';
import { subject } from './fixture';
import { isDay, parseScenario, resolve } from './scenario';

const parse = (answers: Record<string, string>, offenceDate = '2024-02-01', decisionDate?: string) => {
	const parsed = parseScenario(subject, { offenceDate, decisionDate, answers });
	return parsed.ok ? parsed.scenario : parsed.refusals;
};

describe('from answers to a scenario', () => {
	test('defaults fill in what applies and are listed as assumptions', () => {
		expect(parse({ act: 'light', again: 'ja' })).toMatchObject({
			facts: { act: 'light', age: 'adult', again: 'ja', stage: 'done', breach: 'nee' },
			assumptions: [
				{ factor: 'age', level: 'adult' },
				{ factor: 'stage', level: 'done' },
				{ factor: 'breach', level: 'nee' },
				{ factor: 'unread-fact', level: 'nee' }
			]
		});
	});

	test('a default may follow an earlier fact', () => {
		expect(resolve(subject, { act: 'heavy' }).facts).toMatchObject({ breach: 'ja', together: 'nee' });
	});

	test('a missing fact is named with what remains possible', () => {
		expect(parse({})).toEqual([
			{ kind: 'missing', open: [{ factor: 'act', possible: ['light', 'heavy', 'allowed'] }] }
		]);
		expect(parse({ stage: 'prepared' })).toEqual([
			{ kind: 'missing', open: [{ factor: 'act', possible: ['light', 'heavy', 'allowed'] }] }
		]);
	});

	test.each([
		['an unknown fact', { act: 'light', nope: 'ja' }, { kind: 'unknown-factor', factor: 'nope' }],
		[
			'a name of the prototype',
			JSON.parse('{"act":"light","__proto__":"ja"}') as Record<string, string>,
			{ kind: 'unknown-factor', factor: '__proto__' }
		],
		[
			'an unknown level',
			{ act: 'light', again: 'soms' },
			{ kind: 'unknown-level', level: 'soms', known: ['nee', 'ja'] }
		],
		[
			'a fact that does not apply',
			{ act: 'light', together: 'ja' },
			{ kind: 'inapplicable', because: [{ factor: 'act', level: 'light' }] }
		],
		['an impossible pair', { act: 'heavy', stage: 'prepared' }, { kind: 'impossible', rule: 'no-heavy-attempt' }]
	])('refuses %s', (_what, answers, refusal) => {
		expect(parse(answers)).toEqual([expect.objectContaining(refusal)]);
	});

	test.each([
		['2024-02-30', undefined, 'not-a-day'],
		['2023-12-31', undefined, 'date-not-read'],
		['2024-02-01', '2024-01-31', 'decision-before-offence']
	])('refuses the dates %s and %s', (offenceDate, decisionDate, kind) => {
		expect(parse({ act: 'light' }, offenceDate, decisionDate)).toEqual([expect.objectContaining({ kind })]);
	});

	test('knows the calendar', () => {
		expect(['2024-02-29', '2023-02-29', '2024-2-1', 'x'].map(isDay)).toEqual([true, false, false, false]);
	});
});
