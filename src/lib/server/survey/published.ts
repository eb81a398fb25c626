import type { Kysely, Transaction } from 'kysely';
import { Published } from '../../model';
import type { Database } from '../storage/database';
import type { SurveyState } from '../storage/survey-tables';
import { retrying } from '../storage';
import type { VersionKey } from './keys';
import { wasOpened } from './states';
import { compileVersion, type Compiled } from './steps';

/** Holds the version until the commit, so that nothing is written of one that is being deleted. */
async function heldState(
	transaction: Transaction<Database>,
	{ survey, version }: VersionKey
): Promise<SurveyState | undefined> {
	const row = await transaction
		.selectFrom('survey_version')
		.select('state')
		.where('survey', '=', survey)
		.where('version', '=', version)
		.forShare()
		.executeTakeFirst();
	return row?.state;
}

/** Whether people can answer it. */
export const isPublished = async (transaction: Transaction<Database>, key: VersionKey): Promise<boolean> =>
	(await heldState(transaction, key)) === 'published';

/** Whether answers of it are kept, which may still be removed after it was closed. */
export async function isKept(transaction: Transaction<Database>, key: VersionKey): Promise<boolean> {
	const state = await heldState(transaction, key);
	return state !== undefined && wasOpened({ state });
}

/**
 * Whether people may still have their answers removed: until the day that was planned, which everybody was told. Closing
 * earlier does not shorten it.
 */
export const isRemovable = ({ closesAt }: Pick<Compiled, 'closesAt'>, now: number): boolean => now < closesAt;

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
