import { redirect } from '@sveltejs/kit';
import { getLocale } from '$lib/paraglide/runtime';
import { link } from '$lib/ui/shared/link';
import { placeForOthers } from '../../../live.server';
import { draftIn } from '../draft.server';
import { lookAt } from './look.server';
import type { Actions, PageServerLoad } from './$types';

/** A lesson travels in the form, so there is nothing to see for whoever only follows the address. */
export const load: PageServerLoad = ({ request, url, setHeaders }) => {
	if (request.method === 'GET') redirect(303, link('/sessie/maken'));
	setHeaders({ 'referrer-policy': 'same-origin' });
	return {
		host: `${placeForOthers(url).host}${link('/').replace(/\/$/, '')}`,
		...(url.searchParams.has('scherm') ? { shell: 'bare' as const } : {})
	};
};

export const actions: Actions = {
	default: async ({ request, getClientAddress }) => {
		const form = await request.formData();
		const draft = await draftIn(form, getLocale(), getClientAddress());
		const at = Math.max(
			0,
			draft.steps.findIndex(({ key }) => key === form.get('step'))
		);
		const step = draft.steps[at]!;
		const keyAt = (place: number) => draft.steps[place]?.key ?? null;
		return { draft, step, at, room: lookAt(draft, at, getLocale()), back: keyAt(at - 1), next: keyAt(at + 1) };
	}
};
