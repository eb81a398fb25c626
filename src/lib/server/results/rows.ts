/** The people of an export with all their tasks, a few at a time, in an order that no other file has. */
import { createHmac, randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { TaskAnswer, VariedFactor } from '../../model';
import { personSaid, type PersonSaid, type Sight } from '../../study/export/said';
import type { ExportRow } from '../../study/export/tasks';
import { bandsOf, type KeptRow } from '../../study/rollup/answers';
import { factsOf } from '../../study/space';
import type { Database } from '../storage/database';
import type { Compiled } from '../survey/steps';
import { partsIn, sightsOf } from './sight';

/** People read at once: with all that they said some thousand rows. More of them are no faster, and leave more behind. */
const AT_ONCE = 50;

export interface ExportedPerson {
	respondent: string;
	rows: ExportRow[];
	/** Whether their backgrounds are left out. */
	withheld: boolean;
}

/** Names and an order of one file, by a secret that is kept nowhere. */
export function freshNames() {
	const salt = randomBytes(32);
	return {
		order: salt.toString('hex'),
		nameOf: (respondent: string) => createHmac('sha256', salt).update(respondent).digest('base64url').slice(0, 12)
	};
}

/** What somebody counts for, by the backgrounds that the file shows of them. */
export type WeightOf = (bands: Readonly<Record<string, string>>) => number;

interface Row extends KeptRow {
	deck: number | null;
	band: number | null;
}

interface Member {
	respondent: string;
	release: number;
	withheld: boolean;
}

/** Factor to level of each vignette, which many people were shown. */
const shownFacts = new WeakMap<readonly number[], Readonly<Record<string, string>>>();

function factsIn(factors: readonly VariedFactor[], vignette: readonly number[]): Readonly<Record<string, string>> {
	const before = shownFacts.get(vignette);
	if (before) return before;
	const facts = factsOf(factors, vignette);
	shownFacts.set(vignette, facts);
	return facts;
}

function tasksOf(
	{ published }: Compiled,
	{ respondent, withheld }: Member,
	rows: readonly Row[],
	said: PersonSaid,
	weightOf: WeightOf | undefined
): ExportRow[] {
	const group = bandsOf(Object.keys(published.survey.background), rows);
	const weight = weightOf?.(withheld ? {} : group);
	return rows
		.flatMap(({ item, answer, deck, place, vignette, repeats, band }): ExportRow[] => {
			if (vignette === null || place === null) return [];
			const experiment = item.slice(0, item.lastIndexOf('/'));
			const design = published.designs[experiment];
			const shown = design?.vignettes[vignette];
			if (!design || !shown) return [];
			return [
				{
					respondent,
					experiment,
					task: place,
					...(repeats === null ? {} : { repeats }),
					deck,
					vignette,
					band,
					said,
					facts: factsIn(design.factors, shown),
					group,
					...(weight === undefined ? {} : { weight }),
					answer: answer as TaskAnswer | null
				}
			];
		})
		.sort((a, b) => (a.experiment < b.experiment ? -1 : a.experiment > b.experiment ? 1 : a.task - b.task));
}

/**
 * Everybody of the releases so far, as they were at one moment. Memory holds a few hundred people, whatever there are.
 * @param order a text that decides in which order people come
 * @param weightOf absent where nobody counts for more than another
 * @param write resolves when more may come; false where nobody reads any more
 */
export function exportPeople(
	db: Kysely<Database>,
	compiled: Compiled,
	order: string,
	weightOf: WeightOf | undefined,
	write: (people: readonly ExportedPerson[]) => Promise<boolean>
): Promise<void> {
	const { survey, version } = compiled;
	const parts = partsIn(compiled);
	return db
		.transaction()
		.setIsolationLevel('repeatable read')
		.setAccessMode('read only')
		.execute(async (transaction) => {
			await sql`
				declare people no scroll cursor for
				select respondent, export as release, export_withheld as withheld from survey_respondent
				where survey = ${sql.lit(survey)}::uuid and version = ${sql.lit(version)} and export > 0 and state = 'done'
				order by md5(respondent::text || ${sql.lit(order)})`.execute(transaction);
			const sights = new Map<number, Sight | undefined>();
			for (;;) {
				const { rows: people } = await sql<Member>`
					fetch ${sql.lit(AT_ONCE)} from people`.execute(transaction);
				if (people.length === 0) return;
				const ids = people.map(({ respondent }) => respondent);
				const answers = await transaction
					.selectFrom('survey_answer')
					.select(['respondent', 'item', 'answer', 'band', 'deck', 'place', 'vignette', 'repeats'])
					.where('respondent', 'in', ids)
					.execute();
				const by = groupBy(answers);
				const strange = [...new Set(people.map(({ release }) => release))].filter((one) => !sights.has(one));
				const decided = await sightsOf(transaction, compiled, strange);
				for (const release of strange) sights.set(release, decided.get(release));
				const all = people.map((person) => {
					const { respondent, release, withheld } = person;
					const rows = by.get(respondent) ?? [];
					const said = personSaid(parts, new Map(rows.map((row) => [row.item, row])), sights.get(release));
					return { rows: tasksOf(compiled, person, rows, said, weightOf), respondent, withheld };
				});
				if (!(await write(all))) return;
			}
		});
}

function groupBy<T extends { respondent: string }>(rows: readonly T[]): Map<string, T[]> {
	const found = new Map<string, T[]>();
	for (const row of rows) {
		const own = found.get(row.respondent);
		if (own) own.push(row);
		else found.set(row.respondent, [row]);
	}
	return found;
}
