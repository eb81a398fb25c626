/** Starting a session: the same for a ready-made script and for a composed one. */
import { redirect } from '@sveltejs/kit';
import { libraryOf, type Library } from '$lib/classroom/script';
import type { Script } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { reaches } from '$lib/server/accounts';
import { allows, simulate } from '$lib/server/live';
import { settings } from '$lib/server/settings';
import { link } from '$lib/ui/shared/link';
import { house } from '../house.server';
import { visitor, type Event } from '../beheer/door.server';
import { fails, isKeeping, live } from '../live.server';
import { receiptOf } from './receipt';

/** Nobody is signed in, or somebody who may only look. */
export type Barrier = 'account' | 'role';

export const library = (): Library => {
	const { corpus, cases } = house();
	return libraryOf(corpus, cases);
};

const needsAccount = (): boolean => isKeeping() && settings().SESSION_START === 'account';

/** What stands between a visitor and a session. Where anybody may start one, nobody is looked up. */
export async function barrier(event: Event): Promise<Barrier | undefined> {
	if (!needsAccount()) return undefined;
	const who = await visitor(event);
	if (!who) return 'account';
	return who.places.some(({ role }) => reaches(role, 'editor')) ? undefined : 'role';
}

export const barrierWords = (found: Barrier): string =>
	found === 'account' ? m.account_start_needed() : m.account_start_role();

/** Ends the request with 429 for an address that starts one session after another, and with 503 where nothing is kept. */
export async function mayStart({ getClientAddress }: Event): Promise<void> {
	live();
	if (!(await allows('start', getClientAddress()))) fails(429, m.start_too_many());
}

/** Sends whoever asked to the page of the new session. The script was held against the law and the cases before. */
export async function startSession(script: Script, isDemo: boolean): Promise<never> {
	const own = live();
	const { corpus, cases } = library();
	const { code, secret } = await own.create({
		script,
		receipt: receiptOf(script, corpus, cases),
		demo: isDemo,
		keepHours: settings().LIVE_KEEP_HOURS
	});
	if (isDemo) simulate(own, code);
	redirect(303, link(`/leiding/${code}/${secret}?nieuw=ja`));
}
