import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { both, inBoth, said } from './said';
import { Basis, Id } from './index';

it('keeps the Dutch beside what travels through a schema in English', () => {
	expect(said('is leeg', 'is empty')).toBe('is empty');
	expect(inBoth('is empty')).toEqual(both('is leeg', 'is empty'));
	expect(inBoth('Invalid input')).toBeUndefined();
});

it('finds both languages of what a schema says', () => {
	expect(inBoth(Id.safeParse('a b').error!.issues[0]!.message)?.nl).toMatch(/^is geen korte naam/);
	const official = Basis.safeParse({ source: 'a', readings: ['P'], status: 'official' });
	expect(inBoth(official.error!.issues[0]!.message)?.nl).toMatch(/^ontbreekt: wat officieel is/);
});

/** Text of one language where a check, a refinement or an option of Zod takes its words. */
const ONE_LANGUAGE = /\.(?:min|max|length)\(\s*[\w.]+,\s*['"`]|\/[a-z]*,\s*['"`]|\b(?:message|error):\s*['"`]/u;

it.each(readdirSync(import.meta.dirname).filter((name) => /(?<!\.test)\.ts$/.test(name)))(
	'%s says nothing in one language only',
	(name) => {
		expect(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')).not.toMatch(ONE_LANGUAGE);
	}
);
