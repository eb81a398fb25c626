import { fail } from '@sveltejs/kit';
import { isAboutSexualOffences } from '$lib/classroom/script';
import type { Script } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { readScripts } from '$lib/server/scripts';
import { settings } from '$lib/server/settings';
import { link } from '$lib/ui/shared/link';
import { house } from '../house.server';
import { requireAccount } from '../beheer/door.server';
import { fails, isKeeping } from '../live.server';
import { forWhom } from '../zaken/cases';
import { barrier, library, mayStart, startSession } from './start.server';
import type { Actions, PageServerLoad } from './$types';

/** Short ones first; what a school has to choose on purpose comes last. */
const inOrder = (scripts: readonly Script[]): Script[] => {
	const weight = (script: Script) => (isAboutSexualOffences(script, library()) ? 1000 : 0) + script.minutes;
	return [...scripts].sort((a, b) => weight(a) - weight(b));
};

export const load: PageServerLoad = async (event) => {
	const { url, setHeaders } = event;
	setHeaders({ 'referrer-policy': 'same-origin' });
	const lang = getLocale();
	return {
		isKeeping: isKeeping(),
		barrier: await barrier(event),
		signIn: link(`/beheer/aanmelden?terug=${encodeURIComponent(url.pathname)}`),
		deleted: url.searchParams.has('gewist'),
		keepHours: settings().LIVE_KEEP_HOURS,
		scripts: inOrder(readScripts(house().corpus)).map((script) => ({
			id: script.id,
			title: script.title[lang],
			about: script.about[lang],
			minutes: script.minutes,
			level: forWhom(script.level),
			questions: script.steps.filter(({ kind }) => kind === 'question').length,
			careful: isAboutSexualOffences(script, library())
		}))
	};
};

export const actions: Actions = {
	default: async (event) => {
		const { request } = event;
		if ((await barrier(event)) === 'account') await requireAccount(event);
		if (await barrier(event)) fails(403, m.account_start_role());
		await mayStart(event);
		const form = await request.formData();
		const id = form.get('script');
		const script = readScripts(house().corpus).find((one) => one.id === id);
		if (!script) return fail(400, { problem: m.start_no_script(), script: '' });
		if (isAboutSexualOffences(script, library()) && form.get('confirmed') !== 'yes')
			return fail(400, { problem: m.start_not_confirmed(), script: script.id });
		return startSession(script, form.get('demo') === 'yes');
	}
};
