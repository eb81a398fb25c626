/** Beginning and coming back. Nothing of a person is kept before consent. */
import { sql, type Kysely, type Transaction } from 'kysely';
import type { Language } from '../../model';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import type { RespondentState, SurveyAnswer } from '../storage/survey-tables';
import { tokenHashOf, type Identity } from './keys';
import { isPublished } from './published';
import type { Compiled } from './steps';
import { add, keepCounts, WHAT, type Counts } from './tallies';

export interface Beginning {
	/** The version of the consent text that was agreed to. */
	consent: number;
	language: Language;
	/** From the link of somebody who was invited, where the survey asks for one. */
	token?: string | undefined;
}

export interface Standing {
	state: RespondentState;
	/** How many steps were completed. */
	step: number;
}

export type Begun =
	| ({ ok: true } & Standing)
	| { ok: false; refusal: 'closed' | 'not-consented' | 'no-token' | 'token-used' | 'removed' | 'full' };

async function find(db: Kysely<Database>, { respondent, keyHash }: Identity): Promise<Standing | undefined> {
	return db
		.selectFrom('survey_respondent')
		.select(['state', 'step'])
		.where('respondent', '=', respondent)
		.where('key_hash', '=', keyHash)
		.executeTakeFirst();
}

const standing = ({ state, step }: Standing): Begun =>
	state === 'removed' || state === 'full' ? { ok: false, refusal: state } : { ok: true, state, step };

/** Marks a token as used. Neither who used it nor when is kept. */
async function useToken(transaction: Transaction<Database>, compiled: Compiled, token: string | undefined) {
	if (token === undefined) return 'no-token' as const;
	const { survey, version } = compiled;
	const at = { survey, version, hash: tokenHashOf(compiled, token) };
	const row = await transaction
		.selectFrom('survey_token')
		.select('used')
		.where((is) => is.and(at))
		.forUpdate()
		.executeTakeFirst();
	if (!row) return 'no-token' as const;
	if (row.used) return 'token-used' as const;
	await transaction
		.updateTable('survey_token')
		.set({ used: true })
		.where((is) => is.and(at))
		.execute();
	return undefined;
}

class Refused extends Error {
	constructor(readonly refusal: 'no-token' | 'token-used') {
		super(refusal);
	}
}

/** Beginning twice with one secret is beginning once: the second time says where that person is. */
export async function begin(
	db: Kysely<Database>,
	compiled: Compiled,
	who: Identity,
	{ consent, language, token }: Beginning,
	now: number
): Promise<Begun> {
	const before = await retrying(() => find(db, who));
	if (before) return standing(before);
	const { survey } = compiled.published;
	if (consent !== survey.consent.version) return { ok: false, refusal: 'not-consented' };
	if (now < compiled.opensAt || now >= compiled.closesAt) return { ok: false, refusal: 'closed' };
	try {
		return await retrying(() =>
			db.transaction().execute(async (transaction): Promise<Begun> => {
				if (!(await isPublished(transaction, compiled))) return { ok: false, refusal: 'closed' };
				const { rows } = await sql`
					insert into survey_respondent (respondent, survey, version, state, key_hash, withdraw_hash, consent, language, step)
					values (${who.respondent}::uuid, ${compiled.survey}::uuid, ${compiled.version}, 'taking', ${who.keyHash},
						${who.withdrawHash}, ${consent}, ${language}, ${compiled.first})
					on conflict do nothing returning 1`.execute(transaction);
				if (rows.length === 0) return standing((await find(transaction, who))!);
				if (survey.access === 'tokens') {
					const refusal = await useToken(transaction, compiled, token);
					if (refusal) throw new Refused(refusal);
				}
				const counts: Counts = new Map();
				add(counts, WHAT.began, 1);
				await keepCounts(transaction, compiled, counts);
				return { ok: true, state: 'taking', step: compiled.first };
			})
		);
	} catch (error) {
		if (error instanceof Refused) return { ok: false, refusal: error.refusal };
		throw error;
	}
}

export type Resumed =
	| ({ ok: true; answers: { item: string; revision: number; answer: SurveyAnswer | null }[] } & Standing)
	| { ok: false; refusal: 'unknown' | 'removed' | 'full' };

/** Where somebody is, with what they said. */
export async function resume(db: Kysely<Database>, who: Identity): Promise<Resumed> {
	const there = await retrying(() => find(db, who));
	if (!there) return { ok: false, refusal: 'unknown' };
	const { state, step } = there;
	if (state === 'removed' || state === 'full') return { ok: false, refusal: state };
	const answers = await retrying(() =>
		db
			.selectFrom('survey_answer')
			.select(['item', 'revision', 'answer'])
			.where('respondent', '=', who.respondent)
			.execute()
	);
	return { ok: true, state, step, answers };
}
