import { describe, expect, test } from 'vitest';
import type { State } from '../model';
import { evaluate, result } from './evaluate';
import { policy, set, statute } from './fixture';
import { parseScenario } from './scenario';

function run(answers: Record<string, string>, editions = set) {
	const parsed = parseScenario(editions.subject, { offenceDate: '2024-02-01', answers });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
	return evaluate(editions, parsed.scenario);
}
const state = (answers: Record<string, string>): State => result(run(answers));
const kinds = (answers: Record<string, string>) => run(answers).steps.map((step) => step.kind);

describe('one scenario', () => {
	test('ends in the state of its last step, and every figure has a basis', () => {
		const evaluation = run({ act: 'heavy' });
		expect(result(evaluation)).toBe(evaluation.steps.at(-1)!.after);
		expect(result(evaluation)).toMatchObject({
			offence: { id: 'o-heavy' },
			maximum: { kind: 'gevangenisstraf', term: { kind: 'term', months: '108' }, fineCategory: 4 },
			bar: { status: 'barred', grounds: [{ rule: 'b-six' }], exception: { rule: 'b-unless' } }
		});
	});

	test('combines open grounds into all readings, then reduces, then ends at the ceiling', () => {
		const both = { act: 'heavy', together: 'ja', again: 'ja' };
		// 9 years: additive 15, compounding 16, and the ceiling of 15 makes them one.
		expect(state(both).maximum?.term).toEqual({ kind: 'term', months: '180' });
		expect(state({ ...both, stage: 'attempted' }).maximum?.term).toEqual({
			kind: 'undetermined',
			readings: [
				{ kind: 'term', months: '120' },
				{ kind: 'term', months: '128' }
			]
		});
	});

	test('says why there is no offence', () => {
		expect(state({ act: 'allowed' })).toMatchObject({
			offence: null,
			maximum: null,
			bar: null,
			start: null,
			noOffence: { kind: 'not-punishable', rule: 'nothing' }
		});
	});

	test('puts youth detention in the place of the maximum, and no adult guideline beside it', () => {
		const minor = state({ act: 'heavy', age: 'minor', again: 'ja' });
		expect(minor.maximum).toMatchObject({ kind: 'jeugddetentie', term: { kind: 'term', months: '24' } });
		expect(minor.start).toBeNull();
		expect(kinds({ act: 'heavy', age: 'minor' })).toContain('no-guideline');
	});

	test('a start that the law bars is undetermined and keeps its reading', () => {
		expect(state({ act: 'heavy' }).start?.outcome).toMatchObject({
			kind: 'undetermined',
			readings: [{ communityService: {} }]
		});
		expect(state({ act: 'light' }).start?.outcome).toMatchObject({ kind: 'sanction' });
		expect(state({ act: 'heavy', breach: 'onbekend' }).start?.outcome).toMatchObject({ kind: 'sanction' });
	});

	test('modifies the start in the order of the source; a direction only pushes', () => {
		const raised = state({ act: 'light', again: 'ja' });
		expect(raised.start?.outcome).toMatchObject({
			sanction: { communityService: { min: { amount: '90', unit: 'hour' } } }
		});
		expect(state({ act: 'heavy', breach: 'nee', together: 'ja' }).aggravating.map((push) => push.rule)).toEqual([
			'r-together',
			'm-together'
		]);
	});

	test('names facts that no rule reads, and notes that change nothing', () => {
		expect(kinds({ act: 'heavy', 'unread-fact': 'wel' })).toContain('ignored');
		const evaluation = run({ act: 'heavy' });
		const note = evaluation.steps.findIndex((step) => step.kind === 'note');
		expect(note).toBeGreaterThan(0);
		expect(evaluation.steps[note]!.after).toBe(evaluation.steps[note - 1]!.after);
	});

	test('says when later law is milder on a component', () => {
		const milder = { ...statute, id: 'code.2025-01-01', from: '2025-01-01', bars: [] };
		const parsed = parseScenario(set.subject, {
			offenceDate: '2024-02-01',
			decisionDate: '2025-02-01',
			answers: { act: 'heavy' }
		});
		if (!parsed.ok) throw new Error('refused');
		const { steps } = evaluate(set, parsed.scenario, { ...set, statute: milder });
		expect(steps.filter((step) => step.kind === 'later-law').map((step) => step.component)).toEqual(['bar']);
	});

	test('is the same in whatever order its rules are written', () => {
		const turned = {
			...set,
			statute: {
				...statute,
				offences: [...statute.offences].reverse(),
				adjustments: [...statute.adjustments].reverse()
			},
			policies: [{ ...policy, hash: 'c' }]
		};
		const answers = { act: 'heavy', together: 'ja', again: 'ja', stage: 'attempted', breach: 'nee' };
		const [one, two] = [result(run(answers)), result(run(answers, turned))];
		expect(two.maximum).toEqual(one.maximum);
		expect(two.start).toEqual(one.start);
		expect(two.offence).toEqual(one.offence);
	});

	test('leaves a receipt that changes with the content of an edition', () => {
		const other = { ...set, policies: [{ ...policy, hash: 'other' }] };
		const [one, two] = [run({ act: 'light' }).receipt, run({ act: 'light' }, other).receipt];
		expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
		expect(two.hash).not.toBe(one.hash);
		expect(one.scenarioKey).toBe(
			'1_test_2024-02-01_act.light_age.adult_again.nee_stage.done_breach.nee_unread-fact.nee'
		);
	});
});
