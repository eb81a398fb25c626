import { describe, expect, test } from 'vitest';
import {
	blank,
	choose,
	empty,
	inForce,
	missing,
	partOf,
	proposedOf,
	setAside,
	withPart,
	withUnit,
	type Choice,
	type Draft,
	type Part
} from './draft';

const adult: Choice[] = ['none', 'fine', 'service', 'gevangenisstraf'];
const youth: Choice[] = ['none', 'fine', 'service', 'jeugddetentie'];
const part = (amount: number | null, unit: Part['unit'], conditional: Part['conditional'] = null): Part => ({
	amount,
	unit,
	conditional
});

/** A draft in which each kind was chosen and filled in. */
const draft = (parts: Draft['parts']): Draft => ({ chosen: Object.keys(parts) as Choice[], parts });

describe('a draft', () => {
	test('begins with nothing: no kind, no amount, no unit of time', () => {
		expect(inForce(empty, adult)).toEqual([]);
		expect(proposedOf(empty, adult)).toBeNull();
		expect(blank('gevangenisstraf')).toEqual({ amount: null, unit: null, conditional: null });
		expect(blank('service').unit).toBe('hour');
	});

	test('is no penalty or a penalty, never both', () => {
		const fined = choose(choose(empty, 'fine', true), 'service', true);
		expect(choose(fined, 'none', true).chosen).toEqual(['none']);
		expect(choose(choose(fined, 'none', true), 'fine', true).chosen).toEqual(['fine']);
	});

	test('keeps the length of a kind that was put away', () => {
		const chosen = withPart(choose(empty, 'service', true), 'service', part(40, 'hour'));
		const put = choose(chosen, 'service', false);
		expect(proposedOf(put, adult)).toBeNull();
		expect(partOf(choose(put, 'service', true), 'service').amount).toBe(40);
	});

	test('keeps the number when the unit changes, unless nobody can mean it', () => {
		expect(withUnit(part(18, 'month'), 'week')).toEqual({ amount: 18, unit: 'week' });
		expect(withUnit(part(200, 'day'), 'year')).toEqual({ amount: null, unit: 'year' });
		expect(withUnit(part(200, 'day'), 'life')).toEqual({ amount: 200, unit: 'life' });
	});
});

describe('what is still missing', () => {
	test.each([
		[part(null, null), 'unit'],
		[part(null, 'month'), 'amount'],
		[part(0, 'month'), 'amount'],
		[part(6, 'month', { amount: null, unit: 'month' }), 'part'],
		[part(6, 'month', { amount: 2, unit: null }), 'part'],
		[part(6, 'month', { amount: 2, unit: 'week' }), undefined],
		[part(6, 'month'), undefined],
		[part(null, 'life'), undefined],
		[part(null, 'life', { amount: null, unit: null }), undefined]
	])('of %j', (one, expected) => {
		expect(missing(one)).toBe(expected);
	});

	test('half a sentence is none', () => {
		expect(proposedOf(draft({ fine: part(100, 'euro'), service: part(null, 'hour') }), adult)).toBeNull();
	});
});

describe('a whole sentence', () => {
	test.each<[string, Draft, readonly Choice[], unknown]>([
		['no penalty', { chosen: ['none'], parts: {} }, adult, {}],
		[
			'a fine, partly conditional',
			draft({ fine: part(500, 'euro', { amount: 200, unit: 'euro' }) }),
			adult,
			{ fineEuros: 500, conditionalFineEuros: 200 }
		],
		[
			'hours',
			draft({ service: part(60, 'hour', { amount: 20, unit: 'hour' }) }),
			adult,
			{ communityServiceHours: 60, conditionalCommunityServiceHours: 20 }
		],
		[
			'prison with a conditional part in its own unit',
			draft({ gevangenisstraf: part(1, 'year', { amount: 3, unit: 'month' }) }),
			adult,
			{ custody: { amount: 1, unit: 'year' }, conditionalCustody: { amount: 3, unit: 'month' } }
		],
		['life', draft({ gevangenisstraf: part(12, 'life', { amount: 3, unit: 'month' }) }), adult, { life: true }],
		['youth detention', draft({ jeugddetentie: part(3, 'week') }), youth, { detention: { amount: 3, unit: 'week' } }],
		[
			'a combination',
			draft({ gevangenisstraf: part(6, 'month'), service: part(60, 'hour'), fine: part(50, 'euro') }),
			adult,
			{ custody: { amount: 6, unit: 'month' }, communityServiceHours: 60, fineEuros: 50 }
		]
	])('%s', (_what, given, choices, expected) => {
		expect(proposedOf(given, choices)).toEqual(expected);
	});
});

describe('when the kinds change', () => {
	const both = draft({ gevangenisstraf: part(4, 'year'), service: part(60, 'hour') });

	test('what exists stays, what does not waits and does not count', () => {
		expect(inForce(both, youth)).toEqual(['service']);
		expect(setAside(both, youth)).toEqual(['gevangenisstraf']);
		expect(proposedOf(both, youth)).toEqual({ communityServiceHours: 60 });
	});

	test('it counts again when the facts go back', () => {
		expect(proposedOf(both, adult)).toMatchObject({ custody: { amount: 4, unit: 'year' } });
	});

	test('what only waits is no sentence, and above all no acquittal of penalty', () => {
		expect(proposedOf(draft({ gevangenisstraf: part(4, 'year') }), youth)).toBeNull();
	});
});
