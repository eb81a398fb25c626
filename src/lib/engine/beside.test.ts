import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amount, Outcome, ProposedSanction, Range, Sanction, Unit } from '../model';
import { beside } from './beside';
import { compareSanctions } from './order';

const amount = (value: number, unit: Unit): Amount => ({ amount: value, unit });
const point = (value: number, unit: Unit): Range => ({ min: amount(value, unit), max: amount(value, unit) });
const band = (low: number, high: number, unit: Unit): Range => ({ min: amount(low, unit), max: amount(high, unit) });
const one = (sanction: Sanction): Outcome => ({ kind: 'sanction', sanction });
const choice = (...sanctions: Sanction[]): Outcome => ({
	kind: 'alternatives',
	options: sanctions.map((sanction) => ({ sanction }))
});
const prison = (value: number, unit: Unit = 'month') => ({ custody: amount(value, unit) });
const half = (whole: number, part: number) => ({ ...prison(whole), conditionalCustody: amount(part, 'month') });

describe('a sentence beside a start', () => {
	const four = one({ custody: point(4, 'month') });
	const open = one({ custody: { min: amount(4, 'month') } });
	const wide = one({ custody: band(3, 12, 'month') });
	const hours = one({ communityService: point(60, 'hour') });
	const euros = one({ fine: point(500, 'euro') });
	const both = one({ communityService: point(60, 'hour'), fine: band(300, 500, 'euro') });
	const either = choice({ fine: point(500, 'euro') }, { communityService: point(20, 'hour') });
	const rising = choice({ communityService: point(20, 'hour') }, { communityService: point(60, 'hour') });

	test.each<[string, ProposedSanction, Outcome, string, boolean?]>([
		['no penalty', {}, four, 'lighter'],
		['less prison', prison(3), four, 'lighter'],
		['the same', prison(4), four, 'equal'],
		['the same in days, by thirty a month', prison(120, 'day'), four, 'equal'],
		['a day more', prison(121, 'day'), four, 'heavier'],
		['life', { life: true }, wide, 'heavier'],
		['a fine beside the prison of the start', { ...prison(4), fineEuros: 10 }, four, 'heavier'],
		['another kind', { communityServiceHours: 60 }, four, 'other-kind'],
		['less prison and a fine', { ...prison(3), fineEuros: 10 }, four, 'mixed'],
		['a part that is conditional', half(4, 1), four, 'mixed'],
		['the same served and a conditional part on top', half(6, 2), four, 'heavier'],
		['a conditional part above the whole', half(4, 9), four, 'mixed'],
		['detention in the place of custody', { detention: amount(5, 'month') }, four, 'heavier'],
		['the lower end of a band', prison(3), wide, 'within'],
		['inside a band', prison(6), wide, 'within'],
		['the upper end', prison(1, 'year'), wide, 'within'],
		['below the band', prison(2), wide, 'lighter'],
		['above the band', prison(13), wide, 'heavier'],
		['above an open end', prison(400), open, 'within'],
		['below an open end', prison(3), open, 'lighter'],
		[
			'hours that are partly conditional',
			{ communityServiceHours: 60, conditionalCommunityServiceHours: 20 },
			hours,
			'mixed'
		],
		['fewer hours', { communityServiceHours: 40 }, hours, 'lighter'],
		['a fine with cents', { fineEuros: 500.01 }, euros, 'heavier'],
		['one of two parts', { communityServiceHours: 60 }, both, 'lighter'],
		['within one part and below another', { communityServiceHours: 40, fineEuros: 400 }, both, 'mixed'],
		['one of the possibilities', { fineEuros: 500 }, either, 'within', true],
		['above the possibility of the same kind', { communityServiceHours: 30 }, either, 'heavier', true],
		['none of the kinds', prison(1), either, 'other-kind'],
		['between two possibilities', { communityServiceHours: 40 }, rising, 'between'],
		['above both', { communityServiceHours: 61 }, rising, 'heavier']
	])('%s', (_what, proposed, outcome, place, sameKind = false) => {
		expect(beside(proposed, outcome)).toEqual({ kind: 'placed', place, sameKind, drivingBan: false });
	});

	test('a fine cannot be held against a category whose amount was not read', () => {
		const category = one({ custody: point(4, 'month'), fineCategory: 2 });
		expect(beside({ ...prison(9), fineEuros: 10 }, category)).toMatchObject({ place: 'category' });
		expect(beside(prison(3), category)).toMatchObject({ place: 'lighter' });
		expect(beside(prison(9), category)).toMatchObject({ place: 'mixed' });
	});

	test('a driving ban is left out, and that is said', () => {
		const start = one({ custody: point(5, 'month'), drivingBan: point(6, 'month') });
		expect(beside(prison(5), start)).toMatchObject({ place: 'equal', drivingBan: true });
	});

	test.each(['bespoke', 'untranscribed'] as const)('there is no place beside a start that is %s', (kind) => {
		expect(beside(prison(1), { kind, text: { nl: 'x', en: 'x' } })).toEqual({ kind: 'unknown', why: kind });
	});

	test('beside single figures it is the order of sanctions', () => {
		const figures = fc.record({ custody: fc.nat(40), hours: fc.nat(240), fine: fc.nat(900) });
		const places = {
			equal: ['equal'],
			lighter: ['lighter'],
			heavier: ['heavier'],
			incomparable: ['mixed', 'other-kind']
		};
		fc.assert(
			fc.property(figures, figures, (a, b) => {
				const as = (one: typeof a): Sanction => ({
					custody: point(one.custody, 'month'),
					communityService: point(one.hours, 'hour'),
					fine: point(one.fine, 'euro')
				});
				const proposed = { ...prison(a.custody), communityServiceHours: a.hours, fineEuros: a.fine };
				const found = beside(proposed, one(as(b)));
				expect(places[compareSanctions(as(a), as(b))]).toContain(found.kind === 'placed' && found.place);
			})
		);
	});
});
