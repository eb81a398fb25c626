/** A result is as trustworthy as its weakest step: the status says so in every case. */
import { statuses, type EditionSet, type Status, type Step } from '../../model';
import { scenarios } from '../enumerate';
import { evaluate } from '../evaluate';
import { figureFactors } from './figures';
import { mostFindings, type CheckResult } from './finding';
import { qualificationFactors, union } from './tables';

/** Steps that stand beside the result and carry none of its figures. */
const beside: ReadonlySet<Step['kind']> = new Set(['orientation', 'note', 'bar-exception']);

const rank = (status: Status) => statuses.indexOf(status);

/** The weakest of all bases, worked out from the finished trace and not while it was made. */
function weakestOf(steps: readonly Step[]): Status {
	let weakest: Status = 'official';
	for (const step of steps) {
		if (beside.has(step.kind)) continue;
		const found: Status[] = 'basis' in step ? [step.basis.status] : [];
		const outcome = 'outcome' in step ? step.outcome : 'result' in step ? step.result : undefined;
		if (outcome && 'kind' in outcome && outcome.kind === 'untranscribed') found.push('untranscribed');
		for (const status of found) if (rank(status) > rank(weakest)) weakest = status;
	}
	return weakest;
}

export function checkStatus(set: EditionSet): CheckResult {
	const edition = set.statute.id;
	const check = 'status-is-weakest';
	const says = 'The status of a result is that of its weakest step, and an untranscribed start says so.';
	const result: CheckResult = { check, says, edition, scenarios: 0, findings: [] };
	for (const facts of scenarios(set.subject, union(qualificationFactors(set), figureFactors(set.policies)))) {
		result.scenarios++;
		const { steps } = evaluate(set, { subject: set.subject.id, offenceDate: set.date, facts, assumptions: [] });
		const [says, is] = [steps.at(-1)!.after.status, weakestOf(steps)];
		if (says === is || result.findings.length >= mostFindings) continue;
		const message = `the weakest step is ${is} and the status says ${says}`;
		result.findings.push({ check, edition, message, witness: facts });
	}
	return result;
}
