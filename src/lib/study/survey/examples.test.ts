import { describe, expect, it } from 'vitest';
import { exampleComplaints } from './examples';

const real = { organisation: 'Gemeente Proefstad', contact: 'onderzoek@proefstad.nl' };
const placesOf = (changed: Partial<typeof real>) =>
	exampleComplaints({ ...real, ...changed }).map(({ place }) => place[0]);

describe('what was copied from an example', () => {
	it.each([
		'Voorbeeld van Strafmaatverkenner',
		'Gemeente Voorbeeld',
		'Example',
		'An example organisation',
		' voorbeeld '
	])('is found as an organisation: %s', (organisation) => expect(placesOf({ organisation })).toEqual(['organisation']));

	it.each([
		'voorbeeld@example.nl',
		'post@example.org',
		'https://www.example.com/contact',
		'vragen@mail.example',
		'voorbeeld@gemeente.nl',
		'info@voorbeeld.nl',
		'example.net',
		'iets@iets.invalid'
	])('is found as a contact: %s', (contact) => expect(placesOf({ contact })).toEqual(['contact']));

	it.each([
		{},
		{ organisation: 'Stichting Het Goede Voorbeeld', contact: 'info@hetgoedevoorbeeld.nl' },
		{ organisation: 'Voorbeeldige Zorg' },
		{ contact: '030 123 45 67' },
		{ contact: 'info@myexample.com' },
		{ contact: 'https://proefstad.nl/voorbeeld' }
	])('is no name in which the word stands otherwise: %o', (changed) => expect(placesOf(changed)).toEqual([]));
});
