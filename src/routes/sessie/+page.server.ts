import { fail, redirect } from '@sveltejs/kit';
import { isAboutSexualOffences, libraryOf } from '$lib/classroom/script';
import type { Script } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { allows, simulate } from '$lib/server/live';
import { readScripts } from '$lib/server/scripts';
import { settings } from '$lib/server/settings';
import { link } from '$lib/ui/shared/link';
import { house } from '../house.server';
import { fails, isKeeping, live } from '../live.server';
import { forWhom } from '../zaken/cases';
import { receiptOf } from './receipt';
import type { Actions, PageServerLoad } from './$types';

const library = () => {
	const { corpus, cases } = house();
	return libraryOf(corpus, cases);
};

/** Short ones first; what a school has to choose on purpose comes last. */
const inOrder = (scripts: readonly Script[]): Script[] => {
	const weight = (script: Script) => (isAboutSexualOffences(script, library()) ? 1000 : 0) + script.minutes;
	return [...scripts].sort((a, b) => weight(a) - weight(b));
};

export const load: PageServerLoad = ({ url, setHeaders }) => {
	setHeaders({ 'referrer-policy': 'same-origin' });
	const lang = getLocale();
	return {
		isKeeping: isKeeping(),
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
	default: async ({ request, getClientAddress }) => {
		const own = live();
		if (!(await allows('start', getClientAddress()))) fails(429, m.start_too_many());
		const form = await request.formData();
		const id = form.get('script');
		const script = readScripts(house().corpus).find((one) => one.id === id);
		if (!script) return fail(400, { problem: m.start_no_script(), script: '' });
		if (isAboutSexualOffences(script, library()) && form.get('confirmed') !== 'yes')
			return fail(400, { problem: m.start_not_confirmed(), script: script.id });
		const isDemo = form.get('demo') === 'yes';
		const { corpus } = house();
		const { code, secret } = await own.create({
			script,
			receipt: receiptOf(script, corpus, library().cases),
			demo: isDemo,
			keepHours: settings().LIVE_KEEP_HOURS
		});
		if (isDemo) simulate(own, code);
		redirect(303, link(`/leiding/${code}/${secret}?nieuw=ja`));
	}
};
