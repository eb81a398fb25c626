import { describe, expect, test } from 'vitest';
import type { Subject } from '$lib/model';
import { compareHref, inserted, keysOf, paste, readCase, swapped, without } from './address';

const corpus = { subjects: new Map([['shop', { id: 'shop', factors: [] } as unknown as Subject]]) };
const [A, B, C, D, E] = ['a', 'b', 'c', 'd', 'e'].map((level) => `1_shop_2025-02-01_value.${level}`) as [
	string,
	string,
	string,
	string,
	string
];
const pasted = (text: string, keys: string[] = []) => paste(corpus, keys, text);

describe('the address of a comparison', () => {
	test('reads its own keys back, in their order', () => {
		const href = compareHref([B, A]);
		expect(href).toMatch(/^\/vergelijken\?z=.+&z=.+/);
		expect(keysOf(new URLSearchParams(href.split('?')[1]))).toEqual([B, A]);
		expect(compareHref([])).toBe('/vergelijken');
	});

	test('leaves out what is empty, and repeats nothing that is far too long', () => {
		const long = `1_shop_2025-02-01${'_value.a'.repeat(900)}`;
		expect(keysOf(new URLSearchParams({ z: '' }))).toEqual([]);
		const [key = ''] = keysOf(new URLSearchParams({ z: long }));
		expect(key.length).toBeLessThan(10);
		expect(readCase(corpus, key).kind).toBe('unreadable');
	});

	test('removes, swaps and inserts without touching the rest', () => {
		expect(without([A, B, C], 1)).toEqual([A, C]);
		expect(swapped([A, B, C], 0, 1)).toEqual([B, A, C]);
		expect(swapped([A, B], 1, 2)).toEqual([A, B]);
		expect(inserted([A, B], 0, C)).toEqual([A, C, B]);
	});

	test('says why a key is no case', () => {
		expect(readCase(corpus, A)).toMatchObject({ kind: 'case', state: { date: '2025-02-01', answers: { value: 'a' } } });
		expect(readCase(corpus, '9_shop_2025-02-01')).toEqual({ kind: 'unreadable', reason: 'version' });
		expect(readCase(corpus, '1_kapot')).toEqual({ kind: 'unreadable', reason: 'malformed' });
		expect(readCase(corpus, '1_other_2025-02-01')).toEqual({ kind: 'unreadable', reason: 'subject' });
	});
});

describe('what somebody pastes', () => {
	test.each([
		['a key', ` ${B} `],
		['an address of the explorer', `https://example.nl/en/verkennen/shop?z=${B}#antwoord`],
		['the end of an address', `?z=${encodeURIComponent(B)}`]
	])('%s is added at the end', (_name, text) => {
		expect(pasted(text, [A])).toEqual({ kind: 'added', keys: [A, B] });
	});

	test('an address of this page adds every case of it that is new', () => {
		expect(pasted(`/vergelijken?z=${A}&z=${B}&z=${C}`, [A])).toEqual({ kind: 'added', keys: [A, B, C] });
	});

	test.each([
		['an address without a case', 'https://example.nl/verkennen/shop', 'no-case'],
		['an empty case', '?z=', 'no-case'],
		['anything else', 'wat is dit', 'malformed'],
		['a case of another version', '9_shop_2025-02-01', 'version'],
		['a broken key', '1_shop_gisteren', 'malformed'],
		['another subject', '1_other_2025-02-01', 'subject'],
		['a case that is here', A, 'twice'],
		['a book', 'x'.repeat(20_000), 'malformed']
	])('%s is refused', (_name, text, reason) => {
		expect(pasted(text, [A])).toEqual({ kind: 'refused', reason });
	});

	test('a fifth case is refused', () => {
		expect(pasted(E, [A, B, C, D])).toEqual({ kind: 'refused', reason: 'full' });
		expect(pasted(`?z=${D}&z=${E}`, [A, B, C])).toEqual({ kind: 'refused', reason: 'full' });
	});
});
