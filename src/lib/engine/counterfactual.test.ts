import { describe, expect, test } from 'vitest';
import { counterfactuals } from './counterfactual';
import { set } from './fixture';
import { parseScenario } from './scenario';

const times = { kind: 'multiply', base: 'subtotal' } as const;

function changes(answers: Record<string, string>) {
	const parsed = parseScenario(set.subject, { offenceDate: '2024-02-01', answers });
	if (!parsed.ok) throw new Error('refused');
	return counterfactuals(set, parsed.scenario);
}

describe('one fact changed', () => {
	test('says what differs, and skips what cannot be or changes nothing', () => {
		const found = changes({ act: 'heavy' }).map(
			(change) => `${change.factor}: ${change.to} (${change.differs.join(', ')})`
		);
		expect(found).toContain('act: light (offence, maximum, bar, startingPoint)');
		expect(found).toContain('breach: nee (bar, startingPoint)');
		expect(found).toContain('age: minor (maximum, startingPoint)');
		expect(found.some((line) => line.startsWith('stage: prepared'))).toBe(false);
		expect(found.some((line) => line.startsWith('unread-fact'))).toBe(false);
	});

	test('a figure that is worked out and comes to what the table prints is no change', () => {
		const [guideline] = set.policies;
		const [own] = guideline!.modifiers;
		const same = { ...own!, id: 'm-same', when: { 'unread-fact': ['wel'] }, effect: { ...times, factor: '1' } };
		const policies = [{ ...guideline!, modifiers: [same], hash: 'same' }];
		const parsed = parseScenario(set.subject, { offenceDate: '2024-02-01', answers: { act: 'light' } });
		const found = parsed.ok ? counterfactuals({ ...set, policies }, parsed.scenario) : [];
		expect(found.map(({ factor }) => factor)).not.toContain('unread-fact');
	});

	test('is symmetric: the way back leads to where it began', () => {
		for (const change of changes({ act: 'light' }).filter((candidate) => candidate.factor === 'act')) {
			const back = changes({ act: change.to }).find((other) => other.factor === 'act' && other.to === 'light');
			expect(back?.differs).toEqual(change.differs);
		}
	});

	test('drops an explicit answer that no longer applies', () => {
		const found = changes({ act: 'heavy', together: 'ja' });
		expect(found.find((change) => change.to === 'light')?.after.offence?.id).toBe('o-light');
	});
});
