import { expect, it } from 'vitest';
import { senderOf } from './sender.mjs';

const socket = { remoteAddress: '10.0.0.1' };
const asked = (headers: Record<string, string>, header: string, depth = 1) =>
	senderOf({ headers, socket }, { header, depth });

it('believes no header where no proxy was named', () => {
	expect(asked({ 'x-forwarded-for': '192.0.2.7' }, '')).toBe('10.0.0.1');
});

it('counts the proxies from the end, so that nobody writes an address of their own', () => {
	const headers = { 'x-forwarded-for': '203.0.113.9, 192.0.2.7, 10.0.0.2' };
	expect(asked(headers, 'X-Forwarded-For')).toBe('10.0.0.2');
	expect(asked(headers, 'x-forwarded-for', 2)).toBe('192.0.2.7');
	expect(asked(headers, 'x-forwarded-for', 4)).toBe('10.0.0.1');
});

it('takes another header whole, and the address of the line where it is absent or empty', () => {
	expect(asked({ 'cf-connecting-ip': '192.0.2.7' }, 'CF-Connecting-IP')).toBe('192.0.2.7');
	expect(asked({}, 'cf-connecting-ip')).toBe('10.0.0.1');
	expect(asked({ 'cf-connecting-ip': ' ' }, 'cf-connecting-ip')).toBe('10.0.0.1');
});
