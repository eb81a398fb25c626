/** Which answers to ordinary questions stand in a file: decided for each release, and kept. */
import { sql, type Transaction } from 'kysely';
import type { SurveyAnswer } from '../storage/survey-tables';
import type { Database } from '../storage/database';
import { answersInSight, POOLED, type AnswerClass, type InSight } from '../../study/disclosure';
import { partsOf, sightOf, type Part, type Sight } from '../../study/export/said';
import type { Compiled } from '../survey/steps';
import { policyOf } from './releases';
import { freeQuestionsOf } from './free';
import { askedIn } from './table';

const known = new WeakMap<Compiled, readonly Part[]>();

/** All that a person says once, as it is looked at. */
export function partsIn(compiled: Compiled): readonly Part[] {
	const before = known.get(compiled);
	if (before) return before;
	const { asked, screens } = askedIn(compiled.published);
	const parts = partsOf(asked, screens);
	known.set(compiled, parts);
	return parts;
}

/** Where the decision is kept: beside all else that was ever shown of a survey. */
const partName = (release: number) => `export/${release}`;
interface Decision {
	/** People whose answers were looked at: while they are all there, nothing has to be decided anew. */
	people: number;
	parts: Record<string, InSight>;
}

/** Answers read at once, each with how many people gave it. */
const AT_ONCE = 2000;
/** At most so many of a question are told apart while counting; whatever people type, memory stays small. */
const MOST_COUNTED = 20_000;

interface Counted {
	item: string;
	answer: SurveyAnswer | null;
	band: number | null;
	people: number;
}

class Tally {
	readonly #classes = new Map<string, AnswerClass>();
	#people = 0;

	constructor(private readonly part: Part) {}

	add({ answer, band, people }: Counted): void {
		this.#count(this.part.classOf({ answer, band }), people);
		this.#people += people;
	}

	#count(one: Omit<AnswerClass, 'people'>, people: number): void {
		const name = JSON.stringify([one.group, one.exact]);
		const before = this.#classes.get(name);
		if (before) before.people += people;
		else if (one.exact !== POOLED && one.exact !== '' && this.#classes.size >= MOST_COUNTED)
			this.#count({ ...one, exact: POOLED }, people);
		else this.#classes.set(name, { ...one, people });
	}

	/** @param all people of the release: whoever has no row was not shown the question */
	classes(all: number): AnswerClass[] {
		if (all > this.#people) this.#count(this.part.classOf(undefined), all - this.#people);
		return [...this.#classes.values()];
	}
}

/** How many people of a release gave each answer. The database counts, and memory holds what differs. */
async function countsOf(
	transaction: Transaction<Database>,
	compiled: Compiled,
	release: number,
	people: number
): Promise<Map<string, AnswerClass[]>> {
	const { survey, version } = compiled;
	const parts = partsIn(compiled);
	const tallies = new Map(parts.map((part) => [part.id, new Tally(part)]));
	const items = [...new Set(parts.map(({ item }) => item))];
	const members = sql`survey_respondent as r where r.survey = ${sql.lit(survey)}::uuid
		and r.version = ${sql.lit(version)} and r.export = ${sql.lit(release)} and r.state = 'done'`;
	const list = (ids: readonly string[]) => sql`array[${sql.join(ids.map((id) => sql.lit(id)))}]::text[]`;
	if (items.length > 0) {
		const free = freeQuestionsOf(compiled);
		// Of a free text it counts how long it took; the words stay where they are.
		const answer =
			free.length === 0 ? sql`a.answer` : sql`case when a.item = any (${list(free)}) then null else a.answer end`;
		await sql`
			declare counts no scroll cursor for
			select a.item, ${answer} as answer, a.band, count(*)::int as people
			from survey_answer as a where a.item = any (${list(items)})
				and a.respondent in (select r.respondent from ${members})
			group by 1, 2, 3 order by people desc, 1, 2, 3`.execute(transaction);
		for (;;) {
			const { rows } = await sql<Counted>`fetch ${sql.lit(AT_ONCE)} from counts`.execute(transaction);
			for (const row of rows) for (const { id, item } of parts) if (item === row.item) tallies.get(id)!.add(row);
			if (rows.length < AT_ONCE) break;
		}
		await sql`close counts`.execute(transaction);
	}
	return new Map([...tallies].map(([id, tally]) => [id, tally.classes(people)]));
}

async function decisions(
	transaction: Transaction<Database>,
	{ survey, version }: Compiled,
	names: readonly string[]
): Promise<Map<string, Decision>> {
	if (names.length === 0) return new Map();
	const rows = await transaction
		.selectFrom('survey_shown')
		.select(['part', 'figures'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('part', 'in', names)
		.execute();
	return new Map(rows.map(({ part, figures }) => [part, figures as Decision]));
}

async function peopleIn(
	transaction: Transaction<Database>,
	{ survey, version }: Compiled,
	releases: readonly number[]
): Promise<Map<number, number>> {
	const rows = await transaction
		.selectFrom('survey_respondent')
		.select([sql<number>`export`.as('release'), sql<number>`count(*)::int`.as('people')])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.where('state', '=', 'done')
		.where('export', 'in', releases)
		.groupBy('export')
		.execute();
	return new Map(rows.map(({ release, people }) => [release, people]));
}

/**
 * Decides what may stand in the rows of releases. Once decided, more may be withheld where people went since, and never
 * less: somebody with the file of before would see what was hidden of those who went.
 */
export async function decideSight(
	transaction: Transaction<Database>,
	compiled: Compiled,
	releases: readonly number[]
): Promise<void> {
	if (releases.length === 0) return;
	const { survey, version } = compiled;
	const { minimum } = policyOf(compiled);
	const all = await decisions(transaction, compiled, releases.map(partName));
	const now = await peopleIn(transaction, compiled, releases);
	for (const release of releases) {
		const part = partName(release);
		const before = all.get(part);
		const people = now.get(release) ?? 0;
		if (before?.people === people) continue;
		const counts = await countsOf(transaction, compiled, release, people);
		const parts = [...counts].map(([id, classes]): [string, InSight] => [
			id,
			answersInSight(classes, minimum, before?.parts[id])
		]);
		const figures = JSON.stringify({ people, parts: Object.fromEntries(parts) } satisfies Decision);
		await transaction
			.insertInto('survey_shown')
			.values({ survey, version, part, figures })
			.onConflict((is) => is.columns(['survey', 'version', 'part']).doUpdateSet({ figures }))
			.execute();
	}
}

/** What was decided, by release. */
export async function sightsOf(
	transaction: Transaction<Database>,
	compiled: Compiled,
	releases: readonly number[]
): Promise<Map<number, Sight>> {
	const all = await decisions(transaction, compiled, releases.map(partName));
	return new Map(
		releases.flatMap((release) => {
			const own = all.get(partName(release));
			return own ? [[release, sightOf(own.parts)]] : [];
		})
	);
}
