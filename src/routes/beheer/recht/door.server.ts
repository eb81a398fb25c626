/** The door of the rules: they belong to the installation and not to one organisation. */
import { m } from '$lib/paraglide/messages';
import { speaksFor, type Place, type SignedIn } from '$lib/server/accounts';
import { storage } from '$lib/server/storage';
import { fails } from '../../live.server';
import { accounts, requireAccount, type Event } from '../door.server';

type Db = Awaited<ReturnType<typeof accounts>>['db'];

/** Whoever speaks for the installation; all others are told who does. Without storage nobody does, and 503 says what to do. */
export async function requireSpeaker(event: Event): Promise<{ who: SignedIn; place: Place; db: Db }> {
	if (!storage()) fails(503, m.la_by_hand());
	const who = await requireAccount(event);
	const { db } = await accounts();
	const place = await speaksFor(db, who);
	if (!place) fails(403, m.la_not_yours());
	return { who, place, db };
}
