import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { methodIds, methodKeys, methods } from './methods';

const words = ['nl', 'en'].map(
	(lang) => JSON.parse(readFileSync(`messages/${lang}.json`, 'utf8')) as Record<string, string>
);

describe('every method', () => {
	it.each(methodIds)('%s has a name and a paragraph in both languages', (id) => {
		const { title, text } = methodKeys(id);
		for (const all of words) {
			expect(all[title]?.length).toBeGreaterThan(3);
			expect(all[text]?.split('. ').length).toBeGreaterThan(1);
		}
	});

	it('has a source, or says that it is our own choice', () => {
		const own = methodIds.filter((id) => methods[id].length === 0);
		for (const id of own) expect(words[1]?.[methodKeys(id).text]).toContain('our own choice');
		expect(own.length).toBeLessThan(4);
	});

	it('has no paragraph left over', () => {
		const known = new Set<string>(methodIds.flatMap((id) => Object.values(methodKeys(id))));
		for (const all of words)
			expect(Object.keys(all).filter((key) => key.startsWith('method_') && !known.has(key))).toEqual([]);
	});
});
