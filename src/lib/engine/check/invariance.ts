/** What may make no difference: the order of writing, directions, the way through a key, the way there and back. */
import type { Answers, EditionSet, PolicyEdition, State } from '../../model';
import { compile } from '../compile';
import { counterfactuals, differences, settle } from '../counterfactual';
import { scenarios } from '../enumerate';
import { stateOf } from '../evaluate';
import { formatKey, parseKey } from '../key';
import { mostFindings, type CheckResult } from './finding';
import { factorsOf, policyFactors, qualificationFactors, union } from './tables';

type Judge = (facts: Answers) => string | undefined;

/** Runs one judgement over scenarios and keeps its first findings. */
function over(set: EditionSet, check: string, says: string, all: Iterable<Answers>, judge: Judge): CheckResult {
	const edition = set.statute.id;
	const result: CheckResult = { check, says, edition, scenarios: 0, findings: [] };
	for (const facts of all) {
		result.scenarios++;
		const message = judge(facts);
		if (message !== undefined && result.findings.length < mostFindings) {
			result.findings.push({ check, edition, message, witness: facts });
		}
	}
	return result;
}

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
	const [as, other] = [compile(set), compile(turned)];
	return over(
		set,
		'order-of-writing',
		'The order in which rules are written changes no answer.',
		scenarios(set.subject, union(qualificationFactors(set), policyFactors(set))),
		(facts) =>
			essence(stateOf(as, facts)) === essence(stateOf(other, facts))
				? undefined
				: 'rules in another order, another answer'
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
	const figures = ({ offence, maximum, bar, start }: State) => JSON.stringify([offence?.id, maximum, bar, start]);
	return over(
		set,
		'directions-change-no-figure',
		'A circumstance that only pushes in a direction changes no figure.',
		scenarios(set.subject, union(policyFactors(set), factorsOf(pointing.map((modifier) => modifier.when)))),
		(facts) =>
			figures(stateOf(as, facts)) === figures(stateOf(other, facts)) ? undefined : 'a direction changed a figure'
	);
}

/** The address of a case leads back to that case. */
export function checkKeys(set: EditionSet): CheckResult {
	const { subject, date } = set;
	return over(
		set,
		'keys-round-trip',
		'The key of every case leads back to the same case.',
		scenarios(subject, union(qualificationFactors(set), policyFactors(set))),
		(facts) => {
			const parsed = parseKey(formatKey(subject, date, undefined, facts));
			if (!parsed.ok) return `the key is ${parsed.reason}`;
			const back = formatKey(subject, date, undefined, parsed.key.answers);
			const same = Object.keys(facts).length === Object.keys(parsed.key.answers).length;
			return same && back === formatKey(subject, date, undefined, facts) ? undefined : `the key reads back as ${back}`;
		}
	);
}

/**
 * One fact changed and changed back is the same case, and the same components differ on the way back. Looked at from
 * every combination of the facts that decide the offence, along every single change that leaves the questions the same.
 */
export function checkCounterfactuals(set: EditionSet): CheckResult {
	const program = compile(set);
	const scenarioOf = (facts: Answers) => ({ subject: set.subject.id, offenceDate: set.date, facts, assumptions: [] });
	const keys = (facts: Answers) => Object.keys(facts).sort().join();
	return over(
		set,
		'changes-are-symmetric',
		'One fact changed and changed back leads to the answer where it began.',
		scenarios(set.subject, qualificationFactors(set)),
		(facts) => {
			const now = stateOf(program, facts);
			for (const { factor, from, to, differs } of counterfactuals(set, scenarioOf(facts))) {
				const there = settle(set, { offenceDate: set.date }, { ...facts, [factor]: to });
				if (!there || keys(there) !== keys(facts)) continue;
				const back = settle(set, { offenceDate: set.date }, { ...there, [factor]: from });
				if (!back) return `${factor}: no way back from ${to} to ${from}`;
				const returned = differences(stateOf(program, there), stateOf(program, back));
				if (essence(stateOf(program, back)) !== essence(now) || returned.join() !== differs.join()) {
					return `${factor}: ${from} to ${to} differs in ${differs.join()}, and back in ${returned.join()}`;
				}
			}
			return undefined;
		}
	);
}
