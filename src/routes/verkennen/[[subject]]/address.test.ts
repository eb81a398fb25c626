import { describe, expect, it } from 'vitest';
import type { Subject } from '$lib/model';
import { emptyCase, fromForm, fromKey, hasKey, isForm, keyOf, settled, unreadFields } from './address';

const text = (words: string) => ({ nl: words, en: words });
const factor = (id: string, levels: string[], extra: Partial<Subject['factors'][number]> = {}) => ({
	id,
	label: text(id),
	question: text(id),
	group: 'all',
	levels: levels.map((level) => ({ id: level, label: text(level) })),
	...extra
});
const subject: Subject = {
	id: 'test',
	label: text('test'),
	intro: text('test'),
	readFrom: '2024-01-01',
	exampleDate: '2024-09-01',
	youthLawWhen: [],
	groups: [{ id: 'all', label: text('all') }],
	gravity: [],
	acknowledged: [],
	impossible: [],
	factors: [
		factor('act', ['light', 'heavy']),
		factor('knew', ['suspected', 'knew'], { appliesWhen: [{ act: ['heavy'] }] }),
		factor('stage', ['done', 'tried'], { default: [{ level: 'done' }] }),
		factor('breach', ['nee', 'ja'], { default: [{ when: { act: ['heavy'] }, level: 'ja' }, { level: 'nee' }] })
	]
};
const form = (fields: Record<string, string>) => fromForm(subject, new URLSearchParams(fields));

describe('the address of the explorer', () => {
	it('starts with nothing answered, on the example date', () => {
		expect(emptyCase(subject)).toEqual({ date: '2024-09-01', answers: {} });
		expect(isForm(subject, new URLSearchParams('utm=1'))).toBe(false);
		expect(isForm(subject, new URLSearchParams('act=light'))).toBe(true);
	});

	it('reads its own key back', () => {
		const state = { date: '2024-03-01', decisionDate: '2025-01-01', answers: { act: 'heavy', knew: 'knew' } };
		expect(fromKey(subject, keyOf(subject, state))).toEqual({ kind: 'case', state });
		expect(fromKey(subject, '1_other_2024-03-01')).toEqual({ kind: 'elsewhere', subject: 'other' });
		expect(fromKey(subject, '9_test_2024-03-01').kind).toBe('unreadable');
	});

	it('does not read what is far longer than a key', () => {
		expect(fromKey(subject, `1_test_2024-03-01${'_act.heavy'.repeat(500)}`).kind).toBe('unreadable');
	});

	it('keeps what the browser sends back as an assumption an assumption', () => {
		const state = form({ eerder: '1_test_2024-09-01_act.heavy', act: 'light', stage: 'done', breach: 'ja' });
		expect(state.answers).toEqual({ act: 'light' });
	});

	it('keeps what was answered, also where it equals the default', () => {
		const state = form({ eerder: '1_test_2024-09-01_act.light_stage.done', act: 'light', stage: 'done', breach: 'ja' });
		expect(state.answers).toEqual({ act: 'light', stage: 'done', breach: 'ja' });
	});

	it('drops what does not apply, is unknown, or was never asked', () => {
		expect(form({ act: 'light', knew: 'knew', stage: 'never', colour: 'red' }).answers).toEqual({ act: 'light' });
		expect(settled(subject, { act: 'light', knew: 'knew' })).toEqual({ act: 'light' });
	});

	it('names the fields whose answer it does not know', () => {
		const fields = new URLSearchParams('act=light&stage=never&breach=&colour=red');
		expect(unreadFields(subject, fields).map(({ id }) => id)).toEqual(['stage', 'breach']);
		expect(unreadFields(subject, new URLSearchParams('act=light&stage=tried'))).toEqual([]);
	});

	it('keeps an answer while an earlier fact is open', () => {
		expect(form({ knew: 'knew' }).answers).toEqual({ knew: 'knew' });
	});

	it('changes and empties dates, and hands on what is no day', () => {
		expect(form({ act: 'light', datum: '2024-02-02', vonnis: '' })).toMatchObject({ date: '2024-02-02' });
		expect(form({ act: 'light', datum: '' }).date).toBe('2024-09-01');
		const wrong = form({ act: 'light', datum: 'gisteren' });
		expect(wrong.date).toBe('gisteren');
		expect(hasKey(wrong)).toBe(false);
	});
});
