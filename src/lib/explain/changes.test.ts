import { expect, test } from 'vitest';
import type { Change, State } from '../model';
import { changeEffects, changeFact, changeLine } from './changes';
import { basis, lesser, maximum, open, state, subject, text, years } from './fixture';

const before: State = { ...state, bar: { status: 'barred', grounds: [] } };
const change: Change = {
	factor: 'schuld-vorm',
	from: 'met-opzet',
	to: 'met-schuld',
	differs: ['offence', 'maximum', 'bar', 'startingPoint'],
	after: {
		...state,
		offence: lesser,
		maximum: { ...maximum, term: years(4) },
		bar: { status: 'not-barred', grounds: [] },
		start: null
	}
};

test('one line per difference', () => {
	expect(changeEffects(before, change, 'nl')).toEqual([
		'dan: schuldverkrachting (artikel 242)',
		'hoogste straf 9 → 4 jaar',
		'taakstrafverbod geldt niet',
		'geen uitgangspunt'
	]);
	expect(changeEffects(before, change, 'en')[1]).toBe('maximum 9 → 4 years');
});

test('the other fact, and what it stands in for', () => {
	expect(changeFact(change, { subject }, 'nl')).toEqual({
		label: 'Wat de verdachte wist',
		from: 'wist dat de wil ontbrak',
		to: 'had reden om dat te vermoeden'
	});
	expect(changeLine(before, { ...change, differs: ['maximum'] }, { subject }, 'nl')).toBe(
		'Had reden om dat te vermoeden: hoogste straf 9 → 4 jaar'
	);
});

test('readings, kinds, fines and gaps', () => {
	const maxima = (after: Partial<State>) =>
		changeEffects(before, { ...change, differs: ['maximum'], after: { ...state, ...after } }, 'nl')[0];
	expect(maxima({ maximum: { ...maximum, term: open } })).toBe('hoogste straf 9 → 9 of 12 jaar');
	expect(maxima({ maximum: { ...maximum, fineCategory: 4 } })).toBe('hoogste straf gelijk; geldboete categorie 5 → 4');
	expect(maxima({ maximum: null })).toBe('geen hoogste straf');
	expect(maxima({ maximum: { ...maximum, kind: 'jeugddetentie', term: years(2) } })).toBe(
		'hoogste straf: 9 jaar gevangenisstraf → 2 jaar jeugddetentie'
	);
	const fine = (amount: number): State => {
		const range = { min: { amount, unit: 'euro' }, max: { amount, unit: 'euro' } } as const;
		return {
			...state,
			start: { edition: 'r', label: text('R', 'R'), outcome: { kind: 'sanction', sanction: { fine: range } } }
		};
	};
	expect(changeEffects(fine(200), { ...change, differs: ['startingPoint'], after: fine(350) }, 'nl')).toEqual([
		'uitgangspunt: geldboete van €\u00a0200 → geldboete van €\u00a0350'
	]);
	const unread = { kind: 'unread', rule: 'een-regel', provisions: [], text: text('Niet.', 'No.'), basis } as const;
	const gone = { ...state, offence: null, noOffence: unread };
	expect(changeEffects(before, { ...change, differs: ['offence'], after: gone }, 'nl')).toEqual([
		'dan: de bepaling is niet gelezen'
	]);
});
