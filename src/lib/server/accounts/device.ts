/**
 * Where somebody signed in before. Whoever guesses at an account makes each try at it slow, also for its owner; a
 * browser that was there before shows a cookie and does not wait. It opens nothing by itself, and names nobody.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { OwnCookie } from './cookies';
import { cookieName, isSecure, type Site } from './options';

const DAYS = 90;

const mark = (secret: string, email: string, nonce: string): Buffer =>
	createHmac('sha256', secret).update(`device\0${email}\0${nonce}`).digest();

const nameIn = ({ origin }: Site): string => cookieName('known', origin);

/** The cookie for a browser whose password was right. */
export function deviceCookie(site: Site, email: string): OwnCookie {
	const nonce = randomBytes(12).toString('base64url');
	const value = `${nonce}.${mark(site.secret, email, nonce).toString('base64url')}`;
	return { name: nameIn(site), value, maxAge: DAYS * 24 * 3600, secure: isSecure(site.origin) };
}

/** What tells this browser from others, where it was signed in to this account before. */
export function knownDevice(site: Site, email: string, headers: Headers): string | undefined {
	const cookies = (headers.get('cookie') ?? '').split(/;\s*/);
	const value = cookies.find((one) => one.startsWith(`${nameIn(site)}=`))?.slice(nameIn(site).length + 1);
	const [nonce = '', given = ''] = (value ?? '').split('.');
	const sent = Buffer.from(given, 'base64url');
	const meant = mark(site.secret, email, nonce);
	return sent.length === meant.length && timingSafeEqual(sent, meant) ? nonce : undefined;
}
