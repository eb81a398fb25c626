import { expect, test } from 'vitest';
import { deviceCookie, knownDevice } from './device';

const site = { secret: 's'.repeat(43), origin: 'https://example.nl' };
const sent = ({ name, value }: { name: string; value: string }) => new Headers({ cookie: `a=b; ${name}=${value}` });

test('a browser is known for the account it signed in to, and for no other', () => {
	const cookie = deviceCookie(site, 'a@example.nl');
	expect(cookie).toMatchObject({ name: '__Host-organiser-known', secure: true });
	expect(cookie.value).not.toContain('example');
	expect(knownDevice(site, 'a@example.nl', sent(cookie))).toBe(cookie.value.split('.')[0]);
	expect(knownDevice(site, 'b@example.nl', sent(cookie))).toBeUndefined();
	expect(knownDevice({ ...site, secret: 't'.repeat(43) }, 'a@example.nl', sent(cookie))).toBeUndefined();
});

test.each(['', 'x', 'x.y', '.', 'AAAA.AAAA'])('a cookie that holds "%s" is nobody', (value) => {
	expect(knownDevice(site, 'a@example.nl', sent({ name: '__Host-organiser-known', value }))).toBeUndefined();
	expect(knownDevice(site, 'a@example.nl', new Headers())).toBeUndefined();
});
