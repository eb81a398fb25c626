/** The tables by themselves: complete, unique, without ties, and every rule reached. */
import type { Answers, Box, EditionSet } from '../../model';
import { compile, type Program } from '../compile';
import { scenarios } from '../enumerate';
import { vectorOf } from '../evaluate';
import { holds } from '../match';
import { charge, matchOffences } from '../qualify';
import { mostFindings, type CheckResult, type Finding } from './finding';

export const factorsOf = (boxes: Iterable<Box>): Set<string> => {
	const factors = new Set<string>();
	for (const box of boxes) for (const factor of Object.keys(box)) factors.add(factor);
	return factors;
};

export const union = <T>(...sets: ReadonlySet<T>[]): Set<T> => new Set(sets.flatMap((set) => [...set]));

export function qualificationFactors({ statute, subject }: EditionSet): Set<string> {
	return factorsOf([
		...statute.offences.flatMap((offence) => offence.rows),
		...statute.exclusions.map((rule) => rule.when),
		...statute.notCovered.map((rule) => rule.when),
		...subject.youthLawWhen
	]);
}

function collector(
	check: string,
	says: string,
	edition: string
): CheckResult & { find(message: string, witness?: Answers): void } {
	const findings: Finding[] = [];
	return {
		check,
		says,
		edition,
		scenarios: 0,
		findings,
		find(message, witness) {
			if (findings.length < mostFindings) findings.push({ check, edition, message, witness });
		}
	};
}

/** Every valid scenario is qualified, excluded, or covered by exactly one statement of why it is not. */
export function checkQualification(set: EditionSet): CheckResult {
	const program = compile(set);
	const says =
		'Every valid case has an offence, a reason why it is not punishable, or a mark that it was not read; never two.';
	const result = collector('qualification', says, set.statute.id);
	for (const facts of scenarios(set.subject, qualificationFactors(set))) {
		result.scenarios++;
		const vector = vectorOf(program, facts);
		const { winner, others, excluded, tie } = matchOffences(program, vector);
		if (tie)
			result.find(
				`${winner!.offence.rule.id} and ${others[0]!.rule.id} tie: mark one as specific, or narrow a row`,
				facts
			);
		if (winner || excluded.length > 0) continue;
		const gaps = program.notCovered.filter(({ matcher }) => holds(matcher, vector));
		if (gaps.length === 0) result.find('no offence and no notCovered row: add the row that says why', facts);
		if (gaps.length > 1)
			result.find(`notCovered rows ${gaps.map((gap) => gap.rule.id).join(' and ')} overlap: narrow one`, facts);
	}
	return result;
}

/** Factors that decide which guideline and row speak. */
export const policyFactors = (set: EditionSet) =>
	factorsOf(set.policies.flatMap((edition) => [...edition.scope, ...edition.rows.map((row) => row.when)]));

/** At most one guideline speaks, and exactly one of its rows. */
export function checkPolicies(set: EditionSet): CheckResult {
	const program = compile(set);
	const says = 'In every valid case at most one guideline speaks, and then exactly one row of its table.';
	const result = collector('guideline-tables', says, set.statute.id);
	for (const facts of scenarios(set.subject, union(qualificationFactors(set), policyFactors(set)))) {
		result.scenarios++;
		const vector = vectorOf(program, facts);
		charge(program, vector, matchOffences(program, vector).winner?.offence);
		for (const tables of [program.policies, program.judiciary]) {
			const inScope = tables.filter(({ scope }) => scope.some((box) => holds(box, vector)));
			if (inScope.length > 1)
				result.find(
					`${inScope.map((p) => p.edition.id).join(' and ')} both claim the case: narrow the scope of one`,
					facts
				);
			for (const policy of inScope) {
				const rows = policy.rows.filter(({ matcher }) => holds(matcher, vector));
				if (rows.length === 0) {
					result.find(`${policy.edition.id} has no row for the case: add one, or narrow the scope`, facts);
				}
				if (rows.length > 1) {
					const ids = rows.map(({ rule }) => rule.id).join(' and ');
					result.find(`${policy.edition.id}: rows ${ids} overlap: narrow one`, facts);
				}
			}
		}
	}
	return result;
}

/** Boxes that can hold in some valid scenario; the rest of a corpus is dead text. */
export function checkReachable(set: EditionSet): CheckResult {
	const program = compile(set);
	const result = collector('reachable', 'Every rule is reached by at least one valid case.', set.statute.id);
	const waiting = rulesOf(program);
	for (const facts of scenarios(set.subject, qualificationFactors(set))) {
		result.scenarios++;
		const vector = vectorOf(program, facts);
		charge(program, vector, matchOffences(program, vector).winner?.offence);
		for (const offence of program.offences)
			if (offence.rows.some((row) => holds(row, vector))) waiting.delete(offence.rule.id);
	}
	for (const [id, box] of waiting) {
		// What qualification alone does not reach is looked for over the factors of its own box as well.
		const factors = union(qualificationFactors(set), factorsOf([box]));
		const matcher = program.boxes(box);
		let reached = false;
		for (const facts of scenarios(set.subject, factors)) {
			result.scenarios++;
			const vector = vectorOf(program, facts);
			const { winner, excluded } = matchOffences(program, vector);
			charge(program, vector, winner?.offence ?? excluded[0]?.offence);
			if ((reached = holds(matcher, vector))) break;
		}
		if (!reached) result.find(`${id} is never reached: no valid case satisfies its condition`);
	}
	return result;
}

function rulesOf({ set }: Program): Map<string, Box> {
	const { statute, policies } = set;
	const rules = [
		...statute.exclusions,
		...statute.notCovered,
		...statute.adjustments,
		...statute.bars,
		...statute.youth,
		...policies.flatMap((edition) =>
			[...edition.rows, ...edition.modifiers].map((rule) => ({ ...rule, id: `${edition.id}/${rule.id}` }))
		)
	];
	const known = new Set(
		set.subject.factors.map((factor) => factor.id).concat('offence', 'maximumClass', 'sanctionLaw')
	);
	// A shared rule that tests a factor of another subject is not dead: it is for that subject.
	const own = rules.filter((rule) => Object.keys(rule.when).every((factor) => known.has(factor)));
	return new Map([
		...statute.offences.map((offence) => [offence.id, offence.rows[0]!] as const),
		...own.map((rule) => [rule.id, rule.when] as const)
	]);
}
