/** Which facts the rules look at, and which of their tables looks at which. */
import type { Box, EditionSet } from '../model';

/** The factors that some of the boxes test. */
export const factorsOf = (boxes: Iterable<Box>): Set<string> => {
	const factors = new Set<string>();
	for (const box of boxes) for (const factor of Object.keys(box)) factors.add(factor);
	return factors;
};

export const union = <T>(...sets: ReadonlySet<T>[]): Set<T> => new Set(sets.flatMap((set) => [...set]));

/** Factors that decide which offence it is, and which law is tried. */
export const qualificationFactors = ({ statute, subject }: EditionSet): Set<string> =>
	factorsOf([
		...statute.offences.flatMap((offence) => offence.rows),
		...statute.exclusions.map((rule) => rule.when),
		...statute.notCovered.map((rule) => rule.when),
		...subject.youthLawWhen
	]);

/** Factors that decide which guideline and row speak. */
export const policyFactors = (set: EditionSet): Set<string> =>
	factorsOf(set.policies.flatMap((edition) => [...edition.scope, ...edition.rows.map((row) => row.when)]));

/** Every condition that can change a result. Limits and notes change none, so they do not count. */
export function boxesOf({ statute, policies, subject }: EditionSet): Box[] {
	const rules = [
		...statute.exclusions,
		...statute.notCovered,
		...statute.adjustments,
		...statute.ceilings,
		...statute.youth,
		...statute.bars,
		...policies.flatMap((edition) => [...edition.rows, ...edition.modifiers])
	];
	return [
		...rules.map((rule) => rule.when),
		...statute.offences.flatMap((offence) => offence.rows),
		...policies.flatMap((edition) => edition.scope),
		...subject.youthLawWhen
	];
}

/** Factors that some rule tests or counts; the others are named as ignored where somebody stated them. */
export function factorsRead(set: EditionSet): ReadonlySet<string> {
	const counted = set.policies.flatMap((edition) =>
		edition.modifiers.flatMap(({ effect }) => (effect.kind === 'count' ? [effect.factor] : []))
	);
	return union(factorsOf(boxesOf(set)), new Set(counted));
}
