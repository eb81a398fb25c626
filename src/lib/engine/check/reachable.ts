/** Rules that can hold in some valid case; the rest of a corpus is dead text. */
import { both, derivedFactors, type Box, type EditionSet } from '../../model';
import { compile, type Program } from '../compile';
import { askEvery } from '../diagram/ask';
import { count, valuesIn } from '../diagram/count';
import type { Diagram } from '../diagram/build';
import { orderOf } from '../diagram/order';
import { chargeOf, type ChargedCase } from '../qualify';
import { Collector, type CheckResult } from './finding';

const derived = new Set<string>(derivedFactors);

/** Whether some valid case satisfies the condition, what is charged in it included. */
function isReached(program: Program, charges: Diagram<ChargedCase>, when: Box): boolean {
	const { space } = program;
	const asked = Object.fromEntries(Object.entries(when).filter(([factor]) => !derived.has(factor)));
	const tests = Object.entries(when).filter(([factor]) => derived.has(factor));
	return valuesIn(charges, asked).some((charged) =>
		tests.every(([factor, levels]) => {
			const at = space.index.get(factor)!;
			// Which law is tried is open where nothing is charged.
			if (at === space.sanctionLaw && charged.reason !== undefined) return true;
			const number =
				at === space.offence ? charged.offence : at === space.sanctionLaw ? charged.law : charged.maximumClass;
			return number >= 0 && levels.includes(space.factors[at]!.levels[number]!);
		})
	);
}

/** A shared rule that tests a factor of another subject is not dead: it is for that subject. */
const isOwn = ({ space }: Program, when: Box) => Object.keys(when).every((factor) => space.index.has(factor));

export function checkReachable(set: EditionSet): CheckResult {
	const program = compile(set);
	const { statute, policies } = set;
	const charges = askEvery(program, orderOf(set), undefined, (vector) => chargeOf(program, vector));
	const reasons = new Set(charges.values.map(({ reason }) => reason));
	const rules: { id: string; reached: () => boolean }[] = [
		...statute.offences.map(({ id, rows }) => ({
			id,
			reached: () => rows.some((row) => isOwn(program, row) && isReached(program, charges, row))
		})),
		...[...statute.exclusions, ...statute.notCovered].map(({ id, when }) => ({
			id,
			reached: () => reasons.has(id) || !isOwn(program, when)
		})),
		...[...statute.adjustments, ...statute.bars, ...statute.youth].map(({ id, when }) => ({
			id,
			reached: () => !isOwn(program, when) || isReached(program, charges, when)
		})),
		...policies.flatMap((edition) =>
			[...edition.rows, ...edition.modifiers].map(({ id, when }) => ({
				id: `${edition.id}/${id}`,
				reached: () => !isOwn(program, when) || isReached(program, charges, when)
			}))
		)
	];
	const result = new Collector(set, 'reachable', 'Every rule is reached by at least one valid case.');
	result.scenarios = count(charges);
	for (const { id, reached } of rules) {
		if (reached()) continue;
		const message = both(
			`${id} geldt nooit: geen enkele zaak die kan, voldoet aan de voorwaarde`,
			`${id} is never reached: no valid case satisfies its condition`
		);
		result.find(message);
	}
	return result;
}
