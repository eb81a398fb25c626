import { expect, it } from 'vitest';
import { securityTxt } from './security-txt';

const now = new Date('2026-11-24T10:00:00Z');

it('names the contact of the installation and a date within a year', () => {
	expect(securityTxt({ origin: 'https://example.nl', contact: 'mailto:security@example.nl', now })).toBe(
		[
			'Contact: mailto:security@example.nl',
			'Expires: 2027-05-23T00:00:00.000Z',
			'Preferred-Languages: nl, en',
			'Canonical: https://example.nl/.well-known/security.txt',
			''
		].join('\n')
	);
});

it('points to the page about this site where no contact is set', () => {
	expect(securityTxt({ origin: 'https://example.nl', contact: undefined, now })).toContain(
		'Contact: https://example.nl/over#veiligheid\n'
	);
});
