/** From a draft to a published survey: a second person reads it, and an administrator publishes it. */
import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Survey } from '../../model';
import { whoOf, type By } from '../accounts/organisations';
import { done, refused } from '../accounts/outcome';
import { privileged } from '../accounts/privileged';
import type { Act } from '../accounts/acts';
import type { SurveyComplaint } from '../../study/survey/complaint';
import type { PublishResult } from '../../study/survey/publish';
import type { Database } from '../storage/database';
import type { SurveyVersionTable } from '../storage/survey-tables';
import type { Updateable } from 'kysely';
import type { VersionKey } from './keys';
import { wasOpened } from './states';
import { findVersion, lockVersion, objectOf, type Done, type SurveyRefusal, type VersionRow } from './versions';

/** Draws the designs and freezes; the largest take seconds, so a server does this beside its visitors. */
export type Freeze = (survey: Survey, seed: string, publishedAt: string) => PublishResult | Promise<PublishResult>;

type Change = Updateable<SurveyVersionTable>;

/** One act on one version: what it refuses, or what it changes. */
function change(
	db: Kysely<Database>,
	act: Act,
	by: By,
	key: VersionKey,
	detail: string,
	next: (row: VersionRow) => SurveyRefusal | Change
): Promise<Done> {
	return privileged(db, act, { ...by, object: objectOf(key), detail }, whoOf(by), async (transaction) => {
		const row = await lockVersion(transaction, by.organisation, key);
		if (!row) return refused('no-such-survey');
		const changed = next(row);
		if (typeof changed === 'string') return refused(changed);
		await transaction
			.updateTable('survey_version')
			.set(changed)
			.where('survey', '=', key.survey)
			.where('version', '=', key.version)
			.execute();
		return done(undefined);
	});
}

export const submit = (db: Kysely<Database>, by: By, key: VersionKey, revision: number): Promise<Done> =>
	change(db, 'survey-submit', by, key, '', (row) => {
		if (row.state !== 'draft') return 'wrong-state';
		return row.revision === revision ? { state: 'review' } : 'changed-meanwhile';
	});

/** The one place that decides who may review: somebody who wrote no word of it, so that two people know every word. */
export const mayReview = ({ writers }: Pick<VersionRow, 'writers'>, account: string): boolean =>
	!writers.includes(account);

export const LONGEST_REASON = 500;

/** Why it was given back the last time, for whoever goes on with it; nothing where the last verdict was another one. */
export async function lastReturn(
	db: Kysely<Database>,
	organisation: string,
	key: VersionKey
): Promise<string | undefined> {
	const line = await db
		.selectFrom('account_log')
		.select('detail')
		.where('organisation', '=', organisation)
		.where('object', '=', objectOf(key))
		.where('act', '=', 'survey-review')
		.orderBy('at', 'desc')
		.limit(1)
		.executeTakeFirst();
	const [, reason] = /^returned: ([\s\S]+)$/.exec(line?.detail ?? '') ?? [];
	return reason;
}

/** Agrees with it, or gives it back as a draft, which the writers may do too: it is theirs. */
export const review = (
	db: Kysely<Database>,
	by: By,
	key: VersionKey,
	verdict: 'agreed' | 'returned',
	/** Why it is given back, for its writers; it stands in the log. */
	reason = ''
): Promise<Done> =>
	change(
		db,
		'survey-review',
		by,
		key,
		reason === '' ? verdict : `${verdict}: ${reason.slice(0, LONGEST_REASON)}`,
		(row) => {
			if (row.state !== 'review') return 'wrong-state';
			if (verdict === 'returned') return { state: 'draft', reviewed_by: null };
			return mayReview(row, by.account) ? { reviewed_by: by.account } : 'own-work';
		}
	);

export type Publication =
	| Exclude<Done<string>, { ok: true }>
	| { ok: true; value: string; complaints?: never }
	| { ok: false; refusal: 'complaints'; complaints: readonly SurveyComplaint[] };

/** @returns the hash under which it is published */
export async function publish(
	db: Kysely<Database>,
	by: By,
	key: VersionKey,
	freeze: Freeze,
	now: Date
): Promise<Publication> {
	const before = await findVersion(db, by.organisation, key);
	if (!before) return refused('no-such-survey');
	if (before.state !== 'review') return refused('wrong-state');
	if (before.reviewed_by === null) return refused('not-reviewed');
	if (before.definition.demo) return refused('demo');
	const result = await freeze(before.definition, randomUUID(), now.toISOString());
	if (!result.ok) return { ok: false, refusal: 'complaints', complaints: result.complaints };
	const { published } = result;
	const { opensAt, closesAt, deleteOn } = published.survey;
	const outcome = await change(db, 'survey-publish', by, key, published.hash, (row) => {
		if (row.state !== 'review') return 'wrong-state';
		if (row.reviewed_by === null) return 'not-reviewed';
		// It went back, was changed and reviewed again while the designs were drawn.
		if (row.revision !== before.revision) return 'changed-meanwhile';
		return {
			state: 'published',
			published: JSON.stringify(published),
			hash: published.hash,
			opens_at: new Date(opensAt),
			closes_at: new Date(closesAt),
			delete_on: deleteOn
		};
	});
	return outcome.ok ? done(published.hash) : outcome;
}

/** Earlier than it says itself. Answers stay; nobody answers any more, and nobody withdraws. */
export const close = (db: Kysely<Database>, by: By, key: VersionKey): Promise<Done> =>
	change(db, 'survey-close', by, key, '', ({ state }) => (state === 'published' ? { state: 'closed' } : 'wrong-state'));

/** Nothing is read or written of it from here on; `empty` in `retention.ts` takes the answers away. */
export const markDeleted = (db: Kysely<Database>, by: By, key: VersionKey): Promise<Done> =>
	change(db, 'survey-delete', by, key, '', (row) => (wasOpened(row) ? { state: 'deleted' } : 'wrong-state'));
