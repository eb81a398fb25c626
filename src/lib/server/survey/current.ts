/** Which version of a survey the public meets now, and whether it can take part. */
import type { Kysely } from 'kysely';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { VersionKey } from './keys';

/** Asked by everybody who opens a page; a version that was just closed is refused by every answer itself. */
const FRESH_MS = 2000;
const REMEMBERED = 200;

export interface CurrentVersion extends VersionKey {
	state: 'published' | 'closed';
}

/** The version that was asked for, or the newest that is published; the newest closed one where none is. */
async function read(
	db: Kysely<Database>,
	survey: string,
	version: number | undefined
): Promise<CurrentVersion | undefined> {
	let asked = db
		.selectFrom('survey_version')
		.select(['survey', 'version', 'state'])
		.where('survey', '=', survey)
		.where('state', 'in', ['published', 'closed'])
		.orderBy('state', 'desc')
		.orderBy('version', 'desc');
	if (version !== undefined) asked = asked.where('version', '=', version);
	return (await asked.limit(1).executeTakeFirst()) as CurrentVersion | undefined;
}

export class CurrentVersions {
	#known = new Map<string, { at: number; found: Promise<CurrentVersion | undefined> }>();

	constructor(private readonly db: Kysely<Database>) {}

	find(survey: string, version?: number): Promise<CurrentVersion | undefined> {
		const name = `${survey} ${version ?? ''}`;
		const known = this.#known.get(name);
		if (known && performance.now() - known.at < FRESH_MS) return known.found;
		if (this.#known.size >= REMEMBERED) this.#known.clear();
		const found = retrying(() => read(this.db, survey, version));
		this.#known.set(name, { at: performance.now(), found });
		found.catch(() => this.#known.delete(name));
		return found;
	}
}
