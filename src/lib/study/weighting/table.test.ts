import { describe, expect, it } from 'vitest';
import { fieldOf } from './population';
import { readTable } from './table';

const survey = {
	background: {
		age: {
			about: 'region' as const,
			text: { nl: 'Hoe oud ben je?', en: 'How old are you?' },
			bands: [
				{ id: 'young', text: { nl: 'Tot en met 40', en: 'Up to 40' } },
				{ id: 'old', text: { nl: '41, of ouder', en: '41, or over' } }
			]
		}
	}
};
const both = { [fieldOf('age', 'young')]: '30,5', [fieldOf('age', 'old')]: '69,5' };

describe('a table of margins', () => {
	it.each([
		['semicolons and a head', '\uFEFFvraag;groep;aandeel\r\nage;young;30,5\r\nage;old;69,5\r\n'],
		['tabs, as a spreadsheet pastes them', 'Hoe oud ben je?\tTot en met 40\t30,5\nHoe oud ben je?\t41, of ouder\t69,5'],
		['commas and quotes', '"How old are you?","up to 40","30,5"\n"How old are you?","41, or over","69,5"\n']
	])('is read with %s', (_, text) => {
		expect(readTable(survey, text)).toEqual({ fields: both, problems: [] });
	});

	it('names the line of each fault, and keeps what it could read', () => {
		const text = 'age;young;30,5\nage;old\nsex;m;50\nage;ancient;3\nage;young;31';
		expect(readTable(survey, text)).toEqual({
			fields: { [fieldOf('age', 'young')]: '31' },
			problems: [
				{ line: 2, reason: 'columns', found: 2 },
				{ line: 3, reason: 'no-such-question', word: 'sex' },
				{ line: 4, reason: 'no-such-band', word: 'ancient' },
				{ line: 5, reason: 'twice', word: 'young' }
			]
		});
	});

	it('without a line, or far too long, says so', () => {
		expect(readTable(survey, 'vraag;groep;aandeel\n').problems).toEqual([{ line: 0, reason: 'no-lines' }]);
		expect(readTable(survey, 'x'.repeat(70_000)).problems).toEqual([{ line: 0, reason: 'too-long' }]);
	});

	it('knows no question by a name that every object has', () => {
		expect(readTable(survey, 'constructor;young;3').problems).toEqual([
			{ line: 1, reason: 'no-such-question', word: 'constructor' }
		]);
	});
});
