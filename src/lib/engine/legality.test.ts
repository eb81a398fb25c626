import { describe, expect, test } from 'vitest';
import type { Adjustment, Amount, EditionSet, ProposedSanction } from '../model';
import { set, withLife } from './fixture';
import { checkSanction } from './legality';
import { parseScenario } from './scenario';

function check(answers: Record<string, string>, proposed: ProposedSanction, code: EditionSet = set) {
	const parsed = parseScenario(set.subject, { offenceDate: '2024-02-01', answers });
	if (!parsed.ok) throw new Error('refused');
	const { lawful, objections } = checkSanction(code, parsed.scenario, proposed);
	return [lawful, ...objections.map((objection) => objection.rule)];
}
const months = (amount: number): Amount => ({ amount, unit: 'month' });
const years = (amount: number): Amount => ({ amount, unit: 'year' });
const days = (amount: number | string): Amount => ({ amount, unit: 'day' });
const heavy = { act: 'heavy' };
const young = { act: 'heavy', age: 'minor' };

/** With a ceiling of 25 years, which leaves life and the fixed term beside it their room. */
function roomy(extra: Partial<Adjustment> = {}): EditionSet {
	const code = withLife(extra);
	const ceilings = code.statute.ceilings.map((ceiling) => ({
		...ceiling,
		term: { amount: 25, unit: 'year' as const }
	}));
	return { ...code, statute: { ...code.statute, ceilings } };
}
const lethal = { act: 'heavy', 'unread-fact': 'wel' };

describe('a proposed sanction', () => {
	test.each<[string, Record<string, string>, ProposedSanction, unknown[]]>([
		['nothing at all is lawful', heavy, {}, [true]],
		['prison within the maximum', heavy, { custody: { amount: 9, unit: 'year' } }, [true]],
		['prison above the maximum', heavy, { custody: months(109) }, [false, 'o-heavy']],
		['a barred service alone', heavy, { communityServiceHours: 60 }, [false, 'b-six']],
		[
			'a barred service beside prison that must be served',
			heavy,
			{ communityServiceHours: 60, custody: months(6) },
			[true]
		],
		[
			'a barred service beside prison that is all conditional',
			heavy,
			{ communityServiceHours: 60, custody: months(6), conditionalCustody: months(6) },
			[false, 'b-six']
		],
		[
			'service beside more prison than the code allows',
			heavy,
			{ communityServiceHours: 60, custody: months(7) },
			[false, 'l-beside']
		],
		[
			'service where the bar is open',
			{ act: 'heavy', breach: 'onbekend' },
			{ communityServiceHours: 60 },
			['undecided', 'b-open']
		],
		['service above its limit', { act: 'light' }, { communityServiceHours: 241 }, [false, 'l-service']],
		[
			'a conditional part above the whole',
			heavy,
			{ custody: months(6), conditionalCustody: months(7) },
			[false, 'sr-14a']
		],
		[
			'a conditional part of a long sentence',
			heavy,
			{ custody: months(49), conditionalCustody: months(1) },
			[false, 'l-partly']
		],
		[
			'a conditional part that is too long',
			heavy,
			{ custody: months(36), conditionalCustody: months(25) },
			[false, 'l-part']
		],
		['a fine whose category amount was not read', { act: 'light' }, { fineEuros: 500 }, ['undecided', 'sr-23']],
		['a fine below the lowest', { act: 'light' }, { fineEuros: 2 }, [false, 'l-fine']],
		['prison under youth law', { act: 'heavy', age: 'minor' }, { custody: months(1) }, [false, 'sr-77h']],
		[
			'youth detention that is partly conditional',
			{ act: 'heavy', age: 'minor' },
			{ detention: months(6), conditionalCustody: months(3) },
			[true]
		],
		[
			'a conditional part above the youth detention',
			{ act: 'heavy', age: 'minor' },
			{ detention: months(6), conditionalCustody: months(7) },
			[false, 'sr-77x']
		],
		['youth detention within its maximum', { act: 'heavy', age: 'minor' }, { detention: months(24) }, [true]],
		[
			'youth detention above its maximum',
			{ act: 'heavy', age: 'minor' },
			{ detention: months(25) },
			[false, 'y-detention']
		],
		[
			'prison above a ceiling that lowered the maximum',
			{ act: 'heavy', together: 'ja', again: 'ja' },
			{ custody: months(181) },
			[false, 'c-top']
		],
		['a term of less than a day', heavy, { custody: days('1/2') }, [false, 'l-day']],
		[
			'a barred service beside youth detention that is all conditional',
			young,
			{ communityServiceHours: 60, detention: months(2), conditionalCustody: months(2) },
			['undecided', 'sr-77ma-2', 'b-six']
		],
		[
			'the same where the bar is open itself',
			{ ...young, breach: 'onbekend' },
			{ communityServiceHours: 60, detention: months(2), conditionalCustody: months(2) },
			['undecided', 'sr-77ma-2', 'b-open']
		],
		[
			'the same where nothing is barred',
			{ ...young, breach: 'nee' },
			{ communityServiceHours: 60, detention: months(2), conditionalCustody: months(2) },
			[true]
		],
		[
			'a barred service beside youth detention that must be served for one day',
			young,
			{ communityServiceHours: 60, detention: months(2), conditionalCustody: days(59) },
			[true]
		],
		['a barred service under youth law alone', young, { communityServiceHours: 60 }, [false, 'b-six']],
		[
			'a barred service beside youth detention of no length',
			young,
			{ communityServiceHours: 60, detention: months(0), conditionalCustody: months(0) },
			[false, 'l-day', 'b-six']
		],
		[
			'a barred service beside prison under youth law',
			young,
			{ communityServiceHours: 60, custody: months(2) },
			[false, 'sr-77h', 'b-six']
		],
		[
			'service beside prison and more detention than the code allows',
			heavy,
			{ communityServiceHours: 60, custody: months(3), detention: months(7) },
			[false, 'sr-9', 'l-beside']
		],
		[
			'a conditional part that fits in the detention beside a long prison term',
			heavy,
			{ custody: months(49), detention: months(1), conditionalCustody: months(1) },
			['undecided', 'sr-9']
		],
		[
			'detention that is conditional for longer than prison may be',
			heavy,
			{ detention: months(30), conditionalCustody: months(30) },
			['undecided', 'sr-9']
		],
		['a conditional part of nothing', { act: 'allowed' }, { conditionalCustody: months(0) }, [true]],
		['anything where nothing is punishable', { act: 'allowed' }, { custody: months(1) }, [false, 'nothing']]
	])('%s', (_what, answers, proposed, expected) => {
		expect(check(answers, proposed)).toEqual(expected);
	});
});

describe('a fixed term beside life', () => {
	test.each<[string, Record<string, string>, Partial<Adjustment>, Amount, unknown[]]>([
		['may be as long as the code says', lethal, {}, years(30), [true]],
		['may not be a day longer', lethal, {}, days(10_801), [false, 'sr-10']],
		['has an end however serious the case is', { ...lethal, again: 'ja' }, {}, years(100), [false, 'sr-10']],
		['gives way to the figure for an attempt', { ...lethal, stage: 'attempted' }, {}, years(20), [true]],
		[
			'is no longer than the figure for an attempt',
			{ ...lethal, stage: 'attempted' },
			{},
			days(7_201),
			[false, 'o-heavy']
		],
		['is open where life is open', lethal, { open: { nl: 'open', en: 'open' } }, years(10), ['undecided', 'o-heavy']],
		[
			'is open up to the longest reading',
			lethal,
			{ open: { nl: 'open', en: 'open' } },
			years(30),
			['undecided', 'o-heavy']
		],
		['is too long above every reading', lethal, { open: { nl: 'open', en: 'open' } }, days(10_801), [false, 'sr-10']],
		['is lawful below every reading', lethal, { open: { nl: 'open', en: 'open' } }, years(9), [true]]
	])('%s', (_what, answers, ground, custody, expected) => {
		expect(check(answers, { custody }, roomy(ground))).toEqual(expected);
	});

	test('names the figure of the code', () => {
		const parsed = parseScenario(set.subject, { offenceDate: '2024-02-01', answers: lethal });
		if (!parsed.ok) throw new Error('refused');
		const [objection] = checkSanction(roomy(), parsed.scenario, { custody: years(31) }).objections;
		expect(objection?.article).toBe('art. 10 lid 3 en 4');
		expect(objection?.text.nl).toMatch(/30 jaar/);
		expect(objection?.text.en).toMatch(/30 years/);
	});
});
