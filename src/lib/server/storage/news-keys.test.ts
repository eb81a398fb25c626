import { expect, test } from 'vitest';
import { batches, keysIn } from './news-keys';

test('keys go together, each once', () => {
	expect(batches(['session:a', 'session:b', 'session:a'])).toEqual(['session:a session:b']);
	expect(batches([])).toEqual([]);
});

test('no message is longer than PostgreSQL carries, and none loses a key', () => {
	const keys = Array.from({ length: 300 }, (_, number) => `${'k'.repeat(90)}${number}`);
	const messages = batches(keys);
	expect(messages.length).toBeGreaterThan(1);
	expect(Math.max(...messages.map(({ length }) => length))).toBeLessThan(8000);
	expect(messages.flatMap(keysIn)).toEqual(keys);
});

test.each(['', 'two words', 'a\nb', 'é', 'x'.repeat(101)])('what is no key is refused: %o', (key) => {
	expect(() => batches([key])).toThrow(TypeError);
});

test('an empty message has no keys', () => {
	expect([keysIn(undefined), keysIn('')]).toEqual([[], []]);
});
