/**
 * Which organisation speaks for the installation itself. Its rules are everybody's: they belong to no organisation, and
 * whoever leads one of many may not change them for all.
 */
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database';
import { reaches } from './roles';
import type { Place, SignedIn } from './session';

/** The oldest that there is: the one of the first administrator, as long as it exists. */
export async function speaker(db: Kysely<Database>): Promise<string | undefined> {
	const row = await db
		.selectFrom('account_organisation')
		.select('organisation')
		.orderBy('created_at')
		.orderBy('organisation')
		.limit(1)
		.executeTakeFirst();
	return row?.organisation;
}

/** Where somebody may act for the installation: as an administrator of that organisation, and nowhere else. */
export async function speaksFor(
	db: Kysely<Database>,
	{ places }: Pick<SignedIn, 'places'>
): Promise<Place | undefined> {
	if (!places.some(({ role }) => reaches(role, 'administrator'))) return undefined;
	const organisation = await speaker(db);
	return places.find((place) => place.organisation === organisation && reaches(place.role, 'administrator'));
}
