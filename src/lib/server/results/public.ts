/** What everybody may see: the figures that the survey lists, as they were when an administrator released them. */
import { sql, type Kysely } from 'kysely';
import { whoOf, type By } from '../accounts/organisations';
import { done, refused, type Outcome } from '../accounts/outcome';
import { privileged } from '../accounts/privileged';
import type { ResultsData } from '../../study/rollup/results';
import type { WeightedData } from '../../study/weighting/results';
import type { Database } from '../storage/database';
import type { VersionKey } from '../survey/keys';
import type { Compiled } from '../survey/steps';
import { objectOf } from '../survey/versions';
import { resultsOf } from './view';
import { weightedOf } from './weighted';

/** Only of what the survey lists: its experiments, its questions, and the tables of those. */
export function onlyPublished(data: ResultsData, publish: readonly string[]): ResultsData {
	const isListed = (name: string) => publish.includes(name.split('/')[0]!);
	const pick = <T>(all: Readonly<Record<string, T>>) =>
		Object.fromEntries(Object.entries(all).filter(([name]) => isListed(name)));
	const mentions = (key: string) =>
		key === '*' || key.split('&').some((part) => publish.includes(decodeURIComponent(part.split('=')[0]!)));
	return {
		people: data.people,
		minimum: data.minimum,
		figures: pick(data.figures),
		lengths: pick(data.lengths),
		tables: data.tables
			.filter(({ id }) => id === 'people' || publish.includes(id))
			.map(({ id, days, cells }) => ({
				id,
				days,
				cells: id === 'people' ? cells.filter(([key]) => mentions(key)) : cells
			}))
	};
}

/** As `onlyPublished`, of weighted figures. */
export const onlyWeighted = (data: WeightedData, publish: readonly string[]): WeightedData => ({
	...data,
	figures: Object.fromEntries(Object.entries(data.figures).filter(([name]) => publish.includes(name.split('/')[0]!)))
});

/** What is kept of a release. */
interface Stored extends ResultsData {
	weighted?: WeightedData;
}

const isThis = ({ survey, version }: VersionKey) => ({ survey, version });

/** @param withWeights whether weighted figures are shown too, where there are any: the administrator chooses */
export async function releasePublic(
	db: Kysely<Database>,
	by: By,
	compiled: Compiled,
	withWeights = false
): Promise<Outcome> {
	const { publish, demo } = compiled.published.survey;
	if (publish.length === 0 || demo) return refused('not-allowed');
	const { people, minimum, figures, lengths, tables } = await resultsOf(db, compiled);
	const weighted = withWeights ? await weightedOf(db, compiled) : undefined;
	const stored: Stored = {
		...onlyPublished({ people, minimum, figures, lengths, tables }, publish),
		...(weighted?.kind === 'weighted' ? { weighted: onlyWeighted(weighted, publish) } : {})
	};
	const shown = JSON.stringify(stored);
	return privileged(
		db,
		'survey-results',
		{ ...by, object: objectOf(compiled), detail: 'release' },
		whoOf(by),
		async (transaction) => {
			const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
			await transaction
				.insertInto('survey_public')
				.values({ ...isThis(compiled), released_on: today, figures: shown })
				.onConflict((is) => is.columns(['survey', 'version']).doUpdateSet({ figures: shown, released_on: today }))
				.execute();
			return done(undefined);
		}
	);
}

export const takeBack = (db: Kysely<Database>, by: By, compiled: Compiled): Promise<Outcome> =>
	privileged(
		db,
		'survey-results',
		{ ...by, object: objectOf(compiled), detail: 'withdraw' },
		whoOf(by),
		async (transaction) => {
			await transaction
				.deleteFrom('survey_public')
				.where((is) => is.and(isThis(compiled)))
				.execute();
			return done(undefined);
		}
	);

export interface PublicResults {
	/** The day of the release. */
	day: string;
	data: ResultsData;
	/** Where the administrator chose to show weighted figures too. */
	weighted: WeightedData | undefined;
}

/** @returns undefined where nothing was released */
export async function publicOf(db: Kysely<Database>, key: VersionKey): Promise<PublicResults | undefined> {
	const row = await db
		.selectFrom('survey_public')
		.select(['figures', sql<string>`released_on::text`.as('day')])
		.where((is) => is.and(isThis(key)))
		.executeTakeFirst();
	if (!row) return undefined;
	const { weighted, ...data } = row.figures as Stored;
	return { day: row.day, data, weighted };
}
