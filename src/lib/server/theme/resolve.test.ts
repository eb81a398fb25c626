import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourPlace, resolver } from './resolve';
import type { Tokens } from './tokens';

const file = (tokens: Record<string, unknown>): Tokens => new Map(Object.entries(tokens));
const valueOf = (tokens: Tokens, path: string, scheme: 'light' | 'dark' = 'light') => {
	const found = resolver(tokens)(path, scheme);
	return found.ok ? found.value : found.complaint;
};

describe('resolve', () => {
	it('follows references, whole and within a text, in both ways to write them', () => {
		const tokens = file({ a: '{b}', b: ' {c.value} ', c: '#123', d: '{e}px', e: 4, f: 'max({d}, 1rem)' });
		expect(valueOf(tokens, 'a')).toBe('#123');
		expect(valueOf(tokens, 'd')).toBe('4px');
		expect(valueOf(tokens, 'f')).toBe('max(4px, 1rem)');
	});

	it('takes the colour of the light or the dark where what it refers to has both', () => {
		const tokens = file({ a: '{b}', 'b.light': '#fff', 'b.dark': '#000' });
		expect(valueOf(tokens, 'a')).toBe('#fff');
		expect(valueOf(tokens, 'a', 'dark')).toBe('#000');
	});

	it('names what is missing and what may be meant', () => {
		expect(valueOf(file({ 'a.b': '{brand.bleu}', 'brand.blue': '#00f' }), 'a.b')).toBe(
			'a.b refers to {brand.bleu}, which is not in the file; did you mean {brand.blue}?'
		);
		expect(valueOf(file({ a: '{zzzzzzzzz}' }), 'a')).toBe('a refers to {zzzzzzzzz}, which is not in the file');
	});

	it('draws the circle', () => {
		expect(valueOf(file({ a: '{b}', b: '1px {c}', c: '{a}' }), 'a')).toBe('a goes round in a circle: a → b → c → a');
		expect(valueOf(file({ a: '{a}' }), 'a')).toBe('a goes round in a circle: a → a');
	});

	it('stops what doubles at each step, and what is no text within one', () => {
		const doubling = (first: string) =>
			file(
				Object.fromEntries([
					['t0', first],
					...Array.from({ length: 40 }, (_, at) => [`t${at + 1}`, `{t${at}}{t${at}}`] as const)
				])
			);
		expect(valueOf(doubling('ab'), 't40')).toContain('grows too long');
		expect(valueOf(doubling(''), 't40')).toBe('');
		expect(valueOf(file({ a: 'x {b}', b: ['y'] }), 'a')).toContain('that is no text');
	});

	it('ends, whatever refers to what', () => {
		const name = fc.constantFrom('a', 'b', 'c', 'd');
		const value = fc.oneof(
			name.map((path) => `{${path}}`),
			fc.tuple(name, name).map(([one, other]) => `{${one}} {${other}}`),
			fc.constantFrom('$&', '{', '}', 1)
		);
		fc.assert(
			fc.property(fc.dictionary(name, value), (tokens) => {
				for (const path of Object.keys(tokens)) expect(resolver(file(tokens))(path, 'dark')).toHaveProperty('ok');
			})
		);
	});
});

describe('colourPlace', () => {
	const tokens = file({
		one: '#fff',
		'two.light': '#fff',
		'two.dark': '#000',
		as: '{two}',
		plain: '{one}',
		loop: '{loop}'
	});
	it.each([
		['one', 'light', 'one'],
		['one', 'dark', undefined],
		['two', 'light', 'two.light'],
		['two', 'dark', 'two.dark'],
		['as', 'light', 'as'],
		['as', 'dark', 'two.dark'],
		['plain', 'dark', undefined],
		['loop', 'dark', undefined],
		['none', 'light', undefined]
	] as const)('%s in the %s: %s', (path, scheme, place) => {
		expect(colourPlace(tokens, path, scheme)).toBe(place);
	});
});
