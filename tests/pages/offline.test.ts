/** The worker of the offline edition makes every page of the site, in both languages, from a house that went through text. */
import { parse, stringify } from 'devalue';
import { afterAll, describe, expect, it } from 'vitest';
import { answer } from '../../src/offline/answers';
import type { House } from '../../src/routes/house';
import { readCases } from '../../src/lib/server/cases';
import { supportLines } from '../../src/lib/server/support';
import { corpus } from '../corpus/corpus';

const house: House = {
	corpus,
	cases: readCases(corpus),
	support: supportLines({
		SUPPORT_LINES: [{ id: 'lijn', name: 'Een lijn', phone: '0800' }],
		SUPPORT_LINES_CONFIRMED: []
	}),
	contact: undefined,
	securityContact: undefined
};
const copy = parse(stringify(house)) as House;

const OPZET = '1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet';
const subjects = [...corpus.subjects.keys()];
const dutch = [
	'/',
	'/onderwerpen',
	...subjects.map((id) => `/verkennen/${id}`),
	...subjects.map((id) => `/kaart/${id}`),
	`/verkennen?z=${OPZET}`,
	`/vergelijken?z=${OPZET}`,
	'/regels',
	'/regels/bronnen?q=wet',
	'/regels/woordenlijst',
	'/regels/2016R001.2016-02-01',
	'/voor-en-na',
	'/bewezen/belediging',
	'/over',
	'/hulp',
	'/privacy',
	'/toegankelijkheid',
	'/zaken',
	...house.cases.flatMap(({ id }) => [`/zaken/${id}`, `/zaken/${id}/werkblad`, `/zaken/${id}/antwoorden`])
];

// The language of the last page asked stays; other tests begin in Dutch.
afterAll(() => {
	answer(copy, '/');
});

describe('every page', () => {
	it.each(dutch.flatMap((path) => [path, path === '/' ? '/en' : `/en${path}`]))('%s', (path) => {
		const made = answer(copy, path);
		expect(made.kind).toBe('page');
		expect(made).toEqual(answer(house, path));
		// What a worker sends is copied, and has to survive that.
		expect(structuredClone(made)).toEqual(made);
	});
});

describe('what is no page', () => {
	it('leads on', () => {
		const asked = '/verkennen?datum=2024-09-01&handeling=binnendringen';
		expect(answer(copy, asked)).toMatchObject({ kind: 'redirect' });
		expect(answer(copy, `/en${asked}`)).toMatchObject({
			href: expect.stringMatching(/^\/en\/verkennen\?z=/) as string
		});
	});

	it('is a file', () => {
		const csv = answer(copy, `/kaart/gegevens/csv?z=${OPZET}`);
		expect(csv).toMatchObject({ kind: 'file', name: 'seksuele-misdrijven-2024-09-01.csv' });
		expect(answer(copy, `/kaart/gegevens/xml?z=${OPZET}`)).toEqual({ kind: 'error', status: 404 });
	});

	it.each(['/bestaat-niet', '/en/zaken/bestaat-niet', '/verkennen/niets', '/api', '/regels/%E0%A4%A'])(
		'%s is not there',
		(path) => {
			expect(answer(copy, path)).toEqual({ kind: 'error', status: 404 });
		}
	);
});
