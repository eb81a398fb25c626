import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTokens } from './tokens';

const tokensOf = (value: unknown) => {
	const read = readTokens(JSON.stringify(value));
	return read.ok ? Object.fromEntries(read.tokens) : read.complaints;
};
const complaint = (text: string) => {
	const read = readTokens(text);
	return read.ok ? 'no complaint' : read.complaints.join('\n');
};

describe('readTokens', () => {
	it('reads both ways to write a value, and names with dots', () => {
		expect(
			tokensOf({
				$description: 'A look',
				nl: { link: { color: { value: '#123456', type: 'color', comment: { value: 'no token' } } } },
				'nl.button': { color: { $value: '#fff', $type: 'color', $extensions: { a: { $value: 1 } } } }
			})
		).toEqual({ 'nl.link.color': '#123456', 'nl.button.color': '#fff' });
	});

	it('reads light and dark as a group, and the dark beside a value', () => {
		expect(
			tokensOf({
				a: { light: { $value: '#fff' }, dark: { $value: '#000' } },
				b: { $value: '#fff', dark: { $value: '#000' } }
			})
		).toEqual({ 'a.light': '#fff', 'a.dark': '#000', b: '#fff', 'b.dark': '#000' });
	});

	it('puts sets together: a later one wins, and a set for the dark gives the dark', () => {
		const file = {
			$metadata: { tokenSetOrder: ['common', 'components/link', 'absent', 'color-scheme-dark/common', 1] },
			common: { a: { $value: 1 }, b: { $value: 2 } },
			'components/link': { b: { $value: 3 } },
			'color-scheme-dark/common': { a: { $value: 4 } },
			beside: { c: { $value: 5 } }
		};
		expect(tokensOf(file)).toEqual({ a: 1, b: 3, 'a.dark': 4, 'beside.c': 5 });
	});

	it('keeps values that are no text as they are', () => {
		expect(
			tokensOf({ a: { $value: { value: 4, unit: 'px' } }, b: { $value: ['x', 'y'] }, c: { value: null } })
		).toEqual({ a: { value: 4, unit: 'px' }, b: ['x', 'y'], c: null });
	});

	it('takes names that objects have of their own for names', () => {
		expect(readTokens('{"__proto__": {"value": 1}, "constructor": {"value": 2}}')).toEqual({
			ok: true,
			tokens: new Map([
				['constructor', 2],
				['__proto__', 1]
			])
		});
	});

	it('says what is no file of tokens', () => {
		expect(complaint('{ "a": ')).toContain('it is no JSON: ');
		expect(complaint('')).toContain('it is no JSON: ');
		expect(complaint('[1]')).toContain('it holds [1]; expected groups of design tokens');
		expect(complaint('null')).toContain('it holds null');
		expect(complaint('{"a.b": {"value": 1}, "a": {"b": {"value": 2}}}')).toContain('"a.b" stands there twice');
	});

	it('refuses what is nested on purpose, without exhausting itself', () => {
		const deep = 80_000;
		expect(complaint('{"a":'.repeat(deep) + '1' + '}'.repeat(deep))).toMatch(/lies too deep|no JSON/);
	});

	it('passes no sign on that a terminal would obey', () => {
		expect(complaint('\u001b[31m{')).not.toContain('\u001b');
		expect(complaint('{"a\u009b31m": {"b": \u001b}}')).not.toMatch(/\p{Cc}/u);
	});

	it('reads or complains, whatever the text is', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.json(), fc.json({ maxDepth: 30 })), (text) => {
				const read = readTokens(text);
				expect(read.ok || read.complaints.length > 0).toBe(true);
			})
		);
	});
});
