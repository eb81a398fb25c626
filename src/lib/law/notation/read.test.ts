import { describe, expect, it } from 'vitest';
import { readNotation, type Context, type Reading } from '.';

const reasons = (reading: Reading) => (reading.kind === 'open' ? reading.problems.map(({ reason }) => reason) : []);
const offered = (reading: Reading) => (reading.kind === 'open' ? reading.candidates.map(({ text }) => text) : []);
const month = (amount: number) => ({ amount, unit: 'month' });
const custody = (amount: number) => ({
	kind: 'sanction',
	sanction: { custody: { min: month(amount), max: month(amount) } }
});

describe('what cannot be known stays open', () => {
	it.each<[string, string, string[]]>([
		['', 'empty', []],
		['GS 6', 'unit-missing', ['GS 6 dgn', 'GS 6 wkn', 'GS 6 mnd', 'GS 6 jr']],
		['GS 2-4', 'unit-missing', ['GS 2-4 dgn', 'GS 2-4 wkn', 'GS 2-4 mnd', 'GS 2-4 jr']],
		// As printed: inbraken overig and lasterlijke aanklacht have no euro sign (om-guidelines.md, section 8).
		['GB 500', 'unit-missing', ['GB € 500']],
		['GB 1000', 'unit-missing', ['GB € 1000']],
		['TS 50', 'unit-missing', ['TS 50 uur']],
		['6 mnd', 'component-missing', []],
		['GS 61) mnd', 'footnote-glued', ['GS 6 1) mnd']],
		['GB € 5001)', 'footnote-glued', ['GB € 500 1)']],
		['TS 5O uur', 'letter-for-digit', ['TS 50 uur']],
		['GS l2 mnd', 'letter-for-digit', ['GS 12 mnd']],
		['GS 1.5 jr', 'point-or-comma', ['GS 1,5 jr']],
		['TS 1.000 uur', 'point-or-comma', ['TS 1000 uur']],
		['GB € 1,000', 'point-or-comma', ['GB € 1.000']],
		['GB € 1.50', 'point-or-comma', ['GB € 1,50']],
		['GS 06 mnd', 'leading-zero', ['GS 6 mnd']],
		['GS -2 mnd', 'dash-before-number', []],
		['GS −2 mnd', 'dash-before-number', []],
		['GS 6-2 mnd', 'band-falls', []],
		['GS 2-jan mnd', 'unknown-word', []],
		['TS 50 mnd', 'unit-does-not-fit', []],
		['GS 50 uur', 'unit-does-not-fit', []],
		['WS 80 uur', 'unknown-word', []],
		['TS 50/70 uur', 'unread-sign', []],
		['TS 20 uur deels vw', 'unknown-word', []],
		['TS 20 uur vw', 'conditional-unsupported', []],
		['GS 6 wkn waarvan 3 wkn vw', 'of-which', []],
		['GS max 6 mnd', 'at-most', []],
		['TS 50 uur en/of GS 2 wkn', 'and-or', []],
		['GS 2 wkn + GS 3 mnd', 'component-twice', []],
		['GS 2 wkn vw ov', 'conditional-and-unconditional', []],
		['GS 2 wkn + OBM 6 mnd ov', 'unconditional-where', []],
		['maatwerk (GS vanaf 4 mnd)', 'unread-remark', []],
		['maatwerk GS 4 mnd', 'figure-beside-bespoke', ['maatwerk']],
		['= of TS 16 uur', 'idem-unknown', []],
		['dagvaarden', 'amount-missing', []],
		['GS 1 000 mnd', 'amount-unclear', []],
		['TS 50 uur +', 'part-empty', []],
		['+ GS 2 wkn vw', 'part-empty', []],
		['of TS 24 uur', 'alternative-empty', []],
		['TS 24 uur of', 'alternative-empty', []],
		['GS vanaf 6 tot 2 mnd', 'band-falls', []],
		['GS 2 mnd en 3 wkn', 'component-missing', []],
		['GS 15 mnd (charge the weapon separately)', 'unread-remark', []]
	])('%s: %s', (text, reason, candidates) => {
		const reading = readNotation(text);
		expect(reading.kind).toBe('open');
		expect(reasons(reading)).toContain(reason);
		expect(offered(reading)).toEqual(candidates);
	});

	it('names the place of what was not understood', () => {
		const text = 'GS 6\u00ad maanden cel';
		const reading = readNotation(text);
		const [problem] = reading.kind === 'open' ? reading.problems : [];
		expect(text.slice(problem?.start, problem?.end)).toBe('cel');
	});
});

describe('what is read is pointed at where it asks for a look', () => {
	it.each<[string, string]>([
		['GS 6¹ mnd', 'footnote'],
		['GS 6 1) mnd', 'footnote'],
		['GS 6 mnd1', 'footnote'],
		['GS 6 mnd *', 'footnote'],
		['GS 6 mnd (taakstrafverbod)', 'remark'],
		['dagvaarden, GS 6 mnd', 'route']
	])('%s: %s', (text, flag) => {
		const reading = readNotation(text);
		expect(reading).toMatchObject({ kind: 'read', outcome: custody(6) });
		expect(reading.flags.map(({ reason }) => reason)).toEqual([flag]);
	});

	it('keeps the footnote mark apart, with its place', () => {
		expect(readNotation('GS 6¹ mnd').marks).toEqual([{ start: 4, end: 5, text: '¹' }]);
	});

	it.each<[string, string[]]>([
		['GS 2−6 mnd', ['minus-sign']],
		['GS 2 tot 6 mnd', ['tot']],
		['GS 2 t/m 6 mnd', []],
		['GS 2 tot en met 6 mnd', []]
	])('%s is a band', (text, flags) => {
		const reading = readNotation(text);
		expect(reading).toMatchObject({ outcome: { sanction: { custody: { min: month(2), max: month(6) } } } });
		expect(reading.flags.map(({ reason }) => reason)).toEqual(flags);
	});

	it('adds years and months up', () => {
		const reading = readNotation('GS 5 jr 6 mnd');
		expect(reading).toMatchObject({ outcome: custody(66), flags: [{ reason: 'added-up' }] });
	});
});

describe('what the head of a column says is taken over only when it is given', () => {
	it.each<[string, Context, object]>([
		['6', { component: 'custody', unit: 'month' }, custody(6)],
		['GS 6', { unit: 'month' }, custody(6)],
		['6 mnd', { component: 'custody' }, custody(6)]
	])('%s with %o', (text, context, outcome) => {
		const reading = readNotation(text, context);
		expect(reading).toMatchObject({ kind: 'read', outcome });
		expect(reading.flags.length).toBeGreaterThan(0);
	});

	it('never a unit that the component does not have', () => {
		expect(reasons(readNotation('TS 50', { unit: 'month' }))).toEqual(['unit-missing']);
	});
});

describe('words for the same thing', () => {
	it.each([
		['geldboete vierde categorie', { fineCategory: 4 }],
		['Geldboete van de vierde categorie', { fineCategory: 4 }],
		['GB 4e cat.', { fineCategory: 4 }],
		['€ 1.000,-', { fine: { min: { amount: 1000, unit: 'euro' }, max: { amount: 1000, unit: 'euro' } } }],
		['€ 1.000,50', { fine: { min: { amount: '2001/2', unit: 'euro' }, max: { amount: '2001/2', unit: 'euro' } } }],
		['GS 3½ jr', { custody: { min: { amount: '7/2', unit: 'year' }, max: { amount: '7/2', unit: 'year' } } }],
		['GS 1 maand of meer', { custody: { min: month(1) } }],
		[
			'GS 2 wkn vw, proeftijd 2 jr',
			{
				conditionalCustody: { min: { amount: 2, unit: 'week' }, max: { amount: 2, unit: 'week' } },
				probation: { min: { amount: 2, unit: 'year' }, max: { amount: 2, unit: 'year' } }
			}
		],
		[
			'GB € 450 + 2 tot 5 mnd OBM ov',
			{
				fine: { min: { amount: 450, unit: 'euro' }, max: { amount: 450, unit: 'euro' } },
				drivingBan: { min: month(2), max: month(5) },
				unconditional: true
			}
		]
	])('%s', (text, sanction) => {
		expect(readNotation(text)).toMatchObject({ kind: 'read', outcome: { kind: 'sanction', sanction } });
	});

	it('gives the characters of each part', () => {
		const text = 'Eis TS 24 uur of  GS\u00a012 dgn ov';
		const { pieces } = readNotation(text);
		expect(pieces.map(({ gives, option, start, end }) => [gives, option, text.slice(start, end)])).toEqual([
			['demand', 0, 'Eis'],
			['communityService', 0, 'TS 24 uur'],
			['custody', 1, 'GS\u00a012 dgn'],
			['unconditional', 1, 'ov']
		]);
	});
});
