/** Which facts an edition set looks at; the others are named as ignored where somebody stated them. */
import type { EditionSet } from '../model';

/** Factors that some rule tests or counts. Limits and notes change no result, so they do not count. */
export function factorsRead({ statute, policies, subject }: EditionSet): ReadonlySet<string> {
	const rules = [
		...statute.exclusions,
		...statute.notCovered,
		...statute.adjustments,
		...statute.ceilings,
		...statute.youth,
		...statute.bars,
		...policies.flatMap((edition) => [...edition.rows, ...edition.modifiers])
	].map((rule) => rule.when);
	const boxes = [
		...rules,
		...statute.offences.flatMap((offence) => offence.rows),
		...policies.flatMap((edition) => edition.scope),
		...subject.youthLawWhen
	];
	const counted = policies.flatMap((edition) =>
		edition.modifiers.flatMap(({ effect }) => (effect.kind === 'count' ? [effect.factor] : []))
	);
	return new Set([...boxes.flatMap((when) => Object.keys(when)), ...counted]);
}
