/** A whole subject on one page: rows and columns of facts, and in each cell the case that they make, with the facts besides. */
import type { Answers, EditionSet, MapAxis, MaximumState, OpenFact, State, Subject, Text } from '../model';
import { compile } from './compile';
import { boxOf, count, figures, valuesIn } from './diagram';
import { stateOf } from './evaluate';
import { compareMaxima } from './height';
import { resolve } from './scenario';

export interface MapCell {
	/** What the cell states: its row and column and the facts besides; defaults are not among them. */
	answers: Answers;
	state: State;
	/** The highest maximum of any case with the facts of this row and column and the facts besides, where it is higher. */
	highest: MaximumState | undefined;
	/** How many cases have these facts. */
	cases: bigint;
}

/** `none`: the row and the column make no case together. `open`: a fact is still to be answered. */
export type MapEntry = { kind: 'cell'; cell: MapCell } | { kind: 'none' } | { kind: 'open'; open: readonly OpenFact[] };

export interface MapLineOf {
	id: string;
	label: Text;
}

export interface MapRow extends MapLineOf {
	/** One entry for all columns, where the row does not ask what they tell apart. */
	whole: MapEntry | undefined;
	entries: readonly MapEntry[];
}

export interface SubjectMapOf {
	titles: { rows: Text; columns: Text };
	columns: readonly MapLineOf[];
	rows: readonly MapRow[];
}

interface Line extends MapLineOf {
	facts: readonly Answers[];
	usual: Answers;
}

function linesOf({ factors }: Subject, axis: MapAxis): { title: Text; lines: readonly Line[] } {
	if ('lines' in axis) return axis;
	const { label, levels } = factors.find(({ id }) => id === axis.factor)!;
	return {
		title: label,
		lines: levels.map((level) => ({
			id: level.id,
			label: level.label,
			facts: [{ [axis.factor]: level.id }],
			usual: {}
		}))
	};
}

/** The facts that apply; nothing where one of `needed` does not, or where the facts cannot be together. */
function fitting(subject: Subject, needed: Answers, besides: Answers) {
	const answers: Record<string, string> = { ...besides, ...needed };
	for (;;) {
		const { facts, open, refusals } = resolve(subject, answers);
		const [refused] = refusals;
		if (!refused) return { answers, facts, open };
		if (refused.kind !== 'inapplicable' || Object.hasOwn(needed, refused.factor)) return undefined;
		delete answers[refused.factor];
	}
}

function entryFor(set: EditionSet, statements: readonly Answers[], besides: Answers, fixed: Answers): MapEntry {
	const { subject } = set;
	for (const needed of statements) {
		const found = fitting(subject, needed, besides);
		if (!found) continue;
		const { answers, facts, open } = found;
		if (open.length > 0) return { kind: 'open', open };
		const { maximum } = figures(set);
		const state = stateOf(compile(set), facts);
		const own = Object.fromEntries(
			Object.entries(answers).filter(([factor]) => Object.hasOwn(needed, factor) || Object.hasOwn(fixed, factor))
		);
		const maxima = valuesIn(maximum, boxOf(own)).filter((one) => one !== null);
		const highest = maxima.reduce<MaximumState | undefined>(
			(top, one) => (!top || compareMaxima(one, top) > 0 ? one : top),
			undefined
		);
		const higher = highest && state.maximum && compareMaxima(highest, state.maximum) > 0 ? highest : undefined;
		return { kind: 'cell', cell: { answers, state, highest: higher, cases: count(maximum, boxOf(own)) } };
	}
	return { kind: 'none' };
}

const factorsIn = (lines: readonly Line[]) => lines.flatMap(({ facts }) => facts.flatMap(Object.keys));

/** Factors that stand on an axis of the map; none where the subject has no map. */
export function axesOf(subject: Subject): ReadonlySet<string> {
	const axes = subject.map ? [subject.map.rows, subject.map.columns] : [];
	return new Set(axes.flatMap((axis) => factorsIn(linesOf(subject, axis).lines)));
}

/**
 * @param fixed facts besides the axes that hold in every cell where they apply
 * @returns nothing where the subject has no map
 */
export function mapOf(set: EditionSet, fixed: Answers): SubjectMapOf | undefined {
	const { subject } = set;
	if (!subject.map) return undefined;
	const rows = linesOf(subject, subject.map.rows);
	const columns = linesOf(subject, subject.map.columns);
	const { usual } = subject.map;
	return {
		titles: { rows: rows.title, columns: columns.title },
		columns: columns.lines.map(({ id, label }) => ({ id, label })),
		rows: rows.lines.map((row): MapRow => {
			const entries = columns.lines.map((column) => {
				const statements = row.facts.flatMap((one) => column.facts.map((other) => ({ ...one, ...other })));
				return entryFor(set, statements, { ...usual, ...row.usual, ...column.usual, ...fixed }, fixed);
			});
			const empty = entries.every(({ kind }) => kind === 'none');
			const whole = empty ? entryFor(set, row.facts, { ...usual, ...row.usual, ...fixed }, fixed) : undefined;
			return { id: row.id, label: row.label, whole, entries };
		})
	};
}
