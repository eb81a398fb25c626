import { describe, expect, it } from 'vitest';
import { InvalidSettings, readSettings } from './settings';

function complaint(environment: Record<string, string>): string {
	try {
		readSettings(environment);
	} catch (error) {
		if (error instanceof InvalidSettings) return error.message;
		throw error;
	}
	return 'no complaint';
}

describe('readSettings', () => {
	it('starts on loopback with nothing set', () => {
		expect(readSettings({})).toMatchObject({
			PORT: 3000,
			HOST: '127.0.0.1',
			DATA_DIR: 'data',
			LAW_DIR: 'data/law',
			SUPPORT_LINES_CONFIRMED: [],
			EMBED_ALLOWED: []
		});
	});

	it('treats an empty value as not set', () => {
		expect(readSettings({ PORT: '', ORIGIN: '' }).PORT).toBe(3000);
	});

	it('reads the sites that may show a page in a frame, each once', () => {
		const sites = 'https://school.nl, https://*.krant.nl  http://localhost:* https://school.nl';
		expect(readSettings({ EMBED_ALLOWED: sites }).EMBED_ALLOWED).toEqual([
			'https://school.nl',
			'https://*.krant.nl',
			'http://localhost:*'
		]);
	});

	it.each([
		'school.nl',
		'https://school.nl/',
		'https://school.nl/les',
		'*',
		'https://*',
		"https://a.nl; script-src 'none'",
		'https://school.nl ftp://x.nl',
		"'self'",
		'https://school.nl:99999'
	])('takes no other site than an origin: %s', (sites) => {
		expect(() => readSettings({ EMBED_ALLOWED: sites })).toThrow(
			/EMBED_ALLOWED is .+ expected scheme and host of each site/
		);
	});

	it('reads the confirmed support lines as a list', () => {
		expect(readSettings({ SUPPORT_LINES_CONFIRMED: 'csg, 113' }).SUPPORT_LINES_CONFIRMED).toEqual(['csg', '113']);
	});

	it.each([
		['PORT', 'three', 'PORT is "three"; expected a port number from 0 to 65535'],
		['PORT', '70000', 'PORT is "70000"; expected a port number from 0 to 65535'],
		['PORT', ' ', 'expected a port number from 0 to 65535'],
		['PORT', '1e3', 'expected a port number from 0 to 65535'],
		['SUPPORT_LINES', 'csg: 0800', 'expected lines written as id: name: phone number, with ; between them'],
		['SUPPORT_LINES', 'a: Een: 111; a: Twee: 222', 'expected every line with an id of its own; a stands there twice'],
		['CONTACT', 'https:///', 'expected a web address with the name of a host'],
		['SUPPORT_LINES_CONFIRMED', 'zzz', 'expected ids of SUPPORT_LINES: csg, slachtofferhulp, kindertelefoon, 113'],
		['PORT', '80.5', 'PORT is "80.5"; expected a port number from 0 to 65535'],
		['ORIGIN', 'example.nl', 'ORIGIN is "example.nl"; expected scheme and host with no path'],
		['ORIGIN', 'https://example.nl/', 'ORIGIN is "https://example.nl/"; expected scheme and host with no path'],
		['SECURITY_CONTACT', 'me@example.nl', 'expected an address that starts with mailto:'],
		['CONTACT', 'javascript:alert(1)', 'expected an address that starts with mailto:'],
		['SUPPORT_LINES_CONFIRMED', 'One Line', 'expected ids of support lines with commas between them']
	])('refuses %s=%s', (name, value, expected) => {
		expect(complaint({ [name]: value })).toContain(expected);
	});

	it('never repeats a secret', () => {
		const message = complaint({ DATABASE_URL: 'mysql://user:hunter2@host/db' });
		expect(message).toContain('DATABASE_URL is a value that is not shown; expected postgres://');
		expect(message).not.toContain('hunter2');
	});

	it('names every wrong setting at once', () => {
		const message = complaint({ PORT: 'x', ORIGIN: 'y' });
		expect(message).toContain('PORT is');
		expect(message).toContain('ORIGIN is');
	});
});
