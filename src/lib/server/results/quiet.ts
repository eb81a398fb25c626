/**
 * Who takes part and stood still between two looks. Somebody who goes from step to step would be counted anew with each of
 * them, and waits with the next one for as long as they are being counted; somebody who reads does not notice.
 */
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';

/** People per look: more than are counted before the next one, and little to remember. */
const MOST = 2000;

const nameOf = ({ survey, version }: VersionKey): string => `${survey} ${version}`;

export class Quiet {
	/** Per version, the step of everybody who was to be counted at the last look. */
	#steps = new Map<string, ReadonlyMap<string, number>>();

	/** @returns who is to be counted, and is at the step of the last look */
	async look(db: Kysely<Database>, key: VersionKey): Promise<string[]> {
		const rows = await db
			.selectFrom('survey_respondent')
			.select(['respondent', 'step'])
			.where('survey', '=', key.survey)
			.where('version', '=', key.version)
			.where('state', '=', 'taking')
			.where('fresh', '=', true)
			.limit(MOST)
			.execute();
		const before = this.#steps.get(nameOf(key));
		this.#steps.set(nameOf(key), new Map(rows.map(({ respondent, step }) => [respondent, step])));
		return rows.filter(({ respondent, step }) => before?.get(respondent) === step).map(({ respondent }) => respondent);
	}

	/** Forgets what was seen of other versions. */
	keep(keys: readonly VersionKey[]): void {
		const names = new Set(keys.map(nameOf));
		for (const name of this.#steps.keys()) if (!names.has(name)) this.#steps.delete(name);
	}
}
