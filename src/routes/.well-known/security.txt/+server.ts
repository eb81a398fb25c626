import { text } from '@sveltejs/kit';
import { securityTxt } from '$lib/server/security-txt';
import { settings } from '$lib/server/settings';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ url }) =>
	text(securityTxt({ origin: url.origin, contact: settings().SECURITY_CONTACT, now: new Date() }), {
		headers: { 'content-type': 'text/plain; charset=utf-8' }
	});
