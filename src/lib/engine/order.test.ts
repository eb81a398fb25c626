import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Sanction } from '../model';
import { compareSanctions, compareTerms } from './order';

const months = fc
	.integer({ min: 0, max: 60 })
	.map((amount) => ({ min: { amount, unit: 'month' as const }, max: { amount, unit: 'month' as const } }));
const hours = fc
	.integer({ min: 0, max: 240 })
	.map((amount) => ({ min: { amount, unit: 'hour' as const }, max: { amount, unit: 'hour' as const } }));
const sanctions: fc.Arbitrary<Sanction> = fc.record({ custody: months, communityService: hours }, { requiredKeys: [] });

const opposite = { equal: 'equal', lighter: 'heavier', heavier: 'lighter', incomparable: 'incomparable' } as const;

describe('the order of sanctions', () => {
	test('is reflexive and antisymmetric', () => {
		fc.assert(
			fc.property(sanctions, sanctions, (a, b) => {
				expect(compareSanctions(a, a)).toBe('equal');
				expect(compareSanctions(b, a)).toBe(opposite[compareSanctions(a, b)]);
			})
		);
	});

	test('is transitive', () => {
		fc.assert(
			fc.property(sanctions, sanctions, sanctions, (a, b, c) => {
				fc.pre(compareSanctions(a, b) === 'lighter' && compareSanctions(b, c) === 'lighter');
				expect(compareSanctions(a, c)).toBe('lighter');
			}),
			{ maxSkipsPerRun: 1000 }
		);
	});

	test('has no exchange rate between prison and community service', () => {
		const prison: Sanction = { custody: { min: { amount: 1, unit: 'day' }, max: { amount: 1, unit: 'day' } } };
		const service: Sanction = {
			communityService: { min: { amount: 240, unit: 'hour' }, max: { amount: 240, unit: 'hour' } }
		};
		expect(compareSanctions(prison, service)).toBe('incomparable');
	});

	test('an open end is above every closed one', () => {
		const open: Sanction = { custody: { min: { amount: 6, unit: 'month' } } };
		const closed: Sanction = { custody: { min: { amount: 6, unit: 'month' }, max: { amount: 9, unit: 'month' } } };
		expect(compareSanctions(open, closed)).toBe('heavier');
	});

	test('life is above every term; open readings compare only when all agree', () => {
		const nine = { kind: 'term', months: '108' } as const;
		const twelve = { kind: 'term', months: '144' } as const;
		expect(compareTerms({ kind: 'life', months: '360' }, twelve)).toBe('heavier');
		expect(compareTerms({ kind: 'undetermined', readings: [nine, twelve] }, { kind: 'term', months: '120' })).toBe(
			'incomparable'
		);
		expect(compareTerms({ kind: 'undetermined', readings: [nine, twelve] }, { kind: 'term', months: '96' })).toBe(
			'heavier'
		);
	});
});
