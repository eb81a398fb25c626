import { describe, expect, test } from 'vitest';
import type { MaximumState, Outcome, Range, State, Unit } from '$lib/model';
import { presentLanes } from './lanes';

const point = (amount: number, unit: Unit): Range => ({ min: { amount, unit }, max: { amount, unit } });
const nineYears: MaximumState = { kind: 'gevangenisstraf', term: { kind: 'term', months: '108' }, fineCategory: 5 };
const text = { nl: 'x', en: 'x' };

/** The two lanes, as the sheet makes them of a state. */
function lanes(outcome: Outcome | null, maximum: MaximumState | null = nineYears) {
	const start = outcome && { edition: 'x', label: text, outcome };
	return presentLanes({ maximum, start } as State, 'nl');
}
const guideline = (outcome: Outcome) => lanes(outcome)?.lanes[1];

describe('the lane of the law', () => {
	test('runs to the maximum, and hatched to the highest reading where the law leaves it open', () => {
		expect(lanes(null)?.lanes[0]).toMatchObject({ words: '9 jaar', span: { from: 0, to: 108 } });
		const readings = [
			{ kind: 'term', months: '96' },
			{ kind: 'term', months: '128' }
		] as const;
		const open = { ...nineYears, term: { kind: 'undetermined', readings } as const };
		expect(lanes(null, open)?.lanes[0]?.span).toEqual({ from: 0, to: 96, openTo: 128 });
	});

	test('there is no axis without custody, and nothing at all without an offence', () => {
		const none: MaximumState = { kind: 'jeugddetentie', term: { kind: 'term', months: '0' }, fineCategory: 2 };
		expect(lanes(null, none)).toMatchObject({ axis: false, lanes: [{ words: 'Geen jeugddetentie' }, {}] });
		expect(lanes(null, null)).toBeNull();
	});
});

describe('the lane of the guideline', () => {
	test('is a bar from zero for a figure and a bar between its ends for a band', () => {
		const custody = { min: { amount: 3, unit: 'month' as const }, max: { amount: 1, unit: 'year' as const } };
		expect(guideline({ kind: 'sanction', sanction: { custody: point(6, 'week') } })?.span).toMatchObject({
			from: 0,
			to: 1.4
		});
		expect(guideline({ kind: 'sanction', sanction: { custody } })?.span).toMatchObject({ from: 3, to: 12 });
	});

	test('shows what is conditional by shape and by word', () => {
		const sanction = { custody: point(4, 'month'), conditionalCustody: point(2, 'month') };
		expect(guideline({ kind: 'sanction', sanction })).toMatchObject({
			drawn: '4 maanden',
			span: { from: 0, to: 6, conditional: 2 },
			below: ['voorwaardelijke gevangenisstraf van 2 maanden']
		});
	});

	test('names other kinds and never draws them', () => {
		const communityService = point(60, 'hour');
		expect(guideline({ kind: 'sanction', sanction: { communityService } })).toEqual({
			voice: 'guideline',
			label: 'Uitgangspunt van het Openbaar Ministerie',
			words: 'Taakstraf van 60 uur',
			drawn: 'taakstraf van 60 uur (past niet op deze lijn)'
		});
		const sanction = { custody: point(4, 'month'), communityService };
		expect(guideline({ kind: 'sanction', sanction })?.below).toEqual(['taakstraf van 60 uur (past niet op deze lijn)']);
	});

	test('is hatched only where a figure is missing', () => {
		expect(guideline({ kind: 'untranscribed', text })).toMatchObject({ gap: true, drawn: 'nog niet overgenomen' });
		expect(guideline({ kind: 'bespoke', text })?.gap).toBeUndefined();
		expect(lanes(null)?.lanes[1]).toMatchObject({ words: 'Geen uitgangspunt' });
	});
});
