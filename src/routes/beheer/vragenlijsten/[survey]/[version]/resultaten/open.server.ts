/** The door of the results of one version: for members of its organisation, once it was published. */
import { m } from '$lib/paraglide/messages';
import { reaches, type Role } from '$lib/server/accounts';
import { findVersion } from '$lib/server/survey';
import { surveys } from '$lib/server/survey/start';
import { fails } from '../../../../../live.server';
import { accounts, byOf, requireAccount, type Event } from '../../../../door.server';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export type Given = Event & { params: { survey: string; version: string } };

export const keyOf = ({ survey, version }: Given['params']) => ({
	survey: UUID.test(survey) ? survey : '00000000-0000-0000-0000-000000000000',
	version: /^[1-9]\d{0,2}$/.test(version) ? Number(version) : 0
});

/**
 * What belongs to another organisation does not exist: 404. A role that is not enough is told so: 403.
 * @param notOpen what is said of a version that nobody could answer yet
 */
export async function openResults(event: Given, role: Role, notOpen = m.vs_not_open) {
	const who = await requireAccount(event);
	const key = keyOf(event.params);
	const { db } = await accounts();
	for (const place of who.places) {
		const row = await findVersion(db, place.organisation, key);
		if (!row) continue;
		if (!reaches(place.role, role)) fails(403, m.account_not_your_role());
		const compiled = await surveys()?.versions.find(key);
		if (!compiled) fails(404, notOpen());
		return {
			who,
			place,
			key,
			row,
			compiled,
			db,
			by: byOf(who, place),
			mayExport: reaches(place.role, 'editor'),
			leads: reaches(place.role, 'administrator')
		};
	}
	fails(404, m.vs_not_there());
}
