/** What one edition writes other than another, line by line as a lawyer compares two tables. */
import type { Modifier, PolicyEdition, PolicyRow } from '../model';

/** A part of a row or modifier that can be another. */
export type Part = 'cell' | 'effect' | 'when' | 'label' | 'basis' | 'topic' | 'summons';

export type LineChange<L> =
	| { kind: 'added'; id: string; after: L }
	| { kind: 'gone'; id: string; before: L }
	| { kind: 'changed'; id: string; before: L; after: L; parts: readonly Part[] };

export interface EditionChanges {
	rows: readonly LineChange<PolicyRow>[];
	modifiers: readonly LineChange<Modifier>[];
	/** Other fields of the edition that differ. */
	other: readonly string[];
}

/** The same content in the same text, whatever the order in which an object names its parts. */
const textOf = (value: unknown): string =>
	JSON.stringify(value, (_, part: unknown) =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part
	) ?? '';

const isOther = (a: unknown, b: unknown): boolean => textOf(a) !== textOf(b);

function lineChanges<L extends { id: string }>(
	before: readonly L[],
	after: readonly L[],
	parts: readonly (Part & keyof L)[]
): LineChange<L>[] {
	const old = new Map(before.map((line) => [line.id, line]));
	const now = new Map(after.map((line) => [line.id, line]));
	const kept = after.flatMap((line): LineChange<L>[] => {
		const was = old.get(line.id);
		if (!was) return [{ kind: 'added', id: line.id, after: line }];
		const changed = parts.filter((part) => isOther(was[part], line[part]));
		return changed.length === 0 ? [] : [{ kind: 'changed', id: line.id, before: was, after: line, parts: changed }];
	});
	const gone = before.filter(({ id }) => !now.has(id));
	return [...kept, ...gone.map((line): LineChange<L> => ({ kind: 'gone', id: line.id, before: line }))];
}

const FIELDS = [
	'label',
	'text',
	'from',
	'through',
	'lastSeen',
	'evidence',
	'basis',
	'frame',
	'covers',
	'scope',
	'rounding',
	'gaps',
	'remarks'
] as const satisfies readonly (keyof PolicyEdition)[];

/** Rows of a grid are compared as the engine reads them, written out as `<row>-<column>`. */
export function editionChanges(before: PolicyEdition, after: PolicyEdition): EditionChanges {
	return {
		rows: lineChanges(before.rows, after.rows, ['cell', 'when', 'label', 'basis']),
		modifiers: lineChanges(before.modifiers, after.modifiers, ['effect', 'when', 'label', 'topic', 'summons', 'basis']),
		other: FIELDS.filter((field) => isOther(before[field], after[field]))
	};
}
