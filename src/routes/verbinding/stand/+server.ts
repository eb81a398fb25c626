import { json } from '@sveltejs/kit';
import { storage } from '$lib/server/storage';
import type { RequestHandler } from './$types';

/** The time of the server, and whether it can keep anything now. */
export const GET: RequestHandler = async () =>
	json({ now: Date.now(), keeps: (await storage()?.answers()) ?? false }, { headers: { 'cache-control': 'no-store' } });
