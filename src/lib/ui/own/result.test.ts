import { describe, expect, test } from 'vitest';
import type { Outcome } from '$lib/model';
import type { Draft } from './draft';
import { adultBounds, draft, fourMonths, part, view, youthBounds } from './fixture';
import { ownLane } from './lane';
import { judgeDraft } from './result';
import { choicesOf, hasLife } from './view';
import { sentenceWords } from './words';

const choices = choicesOf(adultBounds);
const prison = (months: number, conditional?: number) =>
	draft({
		gevangenisstraf: part(months, 'month', conditional === undefined ? null : { amount: conditional, unit: 'month' })
	});
const none: Draft = { chosen: ['none'], parts: {} };
const text = { nl: 'x', en: 'x' };

describe('the kinds of a case', () => {
	test('are those that the law has', () => {
		expect(choices).toEqual(['none', 'fine', 'service', 'gevangenisstraf']);
		expect(choicesOf(youthBounds)).toEqual(['none', 'fine', 'service', 'jeugddetentie']);
	});

	test('have no custody where the law has none', () => {
		const maximum = { ...youthBounds.maximum, readings: [{ kind: 'term' as const, months: '0' }] };
		expect(choicesOf({ ...youthBounds, maximum })).toEqual(['none', 'fine', 'service']);
	});

	test('have life where some reading names it', () => {
		const maximum = { ...adultBounds.maximum, readings: [{ kind: 'life' as const, months: '360' }] };
		expect(hasLife(adultBounds)).toBe(false);
		expect(hasLife({ ...adultBounds, maximum })).toBe(true);
	});
});

describe('a sentence in words', () => {
	test.each<[Draft, string]>([
		[none, 'Schuldig, maar geen straf.'],
		[prison(6), 'Gevangenisstraf van 6 maanden.'],
		[prison(6, 2), 'Gevangenisstraf van 6 maanden, waarvan 2 maanden voorwaardelijk.'],
		[prison(6, 6), 'Gevangenisstraf van 6 maanden, helemaal voorwaardelijk.'],
		[draft({ gevangenisstraf: part(null, 'life') }), 'Levenslange gevangenisstraf.'],
		[draft({ gevangenisstraf: part(null, null) }), 'Gevangenisstraf (kies nog hoe lang).'],
		[draft({ service: part(null, 'hour') }), 'Taakstraf (kies nog hoeveel).'],
		[
			draft({ fine: part(500, 'euro', { amount: null, unit: 'euro' }) }),
			'Geldboete van € 500 (kies nog welk deel voorwaardelijk is).'
		],
		[
			draft({ fine: part(500, 'euro'), service: part(60, 'hour'), gevangenisstraf: part(2, 'week') }),
			'Gevangenisstraf van 2 weken, taakstraf van 60 uur en geldboete van € 500.'
		]
	])('%j', (given, expected) => {
		expect(sentenceWords(given, choices).replaceAll('\u00a0', ' ')).toBe(expected);
	});

	test('is empty where nothing chosen exists', () => {
		expect(sentenceWords(prison(6), choicesOf(youthBounds))).toBe('');
	});
});

describe('law and guideline in one sentence', () => {
	test.each<[string, Draft, Outcome | null, string]>([
		[
			'within and lighter',
			prison(3),
			fourMonths,
			'Jouw keuze valt binnen de wet en is lichter dan het uitgangspunt van het OM.'
		],
		[
			'within and equal',
			prison(4),
			fourMonths,
			'Jouw keuze valt binnen de wet en is gelijk aan het uitgangspunt van het OM.'
		],
		[
			'above the law',
			prison(109),
			fourMonths,
			'Jouw keuze valt niet binnen de wet en is zwaarder dan het uitgangspunt van het OM.'
		],
		['no penalty', none, fourMonths, 'Jouw keuze valt binnen de wet en is lichter dan het uitgangspunt van het OM.'],
		[
			'a fine whose amount nobody read, of another kind',
			draft({ fine: part(500, 'euro') }),
			fourMonths,
			'Of jouw keuze binnen de wet valt, staat niet vast; zij is niet te vergelijken met het uitgangspunt van het OM: een ander soort straf.'
		],
		[
			'beside no start',
			prison(3),
			null,
			'Jouw keuze valt binnen de wet en is niet te vergelijken met een uitgangspunt van het OM: dat staat hier niet.'
		],
		[
			'beside a figure that was not read',
			prison(3),
			{ kind: 'untranscribed', text },
			'Jouw keuze valt binnen de wet en is niet te vergelijken met het uitgangspunt van het OM: dat getal is nog niet overgenomen.'
		]
	])('%s', (_what, given, start, expected) => {
		expect(judgeDraft(given, view(adultBounds, start))?.comparison).toBe(expected);
	});

	test('half a sentence is not judged', () => {
		expect(judgeDraft(draft({ service: part(null, 'hour') }), view())).toBeNull();
	});

	test('says what the comparison leaves out', () => {
		const hours = (amount: number) => ({ amount, unit: 'hour' as const });
		const start: Outcome = {
			kind: 'alternatives',
			options: [
				{ sanction: { communityService: { min: hours(60), max: hours(60) } } },
				{
					sanction: {
						custody: { min: { amount: 1, unit: 'month' } },
						drivingBan: { min: { amount: 6, unit: 'month' } }
					}
				}
			]
		};
		const judged = judgeDraft(draft({ service: part(80, 'hour') }), view({ ...adultBounds, bar: null }, start));
		expect(judged?.comparison).toContain('is zwaarder dan');
		expect(judged?.notes).toHaveLength(2);
	});
});

describe('the lane', () => {
	test('invites while nothing is chosen', () => {
		expect(ownLane({ chosen: [], parts: {} }, choices)).toBeNull();
		expect(ownLane(prison(6), choicesOf(youthBounds))).toBeNull();
	});

	test('draws custody alone, in months, with its conditional part', () => {
		expect(ownLane(prison(30, 6), choices)).toMatchObject({
			drawn: '2 jaar en 6 maanden',
			span: { from: 0, to: 30, conditional: 6 },
			below: ['waarvan 6 maanden voorwaardelijk']
		});
		expect(ownLane(draft({ gevangenisstraf: part(45, 'day') }), choices)?.span).toMatchObject({ to: 1.5 });
		expect(ownLane(draft({ gevangenisstraf: part(null, 'life') }), choices)?.span).toEqual({
			from: 0,
			to: 0,
			endless: true
		});
	});

	test('names other kinds and never draws them', () => {
		const service = draft({ service: part(60, 'hour') });
		expect(ownLane(service, choices)).toMatchObject({ drawn: 'Taakstraf van 60 uur (past niet op deze lijn)' });
		expect(ownLane(service, choices)?.span).toBeUndefined();
		expect(ownLane(none, choices)?.drawn).toBe('Schuldig, maar geen straf');
		const both = ownLane(draft({ service: part(60, 'hour'), gevangenisstraf: part(2, 'week') }), choices);
		expect(both?.below).toEqual(['taakstraf van 60 uur (past niet op deze lijn)']);
	});

	test('does not draw a length that is still open', () => {
		expect(ownLane(draft({ gevangenisstraf: part(null, 'month') }), choices)).toMatchObject({
			drawn: 'Gevangenisstraf (kies nog hoe lang)',
			below: []
		});
	});
});
