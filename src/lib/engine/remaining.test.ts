import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answers } from '../model';
import { evaluate, result } from './evaluate';
import { set } from './fixture';
import { remaining } from './remaining';
import { parseScenario } from './scenario';

/** Every completion by brute force: all levels of every factor that has no default, kept where it parses. */
function bruteForce(answers: Answers) {
	const open = set.subject.factors.filter(({ id, default: usual }) => usual === undefined && answers[id] === undefined);
	let all: Answers[] = [answers];
	for (const { id, levels } of open) {
		all = all.flatMap((one) => [one, ...levels.map((level) => ({ ...one, [id]: level.id }))]);
	}
	return all.flatMap((one) => {
		const parsed = parseScenario(set.subject, { offenceDate: '2024-02-01', answers: one });
		return parsed.ok ? [result(evaluate(set, parsed.scenario))] : [];
	});
}

const someAnswers = fc.record(
	Object.fromEntries(
		set.subject.factors.map(({ id, levels }) => [id, fc.constantFrom(...levels.map((level) => level.id))])
	),
	{ requiredKeys: [] }
) as fc.Arbitrary<Answers>;

describe('what remains possible', () => {
	test('is what every completion of the answers comes to', () => {
		fc.assert(
			fc.property(someAnswers, (answers) => {
				const states = bruteForce(answers);
				const found = remaining(set, answers)!;
				expect(found.cases).toBe(states.length);
				expect(new Set(found.offences.map(({ id }) => id))).toEqual(
					new Set(states.flatMap(({ offence }) => offence?.id ?? []))
				);
				expect(found.withoutOffence).toBe(states.some(({ offence }) => !offence));
				expect(new Set(found.bars)).toEqual(new Set(states.flatMap(({ bar }) => bar?.status ?? [])));
				const starts = states.flatMap(({ start }) => (start ? [JSON.stringify(start.outcome)] : []));
				expect(new Set(found.starts.map(({ outcome }) => JSON.stringify(outcome)))).toEqual(new Set(starts));
			})
		);
	});

	test('runs from the lowest to the highest maximum, and shrinks with an answer', () => {
		const all = remaining(set, {})!;
		expect(all.maximum?.lowest.term).toMatchObject({ months: '24' });
		expect(all.maximum?.highest.term).toMatchObject({ months: '108' });
		const less = remaining(set, { act: 'light' })!;
		expect(less.cases).toBeLessThan(all.cases);
		expect(less.maximum?.highest.term).toMatchObject({ months: '24' });
	});

	test('says nothing rather than a part where there are too many cases', () => {
		expect(remaining(set, {}, 2)).toBeUndefined();
	});
});
