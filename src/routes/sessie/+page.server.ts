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
import { reaches, type SignedIn } from '$lib/server/accounts';
import { requireAccount, visitor } from '../beheer/door.server';
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

const needsAccount = (): boolean => isKeeping() && settings().SESSION_START === 'account';

const mayStart = (who: SignedIn): boolean => who.places.some(({ role }) => reaches(role, 'editor'));

/** What stands between a visitor and a session. Where anybody may start one, nobody is looked up. */
async function barrier(event: Parameters<typeof visitor>[0]): Promise<'account' | 'role' | undefined> {
	if (!needsAccount()) return undefined;
	const who = await visitor(event);
	if (!who) return 'account';
	return mayStart(who) ? undefined : 'role';
}

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
		const { request, getClientAddress } = event;
		const own = live();
		if (needsAccount() && !mayStart(await requireAccount(event))) fails(403, m.account_start_role());
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
