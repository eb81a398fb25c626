/** Versions as members of an organisation see them. A survey of another organisation does not exist. */
import type { Kysely, Transaction } from 'kysely';
import type { Survey } from '../../model';
import type { Outcome } from '../accounts/outcome';
import type { Database } from '../storage/database';
import type { SurveyState } from '../storage/survey-tables';
import type { VersionKey } from './keys';

/** Why an act on a survey was not done, besides what accounts refuse. */
export type SurveyRefusal =
	| 'no-such-survey'
	/** Somebody else saved in between: read it again. */
	| 'changed-meanwhile'
	/** It is not in a state in which that can be done. */
	| 'wrong-state'
	/** Whoever reviews wrote part of it. */
	| 'own-work'
	| 'not-reviewed'
	/** A demo is never opened to the public. */
	| 'demo'
	| 'complaints';

export type Done<T = undefined> = Outcome<T, SurveyRefusal>;

export interface VersionRow extends VersionKey {
	state: SurveyState;
	revision: number;
	definition: Survey;
	writers: string[];
	reviewed_by: string | null;
	hash: string | null;
}

export const objectOf = ({ survey, version }: VersionKey): string => `survey:${survey}/${version}`;

const selected = (db: Kysely<Database>, organisation: string) =>
	db
		.selectFrom('survey_version as v')
		.innerJoin('survey as s', 's.survey', 'v.survey')
		.select(['v.survey', 'v.version', 'v.state', 'v.revision', 'v.definition', 'v.writers', 'v.reviewed_by', 'v.hash'])
		.where('s.organisation', '=', organisation);

export function findVersion(
	db: Kysely<Database>,
	organisation: string,
	{ survey, version }: VersionKey
): Promise<VersionRow | undefined> {
	return selected(db, organisation).where('v.survey', '=', survey).where('v.version', '=', version).executeTakeFirst();
}

/** The newest versions first. */
export function versionsOf(db: Kysely<Database>, organisation: string): Promise<VersionRow[]> {
	return selected(db, organisation)
		.orderBy('s.created_on', 'desc')
		.orderBy('v.survey')
		.orderBy('v.version', 'desc')
		.execute();
}

/** Held until the commit: two people who press at once do not both succeed. */
export function lockVersion(
	transaction: Transaction<Database>,
	organisation: string,
	{ survey, version }: VersionKey
): Promise<VersionRow | undefined> {
	return selected(transaction, organisation)
		.where('v.survey', '=', survey)
		.where('v.version', '=', version)
		.forUpdate('v')
		.executeTakeFirst();
}
