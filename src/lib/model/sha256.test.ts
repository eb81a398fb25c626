import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from './sha256';

test('equals the platform digest for any text', () => {
	fc.assert(
		fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
			expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
		})
	);
});
