/** The tables of a survey that are released together, each with its place in the lattice, and counting people into them. */
import type { Survey } from '../../model';
import { kindsOf } from '../analysis/outcome';
import type { Dimension, Lattice, Place, Snapshot } from '../disclosure';
import { keyOf, netOf } from '../disclosure/tables';
import { bandsOf, type KeptRow } from './answers';
import { add, binCount, binOf, type Counts } from './counts';
import { entriesInKeptOrder, inKeptOrder } from './order';
import type { ExperimentShape, RollupShape } from './shape';

/** Not said, or not come to yet: so that the cells of a table add up. No id looks like it. */
export const UNSAID = '-';

/** A crossing beyond this many cells in all is not offered: what is released is looked at as a whole. */
export const MOST_TABLE_CELLS = 360;

/** The dimension of answers to vignettes. */
export const ANSWER = 'answer';
/** Several kinds of sentence in one: counted as itself, so that each task stands in one category. */
export const SEVERAL = 'several';

export interface PeopleTables {
	kind: 'people';
	id: 'people';
	lattice: Lattice;
	each: 1;
}

export interface TaskTables {
	kind: 'tasks';
	/** The id of the experiment. */
	id: string;
	lattice: Lattice;
	each: number;
}

export interface Tables {
	survey: Survey;
	shape: RollupShape;
	people: PeopleTables;
	tasks: readonly TaskTables[];
	/** The cells of a vignette with an answer, by both: few, and asked for with every answer. */
	known: Map<string, readonly string[]>;
}

const cellsOf = ({ categories }: Dimension) => categories.length + 1;

/** What people said to an ordinary question, as one of a few; undefined for what has no categories of its own. */
function questionDimension(id: string, survey: Survey): Dimension | undefined {
	const question = survey.questions[id];
	switch (question?.kind) {
		case 'choice':
			return { id, categories: [...question.options.map((one) => one.id), UNSAID] };
		case 'scale':
			return {
				id,
				categories: [
					...Array.from({ length: question.to - question.from + 1 }, (_, at) => String(question.from + at)),
					UNSAID
				]
			};
		case 'number':
			return { id, categories: [...Array.from({ length: binCount(question) }, (_, at) => `bin${at}`), UNSAID] };
		default:
			return undefined;
	}
}

/**
 * Each background with each question, one at a time, as many as can be looked at; and every question by itself. Which are the
 * first depends on no order but that of totals, so that the same cells are counted and hidden everywhere.
 */
function peopleTables(survey: Survey): PeopleTables {
	const backgrounds = entriesInKeptOrder(survey.background).map(([id, { bands }]): Dimension => ({
		id,
		categories: [...bands.map((band) => band.id), UNSAID]
	}));
	const questions = inKeptOrder(Object.keys(survey.questions)).flatMap((id) => questionDimension(id, survey) ?? []);
	const tables: string[][] = [];
	let cells = 0;
	const crossed = new Set<string>();
	for (const question of questions)
		for (const background of backgrounds) {
			const more = cellsOf(question) * cellsOf(background);
			if (cells + more > MOST_TABLE_CELLS) continue;
			cells += more;
			tables.push([background.id, question.id]);
			crossed.add(background.id).add(question.id);
		}
	const alone = [...backgrounds, ...questions].filter(({ id }) => !crossed.has(id)).map(({ id }) => [id]);
	const all = [...tables, ...alone];
	return {
		kind: 'people',
		id: 'people',
		lattice: { dimensions: [...backgrounds, ...questions], tables: all },
		each: 1
	};
}

/** Each fact against the answer, one fact at a time. Numbers and scales are told by their means. */
function taskTables({ id, question, design }: ExperimentShape): TaskTables | undefined {
	const categories =
		question.kind === 'sentence'
			? ['custody', 'conditional', 'detention', 'service', 'fine', SEVERAL, 'nothing', UNSAID]
			: question.kind === 'choice'
				? [...question.options.map((one) => one.id), UNSAID]
				: undefined;
	if (!categories) return undefined;
	const facts = design.factors.map(({ factor, levels }): Dimension => ({ id: `fact ${factor}`, categories: levels }));
	return {
		kind: 'tasks',
		id,
		each: design.tasks,
		lattice: {
			dimensions: [{ id: ANSWER, categories }, ...facts],
			tables: facts.map((fact) => [fact.id, ANSWER])
		}
	};
}

export function tablesOf(shape: RollupShape): Tables {
	const { survey } = shape.published;
	return {
		survey,
		shape,
		people: peopleTables(survey),
		tasks: shape.experiments.flatMap((one) => taskTables(one) ?? []),
		known: new Map()
	};
}

const subsets = (table: readonly string[], place: Place): string[] =>
	table.reduce<Place[]>((all, id) => all.flatMap((one) => [one, { ...one, [id]: place[id]! }]), [{}]).map(keyOf);

const keysOf = ({ tables }: Lattice, place: Place): Set<string> => {
	const keys = new Set(tables.flatMap((table) => subsets(table, place)));
	return keys.add('*');
};

function placeOfPerson({ survey, people }: Tables, rows: readonly KeptRow[]): Place {
	const said = new Map(rows.map(({ item, answer }) => [item, answer]));
	const bands = bandsOf(Object.keys(survey.background), rows);
	return Object.fromEntries(
		people.lattice.dimensions.map(({ id }) => {
			if (Object.hasOwn(survey.background, id)) return [id, bands[id] ?? UNSAID];
			const answer = said.get(id);
			const question = survey.questions[id];
			if (answer?.kind === 'choice') return [id, answer.value];
			if (answer?.kind === 'scale') return [id, String(answer.value)];
			if (answer?.kind === 'number' && question?.kind === 'number') return [id, `bin${binOf(question, answer.value)}`];
			return [id, UNSAID];
		})
	);
}

function answerCategory({ answer }: KeptRow): string {
	if (answer?.kind === 'choice') return answer.value;
	if (answer?.kind !== 'sentence') return UNSAID;
	const kinds = kindsOf(answer.sentence);
	return kinds.length > 1 ? SEVERAL : kinds[0]!;
}

const cellName = (id: string, key: string, what: 'n' | 'p') => `c/${id}/${what}/${key}`;

/** The cells that an answer to a vignette is in; none for a vignette that the design does not have. */
function cellsOfTask(tables: Tables, { id, lattice }: TaskTables, row: KeptRow): readonly string[] {
	const category = answerCategory(row);
	const name = `${id} ${row.vignette} ${category}`;
	const before = tables.known.get(name);
	if (before) return before;
	const { factors, vignettes } = tables.shape.experiments.find((one) => one.id === id)!.design;
	const vignette = vignettes[row.vignette!];
	const facts = factors.map(({ factor, levels }, at) => [`fact ${factor}`, levels[vignette?.[at] ?? 0]!] as const);
	const cells = vignette ? [...keysOf(lattice, { [ANSWER]: category, ...Object.fromEntries(facts) })] : [];
	tables.known.set(name, cells);
	return cells;
}

/** Counts a person into every cell that they are in: their answers, and themselves once. */
export function countCells(tables: Tables, rows: readonly KeptRow[], counts: Counts, sign: 1 | -1): void {
	const count = (id: string, cells: ReadonlyMap<string, number>) => {
		for (const [key, answers] of cells) {
			add(counts, cellName(id, key, 'n'), sign * answers);
			add(counts, cellName(id, key, 'p'), sign);
		}
	};
	const { people, tasks } = tables;
	count(people.id, new Map([...keysOf(people.lattice, placeOfPerson(tables, rows))].map((key) => [key, 1])));
	for (const task of tasks) {
		const cells = new Map<string, number>();
		for (const row of rows) {
			if (row.vignette === null || row.repeats !== null || !row.item.startsWith(`${task.id}/`)) continue;
			for (const key of cellsOfTask(tables, task, row)) cells.set(key, (cells.get(key) ?? 0) + 1);
		}
		count(task.id, cells);
	}
}

/** Every cell of the tables at one moment, for the disclosure control. */
export function snapshotFrom({ id, lattice, each }: PeopleTables | TaskTables, counts: Counts): Snapshot {
	return {
		each,
		counts: new Map(
			[...netOf(lattice).cells.keys()].map((key) => [
				key,
				{ answers: counts[cellName(id, key, 'n')] ?? 0, people: counts[cellName(id, key, 'p')] ?? 0 }
			])
		)
	};
}
