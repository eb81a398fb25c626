/** Weighted results of a version: made once for each set of margins and each weighing, then read. */
import type { Kysely } from 'kysely';
import { weightedFigures } from '../../study/weighting/figures';
import { inOrderOf, nameOfShares } from '../../study/weighting/population';
import { toldWeighing, type WeightedResults } from '../../study/weighting/results';
import { showWeighted } from '../../study/weighting/show';
import { weigh } from '../../study/weighting/weigh';
import type { Database } from '../storage/database';
import type { Compiled } from '../survey/steps';
import { marginsOf, type Margins } from './margins';
import { allTables, policyOf, publishedCells, releasesMade } from './releases';
import { shapedOf } from './shapes';
import { weighingDueAt, weighingOf, type KeptWeighing } from './weighing';

const PART = 'weighted';

/** What is kept of it: made of which shares and which weighing. */
interface Kept {
	of: string;
	results: WeightedResults;
}

async function make(
	db: Kysely<Database>,
	compiled: Compiled,
	{ population }: Margins,
	{ cells, day }: KeptWeighing
): Promise<WeightedResults> {
	const weighed = weigh(
		cells.map(({ cell }) => cell),
		inOrderOf(compiled.published.survey, population)
	);
	if (weighed.kind === 'refused')
		return {
			kind: 'refused',
			reason: weighed.reason === 'no-convergence' ? 'no-convergence' : 'nothing-left',
			day
		};
	const policy = policyOf(compiled);
	const released = await Promise.all(
		allTables(compiled).map(async (one) => [one.id, await publishedCells(db, compiled, one)] as const)
	);
	const figures = showWeighted(weightedFigures(shapedOf(compiled.published).shape, cells, weighed.weights), {
		policy,
		weights: weighed.weights,
		cells: new Map(released.flatMap(([id, { days, cells: shown }]) => (days.length > 0 ? [[id, shown]] : [])))
	});
	const { unit, source } = population;
	return {
		kind: 'weighted',
		day,
		population: { unit, source },
		...toldWeighing(weighed, policy.minimum),
		figures
	};
}

/** Tables that hide a cell hide its figures, so a release of tables makes weighted figures anew. */
const nameOf = ({ population }: Margins, weighing: number, tables: number) =>
	`${weighing} ${tables} ${nameOfShares(population)}`;

async function newest(db: Kysely<Database>, { survey, version }: Compiled): Promise<number> {
	const row = await db
		.selectFrom('survey_weighing')
		.select(({ fn }) => fn.max('weighing').as('weighing'))
		.where('survey', '=', survey)
		.where('version', '=', version)
		.executeTakeFirst();
	return Number(row?.weighing ?? 0);
}

/**
 * Weighted figures beside the same without weights, with what the weights cost. Asked again while nothing changed, they are
 * read and not made.
 * @returns undefined where no margins were given
 */
export async function weightedOf(db: Kysely<Database>, compiled: Compiled): Promise<WeightedResults | undefined> {
	const margins = await marginsOf(db, compiled);
	if (!margins) return undefined;
	const weighing = await newest(db, compiled);
	if (weighing === 0) return { kind: 'waiting', due: await weighingDueAt(db, compiled) };
	const of = nameOf(margins, weighing, await releasesMade(db, compiled));
	const { survey, version } = compiled;
	const isThis = { survey, version, part: PART };
	const row = await db
		.selectFrom('survey_shown')
		.select('figures')
		.where((is) => is.and(isThis))
		.executeTakeFirst();
	const before = row?.figures as Kept | undefined;
	if (before?.of === of) return told(before.results, margins);
	const kept = await weighingOf(db, compiled);
	// Totals of another form of the app cannot be added up any more: what was shown of them stands until the next weighing.
	const isSame = before?.of.endsWith(` ${nameOfShares(margins.population)}`);
	if (!kept)
		return before && isSame
			? told(before.results, margins)
			: { kind: 'waiting', due: await weighingDueAt(db, compiled) };
	const results = await make(db, compiled, margins, kept);
	const figures = JSON.stringify({ of, results } satisfies Kept);
	await db
		.insertInto('survey_shown')
		.values({ ...isThis, figures })
		.onConflict((is) => is.columns(['survey', 'version', 'part']).doUpdateSet({ figures }))
		.execute();
	return told(results, margins);
}

/** The same shares with another source are the same figures with other words. */
const told = (results: WeightedResults, { population: { unit, source } }: Margins): WeightedResults =>
	results.kind === 'weighted' ? { ...results, population: { unit, source } } : results;
