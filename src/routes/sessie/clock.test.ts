import { expect, it } from 'vitest';
import { clockWords } from './clock';

it.each([
	['2026-01-15T00:55:00Z', '01:55'],
	['2026-07-15T12:05:00Z', '14:05'],
	['2026-01-14T23:00:00Z', '00:00']
])('says %s as %s in both languages', (at, words) => {
	expect([clockWords(new Date(at), 'nl'), clockWords(new Date(at), 'en')]).toEqual([words, words]);
});
