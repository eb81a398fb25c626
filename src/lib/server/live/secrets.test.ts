import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCode } from '../../classroom/code';
import { hashOf, isSecret, newCode, newSecret } from './secrets';

describe('a secret', () => {
	it('is known by its shape, stands unescaped in an address, and is never the same', () => {
		const secrets = Array.from({ length: 500 }, newSecret);
		expect(secrets.filter((secret) => !isSecret(secret) || encodeURIComponent(secret) !== secret)).toEqual([]);
		expect(new Set(secrets).size).toBe(500);
	});

	it.each(['', 'x'.repeat(23), 'x'.repeat(25), `${'x'.repeat(23)}/`, `${'x'.repeat(24)}\n`])('is not %j', (text) => {
		expect(isSecret(text)).toBe(false);
	});

	it('has a hash of 32 bytes that does not hold it', () => {
		const secret = newSecret();
		expect(hashOf(secret)).toHaveLength(32);
		expect(hashOf(secret)).toEqual(hashOf(secret));
		expect(hashOf(secret).toString('latin1')).not.toContain(secret);
	});
});

describe('a code', () => {
	it('has six signs that are no vowel and look like no other', () => {
		for (let count = 0; count < 500; count++) expect(newCode()).toMatch(/^[CDFHJKMNPQRTVWXY3479]{6}$/);
	});

	it('is read however it is typed', () => {
		const spaced = fc.array(fc.constantFrom('', ' ', '-', '\t'), { minLength: 7, maxLength: 7 });
		fc.assert(
			fc.property(spaced, fc.boolean(), (between, isSmall) => {
				const code = newCode();
				const typed = between.map((gap, at) => gap + (code[at] ?? '')).join('');
				expect(readCode(isSmall ? typed.toLowerCase() : typed)).toBe(code);
			})
		);
	});

	it.each(['', 'CDFHJ', 'CDFHJKM', 'CDFHJA', 'CDFHJ0', 'CDFHJé', '../../'])('is not %j', (typed) => {
		expect(readCode(typed)).toBeUndefined();
	});
});
