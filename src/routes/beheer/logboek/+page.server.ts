import { getLocale } from '$lib/paraglide/runtime';
import { KEEP_LOG_DAYS, readLog } from '$lib/server/accounts';
import { accounts, requireRole } from '../door.server';
import { lineWords, titlesOf } from './lines.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { who, place } = await requireRole(event, 'administrator');
	const { db } = await accounts();
	const asked = event.url.searchParams.get('blad') ?? '0';
	const page = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
	const { lines, more } = await readLog(db, place.organisation, { page });
	const titles = await titlesOf(db, place.organisation, getLocale());
	return {
		org: place.organisation,
		name: place.name,
		others: who.places.filter((one) => one.role === 'administrator' && one.organisation !== place.organisation),
		keptDays: KEEP_LOG_DAYS,
		page,
		more,
		lines: lines.map((line) => lineWords(line, getLocale(), titles))
	};
};
