/** All checks on one edition set. The tests demand no findings; `npm run law:check` prints the report. */
import type { Corpus, EditionSet } from '../../model';
import { compile, type Program } from '../compile';
import { editionSetAt } from '../select';
import { checkAggravation, checkPrintedRows, checkStarts } from './figures';
import type { CheckResult, Finding } from './finding';
import { checkGravity } from './gravity';
import { checkCounterfactuals, checkDirections, checkKeys, checkWritingOrder } from './invariance';
import { checkReachable } from './reachable';
import { checkStatus } from './status';
import { checkPolicies, checkQualification } from './tables';

export { policyDefectAt, type PolicyDefect } from './defect';
export type { CheckResult, Finding } from './finding';

/** Cheapest first, so that who looks for one finding sees it soon. */
const checks: readonly ((set: EditionSet) => CheckResult[])[] = [
	(set) => [checkQualification(set)],
	(set) => [checkPolicies(set)],
	(set) => [checkReachable(set)],
	(set) => [checkGravity(set)],
	(set) => [checkAggravation(set)],
	(set) => [checkPrintedRows(set)],
	(set) => [checkWritingOrder(set)],
	(set) => [checkDirections(set)],
	(set) => [checkKeys(set)],
	(set) => [checkCounterfactuals(set)],
	checkStarts,
	(set) => [checkStatus(set)]
];

export const checkEditions = (set: EditionSet): CheckResult[] => checks.flatMap((check) => check(set));

/** The same one by one, for whoever has something else to do between two of them. */
export function* checksInTurn(set: EditionSet): Generator<CheckResult> {
	for (const check of checks) yield* check(set);
}

/** The first thing that any check finds; the checks after it do not run. */
export function firstFinding(set: EditionSet): Finding | undefined {
	for (const check of checks) {
		const found = check(set).flatMap((result) => result.findings)[0];
		if (found) return found;
	}
	return undefined;
}

const proven = new WeakMap<Program, CheckResult[]>();

/** What a diagram proves over every case of an edition set; the same editions are proven once. */
export function proofs(set: EditionSet): readonly CheckResult[] {
	const program = compile(set);
	const before = proven.get(program);
	if (before) return before;
	const results = [
		checkQualification(set),
		checkPolicies(set),
		checkReachable(set),
		...checkStarts(set),
		checkAggravation(set),
		checkGravity(set)
	];
	proven.set(program, results);
	return results;
}

/** What has to hold before anybody is answered: tables without gap, overlap or tie. Cheap enough for every start. */
export const checkTables = (set: EditionSet): CheckResult[] => [checkQualification(set), checkPolicies(set)];

/** Guidelines that ended before the code was read, each with the oldest edition of the code: their tables are checked too. */
function endedSets(corpus: Corpus): EditionSet[] {
	return corpus.policies.flatMap((policy) => {
		const subject = corpus.subjects.get(policy.subject);
		const [oldest] = corpus.statutes
			.filter((edition) => edition.subject === policy.subject)
			.sort((a, b) => (a.from < b.from ? -1 : 1));
		if (!subject || !oldest || policy.through === undefined || policy.through >= oldest.from) return [];
		return [{ subject, date: oldest.from, statute: oldest, policies: [policy] }];
	});
}

/** One edition set for every stretch of days on which the same editions speak, and one for each that ended before. */
export function editionSets(corpus: Corpus): EditionSet[] {
	const sets: EditionSet[] = [];
	for (const subject of corpus.subjects.keys()) {
		const starts = [...corpus.statutes, ...corpus.policies]
			.filter((edition) => edition.subject === subject)
			.map((edition) => edition.from);
		for (const date of [...new Set(starts)].sort()) {
			const selected = editionSetAt(corpus, subject, date);
			if (selected.ok) sets.push(selected.set);
		}
	}
	return [...sets, ...endedSets(corpus)];
}
