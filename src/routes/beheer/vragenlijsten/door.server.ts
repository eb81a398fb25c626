/** The door of one version: who is there, in which organisation, and the version as it is now. */
import { m } from '$lib/paraglide/messages';
import { reaches, type Place, type Role, type SignedIn } from '$lib/server/accounts';
import { findVersion, type VersionRow } from '$lib/server/survey';
import { fails } from '../../live.server';
import { accounts, byOf, requireAccount, type Event } from '../door.server';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export interface Opened {
	who: SignedIn;
	place: Place;
	row: VersionRow;
	key: { survey: string; version: number };
	by: ReturnType<typeof byOf>;
	db: Awaited<ReturnType<typeof accounts>>['db'];
	/** Whether they may change something; a viewer looks. */
	mayEdit: boolean;
	leads: boolean;
}

/**
 * The version that an address names, for whoever has a role in its organisation. One of another organisation does not
 * exist: 404. A role that is not enough is told so: 403.
 */
export async function openVersion(
	event: Event & { params: { survey: string; version: string } },
	role: Role
): Promise<Opened> {
	const who = await requireAccount(event);
	const { survey, version } = event.params;
	const key = { survey, version: /^[1-9]\d{0,2}$/.test(version) ? Number(version) : 0 };
	if (!UUID.test(survey) || key.version === 0) fails(404, m.ve_not_there());
	const { db } = await accounts();
	for (const place of who.places) {
		const row = await findVersion(db, place.organisation, key);
		if (!row) continue;
		if (!reaches(place.role, role)) fails(403, m.account_not_your_role());
		const mayEdit = reaches(place.role, 'editor');
		return { who, place, row, key, by: byOf(who, place), db, mayEdit, leads: reaches(place.role, 'administrator') };
	}
	fails(404, m.ve_not_there());
}

/** Where the pages of a version stand. */
export const pathOf = ({ survey, version }: Opened['key'], rest = ''): string =>
	`/beheer/vragenlijsten/${survey}/${version}${rest}`;
