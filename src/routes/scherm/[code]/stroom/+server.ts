import { getLocale } from '$lib/paraglide/runtime';
import { roomOf } from '../../../live.server';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => (await roomOf(event)).listen('room', getLocale());
