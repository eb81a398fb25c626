import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { empty, proposedOf, type Draft } from './draft';
import { readDraft } from './read-draft';

const whole: Draft = {
	chosen: ['service', 'gevangenisstraf'],
	parts: {
		service: { amount: 60, unit: 'hour', conditional: null },
		gevangenisstraf: { amount: 1, unit: 'year', conditional: { amount: 3, unit: 'month' } },
		hechtenis: { amount: null, unit: null, conditional: null }
	}
};
const again = (value: unknown) => readDraft(JSON.parse(JSON.stringify(value)));

describe('a kept draft', () => {
	test('comes back as it was', () => {
		expect(again(whole)).toEqual(whole);
		expect(again({ chosen: ['none'], parts: {} })).toEqual({ chosen: ['none'], parts: {} });
	});

	test.each([null, 3, 'x', [], {}, { chosen: 'none' }, { chosen: [], parts: [] }])('%j is nothing', (value) => {
		expect(readDraft(value)).toEqual(empty);
	});

	test('loses what does not fit and keeps the rest', () => {
		const fine = { amount: -4, unit: 'hour', conditional: 'all' };
		const service = { amount: 1.5, unit: 'hour' };
		const gevangenisstraf = { amount: 1000, unit: 'year' };
		expect(again({ chosen: ['fine', 'tbs', 'fine'], parts: { fine, service, gevangenisstraf, tbs: {} } })).toEqual({
			chosen: ['fine'],
			parts: {
				fine: { amount: null, unit: 'euro', conditional: null },
				service: { amount: null, unit: 'hour', conditional: null },
				gevangenisstraf: { amount: null, unit: 'year', conditional: null }
			}
		});
	});

	test('no part of life is conditional, and a kind with one unit has it', () => {
		const gevangenisstraf = { amount: 5, unit: 'month', conditional: { amount: 3, unit: 'life' } };
		const read = again({ chosen: ['gevangenisstraf'], parts: { gevangenisstraf, fine: { amount: 5, unit: 'month' } } });
		expect(read.parts.gevangenisstraf?.conditional).toEqual({ amount: 3, unit: null });
		expect(read.parts.fine).toEqual({ amount: 5, unit: 'euro', conditional: null });
		expect(proposedOf(read, ['gevangenisstraf'])).toBeNull();
	});

	test('no penalty stands alone', () => {
		expect(again({ ...whole, chosen: ['service', 'none'] }).chosen).toEqual(['none']);
	});

	test('never throws and never leaves a half amount that counts as whole', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				const read = readDraft({ chosen: ['fine', 'service'], parts: { fine: value, service: value } });
				const proposed = proposedOf(read, ['fine', 'service']);
				expect(proposed === null || Number.isSafeInteger(proposed.fineEuros)).toBe(true);
			})
		);
	});
});
