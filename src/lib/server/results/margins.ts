/** What the population looks like, kept for a version: given, changed and taken away by its editors. */
import { sql, type Kysely, type Transaction } from 'kysely';
import { nameOfShares, type Population } from '../../study/weighting/population';
import { whoOf, type By } from '../accounts/organisations';
import { done, refused, type Outcome } from '../accounts/outcome';
import { privileged } from '../accounts/privileged';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import { lockVersion, objectOf } from '../survey/versions';

/**
 * So many different sets of margins make figures under one weighing. Each set is one more way to look at the same groups;
 * a slip can be mended, and trying out is over soon.
 */
export const SETS_PER_WEIGHING = 3;

export interface Margins {
	number: number;
	/** The day on which they were given. */
	day: string;
	population: Population;
}

export type MarginsRefusal =
	| 'no-such-survey'
	| 'wrong-state'
	/** Figures were made with other questions, and these are not among them. */
	| 'other-questions'
	/** The last of the sets of this weighing was used. */
	| 'too-often'
	/** There is nothing to take away. */
	| 'no-margins';

const isThis = ({ survey, version }: VersionKey) => ({ survey, version });

/** The margins in force; undefined where none were given, or they were taken away. */
export async function marginsOf(db: Kysely<Database>, key: VersionKey): Promise<Margins | undefined> {
	const row = await db
		.selectFrom('survey_margins')
		.select(['number', 'population', sql<string>`given_on::text`.as('day')])
		.where((is) => is.and(isThis(key)))
		.orderBy('number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row?.population ? { number: row.number, day: row.day, population: row.population } : undefined;
}

/** The newest weighing, by which new margins are held; 0 and no questions before there is one. */
async function newestWeighing(db: Kysely<Database>, key: VersionKey) {
	const row = await db
		.selectFrom('survey_weighing')
		.select(['weighing', 'backgrounds'])
		.where((is) => is.and(isThis(key)))
		.orderBy('weighing', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ?? { weighing: 0, backgrounds: undefined };
}

/** The different sets that made figures under a weighing: the one that was in force when it was made, and what came after. */
async function setsUnder(db: Kysely<Database>, key: VersionKey, weighing: number): Promise<Set<string>> {
	const rows = await db
		.selectFrom('survey_margins')
		.select(['weighing', 'population'])
		.where((is) => is.and(isThis(key)))
		.orderBy('number')
		.execute();
	const before = rows.filter((row) => row.weighing < weighing).at(-1);
	const used = [...(before ? [before] : []), ...rows.filter((row) => row.weighing === weighing)];
	return new Set(used.flatMap(({ population }) => (population ? [nameOfShares(population)] : [])));
}

/** How many different sets can still be tried under the newest weighing; undefined before there is one. */
export async function setsLeft(db: Kysely<Database>, key: VersionKey): Promise<number | undefined> {
	const { weighing } = await newestWeighing(db, key);
	if (weighing === 0) return undefined;
	return Math.max(0, SETS_PER_WEIGHING - (await setsUnder(db, key, weighing)).size);
}

/** The questions that weights of this version go by, once figures were made; undefined before. */
export const fixedQuestions = async (db: Kysely<Database>, key: VersionKey): Promise<string[] | undefined> =>
	(await newestWeighing(db, key)).backgrounds;

async function whyNot(
	transaction: Transaction<Database>,
	key: VersionKey,
	population: Population
): Promise<MarginsRefusal | undefined> {
	const { weighing, backgrounds } = await newestWeighing(transaction, key);
	if (backgrounds && Object.keys(population.margins).some((one) => !backgrounds.includes(one)))
		return 'other-questions';
	if (weighing === 0) return undefined;
	const used = await setsUnder(transaction, key, weighing);
	return used.has(nameOfShares(population)) || used.size < SETS_PER_WEIGHING ? undefined : 'too-often';
}

/**
 * Whoever gives margins and whoever makes a weighing wait for each other: else a set could make figures without being
 * counted. A moment's wait for all surveys, at what is done a few times a year.
 */
export const lockMargins = (transaction: Transaction<Database>) =>
	sql`lock table survey_margins in share row exclusive mode`.execute(transaction);

async function append(transaction: Transaction<Database>, key: VersionKey, population: Population | null) {
	const { weighing } = await newestWeighing(transaction, key);
	const last = await transaction
		.selectFrom('survey_margins')
		.select(({ fn }) => fn.max('number').as('number'))
		.where((is) => is.and(isThis(key)))
		.executeTakeFirst();
	const number = Number(last?.number ?? 0) + 1;
	await transaction
		.insertInto('survey_margins')
		.values({
			...isThis(key),
			number,
			weighing,
			population: population === null ? null : JSON.stringify(population)
		})
		.execute();
}

/** Keeps margins; those before stay in the table, so that the log and the limit know of them. */
export const giveMargins = (
	db: Kysely<Database>,
	by: By,
	key: VersionKey,
	population: Population
): Promise<Outcome<undefined, MarginsRefusal>> =>
	privileged<undefined, MarginsRefusal>(
		db,
		'survey-margins',
		{ ...by, object: objectOf(key), detail: 'give' },
		whoOf(by),
		async (transaction) => {
			await lockMargins(transaction);
			const row = await lockVersion(transaction, by.organisation, key);
			if (!row) return refused('no-such-survey');
			if (row.state !== 'published' && row.state !== 'closed') return refused('wrong-state');
			const why = await whyNot(transaction, key, population);
			if (why) return refused(why);
			await append(transaction, key, population);
			return done(undefined);
		}
	);

/** Takes margins away: weighted figures are then shown no more. */
export const takeMargins = (
	db: Kysely<Database>,
	by: By,
	key: VersionKey
): Promise<Outcome<undefined, MarginsRefusal>> =>
	privileged<undefined, MarginsRefusal>(
		db,
		'survey-margins',
		{ ...by, object: objectOf(key), detail: 'remove' },
		whoOf(by),
		async (transaction) => {
			await lockMargins(transaction);
			if (!(await lockVersion(transaction, by.organisation, key))) return refused('no-such-survey');
			if (!(await marginsOf(transaction, key))) return refused('no-margins');
			await append(transaction, key, null);
			return done(undefined);
		}
	);
