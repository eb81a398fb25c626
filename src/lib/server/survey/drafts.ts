/** Making and changing a definition, until it is handed in for review. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Survey } from '../../model';
import { whoOf, type By } from '../accounts/organisations';
import { done, refused } from '../accounts/outcome';
import { privileged } from '../accounts/privileged';
import type { Database } from '../storage/database';
import type { VersionKey } from './keys';
import { mayStillChange } from './states';
import { findVersion, lockVersion, objectOf, type Done } from './versions';

/** The number of a version is decided here, whatever the definition says. */
const numbered = (definition: Survey, version: number): string => JSON.stringify({ ...definition, version });

export function createDraft(db: Kysely<Database>, by: By, definition: Survey): Promise<Done<VersionKey>> {
	const key = { survey: randomUUID(), version: 1 };
	return privileged(db, 'survey-create', { ...by, object: objectOf(key) }, whoOf(by), async (transaction) => {
		await transaction.insertInto('survey').values({ survey: key.survey, organisation: by.organisation }).execute();
		await transaction
			.insertInto('survey_version')
			.values({ ...key, definition: numbered(definition, key.version), writers: [by.account] })
			.execute();
		return done(key);
	});
}

/** A new arm after one that was published: its answers never mix with those of the other. */
export function createNextVersion(db: Kysely<Database>, by: By, from: VersionKey): Promise<Done<VersionKey>> {
	return privileged(db, 'survey-create', { ...by, object: objectOf(from) }, whoOf(by), async (transaction) => {
		const row = await lockVersion(transaction, by.organisation, from);
		if (!row) return refused('no-such-survey');
		// Two who do this at once wait here for each other.
		await transaction.selectFrom('survey').select('survey').where('survey', '=', from.survey).forUpdate().execute();
		const all = await transaction
			.selectFrom('survey_version')
			.select(['version', 'state'])
			.where('survey', '=', from.survey)
			.execute();
		// One draft at a time: two would come to be published under numbers that say nothing of their order.
		if (all.some(mayStillChange)) return refused('wrong-state');
		const key = { survey: from.survey, version: Math.max(...all.map(({ version }) => version)) + 1 };
		await transaction
			.insertInto('survey_version')
			.values({ ...key, definition: numbered(row.definition, key.version), writers: [by.account] })
			.execute();
		return done(key);
	});
}

/**
 * Throws a draft away: it was shown to nobody but members, and no answer hangs on it. What is being reviewed is given back
 * first. The log keeps its title, so that somebody who misses it finds out who did this.
 */
export async function dropDraft(db: Kysely<Database>, by: By, key: VersionKey): Promise<Done> {
	const before = await findVersion(db, by.organisation, key);
	const detail = Object.values(before?.definition.title ?? {}).find((words) => words !== undefined) ?? '';
	return privileged(db, 'survey-drop', { ...by, object: objectOf(key), detail }, whoOf(by), async (transaction) => {
		const row = await lockVersion(transaction, by.organisation, key);
		if (!row) return refused('no-such-survey');
		if (row.state !== 'draft') return refused('wrong-state');
		await transaction
			.deleteFrom('survey_version')
			.where('survey', '=', key.survey)
			.where('version', '=', key.version)
			.execute();
		// A survey is what its versions are: with the last of them it goes.
		await transaction
			.deleteFrom('survey')
			.where('survey', '=', key.survey)
			.where((is) =>
				is.not(is.exists(is.selectFrom('survey_version').select('version').where('survey', '=', key.survey)))
			)
			.execute();
		return done(undefined);
	});
}

/**
 * @param revision the one that the change was made to: where somebody else saved in between, nothing is overwritten
 * @returns the new revision
 */
export function saveDraft(
	db: Kysely<Database>,
	by: By,
	key: VersionKey,
	revision: number,
	definition: Survey
): Promise<Done<number>> {
	return privileged(db, 'survey-edit', { ...by, object: objectOf(key) }, whoOf(by), async (transaction) => {
		const row = await lockVersion(transaction, by.organisation, key);
		if (!row) return refused('no-such-survey');
		if (row.state !== 'draft') return refused('wrong-state');
		if (row.revision !== revision) return refused('changed-meanwhile');
		await transaction
			.updateTable('survey_version')
			.set({
				definition: numbered(definition, key.version),
				revision: revision + 1,
				writers: [...new Set([...row.writers, by.account])]
			})
			.where('survey', '=', key.survey)
			.where('version', '=', key.version)
			.execute();
		return done(revision + 1);
	});
}
