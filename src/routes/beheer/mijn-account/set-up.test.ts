import { expect, test } from 'vitest';
import { readSetUp, setUpOf } from './set-up.server';

const uri =
	'otpauth://totp/Strafmaatverkenner:a%40example.nl?secret=ABCDEFGHIJ234567&issuer=Strafmaatverkenner&digits=6&period=30';
const codes = ['aB3dE-fG5hI', 'jK7lM-nO2pQ'];

const form = (fields: Record<string, string>) => {
	const made = new FormData();
	for (const [name, value] of Object.entries(fields)) made.set(name, value);
	return made;
};

test('what the page sent along comes back as it was, with the key in groups', () => {
	const set = setUpOf({ uri, codes });
	expect(set.key).toBe('ABCD EFGH IJ23 4567');
	expect(set.qr.size).toBeGreaterThan(20);
	expect(readSetUp(form({ uri, codes: codes.join(' ') }))).toEqual(set);
});

test.each([
	{ uri: 'https://example.org/?secret=A', codes: codes.join(' ') },
	{ uri: 'javascript:alert(1)', codes: codes.join(' ') },
	{ uri, codes: '<b>no</b>' },
	{ uri, codes: '' },
	{}
])('anything else begins anew: %j', (fields) => {
	expect(readSetUp(form(fields as Record<string, string>))).toBeUndefined();
});
