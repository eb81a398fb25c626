/** What one person adds to every slice they are in: moments for estimates, and counts for distributions and tables. */
import type { TaskAnswer } from '../../model';
import { valueOf } from '../analysis/outcome';
import { pairSums, pairSumsOf } from '../analysis/reliability';
import { bandsOf, bandSlice, EVERYBODY, saidSomething, stratumSlice, type KeptRow } from './answers';
import { countAnswers, type Counts } from './counts';
import { countCells, type Tables } from './tables';
import { EXTRA, type ExperimentShape, type Ready, type RollupShape } from './shape';

export interface Slice {
	/** Absent until somebody with a task is in it: most slices of a survey without experiments have none. */
	numbers: Float64Array;
	counts: Counts;
}

export type Slices = Map<string, Slice>;

interface Task {
	vignette: number;
	answer: TaskAnswer | null;
}

/** What does not hang on the answers: which columns were on, alone and in pairs. */
interface Shown {
	places: readonly number[];
	values: readonly number[];
	answers: ReadonlyMap<number, number>;
	rows: number;
}

interface Sums extends Shown {
	/** Sums of answers per column, which stand before those of the pairs. */
	columns: readonly number[];
	said: readonly number[];
}

const ascending = (sums: ReadonlyMap<number, number>): number[] => [...sums.keys()].sort((a, b) => a - b);

function shownOf({ layout, active, pairs }: Ready, tasks: readonly Task[]): Shown {
	const count = layout.columns.length;
	const sums = new Map<number, number>();
	const answers = new Map<number, number>();
	let rows = 0;
	for (const { vignette } of tasks) {
		const columns = active[vignette];
		if (!columns) continue;
		rows += 1;
		for (let i = 0; i < columns.length; i++) {
			const column = columns[i]!;
			answers.set(column, (answers.get(column) ?? 0) + 1);
			for (let j = i; j < columns.length; j++) {
				const place = pairs[column * count + columns[j]!]!;
				if (place >= 0) sums.set(place, (sums.get(place) ?? 0) + 1);
			}
		}
	}
	const places = ascending(sums);
	return { places, values: places.map((place) => sums.get(place)!), answers, rows };
}

/** The sums of one person for one layout, as `addAnswer` of the analysis makes them, without a name for each. */
function sumsOfPerson({ active }: Ready, tasks: readonly (Task & { y: number })[], shown: Shown): Sums {
	const sums = new Map<number, number>();
	for (const { vignette, y } of tasks) {
		if (y === 0) continue;
		for (const column of active[vignette] ?? []) sums.set(column, (sums.get(column) ?? 0) + y);
	}
	const columns = ascending(sums).filter((column) => sums.get(column) !== 0);
	return { ...shown, columns, said: columns.map((column) => sums.get(column)!) };
}

/** Adds (or takes off) the sums of a person where the numbers of a layout begin. */
function addSums(numbers: Float64Array, from: number, { layout }: Ready, own: Sums, sign: 1 | -1): void {
	const { size, columns } = layout;
	const second = from + size;
	const answers = second + (size * (size + 1)) / 2;
	const people = answers + columns.length;
	const { columns: first, said, places: then, values: ones } = own;
	// The row of the triangle of each place, against all places before it.
	const add = (place: number, value: number, place2: readonly number[], values2: readonly number[], upTo: number) => {
		const base = second + (place * (place + 1)) / 2;
		for (let j = 0; j < upTo; j++) numbers[base + place2[j]!]! += value * values2[j]!;
	};
	for (let i = 0; i < first.length; i++) {
		const value = said[i]! * sign;
		numbers[from + first[i]!]! += value;
		add(first[i]!, value, first, said, i + 1);
	}
	for (let i = 0; i < then.length; i++) {
		const value = ones[i]! * sign;
		numbers[from + then[i]!]! += value;
		add(then[i]!, value, first, said, first.length);
		add(then[i]!, value, then, ones, i + 1);
	}
	for (const [column, count] of own.answers) {
		numbers[answers + column]! += sign * count;
		numbers[people + column]! += sign;
	}
	numbers[people + columns.length]! += sign * own.rows;
	numbers[people + columns.length + 1]! += sign;
}

/** Where a person is counted: the slice, its numbers, and whether it is the wide one. */
interface Into {
	numbers: Float64Array;
	width: 'lean' | 'full';
}

function foldExperiment(shape: ExperimentShape, rows: readonly KeptRow[], into: readonly Into[], sign: 1 | -1): void {
	const prefix = `${shape.id}/`;
	const mine = rows.filter(({ item, vignette }) => vignette !== null && item.startsWith(prefix));
	if (mine.length === 0) return;
	const tasks = mine
		.filter(({ repeats }) => repeats === null)
		.map(({ vignette, answer }): Task => ({ vignette: vignette!, answer: answer as TaskAnswer | null }));
	const skipped = tasks.filter(({ answer }) => answer === null).length;
	const byPlace = new Map(mine.map((row) => [row.place, row.answer as TaskAnswer | null]));
	const again = mine.filter(({ repeats }) => repeats !== null);
	// Of all kinds of sentence the same tasks count: what was shown in them is summed once.
	const known = new Map<string, Shown[]>();
	const all = [...shape.layouts, ...(shape.joint ? [shape.joint] : [])];
	const shownIn = (said: readonly (Task & { at: number })[]): Shown[] => {
		const key = said.map(({ at }) => at).join();
		let found = known.get(key);
		if (!found) known.set(key, (found = all.map((ready) => shownOf(ready, said))));
		return found;
	};
	shape.outcomes.forEach((outcome, at) => {
		const said = tasks.flatMap((task, place) => {
			const y = valueOf(outcome, task.answer);
			return y === null ? [] : [{ ...task, at: place, y }];
		});
		const pairs = again.flatMap(({ repeats, answer }) => {
			const first = valueOf(outcome, byPlace.get(repeats) ?? null);
			const second = valueOf(outcome, answer as TaskAnswer | null);
			return first === null || second === null ? [] : [{ first, second }];
		});
		const shown = said.length > 0 ? shownIn(said) : [];
		const own = shown.map((one, place) => sumsOfPerson(all[place]!, said, one));
		const joint = shape.joint ? own[shape.layouts.length] : undefined;
		const sums = own.slice(0, shape.layouts.length);
		const together = pairs.length > 0 ? pairSumsOf(pairs) : undefined;
		for (const { numbers, width } of into) {
			let from = shape.start[width] + at * shape.each[width];
			numbers[from]! += sign * skipped;
			numbers[from + 1]! += sign * (tasks.length - skipped - said.length);
			if (together) pairSums.forEach((name, place) => (numbers[from + 2 + place]! += sign * together[name]));
			from += EXTRA;
			sums.forEach((one, place) => {
				addSums(numbers, from, shape.layouts[place]!, one, sign);
				from += shape.layouts[place]!.size;
			});
			if (joint && width === 'full') addSums(numbers, from, shape.joint!, joint, sign);
		}
	});
}

function sliceOf(slices: Slices, name: string, size: number): Slice {
	let found = slices.get(name);
	if (!found) slices.set(name, (found = { numbers: new Float64Array(size), counts: {} }));
	return found;
}

/**
 * Counts a person in, or out again: what was added with a sign is taken off by the other one, and every count comes back
 * to what it was (sums of fractions to within rounding).
 * @param rows all that this person answered
 * @param tables the tables of the survey, see `tables.ts`
 */
export function foldPerson(
	shape: RollupShape,
	tables: Tables,
	rows: readonly KeptRow[],
	slices: Slices,
	sign: 1 | -1 = 1
): void {
	if (!saidSomething(rows)) return;
	const backgrounds = Object.keys(shape.published.survey.background);
	const bands = bandsOf(backgrounds, rows);
	const everybody = sliceOf(slices, EVERYBODY, shape.size.full);
	const groups = [
		...Object.entries(bands).map(([background, band]) => bandSlice(background, band)),
		...(backgrounds.length > 0 ? [stratumSlice(backgrounds, bands)] : [])
	].map((name) => sliceOf(slices, name, shape.size.lean));
	const into: Into[] = [
		{ numbers: everybody.numbers, width: 'full' },
		...groups.map(({ numbers }): Into => ({ numbers, width: 'lean' }))
	];
	for (const experiment of shape.experiments) foldExperiment(experiment, rows, into, sign);
	for (const { counts } of [everybody, ...groups]) countAnswers(shape.published.survey, rows, counts, sign);
	countCells(tables, rows, everybody.counts, sign);
}

/** Two sets of slices together: nobody may be counted in both. */
export function addSlices(into: Slices, from: Slices): void {
	for (const [name, { numbers, counts }] of from) {
		const own = into.get(name);
		if (!own) {
			into.set(name, { numbers: numbers.slice(), counts: { ...counts } });
			continue;
		}
		numbers.forEach((value, at) => (own.numbers[at]! += value));
		for (const [what, count] of Object.entries(counts)) own.counts[what] = (own.counts[what] ?? 0) + count;
	}
}
