/** The doors of what belongs to an organisation: who is there, and what they may open. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import {
	currentSession,
	countWrongLink,
	mayOpenLink,
	openAccounts,
	reaches,
	returnPath,
	showFactorAgain,
	type Accounts,
	type OwnCookie,
	type Place,
	type Role,
	type SignedIn
} from '$lib/server/accounts';
import { settings } from '$lib/server/settings';
import { storage } from '$lib/server/storage';
import { link } from '$lib/ui/shared/link';
import { fails } from '../live.server';

/** What of a request is read here. */
export type Event = Pick<RequestEvent, 'request' | 'url' | 'cookies' | 'getClientAddress'>;

/** The accounts of this installation; 503 where it keeps nothing. */
export function accounts(): Promise<Accounts> {
	const own = storage();
	if (!own) fails(503, m.account_no_storage());
	const { ACCOUNT_SECRET: secret, ORIGIN: origin } = settings();
	return openAccounts(own, { secret, origin });
}

/** Sets what signing in and out asks for. */
export function setCookies({ cookies }: Pick<Event, 'cookies'>, all: readonly OwnCookie[]): void {
	for (const { name, value, maxAge, secure } of all) {
		cookies.set(name, value, {
			path: '/',
			httpOnly: true,
			sameSite: 'lax',
			secure,
			...(maxAge === undefined ? {} : { maxAge })
		});
	}
}

const known = new WeakMap<Request, Promise<SignedIn | undefined>>();

async function look(event: Event): Promise<SignedIn | undefined> {
	if (!storage()) return undefined;
	const { auth, db } = await accounts();
	const { signedIn, cookies } = await currentSession(auth, db, event.request.headers);
	setCookies(event, cookies);
	return signedIn;
}

/** Who is signed in, looked up once for a request. */
export function visitor(event: Event): Promise<SignedIn | undefined> {
	const before = known.get(event.request);
	if (before) return before;
	const now = look(event);
	known.set(event.request, now);
	return now;
}

/** After an act the page is made of what is true now. */
export const lookAgain = ({ request }: Pick<Event, 'request'>): boolean => known.delete(request);

/** Where somebody wanted to be, for after signing in: of a form that was posted, the page it stands on. */
const wish = ({ url }: Pick<Event, 'url'>): string => {
	const query = new URLSearchParams([...url.searchParams].filter(([name]) => !name.startsWith('/')));
	return url.pathname + (query.size > 0 ? `?${query.toString()}` : '');
};

/** Whoever is signed in; all others are sent to sign in, and come back. */
export async function requireAccount(event: Event): Promise<SignedIn> {
	const who = await visitor(event);
	if (who) return who;
	redirect(303, link(`/beheer/aanmelden?terug=${encodeURIComponent(wish(event))}`));
}

/**
 * Whoever has a role in an organisation: the one that is named, else that of `?org=`, else the first in which they have
 * it. What belongs to another organisation does not exist: 404. What needs another role says so: 403.
 */
export async function requireRole(
	event: Event,
	role: Role,
	organisation = event.url.searchParams.get('org') ?? undefined
): Promise<{ who: SignedIn; place: Place }> {
	const who = await requireAccount(event);
	const mine = organisation === undefined ? who.places : who.places.filter((one) => one.organisation === organisation);
	if (mine.length === 0) fails(404, m.account_not_yours());
	const place = mine.find((one) => reaches(one.role, role));
	if (!place) fails(403, m.account_not_your_role());
	return { who, place };
}

/** What an act of `accounts` asks for: who does it, where. */
export const byOf = (who: SignedIn, place: Place) => ({
	account: who.account,
	organisation: place.organisation,
	session: who.session
});

/**
 * The second factor, where an act asks for it again and the form has a field for it.
 * @returns what is wrong, in words
 */
export async function factorProblem(event: Event, who: SignedIn, form: FormData): Promise<string | undefined> {
	if (who.isFresh) return undefined;
	const { auth, db } = await accounts();
	const code = form.get('again');
	if (typeof code !== 'string' || code.trim() === '') return m.account_again_empty();
	const answer = await showFactorAgain(auth, db, event.request.headers, who, code);
	lookAgain(event);
	return answer === 'right' ? undefined : answer === 'busy' ? m.account_busy() : m.account_code_wrong();
}

/** What a one-time link opens; guesses are counted, and a link that is none says what to do. */
export async function linked<T>(event: Event, open: () => Promise<T | undefined>): Promise<T> {
	const address = event.getClientAddress();
	if (!(await mayOpenLink(address))) fails(429, m.account_busy());
	const opened = await open();
	if (opened) return opened;
	await countWrongLink(address);
	fails(404, m.account_link_gone());
}

export const backTo = (url: URL, otherwise = link('/beheer')): string =>
	returnPath(url.searchParams.get('terug'), otherwise);
