/**
 * The weights in a file: made from what stands in that file and from the margins, which its codebook names. Whoever has the
 * file could work them out, so they tell nothing more of anybody.
 */
import { sql, type Kysely } from 'kysely';
import { stratumSlice } from '../../study/rollup/answers';
import type { WeightCell } from '../../study/weighting/cells';
import type { Population } from '../../study/weighting/population';
import { weigh, type Weighed } from '../../study/weighting/weigh';
import type { Database } from '../storage/database';
import type { Compiled } from '../survey/steps';
import type { WeightOf } from './rows';

export interface ExportWeights {
	weighed: Weighed;
	/** Absent where nothing can be weighed. */
	weightOf: WeightOf | undefined;
}

/** People of the releases so far, by the bands that their file shows: none of those whose backgrounds are left out. */
async function shownCombinations(
	db: Kysely<Database>,
	{ survey, version }: Compiled,
	backgrounds: readonly string[]
): Promise<WeightCell[]> {
	const { rows } = await sql<{ bands: Record<string, string>; people: number }>`
		select bands, count(*)::int as people from (
			select coalesce(jsonb_object_agg(a.item, a.answer ->> 'value')
				filter (where a.answer ->> 'kind' = 'band' and not r.export_withheld), '{}') as bands
			from survey_respondent as r
			left join survey_answer as a on a.respondent = r.respondent and a.item = any (${[...backgrounds]}::text[])
			where r.survey = ${survey}::uuid and r.version = ${version} and r.state = 'done' and r.export is not null
			group by r.respondent) as person
		group by bands order by bands`.execute(db);
	return rows.map((row) => ({ ...row, of: [] }));
}

/** Weights of everybody in the releases so far, each by the backgrounds that can be seen of them. */
export async function exportWeights(
	db: Kysely<Database>,
	compiled: Compiled,
	population: Population
): Promise<ExportWeights> {
	const backgrounds = Object.keys(population.margins);
	const cells = await shownCombinations(db, compiled, backgrounds);
	const weighed = weigh(cells, population);
	if (weighed.kind === 'refused') return { weighed, weightOf: undefined };
	const known = new Map(
		cells.map(({ bands }, at) => [stratumSlice(backgrounds, bands), rounded(weighed.weights[at] ?? 1)])
	);
	return { weighed, weightOf: (bands) => known.get(stratumSlice(backgrounds, bands)) ?? 1 };
}

/** Six decimals, as many as SPSS is told to read. */
const rounded = (weight: number) => Number(weight.toFixed(6));
