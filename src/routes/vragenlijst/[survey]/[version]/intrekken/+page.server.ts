import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { allows, wouldAllow } from '$lib/server/live';
import { fieldText } from '$lib/ui/live/read-form';
import { fails } from '../../../../live.server';
import { met } from '../../../door.server';
import { textIn } from '../../../shown.server';
import { momentWords } from '../../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const here = await met(event);
	event.setHeaders({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
	const { survey } = here.compiled.published;
	return {
		...here.key,
		title: textIn(here, survey.title),
		lang: here.spoken.attribute,
		contact: survey.contact,
		closed: here.opening === 'closed',
		removable: here.removable,
		closesAt: momentWords(survey.closesAt, getLocale()),
		landing: here.landing,
		done: event.url.searchParams.has('klaar')
	};
};

export const actions: Actions = {
	default: async (event) => {
		const here = await met(event);
		const address = event.getClientAddress();
		if (!(await wouldAllow('withdraw', address))) fails(429, m.vr_too_many());
		const form = await event.request.formData();
		const secret = fieldText(form, 'secret');
		const code = fieldText(form, 'code').slice(0, 60);
		if (code === '' && secret === '') return fail(400, { code, problem: m.vr_code_empty() });
		const removed = await here.surveys.withdraw(here.key, secret === '' ? { code } : { secret });
		if (removed.ok) redirect(303, `${event.url.pathname}?klaar`);
		if (removed.refusal === 'closed') {
			const date = momentWords(here.compiled.published.survey.closesAt, getLocale());
			return fail(409, { code, problem: m.vr_code_closed({ date }) });
		}
		await allows('withdraw', address);
		return fail(404, { code, problem: m.vr_code_unknown() });
	}
};
