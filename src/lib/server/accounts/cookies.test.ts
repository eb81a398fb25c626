import { expect, test } from 'vitest';
import { cookiesOf } from './cookies';

test('cookies are read one by one, with what they hold as it was meant', () => {
	const headers = new Headers();
	headers.append('set-cookie', 'a=b%2Fc%3D; Max-Age=60; Path=/; HttpOnly; SameSite=Lax');
	headers.append('set-cookie', '__Host-d=; Max-Age=0; Path=/; HttpOnly; Secure');
	headers.append('set-cookie', 'e=100%');
	expect(cookiesOf(headers)).toEqual([
		{ name: 'a', value: 'b/c=', maxAge: 60, secure: false },
		{ name: '__Host-d', value: '', maxAge: 0, secure: true },
		{ name: 'e', value: '100%', maxAge: undefined, secure: false }
	]);
});
