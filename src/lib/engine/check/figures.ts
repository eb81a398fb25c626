/** What the figures must obey in every case: the ceilings, the bars, the direction of what aggravates. */
import { both, type Answers, type EditionSet, type MaximumState, type Outcome } from '../../model';
import { compile } from '../compile';
import { facing } from '../diagram/facing';
import { figures } from '../diagram/figures';
import { product } from '../diagram/product';
import { scenarios } from '../enumerate';
import { stepsAt, vectorOf } from '../evaluate';
import { compare, inMonths, parseExact } from '../fraction';
import { compareTerms } from '../order';
import { sanctionsOf } from '../outcome';
import { factorsOf, policyFactors, qualificationFactors, union } from '../reads';
import { overPairs } from './acknowledged';
import { Collector, type CheckResult } from './finding';

/** Whether a prison term of the outcome is above the maximum in every reading. */
function isAbove(outcome: Outcome, { term }: MaximumState): boolean {
	const readings = term.kind === 'undetermined' ? term.readings : [term];
	if (readings.some((reading) => reading.kind === 'life')) return false;
	return sanctionsOf(outcome).some(({ custody }) => {
		const longest = custody?.max ?? custody?.min;
		return longest && readings.every((reading) => compare(inMonths(longest), parseExact(reading.months)) > 0);
	});
}

/** No start above the law, and no bare community service where that is barred. */
export function checkStarts(set: EditionSet): CheckResult[] {
	const { start, maximum, bar } = figures(set);
	const above = product(start, maximum, (own, limit) =>
		own && limit && own.outcome.kind !== 'undetermined' && isAbove(own.outcome, limit)
			? both(`${own.edition} begint boven het maximum`, `${own.edition} starts above the maximum`)
			: undefined
	);
	const bare = product(start, bar, (own, status) => {
		if (!own || status !== 'barred' || own.outcome.kind === 'undetermined') return undefined;
		const service = sanctionsOf(own.outcome).some((sanction) => sanction.communityService && !sanction.custody);
		if (!service) return undefined;
		return both(
			`${own.edition} begint met alleen een taakstraf, en die mag hier niet`,
			`${own.edition} starts at a bare community service that is barred`
		);
	});
	return [
		new Collector(set, 'start-within-maximum', 'No starting point is above the maximum of the law.').over(
			above,
			(message) => message
		),
		new Collector(
			set,
			'no-bare-service-where-barred',
			'No starting point is a bare community service where the law bars it.'
		).over(bare, (message) => message)
	];
}

/**
 * Every row fits under the law in some plain case: the facts that decide what is charged and which row speaks vary, the
 * others stand at their default, since what raises the maximum would make room for a misprint. A table may be wider
 * than one of its offences (the heaviest category of acts beside a light offence): then the answer is undetermined.
 */
export function checkPrintedRows(set: EditionSet): CheckResult {
	const program = compile(set);
	const says = 'Every row of a guideline fits under the maximum of the law in at least one plain case.';
	const result = new Collector(set, 'row-fits-maximum', says);
	const fits = new Set<string>();
	const above = new Map<string, Answers>();
	result.each(scenarios(set.subject, union(qualificationFactors(set), policyFactors(set))), (facts) => {
		for (const step of stepsAt(program, vectorOf(program, facts))) {
			if (step.kind !== 'row' && step.kind !== 'orientation') continue;
			const id = `${step.edition}/${step.rule}`;
			if (step.after.maximum && isAbove(step.outcome, step.after.maximum)) above.set(id, facts);
			else fits.add(id);
		}
		return undefined;
	});
	for (const [id, witness] of above) {
		if (fits.has(id)) continue;
		const message = both(
			`${id} is in elke gewone zaak meer dan de wet toelaat`,
			`${id} is above what the law allows in every plain case`
		);
		result.find(message, witness);
	}
	return result;
}

/** Adding one aggravating fact never lowers the maximum. */
export function checkAggravation(set: EditionSet): CheckResult {
	const says = 'Adding one aggravating fact never lowers the maximum.';
	const result = new Collector(set, 'aggravation-never-lowers', says);
	const raising = set.statute.adjustments.filter((rule) => rule.phase !== 'form');
	const own = qualificationFactors(set);
	const tested = factorsOf(raising.map((rule) => rule.when));
	// Facts that decide the offence are another offence, not an aggravation of this one.
	for (const { id, levels } of set.subject.factors.filter((factor) => tested.has(factor.id) && !own.has(factor.id))) {
		const [lightest, ...others] = levels.map((level) => level.id);
		for (const level of others) {
			const pairs = facing(figures(set).maximum, id, lightest!, level);
			overPairs(result, set, pairs, { factor: id, to: level }, ([before, after]) =>
				before && after && compareTerms(after.term, before.term) === 'lighter'
					? both(`${id}: ${level} maakt het maximum lager`, `${id}: ${level} lowers the maximum`)
					: undefined
			);
		}
	}
	return result;
}
