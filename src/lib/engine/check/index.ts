/** All checks on one edition set. The tests demand no findings; `npm run law:check` prints the report. */
import type { Corpus, EditionSet } from '../../model';
import { editionSetAt } from '../select';
import { checkAggravation, checkStarts } from './figures';
import type { CheckResult } from './finding';
import { checkGravity } from './gravity';
import { checkPolicies, checkQualification, checkReachable } from './tables';

export type { CheckResult, Finding } from './finding';

export function checkEditions(set: EditionSet): CheckResult[] {
	return [
		checkQualification(set),
		checkPolicies(set),
		checkReachable(set),
		checkGravity(set),
		...checkStarts(set),
		checkAggravation(set)
	];
}

/** One edition set for every stretch of days on which the same editions speak. */
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
	return sets;
}
