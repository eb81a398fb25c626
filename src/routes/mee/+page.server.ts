import { redirect } from '@sveltejs/kit';
import { readCode } from '$lib/classroom/code';
import { link } from '$lib/ui/shared/link';
import { isKeeping, live } from '../live.server';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const keeps = isKeeping();
	if (keeps) live();
	const typed = url.searchParams.get('code');
	if (typed === null) return { typed: '', problem: undefined, keeps };
	const code = readCode(typed);
	if (code === undefined || !keeps) {
		const problem = code !== undefined ? undefined : typed.trim() === '' ? ('empty' as const) : ('length' as const);
		return { typed, problem, keeps };
	}
	redirect(303, link(`/mee/${code}`));
};
