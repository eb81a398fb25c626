/** Having one's answers removed, until the planned end that everybody was told: with the code, or on the device that gave them. */
import type { Kysely, Transaction } from 'kysely';
import { retrying } from '../storage';
import type { Database } from '../storage/database';
import { isKept, isRemovable } from './published';
import { countOut } from '../results/fold';
import { leaveFiles } from '../results/leave';
import type { Compiled } from './steps';
import { add, keepCounts, WHAT, type Counts } from './tallies';

export type Withdrawn = { ok: true } | { ok: false; refusal: 'unknown' | 'closed' };

/** Takes away all answers of some people, with what was counted of them, here and in the figures. */
export async function dropAnswers(
	transaction: Transaction<Database>,
	compiled: Compiled,
	respondents: readonly string[],
	counts: Counts
): Promise<void> {
	await countOut(transaction, compiled, respondents);
	const gone = await transaction
		.deleteFrom('survey_answer')
		.where('respondent', 'in', respondents)
		.returning(['item', 'answer'])
		.execute();
	for (const { item, answer } of gone) {
		if (answer) add(counts, WHAT.answers, -1);
		if (answer?.kind === 'band') add(counts, WHAT.band(item, answer.value), -1);
	}
}

/**
 * Every answer goes, and all that was counted of them. What stays is that this device had its answers removed, so that it
 * does not begin again by itself.
 */
export function withdraw(
	db: Kysely<Database>,
	compiled: Compiled,
	withdrawHash: Buffer,
	now: number
): Promise<Withdrawn> {
	return retrying(() =>
		db.transaction().execute(async (transaction): Promise<Withdrawn> => {
			const mayGo = (await isKept(transaction, compiled)) && isRemovable(compiled, now);
			const there = await transaction
				.selectFrom('survey_respondent')
				.select(['respondent', 'state', 'step', 'export', 'export_withheld as withheld'])
				.where('withdraw_hash', '=', withdrawHash)
				.where('survey', '=', compiled.survey)
				.where('version', '=', compiled.version)
				.forUpdate()
				.executeTakeFirst();
			if (!there) return { ok: false, refusal: 'unknown' };
			if (there.state === 'removed') return { ok: true };
			if (!mayGo) return { ok: false, refusal: 'closed' };
			const { respondent, export: release, withheld } = there;
			// While their backgrounds are still there: those decide who goes out of the files with them.
			if (release !== null && release > 0) await leaveFiles(transaction, compiled, { respondent, release, withheld });
			const counts: Counts = new Map();
			await dropAnswers(transaction, compiled, [respondent], counts);
			for (let step = compiled.first; step < there.step; step += 1) add(counts, WHAT.step(step), -1);
			add(counts, WHAT.began, -1);
			if (there.state === 'done') add(counts, WHAT.done, -1);
			if (there.state === 'full') add(counts, WHAT.full, -1);
			add(counts, WHAT.removed, 1);
			await transaction
				.updateTable('survey_respondent')
				.set({ state: 'removed', step: 0, consent: 0, language: '', apart: false })
				.where('respondent', '=', respondent)
				.execute();
			await keepCounts(transaction, compiled, counts);
			return { ok: true };
		})
	);
}
