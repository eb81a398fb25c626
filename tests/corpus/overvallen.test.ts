/** The official worked examples of guideline 2010R011, and what its successor prints. */
import { expect, test } from 'vitest';
import { editionSetAt, evaluate, parseScenario, result } from '../../src/lib/engine';
import type { Outcome } from '../../src/lib/model';
import { corpus } from './corpus';
import { official } from './examples';

const selected = editionSetAt(corpus, 'overvallen', '2025-02-01');

/** The start under one edition, with today's statute: the guideline's arithmetic does not read the statute's date. */
function startUnder(instrument: string, answers: Record<string, string>): Outcome | undefined {
	if (!selected.ok) throw new Error('overvallen has no editions on 2025-02-01');
	const policies = corpus.policies.filter((edition) => edition.instrument === instrument);
	const parsed = parseScenario(selected.set.subject, { offenceDate: '2025-02-01', answers });
	if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusals));
	return result(evaluate({ ...selected.set, policies }, parsed.scenario)).start?.outcome;
}

const months = (outcome: Outcome | undefined) =>
	outcome?.kind === 'sanction' ? [outcome.sanction.custody?.min, outcome.sanction.custody?.max] : outcome?.kind;
const exactly = (amount: string) => [
	{ amount, unit: 'month' },
	{ amount, unit: 'month' }
];

test.each(official.map((example) => [example.what, example] as const))('2010R011: %s', (_what, example) => {
	expect(months(startUnder('2010R011', example.answers))).toEqual(exactly(example.months!));
});

test.each([
	[
		'business, alone',
		{ plaats: 'bedrijf', vorm: 'wegnemen' },
		[
			{ amount: 2, unit: 'year' },
			{ amount: 2, unit: 'year' }
		]
	],
	[
		'home, alone',
		{ plaats: 'woning', vorm: 'afdwingen' },
		[
			{ amount: 3, unit: 'year' },
			{ amount: 3, unit: 'year' }
		]
	],
	[
		'business, transport and disguise',
		{ plaats: 'bedrijf', vorm: 'wegnemen', 'geld-of-waardetransport': 'ja', vermomming: 'ja' },
		exactly('33')
	],
	[
		'home at night, tied up',
		{ plaats: 'woning', vorm: 'wegnemen', 'nachtelijke-uren': 'ja', 'vastbinden-of-opsluiten': 'ja' },
		exactly('48')
	],
	[
		'business with a record',
		{ plaats: 'bedrijf', vorm: 'wegnemen', 'eerdere-veroordeling': 'een', medeplegen: 'ja' },
		exactly('48')
	]
])('2016R001: %s', (_case, answers, expected) => {
	expect(months(startUnder('2016R001', answers))).toEqual(expected);
});

test('several robberies: half of the heaviest for each further one, open beside an earlier conviction', () => {
	const two = { plaats: 'bedrijf', vorm: 'wegnemen', 'aantal-overvallen': 'twee' };
	expect(months(startUnder('2016R001', { ...two, medeplegen: 'ja' }))).toEqual(exactly('48'));
	expect(months(startUnder('2010R011', { ...two, 'aantal-overvallen': 'drie' }))).toEqual(exactly('48'));
	for (const instrument of ['2016R001', '2010R011']) {
		expect(months(startUnder(instrument, { ...two, 'eerdere-veroordeling': 'een' }))).toBe('undetermined');
	}
});

test('2016R001: the reduction for an attempt stands on lines that were not read', () => {
	expect(months(startUnder('2016R001', { plaats: 'bedrijf', vorm: 'wegnemen', stadium: 'poging' }))).toBe(
		'untranscribed'
	);
});
