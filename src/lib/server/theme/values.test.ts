import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainValue, type PlainKind } from './values';

const KINDS: PlainKind[] = ['length', 'underline', 'offset', 'target', 'mark', 'font-size', 'line-height', 'weight'];

describe('plainValue', () => {
	it.each<[PlainKind, unknown, string]>([
		['length', '4px', '4px'],
		['length', ' 0.50rem ', '0.5rem'],
		['length', '.5em', '0.5em'],
		['length', '0', '0px'],
		['length', 0, '0px'],
		['length', '60%', '60%'],
		['length', 'max(1px, 0.0625rem)', 'max(1px, 0.0625rem)'],
		['length', { value: 16, unit: 'px' }, '16px'],
		['underline', '1px', '1px'],
		['underline', '0.08em', '0.08em'],
		['underline', 'max(1px, 0.01em)', 'max(1px, 0.01em)'],
		['underline', 'from-font', 'from-font'],
		['offset', 'auto', 'auto'],
		['target', '44px', '44px'],
		['target', '1.5rem', '1.5rem'],
		['mark', '60%', '60%'],
		['mark', '10px', '10px'],
		['font-size', 'inherit', 'inherit'],
		['font-size', '1.125rem', '1.125rem'],
		['line-height', 1.5, '1.5'],
		['line-height', '150%', '150%'],
		['weight', 650, '650'],
		['weight', '600', '600'],
		['weight', 'bold', '700']
	])('reads a %s: %o', (kind, value, css) => {
		expect(plainValue(kind, value)).toBe(css);
	});

	it.each<[PlainKind, unknown]>([
		['length', '4'],
		['length', '-4px'],
		['length', '4pt'],
		['length', '12345px'],
		['length', 'calc(1px + 1rem)'],
		['length', 'max(1px)'],
		['length', 'max(1px, url(x))'],
		['length', 'max(1px, max(1px, 2px))'],
		['length', '4px; color: red'],
		['length', '4px } body { display: none'],
		['length', '4px/**/'],
		['length', '4px\n'.repeat(2)],
		['length', 'var(--x)'],
		['length', 'expression(alert(1))'],
		['length', { value: '16', unit: 'px' }],
		['length', { value: 16, unit: 'px}' }],
		['underline', '0'],
		['underline', '0.5px'],
		['underline', 'min(1%, 3px)'],
		['length', 'auto'],
		['underline', '0'],
		['offset', 'none'],
		['target', '20px'],
		['target', '100%'],
		['mark', '5%'],
		['mark', '0'],
		['font-size', 'url(a)'],
		['line-height', '0.8'],
		['line-height', '9'],
		['weight', '0'],
		['weight', '1001'],
		['weight', '650.5'],
		['weight', null],
		['weight', ['400']]
	])('refuses a %s: %o', (kind, value) => {
		expect(plainValue(kind, value)).toBeUndefined();
	});

	it('writes nothing but letters, digits and the signs of a length', () => {
		const piece = fc.constantFrom(
			'4',
			'px',
			'rem',
			'%',
			'max(',
			')',
			',',
			' ',
			';',
			'}',
			'url(',
			'/*',
			'-',
			'.',
			'bold'
		);
		const text = fc.oneof(
			fc.string(),
			fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(''))
		);
		fc.assert(
			fc.property(fc.constantFrom(...KINDS), fc.oneof(text, fc.anything()), (kind, value) => {
				expect(plainValue(kind, value) ?? '1px').toMatch(/^(?:[a-z-]+|(?:[\d.]+[a-z%]*)|(?:min|max)\([\d.a-z%, ]+\))$/);
			})
		);
	});
});
