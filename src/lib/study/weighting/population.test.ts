import { describe, expect, it } from 'vitest';
import { fieldOf, nameOfShares, readNumber, readPopulation, type Unit } from './population';

const band = (id: string) => ({ id, text: { nl: id } });
const survey = {
	background: {
		age: { about: 'region' as const, text: { nl: 'Leeftijd' }, bands: [band('young'), band('old')] },
		school: { about: 'education' as const, text: { nl: 'Opleiding' }, bands: [band('low'), band('mid'), band('high')] }
	}
};
const SOURCE = 'CBS StatLine, 1 januari 2026';

const read = (fields: Record<string, string>, unit: Unit = 'percent', source = SOURCE) =>
	readPopulation(survey, unit, source, (field) => fields[field] ?? '');

const age = (young: string, old: string) => ({ [fieldOf('age', 'young')]: young, [fieldOf('age', 'old')]: old });

describe('a number', () => {
	it.each([
		['12,5', 'percent', 12.5],
		['12.5 %', 'percent', 12.5],
		['1.234.567', 'people', 1_234_567],
		['1 234 567', 'people', 1_234_567],
		['1,234', 'people', 1234],
		['-3', 'percent', -3]
	] as const)('%s is read as %s', (typed, unit, value) => expect(readNumber(typed, unit)?.value).toBe(value));

	it.each(['', 'veel', '1e5', '12,5,5', '0x10', 'Infinity'])('%s is none', (typed) =>
		expect(readNumber(typed, 'people')).toBeUndefined()
	);
});

describe('margins', () => {
	it('are read for the questions that were filled in', () => {
		expect(read(age('30', '70'))).toEqual({
			ok: true,
			population: { margins: { age: { young: 30, old: 70 } }, unit: 'percent', source: SOURCE }
		});
	});

	it('may be off by what rounding does, and no more', () => {
		const school = (low: string, mid: string, high: string) => ({
			[fieldOf('school', 'low')]: low,
			[fieldOf('school', 'mid')]: mid,
			[fieldOf('school', 'high')]: high
		});
		expect(read(school('33', '33', '33')).ok).toBe(true);
		expect(read(school('33,3', '33,3', '33,3')).ok).toBe(true);
		expect(read(school('33,3', '33,3', '32,3'))).toMatchObject({
			problems: [{ reason: 'sum', background: 'school', field: fieldOf('school', 'low') }]
		});
		expect(read(school('30', '30', '30'))).toMatchObject({ problems: [{ reason: 'sum', sum: 90 }] });
		expect(read(school('3000', '3000', '3000'), 'people').ok).toBe(true);
	});

	it.each([
		['a band left open', age('30', ''), 'empty', 'old'],
		['a word', age('veel', '70'), 'no-number', 'young'],
		['less than nought', age('-30', '130'), 'negative', 'young'],
		['more than all', age('30', '130'), 'too-much', 'old'],
		['one band with everybody', age('0', '100'), 'one-band', 'young']
	])('with %s are refused, and the field is named', (_, fields, reason, at) => {
		const result = read(fields);
		expect(result.ok ? [] : result.problems).toContainEqual(
			expect.objectContaining({ reason, field: fieldOf('age', at) })
		);
	});

	it('without any figure, or without saying where it comes from, are refused', () => {
		expect(read({})).toMatchObject({ problems: [{ reason: 'nothing', field: fieldOf('age', 'young') }] });
		expect(read(age('30', '70'), 'percent', ' CBS ')).toMatchObject({
			problems: [{ reason: 'no-source', field: 'bron' }]
		});
		expect(read(age('30', '70'), 'percent', 'x'.repeat(501))).toMatchObject({ problems: [{ reason: 'long-source' }] });
	});

	it('are the same shares in per cent and in people, in any order', () => {
		const [percent, people] = [{ age: { young: 30, old: 70 } }, { age: { old: 7000, young: 3000 } }];
		expect(nameOfShares({ margins: percent })).toBe(nameOfShares({ margins: people }));
		expect(nameOfShares({ margins: { age: { young: 31, old: 69 } } })).not.toBe(nameOfShares({ margins: percent }));
	});
});
