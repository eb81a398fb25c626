/** One guideline compiled: its scope, its rows with their outcomes, its own modifiers and those of its frame. */
import type { Modifier, Outcome, PolicyEdition, PolicyRow, Push, Start } from '../model';
import { compileBox, type Matcher, type Space } from './match';
import { outcomeOf } from './outcome';
import { compileTable, type Table } from './table';
import { ref } from './trace';

export interface CompiledRow {
	rule: PolicyRow;
	matcher: Matcher;
	outcome: Outcome;
	/** The state that the row leaves where nothing modifies it. */
	start: Start;
}

export interface CompiledModifier {
	modifier: Modifier;
	matcher: Matcher;
	edition: PolicyEdition;
	push: Push;
}

export interface CompiledPolicy {
	edition: PolicyEdition;
	scope: readonly Matcher[];
	rows: readonly CompiledRow[];
	modifiers: readonly CompiledModifier[];
	tables: { rows: Table<CompiledRow>; modifiers: Table<CompiledModifier> };
}

/** Frames by their instrument: editions without a table, whose modifiers others borrow. */
export const framesOf = (policies: readonly PolicyEdition[]): ReadonlyMap<string, PolicyEdition> =>
	new Map(policies.filter((edition) => edition.scope.length === 0).map((frame) => [frame.instrument, frame]));

export function compilePolicy(
	space: Space,
	edition: PolicyEdition,
	frames: ReadonlyMap<string, PolicyEdition>
): CompiledPolicy {
	const frame = edition.frame === undefined ? undefined : frames.get(edition.frame);
	const borrowed = (frame?.modifiers ?? []).filter((modifier) => !edition.covers.includes(modifier.topic));
	const rows = edition.rows
		.map((rule): CompiledRow => {
			const outcome = outcomeOf(rule.cell, edition.rows);
			const start = { edition: edition.id, label: edition.label, outcome };
			return { rule, matcher: compileBox(space, rule.when), outcome, start };
		})
		.filter(({ matcher }) => matcher !== undefined);
	const modifiers = [
		...edition.modifiers.map((modifier) => ({ modifier, from: edition })),
		...borrowed.map((modifier) => ({ modifier, from: frame! }))
	]
		.map(({ modifier, from }): CompiledModifier => {
			const push: Push = { ...ref(modifier, from.id), label: modifier.label, voice: 'guideline' };
			return { modifier, matcher: compileBox(space, modifier.when), edition: from, push };
		})
		.filter(({ matcher }) => matcher !== undefined);
	return {
		edition,
		scope: edition.scope.map((when) => compileBox(space, when)),
		rows,
		modifiers,
		tables: { rows: compileTable(space, rows), modifiers: compileTable(space, modifiers) }
	};
}
