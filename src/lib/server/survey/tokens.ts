/** Links for people who were invited, each for one time. Only hashes are kept; nothing leads from one to a person. */
import type { Kysely } from 'kysely';
import { whoOf, type By } from '../accounts/organisations';
import { done, refused } from '../accounts/outcome';
import { privileged } from '../accounts/privileged';
import { newSecret } from '../live/secrets';
import type { Database } from '../storage/database';
import { tokenHashOf, type VersionKey } from './keys';
import { lockVersion, objectOf, type Done } from './versions';

/** In one go; who needs more asks again. */
export const MOST_TOKENS = 10_000;

/** @returns the secrets: they are shown now and never again */
export function makeTokens(db: Kysely<Database>, by: By, key: VersionKey, count: number): Promise<Done<string[]>> {
	if (!Number.isInteger(count) || count < 1 || count > MOST_TOKENS)
		throw new RangeError(`The number of links is from 1 to ${MOST_TOKENS}.`);
	const target = { ...by, object: objectOf(key), detail: String(count) };
	return privileged(db, 'survey-tokens', target, whoOf(by), async (transaction) => {
		const row = await lockVersion(transaction, by.organisation, key);
		if (!row) return refused('no-such-survey');
		if (row.state !== 'published' || row.definition.access !== 'tokens') return refused('wrong-state');
		const tokens = Array.from({ length: count }, newSecret);
		const { survey, version } = key;
		await transaction
			.insertInto('survey_token')
			.values(tokens.map((token) => ({ survey, version, hash: tokenHashOf(key, token) })))
			.execute();
		return done(tokens);
	});
}
