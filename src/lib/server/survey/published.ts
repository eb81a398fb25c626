import type { Kysely, Transaction } from 'kysely';
import { Published } from '../../model';
import type { Database } from '../storage/database';
import { retrying } from '../storage';
import type { VersionKey } from './keys';
import { compileVersion, type Compiled } from './steps';

/** Holds the version until the commit, so that nothing is written of one that is being deleted. */
export async function isPublished(
	transaction: Transaction<Database>,
	{ survey, version }: VersionKey
): Promise<boolean> {
	const row = await transaction
		.selectFrom('survey_version')
		.select('state')
		.where('survey', '=', survey)
		.where('version', '=', version)
		.forShare()
		.executeTakeFirst();
	return row?.state === 'published';
}

/** Versions that people answer now; an installation has a few. */
const REMEMBERED = 50;

/** Published versions never change, so one that was made ready stays so. Whether it is open is asked with each commit. */
export class PublishedVersions {
	#known = new Map<string, Promise<Compiled | undefined>>();

	constructor(private readonly db: Kysely<Database>) {}

	/** @returns undefined for a version that is not there, not published, or deleted */
	find(key: VersionKey): Promise<Compiled | undefined> {
		const name = `${key.survey} ${key.version}`;
		const known = this.#known.get(name);
		if (known) return known;
		if (this.#known.size >= REMEMBERED) this.#known.delete(this.#known.keys().next().value!);
		const found = this.#read(key);
		this.#known.set(name, found);
		// What is not there today may be there tomorrow, and what failed is tried again.
		const forget = () => void (this.#known.get(name) === found && this.#known.delete(name));
		found.then((compiled) => compiled ?? forget(), forget);
		return found;
	}

	forget({ survey, version }: VersionKey): void {
		this.#known.delete(`${survey} ${version}`);
	}

	async #read({ survey, version }: VersionKey): Promise<Compiled | undefined> {
		const row = await retrying(() =>
			this.db
				.selectFrom('survey_version')
				.select('published')
				.where('survey', '=', survey)
				.where('version', '=', version)
				.where('state', 'in', ['published', 'closed'])
				.executeTakeFirst()
		);
		return row?.published ? compileVersion({ survey, version }, Published.parse(row.published)) : undefined;
	}
}
