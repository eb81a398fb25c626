import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownWords } from './own-words';

describe('a text of one’s own', () => {
	it('keeps words, markup, formulas, other scripts and families of emoji as they were typed', () => {
		for (const typed of ['<b>x</b>', '=1+1', 'één café', 'עברית', 'नमस्ते', '👩‍👩‍👧‍👦 🏳️‍🌈', 'regel\nregel']) {
			expect(ownWords(typed)).toBe(typed);
		}
	});

	it('leaves out what a database refuses, alone or among words', () => {
		expect(ownWords('a\u0000b')).toBe('a b');
		expect(ownWords('\u0000')).toBe('');
		expect(ownWords('half \ud83d emoji')).toBe('half  emoji');
	});

	it('is empty where nobody could see anything', () => {
		expect(ownWords(' \u200b\u2060\ufeff\t ')).toBe('');
	});

	it('turns no words around and piles no marks', () => {
		expect(ownWords('\u202edoog')).toBe('doog');
		expect(ownWords(`Z${'\u0301'.repeat(60)}`)).toBe(`Z${'\u0301'.repeat(4)}`);
	});

	it('holds nothing that cannot be stored, whatever is typed, and is the same the second time', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(0xffff), { maxLength: 40 }), (codes) => {
				const typed = String.fromCharCode(...codes);
				const kept = ownWords(typed);
				expect(kept.isWellFormed()).toBe(true);
				expect(kept).not.toContain('\u0000');
				expect(ownWords(kept)).toBe(kept);
			})
		);
		expect.hasAssertions();
	});
});
