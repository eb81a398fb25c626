/** All results of a version as data without words, made once for each state of its totals. */
import { sql, type Kysely } from 'kysely';
import { compareGroups } from '../../study/analysis/groups';
import {
	showCount,
	viewOf,
	type Published as Cells,
	type ShownCount,
	type ShownTest,
	type View,
	type ViewRequest
} from '../../study/disclosure';
import { EVERYBODY, bandSlice } from '../../study/rollup/answers';
import { countsUnder } from '../../study/rollup/counts';
import { figuresOf, lengthFigures, rangeOf, type Figure } from '../../study/rollup/figures';
import { isBinary } from '../../study/analysis/outcome';
import { outcomeId } from '../../study/rollup/spec';
import { sumsOf } from '../../study/rollup/shape';
import type { Database } from '../storage/database';
import { talliesOf, WHAT } from '../survey/tallies';
import type { Compiled } from '../survey/steps';
import { allTables, policyOf, publishedCells, releaseDue, releasesMade } from './releases';
import { shapedOf } from './shapes';
import { showFigures } from './shown';
import type { ResultsData, ShownFigure } from '../../study/rollup/results';
import { readTotals, revisionOf } from './totals';
import { weighingDue } from './make-weighing';

export interface Funnel {
	began: ShownCount;
	done: ShownCount;
	removed: ShownCount;
	full: ShownCount;
	/** People who completed each step, from the first after consent. */
	steps: ShownCount[];
}

export interface TablesView {
	id: string;
	/** The day of each release. */
	days: string[];
	cells: Cells;
	/** How many people there have to be for the next release. */
	next: number;
}

export interface Results extends ResultsData {
	revision: number;
	/** The tables as they were released, for cutting out of. */
	released: TablesView[];
}

export interface GroupsView {
	bands: string[];
	/** Bands with too few people to be compared. */
	small: string[];
	/** `factor/level/band`: the mean of the band less that of the first. */
	differences: Record<string, ShownFigure>;
	omnibus: { id: string; means: ShownTest; effects: ShownTest }[] | undefined;
}

export async function funnelOf(db: Kysely<Database>, compiled: Compiled): Promise<Funnel> {
	const tallies = await talliesOf(db, compiled);
	const policy = policyOf(compiled);
	const of = (what: string) => showCount(tallies.get(what) ?? 0, policy);
	const { first, end } = compiled;
	return {
		began: of(WHAT.began),
		done: of(WHAT.done),
		removed: of(WHAT.removed),
		full: of(WHAT.full),
		steps: Array.from({ length: end - first }, (_, at) => of(WHAT.step(first + at)))
	};
}

const known = new WeakMap<Compiled, { results: Results; releases: number }>();

/** Figures and tables as they may be shown now. Asking again while nothing changed reads two numbers. */
export async function resultsOf(db: Kysely<Database>, compiled: Compiled): Promise<Results> {
	// In this order: a release that comes in between is then seen at the next look, and not missed for good.
	const releases = await releasesMade(db, compiled);
	const revision = await revisionOf(db, compiled);
	const before = known.get(compiled);
	if (before?.results.revision === revision && before.releases === releases) return before.results;
	const { shape } = shapedOf(compiled.published);
	const policy = policyOf(compiled);
	const slices = await readTotals(db, compiled, shapedOf(compiled.published), 'groups');
	const released = await Promise.all(
		allTables(compiled).map(async (one) => ({ id: one.id, ...(await publishedCells(db, compiled, one)) }))
	);
	const { figures, lengths } = await showFigures(
		db,
		compiled,
		'all',
		figuresOf(shape, slices),
		shape.experiments.flatMap((one) =>
			lengthFigures(one, slices).map((figure) => ({ ...figure, id: `${one.id}/${figure.kind}` }))
		),
		{ policy, cells: cellsBy(released) }
	);
	const people = slices.get(EVERYBODY)?.counts.people ?? 0;
	const results: Results = {
		revision,
		people: people - (people % policy.minimum),
		minimum: policy.minimum,
		figures,
		lengths,
		tables: released.map(({ id, days, cells, next }) => ({ id, days, cells: [...cells], next })),
		released
	};
	known.set(compiled, { results, releases });
	return results;
}

const cellsBy = (released: readonly TablesView[]) =>
	new Map(released.filter(({ days }) => days.length > 0).map(({ id, cells }) => [id, cells]));

/** Makes the releases and the weighing that are due. @param patient see `releaseDue` */
export async function keepReleases(db: Kysely<Database>, compiled: Compiled, patient = false): Promise<void> {
	await releaseDue(db, compiled, patient);
	await weighingDue(db, compiled);
}

/**
 * How groups differ in one outcome. Bands with fewer people than the minimum are left out, and if fewer than the minimum
 * are then beside the others, so is the next smallest: the rest cannot be told by taking away.
 * @returns undefined for an experiment, outcome or background that the survey does not have
 */
export async function groupsOf(
	db: Kysely<Database>,
	compiled: Compiled,
	{ experiment, outcome, background }: { experiment: string; outcome: string; background: string }
): Promise<GroupsView | undefined> {
	const { shape } = shapedOf(compiled.published);
	const own = shape.experiments.find(({ id }) => id === experiment);
	const at = own?.outcomes.findIndex((one) => outcomeId(one) === outcome) ?? -1;
	const { survey } = compiled.published;
	const question = Object.hasOwn(survey.background, background) ? survey.background[background] : undefined;
	if (!own || at < 0 || !question) return undefined;
	const policy = policyOf(compiled);
	const slices = await readTotals(db, compiled, shapedOf(compiled.published), 'groups');
	const sums = question.bands.flatMap(({ id }) => {
		const slice = slices.get(bandSlice(background, id));
		return slice ? [{ id, ...sumsOf(own, slice.numbers, 'lean', at) }] : [];
	});
	const peopleOf = (one: (typeof sums)[number]) => one.totals.moments[0]?.clusters ?? 0;
	const everybody = slices.get(EVERYBODY);
	const all = everybody ? (sumsOf(own, everybody.numbers, 'full', at).totals.moments[0]?.clusters ?? 0) : 0;
	let large = sums.filter((one) => peopleOf(one) >= policy.minimum);
	const beside = () => all - large.reduce((sum, one) => sum + peopleOf(one), 0);
	while (large.length > 0 && beside() > 0 && beside() < policy.minimum) {
		const smallest = Math.min(...large.map(peopleOf));
		large = large.filter((one) => peopleOf(one) > smallest);
	}
	const bands = large.map(({ id }) => id);
	const small = question.bands.map(({ id }) => id).filter((id) => !bands.includes(id));
	const [first] = large;
	if (!first || large.length < 2) return { bands, small, differences: {}, omnibus: undefined };
	const compared = compareGroups(first.spec, new Map(large.map(({ id, totals }) => [id, totals])));
	const range = rangeOf(own, own.outcomes[at]!, countsUnder(everybody?.counts ?? {}, `t/${experiment}/`));
	const peopleIn = new Map(large.map((one) => [one.id, peopleOf(one)]));
	const figures = compared.differences.map(({ factor, level, band, difference }): Figure => ({
		id: `${factor}/${level}/${band}`,
		// What the smaller of the two groups is: its people move the difference most.
		estimate: {
			...difference,
			people: Math.min(difference.people, peopleIn.get(band) ?? 0, peopleIn.get(first.id) ?? 0)
		},
		range,
		binary: false,
		each: own.design.tasks
	}));
	const sided = isBinary(own.outcomes[at]!) && isOneSided(policy.minimum, large, own.design.tasks);
	const tests = compared.omnibus.flatMap(({ id, means, effects }) => [
		{ id: `${id}/means`, test: means },
		{ id: `${id}/effects`, test: effects }
	]);
	const shown = await showFigures(
		db,
		compiled,
		`${experiment}/${outcome}/${background}`,
		figures,
		[],
		{ policy, cells: new Map() },
		tests
	);
	if (sided) return { bands, small, differences: oneSided(shown.figures, policy.minimum), omnibus: undefined };
	return {
		bands,
		small,
		differences: shown.figures,
		omnibus: compared.omnibus.map(({ id }) => ({
			id,
			means: shown.tests[`${id}/means`]!,
			effects: shown.tests[`${id}/effects`]!
		}))
	};
}

/** A difference of shares tells a share where the other one is none or all: then neither it nor a test of it is shown. */
function isOneSided(
	minimum: number,
	bands: readonly {
		totals: { moments: readonly { first: Float64Array; rows: number; answers: Float64Array }[] };
	}[],
	each: number
): boolean {
	return bands.some(({ totals }) => {
		const [block] = totals.moments;
		if (!block) return true;
		const yes = block.first.subarray(0, block.answers.length).reduce((sum, value) => sum + value, 0);
		return Math.min(yes, block.rows - yes) < minimum * each;
	});
}

const oneSided = (figures: Record<string, ShownFigure>, minimum: number): Record<string, ShownFigure> =>
	Object.fromEntries(
		Object.keys(figures).map((id) => [id, { kind: 'withheld', reason: 'one-sided', minimum } as const])
	);

/** A table cut out of what was released, never counted anew. */
export function tableOf(compiled: Compiled, results: Results, tables: string, asked: ViewRequest): View | undefined {
	const own = allTables(compiled).find(({ id }) => id === tables);
	const released = results.released.find(({ id }) => id === tables);
	return own && released ? viewOf(own.lattice, released.cells, asked) : undefined;
}

/** The day on which the version was opened and closes, for the words around figures. */
export const daysOf = async (db: Kysely<Database>, { survey, version }: Compiled) =>
	db
		.selectFrom('survey_version')
		.select([sql<string>`opens_at::date::text`.as('from'), sql<string>`closes_at::date::text`.as('through'), 'state'])
		.where('survey', '=', survey)
		.where('version', '=', version)
		.executeTakeFirst();
