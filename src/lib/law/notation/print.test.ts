import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amount, Sanction } from '../../model';
import { Cell } from '../../model';
import { canonical, printNotation, readNotation, type Outcome } from '.';
import { components, unitsOf } from './outcome';

const exact = (unit: Amount['unit']) => {
	const whole = fc.integer({ min: 0, max: 20_000_000 });
	const fractions = unit === 'euro' ? [1, 2, 4, 5, 100] : [1, 2, 4];
	return fc.oneof(
		whole,
		fc.tuple(whole, fc.constantFrom(...fractions)).map(([top, bottom]) => `${top}/${bottom}`)
	);
};
const amount = (units: readonly Amount['unit'][]) =>
	fc.constantFrom(...units).chain((unit) => exact(unit).map((number): Amount => ({ amount: number, unit })));

const range = (units: readonly Amount['unit'][]) =>
	fc.oneof(
		amount(units).map((min) => ({ min, max: min })),
		amount(units).map((min) => ({ min })),
		fc.tuple(amount(units), amount(units)).map(([min, max]) => ({ min, max }))
	);

const sanction = fc
	.record(
		{
			...Object.fromEntries(components.map((component) => [component, range(unitsOf(component))])),
			fineCategory: fc.integer({ min: 1, max: 6 }),
			unconditional: fc.boolean()
		},
		{ requiredKeys: [] }
	)
	.map((made) => made as Sanction);
const option = fc.record({ sanction, demand: fc.boolean() }, { requiredKeys: ['sanction'] });

const outcome: fc.Arbitrary<Outcome> = fc.oneof(
	fc.constant<Outcome>({ kind: 'bespoke' }),
	option.map((made): Outcome => ({ kind: 'sanction', ...made })),
	fc.array(option, { minLength: 2, maxLength: 4 }).map((options): Outcome => ({ kind: 'alternatives', options }))
);

describe('print, then read', () => {
	it('gives the same outcome, or says why it was not printed', () => {
		let printed = 0;
		fc.assert(
			fc.property(outcome, (made) => {
				const result = printNotation(made);
				if (!result.ok) return;
				printed++;
				expect(readNotation(result.text)).toMatchObject({ kind: 'read' });
				const reading = readNotation(result.text);
				expect(reading.kind === 'read' && reading.outcome).toEqual(canonical(made));
				expect(printNotation(canonical(made))).toEqual(result);
			}),
			{ numRuns: 1_500 }
		);
		expect(printed).toBeGreaterThan(200);
	});

	it('reads the same with other dashes, spaces, case and with what shows nothing', () => {
		const variants = fc.record({
			dash: fc.constantFrom('-', '–', '—', '‐', '‑', '−', ' – '),
			space: fc.constantFrom(' ', '\u00a0', '\u2009', '\n', '  ', '\t'),
			upper: fc.boolean(),
			unseen: fc.constantFrom('', '\u00ad', '\u200b', '\ufeff')
		});
		fc.assert(
			fc.property(outcome, variants, (made, { dash, space, upper, unseen }) => {
				const result = printNotation(made);
				if (!result.ok) return;
				const text = result.text.replace(/-/g, dash).replace(/ /g, space + unseen);
				const reading = readNotation(upper ? text.toUpperCase() : text);
				expect(reading.kind === 'read' && reading.outcome).toEqual(canonical(made));
			}),
			{ numRuns: 1_000 }
		);
	});

	it.each<[Sanction, string]>([
		[{}, 'empty'],
		[{ unconditional: true, fineCategory: 3 }, 'unconditional-nothing'],
		[{ custody: { min: { amount: '1/3', unit: 'month' } } }, 'fraction'],
		[{ custody: { min: { amount: 3, unit: 'hour' } } }, 'unit-does-not-fit'],
		[{ custody: { min: { amount: 2, unit: 'year' }, max: { amount: 3, unit: 'month' } } }, 'band-falls'],
		[{ custody: { min: { amount: 2, unit: 'year' } }, asPrinted: '2 jr' }, 'as-printed']
	])('%j is refused: %s', (given, reason) => {
		expect(printNotation({ kind: 'sanction', sanction: given })).toEqual({ ok: false, reason });
	});
});

describe('any text at all', () => {
	const pieces = [
		'gs',
		'TS',
		'6',
		'€',
		'1.000',
		'-',
		'–',
		'mnd',
		'of',
		'en',
		'+',
		'vw',
		'ov',
		'(',
		')',
		'=',
		'Eis',
		'¹',
		'2)'
	];
	const noise = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 60 }),
		fc
			.array(fc.constantFrom(...pieces, 'maatwerk', 'l', 'O', '½', ',', 'vanaf', 'of meer'), { maxLength: 14 })
			.map((list) => list.join(' ')),
		fc.array(fc.constantFrom(...pieces), { maxLength: 10 }).map((list) => list.join(''))
	);

	it('is read or left open, never thrown at, with places inside the text and outcomes that the model accepts', () => {
		fc.assert(
			fc.property(noise, (text) => {
				const reading = readNotation(text);
				const places = [...reading.pieces, ...reading.flags, ...(reading.kind === 'open' ? reading.problems : [])];
				for (const { start, end } of places) {
					expect(start).toBeGreaterThanOrEqual(0);
					expect(end).toBeLessThanOrEqual(text.length);
					expect(end).toBeGreaterThanOrEqual(start);
				}
				if (reading.kind === 'read' && reading.outcome.kind !== 'bespoke') {
					expect(Cell.safeParse(reading.outcome).success).toBe(true);
				}
				expect(reading.marks.length).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 3_000 }
		);
	});

	it('is refused when it is far longer than a cell', () => {
		expect(readNotation('GS '.repeat(10_000))).toMatchObject({ kind: 'open', problems: [{ reason: 'too-long' }] });
	});
});
