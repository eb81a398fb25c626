import { expect, test } from 'vitest';
import { readCode } from './sign-in';
import { isEmail, plainEmail } from './users';

test.each([
	['123456', { kind: 'app', code: '123456' }],
	[' 123 456 ', { kind: 'app', code: '123456' }],
	['aB3dE-fG5hI', { kind: 'recovery', code: 'aB3dE-fG5hI' }],
	['aB3dEfG5hI', { kind: 'recovery', code: 'aB3dE-fG5hI' }],
	['', undefined],
	['12345', undefined],
	['1234567', undefined],
	['aB3dE--fG5hI', undefined],
	["' or 1=1 --", undefined]
])('a code typed as "%s"', (typed, read) => {
	expect(readCode(typed)).toEqual(read);
});

test('an e-mail address is compared in small letters', () => {
	expect(plainEmail(' Naam@Voorbeeld.NL ')).toBe('naam@voorbeeld.nl');
	for (const good of ['a@b.nl', 'naam+les@school.voorbeeld.nl', 'ü@vóórbeeld.nl']) expect(isEmail(good)).toBe(true);
	for (const bad of [
		'',
		'a',
		'a@b',
		'@b.nl',
		'a b@c.nl',
		'a@b.nl, c@d.nl',
		'a@@b.nl',
		'a@.nl',
		`${'a'.repeat(250)}@b.nl`
	])
		expect([bad, isEmail(bad)]).toEqual([bad, false]);
});
