import { describe, expect, it } from 'vitest';
import { both } from '../model';
import { compareAmounts } from './amount';
import { expandBox, intersect } from './box';
import { canonical } from '../model/canonical';
import { formatComplaint, formatPath, inOrder } from './complaint';
import { dayAfter, dayBefore, overlap } from './days';
import { writtenOut } from './duration';
import { hint, nearest } from './nearest';
import { YamlSource } from './yaml';

describe('days', () => {
	it('steps over months, leap days and years', () => {
		expect([dayAfter('2024-02-28'), dayAfter('2023-02-28'), dayAfter('2024-12-31')]).toEqual([
			'2024-02-29',
			'2023-03-01',
			'2025-01-01'
		]);
		expect(dayBefore('2024-07-01')).toBe('2024-06-30');
	});

	it('knows that windows include their ends', () => {
		expect(overlap({ through: '2024-06-30' }, { from: '2024-06-30' })).toBe(true);
		expect(overlap({ through: '2024-06-30' }, { from: '2024-07-01' })).toBe(false);
		expect(overlap({}, { from: '2024-07-01' })).toBe(true);
	});
});

describe('amounts', () => {
	it('compares exactly within a family of units', () => {
		expect(compareAmounts({ amount: 12, unit: 'month' }, { amount: 1, unit: 'year' })).toBe(0);
		expect(compareAmounts({ amount: 8, unit: 'day' }, { amount: 1, unit: 'week' })).toBe(1);
		expect(compareAmounts({ amount: '1/3', unit: 'year' }, { amount: 4, unit: 'month' })).toBe(0);
	});

	it('does not say how many days a month has', () => {
		expect(compareAmounts({ amount: 30, unit: 'day' }, { amount: 1, unit: 'month' })).toBeUndefined();
		expect(compareAmounts({ amount: 30, unit: 'hour' }, { amount: 1, unit: 'euro' })).toBeUndefined();
	});

	it.each([
		['9 jaar', '{amount: 9, unit: year}'],
		['10 jaar en 8 maanden', '{amount: 128, unit: month}'],
		['6 weeks', '{amount: 6, unit: week}'],
		['120 uur', '{amount: 120, unit: hour}'],
		['2 maanden en 1 week', undefined],
		['levenslang', undefined]
	])('writes out %s', (text, amount) => {
		expect(writtenOut(text)).toBe(amount);
	});
});

describe('boxes', () => {
	it('replaces a group by its offences, each once', () => {
		const groups = { zwaar: ['a-1', 'a-2'] };
		expect(expandBox({ offence: ['a-2', '@zwaar'], rol: ['pleger'] }, groups)).toEqual({
			offence: ['a-2', 'a-1'],
			rol: ['pleger']
		});
	});

	it('intersects common factors', () => {
		expect(intersect({ a: ['x', 'y'] }, { a: ['y', 'z'], b: ['w'] })).toEqual({ a: ['y'], b: ['w'] });
		expect(intersect({ a: ['x'] }, { a: ['z'] })).toBeUndefined();
	});
});

describe('names', () => {
	it('finds what was probably meant', () => {
		expect(nearest('maximun', ['minimum', 'maximum'])).toBe('maximum');
		expect(nearest('iets-anders', ['maximum'])).toBeUndefined();
	});

	it('lists what is known while the list is short', () => {
		expect(hint('z', ['lenen', 'houden'])).toEqual(both('bekend zijn lenen, houden', 'known are lenen, houden'));
		expect(hint('z', [])).toEqual(both('er is er nog geen; maak die eerst', 'there are none yet; define it first'));
		expect(
			hint(
				'zzzzzz',
				Array.from({ length: 40 }, (_, at) => `naam-${at}`)
			)
		).toEqual({
			nl: expect.stringMatching(/^er zijn er 40 bekend/) as string,
			en: expect.stringMatching(/^40 are known/) as string
		});
	});
});

describe('canonical content', () => {
	it('does not depend on the order of keys, and does on the order of lists', () => {
		expect(canonical({ b: 1, a: { d: [1, 2], c: undefined } })).toBe(canonical({ a: { d: [1, 2] }, b: 1 }));
		expect(canonical([1, 2])).not.toBe(canonical([2, 1]));
	});
});

describe('complaints', () => {
	const complaint = {
		file: 'seeds/law/x.yaml',
		line: 12,
		column: 5,
		path: 'offences[3].maximum',
		message: both('ontbreekt', 'is missing')
	};

	it('are written so that an editor can jump to them', () => {
		expect(formatComplaint(complaint)).toBe('seeds/law/x.yaml:12:5 offences[3].maximum: is missing');
		expect(formatComplaint(complaint, 'nl')).toBe('seeds/law/x.yaml:12:5 offences[3].maximum: ontbreekt');
		expect(formatComplaint({ ...complaint, path: '' }, 'nl')).toBe('seeds/law/x.yaml:12:5 dit bestand: ontbreekt');
		expect(formatPath(['a', 0, 'b c', 'd-e'])).toBe('a[0]["b c"].d-e');
	});

	it('stand in reading order, each once', () => {
		const earlier = { ...complaint, line: 2 };
		expect(inOrder([complaint, earlier, { ...complaint }])).toEqual([earlier, complaint]);
	});
});

describe('places in YAML', () => {
	const nothing = both('', '');
	const source = new YamlSource('x.yaml', 'a: &one {b: c}\nd: *one\ne:\n  - f: g\n');

	it('are those of the value, through aliases too', () => {
		expect(source.value).toEqual({ a: { b: 'c' }, d: { b: 'c' }, e: [{ f: 'g' }] });
		expect(source.complaint(['e', 0, 'f'], nothing)).toMatchObject({ line: 4, column: 8, path: 'e[0].f' });
		expect(source.complaint(['d', 'b'], nothing)).toMatchObject({ line: 1, column: 13, path: 'd.b' });
	});

	it('are those of the parent where a key is missing, and of the short form where the model has a longer one', () => {
		expect(source.complaint(['e', 0, 'h'], nothing)).toMatchObject({ line: 4, column: 5, path: 'e[0].h' });
		expect(source.complaint(['e', 0, 'f', 0], nothing)).toMatchObject({ line: 4, column: 8, path: 'e[0].f' });
	});

	it('refuses a file of aliases upon aliases', () => {
		const lists = Array.from(
			{ length: 9 },
			(_, at) => `a${at + 1}: &a${at + 1} [${Array(10).fill(`*a${at}`).join(', ')}]`
		);
		const bomb = new YamlSource('x.yaml', ['a0: &a0 [x]', ...lists].join('\n'));
		expect(bomb.faults.map((fault) => fault.message.en)).toEqual([expect.stringMatching(/^cannot be read: /)]);
	});
});
