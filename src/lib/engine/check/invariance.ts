/** What may make no difference: the order of writing, directions, the way through a key, the way there and back. */
import { both, type Answers, type EditionSet, type PolicyEdition, type State } from '../../model';
import { compile } from '../compile';
import { counterfactuals, differences, settle } from '../counterfactual';
import { scenarios } from '../enumerate';
import { stateOf } from '../evaluate';
import { formatKey, parseKey } from '../key';
import type { Diagram } from '../diagram/build';
import { figures } from '../diagram/figures';
import { product } from '../diagram/product';
import { Collector, type CheckResult } from './finding';
import { factorsOf, policyFactors, qualificationFactors, union } from '../reads';

const reversed = <T>(list: readonly T[]): T[] => [...list].reverse();

/** What an answer says, without the order in which equal things stand. */
function essence(state: State): string {
	const sorted = (ids: readonly { rule: string }[]) => ids.map(({ rule }) => rule).sort();
	const { offence, noOffence, maximum, bar, start, orientation, alsoMatches, status } = state;
	return JSON.stringify([
		offence?.id,
		noOffence?.kind,
		[...alsoMatches].sort(),
		maximum,
		bar && [bar.status, sorted(bar.grounds)],
		start,
		orientation,
		sorted(state.aggravating),
		sorted(state.mitigating),
		status
	]);
}

/** Rows, offences and bars may stand in any order; modifiers run in the order of the source and keep theirs. */
export function checkWritingOrder(set: EditionSet): CheckResult {
	const { statute, policies } = set;
	const turned: EditionSet = {
		...set,
		statute: {
			...statute,
			offences: reversed(statute.offences),
			bars: reversed(statute.bars),
			ceilings: reversed(statute.ceilings)
		},
		policies: reversed(policies).map((edition): PolicyEdition => ({ ...edition, rows: reversed(edition.rows) }))
	};
	const says = 'The order in which rules are written changes no answer.';
	const result = new Collector(set, 'order-of-writing', says);
	const message = both('een andere volgorde geeft een ander antwoord', 'rules in another order, another answer');
	const [as, other] = [figures(set), figures(turned, figures(set).order)];
	const same = <T>(a: Diagram<T>, b: Diagram<T>) =>
		product(a, b, (x, y) => (JSON.stringify(x) === JSON.stringify(y) ? undefined : message));
	for (const differing of [
		same(as.offence, other.offence),
		same(as.maximum, other.maximum),
		same(as.bar, other.bar),
		same(as.start, other.start)
	]) {
		result.over(differing, (value) => value);
	}
	// What stands beside the figures is looked at case by case, over the facts that decide what is charged and which row speaks.
	const [program, turnedProgram] = [compile(set), compile(turned)];
	return result.each(scenarios(set.subject, union(qualificationFactors(set), policyFactors(set))), (facts) =>
		essence(stateOf(program, facts)) === essence(stateOf(turnedProgram, facts)) ? undefined : message
	);
}

/** Without its directions a guideline gives the same figures. */
export function checkDirections(set: EditionSet): CheckResult {
	const pointing = set.policies.flatMap(({ modifiers }) =>
		modifiers.filter(({ effect }) => effect.kind === 'direction')
	);
	const without: EditionSet = {
		...set,
		statute: { ...set.statute },
		policies: set.policies.map((edition) => ({
			...edition,
			modifiers: edition.modifiers.filter(({ effect }) => effect.kind !== 'direction')
		}))
	};
	const [as, other] = [compile(set), compile(without)];
	const read = ({ offence, maximum, bar, start }: State) => JSON.stringify([offence?.id, maximum, bar, start]);
	const says = 'A circumstance that only pushes in a direction changes no figure.';
	return new Collector(set, 'directions-change-no-figure', says).each(
		scenarios(set.subject, union(policyFactors(set), factorsOf(pointing.map((modifier) => modifier.when)))),
		(facts) =>
			read(stateOf(as, facts)) === read(stateOf(other, facts))
				? undefined
				: both('een richting verandert een getal', 'a direction changed a figure')
	);
}

/** The address of a case leads back to that case. */
export function checkKeys(set: EditionSet): CheckResult {
	const { subject, date } = set;
	const says = 'The key of every case leads back to the same case.';
	return new Collector(set, 'keys-round-trip', says).each(
		scenarios(subject, union(qualificationFactors(set), policyFactors(set))),
		(facts) => {
			const parsed = parseKey(formatKey(subject, date, undefined, facts));
			if (!parsed.ok) return both(`het adres is ${parsed.reason}`, `the key is ${parsed.reason}`);
			const back = formatKey(subject, date, undefined, parsed.key.answers);
			const same = Object.keys(facts).length === Object.keys(parsed.key.answers).length;
			return same && back === formatKey(subject, date, undefined, facts)
				? undefined
				: both(`het adres leidt terug naar ${back}`, `the key reads back as ${back}`);
		}
	);
}

/**
 * One fact changed and changed back is the same case: along every change of every fact that leaves the questions the
 * same, from every combination of the facts that must be answered. Along those changes the same components differ on
 * the way back.
 */
export function checkCounterfactuals(set: EditionSet): CheckResult {
	const { subject, date } = set;
	const keys = (facts: Answers) => Object.keys(facts).join();
	const text = (facts: Answers) => JSON.stringify(facts);
	const says = 'One fact changed and changed back leads to the answer where it began.';
	const result = new Collector(set, 'changes-are-symmetric', says);
	for (const { id, levels } of subject.factors) {
		result.each(scenarios(subject, new Set([id])), (facts) => {
			const from = facts[id];
			if (from === undefined) return undefined;
			for (const { id: to } of levels) {
				const there = settle(set, { offenceDate: date }, { ...facts, [id]: to });
				if (!there || keys(there) !== keys(facts)) continue;
				const back = settle(set, { offenceDate: date }, { ...there, [id]: from });
				if (!back || text(back) !== text(facts)) {
					return both(`${id}: van ${to} is er geen weg terug naar ${from}`, `${id}: no way back from ${to} to ${from}`);
				}
			}
			return undefined;
		});
	}
	const program = compile(set);
	return result.each(scenarios(subject, new Set()), (facts) => {
		for (const { factor, from, to, differs } of counterfactuals(set, caseOf(set, facts))) {
			const there = settle(set, { offenceDate: date }, { ...facts, [factor]: to });
			if (!there || keys(there) !== keys(facts)) continue;
			const returned = differences(stateOf(program, there), stateOf(program, facts));
			if (returned.join() === differs.join()) continue;
			return both(
				`${factor}: van ${from} naar ${to} verandert ${differs.join()}, en terug ${returned.join()}`,
				`${factor}: ${from} to ${to} differs in ${differs.join()}, and back in ${returned.join()}`
			);
		}
		return undefined;
	});
}

const caseOf = (set: EditionSet, facts: Answers) => ({
	subject: set.subject.id,
	offenceDate: set.date,
	facts,
	assumptions: []
});
