/** Every rule of a statute file with its place, whatever list it stands in. */
import type { Basis, Box, StatuteFile, Window } from '../model';
import type { Path } from './complaint';

export const ruleLists = [
	'offences',
	'exclusions',
	'notCovered',
	'adjustments',
	'ceilings',
	'youth',
	'bars',
	'barExceptions',
	'limits',
	'notes'
] as const;
export type RuleList = (typeof ruleLists)[number];

export interface PlacedRule {
	list: RuleList | 'unreadBetween';
	rule: { id: string; basis: Basis } & Window;
	boxes: readonly { box: Box; path: Path }[];
	path: Path;
}

export function rulesOf(file: StatuteFile): PlacedRule[] {
	return [...ruleLists, 'unreadBetween' as const].flatMap((list) =>
		file[list].map((rule, at): PlacedRule => {
			const path: Path = [list, at];
			const rows = 'rows' in rule ? rule.rows.map((box, row) => ({ box, path: [...path, 'rows', row] })) : [];
			const when = 'when' in rule && rule.when ? [{ box: rule.when, path: [...path, 'when'] }] : [];
			return { list, rule, boxes: [...rows, ...when], path };
		})
	);
}

/** Visits every map and list of a file's data, outermost first. */
export function walk(
	value: unknown,
	visit: (value: Readonly<Record<string, unknown>>, path: Path) => void,
	path: Path = []
): void {
	if (Array.isArray(value)) value.forEach((item, at) => walk(item, visit, [...path, at]));
	else if (typeof value === 'object' && value !== null) {
		visit(value as Readonly<Record<string, unknown>>, path);
		for (const [key, inner] of Object.entries(value)) walk(inner, visit, [...path, key]);
	}
}
