import { redirect } from '@sveltejs/kit';
import { readCode } from '$lib/classroom/code';
import { link } from '$lib/ui/shared/link';
import { isKeeping, live } from '../live.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	if (isKeeping()) live();
	const typed = url.searchParams.get('code');
	if (typed === null) return { typed: '', problem: undefined };
	const code = readCode(typed);
	if (code === undefined) return { typed, problem: typed.trim() === '' ? ('empty' as const) : ('length' as const) };
	redirect(303, link(`/mee/${code}`));
};
