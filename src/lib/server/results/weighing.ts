/**
 * A weighing: the totals of every group of people who get one weight, taken at one moment and kept. Weighted figures are
 * made from the newest one and from nothing else, so that margins given later see no other moment.
 */
import { sql, type Kysely } from 'kysely';
import type { Slice } from '../../study/rollup/fold';
import type { WeightCell } from '../../study/weighting/cells';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import type { Compiled } from '../survey/steps';
import { dueAt, GROWTH, isClosed, policyOf } from './releases';
import { shapedOf } from './shapes';
import { unpacked } from './totals';

/** The newest weighing without its totals; undefined before there is one. */
export async function lastWeighing(db: Kysely<Database>, { survey, version }: VersionKey) {
	return db
		.selectFrom('survey_weighing')
		.select(['weighing', 'people', 'backgrounds', 'combinations'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.orderBy('weighing', 'desc')
		.limit(1)
		.executeTakeFirst();
}

const dueAfter = (last: { people: number } | undefined, compiled: Compiled): number =>
	last ? last.people * GROWTH : dueAt(0, policyOf(compiled));

/** How many people there have to be for the next weighing: as for tables, a few times in the life of a survey. */
export const weighingDueAt = async (db: Kysely<Database>, compiled: Compiled): Promise<number> =>
	dueAfter(await lastWeighing(db, compiled), compiled);

/**
 * Why a weighing is due now: so many more people came, or nobody comes any more, for which the last one is kept.
 * @returns undefined where none is
 */
export async function dueBy(
	db: Kysely<Database>,
	compiled: Compiled,
	people: number,
	last: Awaited<ReturnType<typeof lastWeighing>>
): Promise<'growth' | 'closing' | undefined> {
	const { minimum, releases } = policyOf(compiled);
	const made = last?.weighing ?? 0;
	if (made < releases - 1 && people >= dueAfter(last, compiled)) return 'growth';
	const grew = people - (last?.people ?? 0);
	return made < releases && grew >= minimum && (await isClosed(db, compiled)) ? 'closing' : undefined;
}

export interface KeptWeighing {
	weighing: number;
	day: string;
	people: number;
	backgrounds: string[];
	cells: (Slice & { cell: WeightCell })[];
}

/** The newest weighing; undefined before there is one, or where its totals are of another form of the app. */
export async function weighingOf(db: Kysely<Database>, compiled: Compiled): Promise<KeptWeighing | undefined> {
	const { survey, version, published } = compiled;
	const head = await db
		.selectFrom('survey_weighing')
		.select(['weighing', 'people', 'backgrounds', sql<string>`made_on::text`.as('day')])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.orderBy('weighing', 'desc')
		.limit(1)
		.executeTakeFirst();
	if (!head) return undefined;
	const rows = await db
		.selectFrom('survey_weight_cell')
		.select(['bands', 'people', 'numbers', 'counts', 'form'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('weighing', '=', head.weighing)
		.orderBy('cell')
		.execute();
	const { form } = shapedOf(published);
	if (rows.length === 0 || rows.some((row) => row.form !== form)) return undefined;
	return {
		...head,
		cells: rows.map(({ bands, people, numbers, counts }) => ({
			numbers: unpacked(numbers),
			counts,
			cell: { bands, people, of: [] }
		}))
	};
}
