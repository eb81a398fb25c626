import { describe, expect, test } from 'vitest';
import type { Amount, ProposedSanction } from '../model';
import { set } from './fixture';
import { checkSanction } from './legality';
import { parseScenario } from './scenario';

function check(answers: Record<string, string>, proposed: ProposedSanction) {
	const parsed = parseScenario(set.subject, { offenceDate: '2024-02-01', answers });
	if (!parsed.ok) throw new Error('refused');
	const { lawful, objections } = checkSanction(set, parsed.scenario, proposed);
	return [lawful, ...objections.map((objection) => objection.rule)];
}
const months = (amount: number): Amount => ({ amount, unit: 'month' });
const heavy = { act: 'heavy' };

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
			[false, 'sr-14a']
		],
		['youth detention within its maximum', { act: 'heavy', age: 'minor' }, { detention: months(24) }, [true]],
		[
			'youth detention above its maximum',
			{ act: 'heavy', age: 'minor' },
			{ detention: months(25) },
			[false, 'o-heavy']
		],
		['anything where nothing is punishable', { act: 'allowed' }, { custody: months(1) }, [false, 'nothing']]
	])('%s', (_what, answers, proposed, expected) => {
		expect(check(answers, proposed)).toEqual(expected);
	});
});
