/**
 * The decision table that all engines are given: the guidelines of one day, as one table from facts to the row that
 * speaks. Scope and row are joined, so that a peer needs one table and no second look-up.
 */
import { compile, scenarios } from '../../src/lib/engine';
import { vectorOf } from '../../src/lib/engine/evaluate';
import type { Vector } from '../../src/lib/engine/match';
import type { Box, EditionSet } from '../../src/lib/model';

export interface TableRow {
	/** `<edition>/<row>`. */
	id: string;
	/** Factor to the levels that satisfy it; all of them must. */
	when: Box;
}

/** One case of the table, in the form that each engine takes. */
export interface TableCase {
	/** Only the facts that the table reads, and `sanctionLaw`, which the law derives from them: the least a peer needs. */
	facts: Readonly<Record<string, string>>;
	/** The same as asked: instead of `sanctionLaw` the facts that it is derived from. */
	named: Readonly<Record<string, string>>;
	/** Every fact as the number of its level, as the engine has it after parsing. */
	vector: Vector;
}

function join(scope: Box, row: Box): Box | undefined {
	const both: Box = { ...scope };
	for (const [factor, levels] of Object.entries(row)) {
		both[factor] = both[factor] ? both[factor].filter((level) => levels.includes(level)) : levels;
		if (both[factor].length === 0) return undefined;
	}
	return both;
}

export function tableOf(set: EditionSet): TableRow[] {
	return set.policies
		.filter((edition) => edition.kind === 'policy')
		.flatMap((edition) =>
			edition.scope.flatMap((scope) =>
				edition.rows.flatMap((row) => {
					const when = join(scope, row.when);
					return when ? [{ id: `${edition.id}/${row.id}`, when }] : [];
				})
			)
		);
}

export const factorsOf = (rows: readonly TableRow[]): string[] => [
	...new Set(rows.flatMap((row) => Object.keys(row.when)))
];

/** Every valid scenario over the facts that the table reads, those that decide between adult and youth law included. */
export function casesOf(set: EditionSet, rows: readonly TableRow[]): TableCase[] {
	const program = compile(set);
	const { space } = program;
	const read = factorsOf(rows);
	const varied = new Set([...read, ...set.subject.youthLawWhen.flatMap((box) => Object.keys(box))]);
	const cases: TableCase[] = [];
	for (const named of scenarios(set.subject, varied)) {
		const vector = vectorOf(program, named);
		const facts: Record<string, string> = {};
		for (const factor of read) {
			const at = space.index.get(factor)!;
			const level = space.factors[at]!.levels[vector[at]!];
			if (level !== undefined) facts[factor] = level;
		}
		const asked = Object.entries(named).filter(([factor]) => varied.has(factor));
		cases.push({ facts, named: Object.fromEntries(asked), vector });
	}
	return cases;
}
