import { describe, expect, test } from 'vitest';
import { wordList } from './words';

const list = wordList(
	['straf', 'straat', 'huis', 'gemeente', 'verwijzen', 'dreigen', 'groot', 'tabel', 'maken', 'een', 'soort', 'recht'],
	["zo'n", 'ip-adres', 'categorie'],
	['Dwang, geweld of bedreiging', 'recidive', 'Eerbaarheid']
);

describe('a word is known', () => {
	test.each([
		'straf',
		'Straffen',
		'straten',
		'huizen',
		'huis',
		'grote',
		'tabellen',
		'verwijst',
		'gedreigd',
		'één',
		'zo’n',
		'IP-adres',
		'categorieën',
		'gemeentehuis',
		'strafsoort',
		'straf-soort'
	])('in itself, as a form or as two known words: %s', (word) => {
		expect(list.known(word)).toBe(true);
	});

	test.each(['oogmerk', 'redelijkerwijs', 'huisraad', 'gemeentehuisstraf', 'recidive'])('but not %s', (word) => {
		expect(list.known(word)).toBe(false);
	});
});

describe('a term is explained', () => {
	test.each(['recidive', 'Dwang', 'bedreigingen', 'eerbaarheid', 'straf-recidive'])(
		'as a word of an entry: %s',
		(word) => {
			expect(list.explained(word)).toBe(true);
		}
	);

	test.each(['straf', 'oogmerk', 'oogmerk-recidive'])('but not %s', (word) => {
		expect(list.explained(word)).toBe(false);
	});
});
