import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** A build passes with a message missing in one language, so this test compares them. */
function messages(locale: string): Record<string, unknown> {
	return JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Record<string, unknown>;
}

function placeholders(value: unknown): string[] {
	return [...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();
}

const nl = messages('nl');
const en = messages('en');

describe('messages', () => {
	it('have the same keys in both languages', () => {
		const missing = (from: object, to: object) => Object.keys(from).filter((key) => !(key in to));
		expect({ missingInEnglish: missing(nl, en), missingInDutch: missing(en, nl) }).toEqual({
			missingInEnglish: [],
			missingInDutch: []
		});
	});

	it('are never empty', () => {
		const empty = [nl, en].flatMap((all) => Object.keys(all).filter((key) => all[key] === '' || all[key] === null));
		expect(empty).toEqual([]);
	});

	it('fill in the same values in both languages', () => {
		const uneven = Object.keys(nl).filter((key) => placeholders(nl[key]).join() !== placeholders(en[key]).join());
		expect(uneven).toEqual([]);
	});
});
