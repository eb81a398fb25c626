/**
 * How many people of a band may still take part, counted from the tallies. Within a process the count is exact; of what
 * other processes write in the same moment it knows nothing, so a quota can be passed by what fits in their batches.
 */
import type { Transaction } from 'kysely';
import type { Quota } from '../../model';
import type { Database } from '../storage/database';
import type { SurveyAnswer } from '../storage/survey-tables';
import type { Compiled, Item } from './steps';
import type { Submission } from './submission';
import { talliesOf, WHAT } from './tallies';

export interface Quotas {
	/** Takes a place in a band. @returns what is to happen where there is none left */
	take(item: Item, before: SurveyAnswer | null, after: SurveyAnswer | null): Quota['whenFull'] | undefined;
}

const NONE: Quotas = { take: () => undefined };

export async function openQuotas(
	transaction: Transaction<Database>,
	compiled: Compiled,
	submissions: readonly Submission[]
): Promise<Quotas> {
	const { quotas } = compiled.published.survey;
	const asked = quotas.filter(({ background }) =>
		submissions.some(({ rows }) => rows.some(({ item }) => item.id === background))
	);
	if (asked.length === 0) return NONE;
	const names = asked.flatMap(({ background, most }) => Object.keys(most).map((band) => WHAT.band(background, band)));
	const taken = new Map(await talliesOf(transaction, compiled, names));
	return {
		take: ({ id, kind }, before, after) => {
			if (kind !== 'background' || after?.kind !== 'band') return undefined;
			if (before?.kind === 'band' && before.value === after.value) return undefined;
			const quota = asked.find(({ background }) => background === id);
			if (!quota || !Object.hasOwn(quota.most, after.value)) return undefined;
			const what = WHAT.band(id, after.value);
			const count = taken.get(what) ?? 0;
			if (count >= quota.most[after.value]!) return quota.whenFull;
			taken.set(what, count + 1);
			return undefined;
		}
	};
}
