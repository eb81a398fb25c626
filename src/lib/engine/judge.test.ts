import { describe, expect, test } from 'vitest';
import type { Amount, Bounds, EditionSet, ProposedSanction } from '../model';
import { boundsOf } from './bounds';
import { evaluate } from './evaluate';
import { set, withLife } from './fixture';
import { judge } from './judge';
import { checkSanction } from './legality';
import { parseScenario } from './scenario';

const scenarioOf = (answers: Record<string, string>) => {
	const parsed = parseScenario(set.subject, { offenceDate: '2024-02-01', answers });
	if (!parsed.ok) throw new Error('refused');
	return parsed.scenario;
};

function bounds(answers: Record<string, string>, code: EditionSet = set): Bounds {
	const scenario = scenarioOf(answers);
	return boundsOf(code, scenario, evaluate(code, scenario));
}

const months = (amount: number): Amount => ({ amount, unit: 'month' });
const rules = (found: Bounds, proposed: ProposedSanction) => {
	const { lawful, objections } = judge(found, proposed);
	return [lawful, ...objections.map(({ rule }) => rule)];
};
const cases: Record<string, string>[] = [
	{ act: 'heavy' },
	{ act: 'heavy', breach: 'onbekend' },
	{ act: 'heavy', together: 'ja', again: 'ja' },
	{ act: 'heavy', age: 'minor' },
	{ act: 'light' },
	{ act: 'allowed' }
];
const proposals: ProposedSanction[] = [
	{},
	{ custody: months(200) },
	{ custody: months(36), conditionalCustody: months(30) },
	{ custody: months(7), communityServiceHours: 300 },
	{ communityServiceHours: 60 },
	{ detention: months(30) },
	{ fineEuros: 500 },
	{ fineEuros: 1 }
];

describe('bounds', () => {
	test.each(cases)('are plain data that judge as the rules do: %j', (answers) => {
		const found = bounds(answers);
		const sent = JSON.parse(JSON.stringify(found)) as Bounds;
		for (const proposed of proposals) {
			expect(judge(sent, proposed)).toEqual(checkSanction(set, scenarioOf(answers), proposed));
		}
	});

	test('name the law, the readings of the maximum, the bar and the figures', () => {
		expect(bounds({ act: 'heavy' })).toMatchObject({
			charged: true,
			law: 'adult',
			maximum: { kind: 'gevangenisstraf', readings: [{ kind: 'term', months: '108' }], offence: { rule: 'o-heavy' } },
			bar: { status: 'barred', grounds: [{ rule: 'b-six' }] },
			limits: { 'community-service': { rule: 'l-service', value: { amount: 240, unit: 'hour' } } }
		});
		expect(bounds({ act: 'heavy', age: 'minor' })).toMatchObject({
			law: 'youth',
			maximum: { kind: 'jeugddetentie', setBy: { rule: 'y-detention' } }
		});
	});

	test('say why nothing is charged', () => {
		expect(bounds({ act: 'allowed' })).toMatchObject({ charged: false, objection: { weight: 'unlawful' } });
	});
});

describe('life', () => {
	const lethal = { act: 'heavy', 'unread-fact': 'wel' };

	test.each<[string, Bounds, ProposedSanction, unknown[]]>([
		['where the law names it', bounds(lethal, withLife()), { life: true }, [true]],
		['where the law names a term', bounds({ act: 'heavy' }), { life: true }, [false, 'o-heavy']],
		[
			'where the law leaves it open',
			bounds(lethal, withLife({ open: { nl: 'open', en: 'open' } })),
			{ life: true },
			['undecided', 'o-heavy']
		],
		['under youth law', bounds({ act: 'heavy', age: 'minor' }), { life: true }, [false, 'sr-77h']],
		[
			'with community service beside it',
			bounds(lethal, withLife()),
			{ life: true, communityServiceHours: 40 },
			[false, 'l-beside']
		],
		[
			'with a conditional part',
			bounds(lethal, withLife()),
			{ life: true, conditionalCustody: months(1) },
			[false, 'l-partly']
		]
	])('%s', (_what, found, proposed, expected) => {
		expect(rules(found, proposed)).toEqual(expected);
	});
});

test('an objection carries what must be known about the reading', () => {
	const note = { nl: 'afgeleid', en: 'derived' };
	const limits = set.statute.limits.map((limit) => ({ ...limit, basis: { ...limit.basis, note } }));
	const [objection] = judge(bounds({ act: 'light' }, { ...set, statute: { ...set.statute, limits } }), {
		communityServiceHours: 241
	}).objections;
	expect(objection).toMatchObject({ rule: 'l-service', note });
});
