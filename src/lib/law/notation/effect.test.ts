import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyEffect } from '../../model';
import { loadCorpus } from '../corpus';
import { exact } from './outcome';
import { printEffect, readEffect, sameEffect } from './effect';

describe('an effect in notation', () => {
	it.each<[string, PolicyEffect]>([
		['+ 1/3', { kind: 'multiply', factor: '4/3', base: 'subtotal' }],
		['+1/3 van het uitgangspunt', { kind: 'multiply', factor: '4/3', base: 'start' }],
		['+ 25 % (grondslag open)', { kind: 'multiply', factor: '5/4', base: 'open' }],
		['+ 33 1/3 %', { kind: 'multiply', factor: '4/3', base: 'subtotal' }],
		['+ 2,5 procent', { kind: 'multiply', factor: '41/40', base: 'subtotal' }],
		['\u2212 50%', { kind: 'multiply', factor: '1/2', base: 'subtotal' }],
		['+ 100 %', { kind: 'multiply', factor: 2, base: 'subtotal' }],
		['+ 2 wkn', { kind: 'add', amount: { amount: 2, unit: 'week' }, sign: 'plus' }],
		['- 40 uur', { kind: 'add', amount: { amount: 40, unit: 'hour' }, sign: 'minus' }],
		['+ € 100', { kind: 'add', amount: { amount: 100, unit: 'euro' }, sign: 'plus' }],
		['ten minste 3 maanden', { kind: 'atLeast', amount: { amount: 3, unit: 'month' } }],
		['+ 1/2 per aantal-feiten', { kind: 'count', factor: 'aantal-feiten', share: '1/2', base: 'subtotal' }],
		['Verzwarend', { kind: 'direction', direction: 'aggravating' }],
		[
			'wordt GS 3 mnd',
			{
				kind: 'replace',
				cell: {
					kind: 'sanction',
					sanction: { custody: { min: { amount: 3, unit: 'month' }, max: { amount: 3, unit: 'month' } } }
				}
			}
		]
	])('%s', (text, effect) => {
		expect(readEffect(text)).toEqual(effect);
		expect(sameEffect(readEffect(printEffect(effect)!)!, effect)).toBe(true);
	});

	it.each([
		'',
		'1/3',
		'25 %',
		'+',
		'+ 1/0',
		'+ 0 %',
		'- 100 %',
		'- 3/2',
		'+ 2',
		'+ 2 - 4 wkn',
		'+ GS 2 wkn + TS 3 uur',
		'minimaal',
		'wordt',
		'+ 1/3 per',
		'+ l/3',
		'verzwarend 2'
	])('guesses nothing: "%s"', (text) => {
		expect(readEffect(text)).toBeUndefined();
	});

	it('never throws, and what it reads it prints', () => {
		const close = fc.stringMatching(/^[+-] ?[0-9 /%,a-z]{0,20}$/);
		fc.assert(
			fc.property(fc.oneof(fc.string(), close), (text) => {
				const effect = readEffect(text);
				if (effect?.kind === 'multiply') expect(printEffect(effect)).toMatch(/^[+-] /);
				else expect(effect === undefined || printEffect(effect) !== undefined).toBe(true);
			})
		);
	});

	it('prints any share so that it reads as the same', () => {
		const share = fc.tuple(
			fc.integer({ min: 1, max: 999 }),
			fc.integer({ min: 1, max: 999 }),
			fc.constantFrom('start', 'open', 'subtotal')
		);
		fc.assert(
			fc.property(share, ([top, bottom, base]) => {
				fc.pre(top !== bottom);
				const effect = { kind: 'multiply', factor: exact(BigInt(top), BigInt(bottom)), base } as const;
				expect(readEffect(printEffect(effect)!)).toEqual(effect);
			})
		);
	});
});

it('every effect of the seeds can be entered, and entered again', () => {
	const files = readdirSync('seeds/law', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.yaml'))
		.map((name) => ({ path: `seeds/law/${name}`, text: readFileSync(`seeds/law/${name}`, 'utf8') }));
	const loaded = loadCorpus(files);
	if (!loaded.ok) throw new Error('the seeds do not load');
	const effects = loaded.corpus.policies.flatMap(({ modifiers }) => modifiers.map(({ effect }) => effect));
	expect(effects.length).toBeGreaterThan(100);
	const not = effects.filter((effect) => {
		const text = printEffect(effect);
		const read = text === undefined ? undefined : readEffect(text);
		return !read || !sameEffect(read, effect);
	});
	expect(not.map((effect) => JSON.stringify(effect))).toEqual([]);
});
