/** What the figures must obey in every case: ceilings, bars, directions, order of writing, status. */
import { type Answers, type EditionSet, type Outcome, type PolicyEdition, type State } from '../../model';
import { compile } from '../compile';
import { scenarios } from '../enumerate';
import { evaluate, stateOf } from '../evaluate';
import { compare, inMonths, parseExact } from '../fraction';
import { compareTerms } from '../order';
import { outcomeOf, sanctionsOf } from '../outcome';
import { mostFindings, type CheckResult } from './finding';
import { factorsOf, policyFactors, qualificationFactors, union } from './tables';

/** Factors that move the figures of these guidelines; what only points in a direction moves none. */
export const figureFactors = (policies: readonly PolicyEdition[]) =>
	factorsOf(
		policies.flatMap((edition) => [
			...edition.scope,
			...edition.rows.map((row) => row.when),
			...edition.modifiers.filter(({ effect }) => effect.kind !== 'direction').map((modifier) => modifier.when)
		])
	);

/** Amounts and shares change a figure and never its kind, so a question about kinds does not read their facts. */
const onlyFigures: ReadonlySet<string> = new Set(['direction', 'add', 'multiply', 'count', 'atLeast']);

/** Factors that decide which kinds of sanction a start holds. */
const kindFactors = (policies: readonly PolicyEdition[]) =>
	figureFactors(
		policies.map((edition) => ({
			...edition,
			modifiers: edition.modifiers.filter(({ effect }) => !onlyFigures.has(effect.kind))
		}))
	);

const namesService = ({ rows }: PolicyEdition) =>
	rows.some(({ cell }) => sanctionsOf(outcomeOf(cell, rows)).some((sanction) => sanction.communityService));

/** Frames lend their modifiers to other guidelines, so they count with each of them. */
const withFrames = (set: EditionSet, which: (edition: PolicyEdition) => boolean) =>
	set.policies.filter((edition) => edition.scope.length === 0 || which(edition));

/** Whether a prison term of the outcome is above the maximum in every reading. */
function isAbove(outcome: Outcome, maximum: State['maximum']): boolean {
	if (!maximum) return false;
	const readings = maximum.term.kind === 'undetermined' ? maximum.term.readings : [maximum.term];
	if (readings.some((reading) => reading.kind === 'life')) return false;
	return sanctionsOf(outcome).some((sanction) => {
		const custody = sanction.custody?.max ?? sanction.custody?.min;
		return custody && readings.every((reading) => compare(inMonths(custody), parseExact(reading.months)) > 0);
	});
}

interface StartTest {
	check: string;
	says: string;
	/** Factors that the test reads, besides those that decide the offence. */
	factors: (set: EditionSet) => ReadonlySet<string>;
	/** What is wrong, if anything. */
	test: (state: State) => string | undefined;
}

const startTests: readonly StartTest[] = [
	{
		check: 'start-within-maximum',
		says: 'No starting point is above the maximum of the law.',
		factors: (set) => figureFactors(set.policies),
		test: ({ start, maximum }) =>
			start && start.outcome.kind !== 'undetermined' && isAbove(start.outcome, maximum)
				? `${start.edition} starts above the maximum`
				: undefined
	},
	{
		check: 'no-bare-service-where-barred',
		says: 'No starting point is a bare community service where the law bars it.',
		factors: (set) =>
			union(kindFactors(withFrames(set, namesService)), factorsOf(set.statute.bars.map((rule) => rule.when))),
		test: ({ start, bar }) => {
			if (!start || start.outcome.kind === 'undetermined' || bar?.status !== 'barred') return undefined;
			const bare = sanctionsOf(start.outcome).some((sanction) => sanction.communityService && !sanction.custody);
			return bare ? `${start.edition} starts at a bare community service that is barred` : undefined;
		}
	}
];

/** Looks at every scenario over the factors that each test reads. */
export function checkStarts(set: EditionSet): CheckResult[] {
	const program = compile(set);
	const edition = set.statute.id;
	return startTests.map(({ check, says, factors, test }): CheckResult => {
		const result: CheckResult = { check, says, edition, scenarios: 0, findings: [] };
		for (const facts of scenarios(set.subject, union(qualificationFactors(set), factors(set)))) {
			result.scenarios++;
			const message = test(stateOf(program, facts));
			if (message && result.findings.length < mostFindings) {
				result.findings.push({ check, edition, message, witness: facts });
			}
		}
		return result;
	});
}

/**
 * Every row fits under the law somewhere. A table may be wider than one of its offences (the heaviest category of acts
 * beside a light offence): then the answer says that it is undetermined. A row that never fits is misprinted here.
 */
export function checkPrintedRows(set: EditionSet): CheckResult {
	const edition = set.statute.id;
	const check = 'row-fits-maximum';
	const says = 'Every row of a guideline fits under the maximum of the law in at least one case.';
	const result: CheckResult = { check, says, edition, scenarios: 0, findings: [] };
	const fits = new Set<string>();
	const above = new Map<string, Answers>();
	for (const facts of scenarios(set.subject, union(qualificationFactors(set), policyFactors(set)))) {
		result.scenarios++;
		const scenario = { subject: set.subject.id, offenceDate: set.date, facts, assumptions: [] };
		const { steps } = evaluate(set, scenario);
		for (const step of steps) {
			if (step.kind !== 'row' && step.kind !== 'orientation') continue;
			const id = `${step.edition}/${step.rule}`;
			if (isAbove(step.outcome, step.after.maximum)) above.set(id, facts);
			else fits.add(id);
		}
	}
	for (const [id, witness] of above) {
		if (fits.has(id) || result.findings.length >= mostFindings) continue;
		result.findings.push({ check, edition, message: `${id} is above what the law allows in every case`, witness });
	}
	return result;
}

/** Adding one aggravating fact never lowers the maximum. */
export function checkAggravation(set: EditionSet): CheckResult {
	const program = compile(set);
	const edition = set.statute.id;
	const check = 'aggravation-never-lowers';
	const says = 'Adding one aggravating fact never lowers the maximum.';
	const result: CheckResult = { check, says, edition, scenarios: 0, findings: [] };
	const raising = set.statute.adjustments.filter((rule) => rule.phase !== 'form');
	const asked = new Map(set.subject.factors.map((factor) => [factor.id, factor]));
	const factors = [...factorsOf(raising.map((rule) => rule.when))].filter((id) => asked.has(id));
	const own = qualificationFactors(set);
	// Facts that decide the offence are another offence, not an aggravation of this one.
	for (const id of factors.filter((factor) => !own.has(factor))) {
		const levels = asked.get(id)!.levels.map((level) => level.id);
		const lightest = levels[0]!;
		for (const facts of scenarios(set.subject, union(own, new Set(['gevolg', 'stadium', id])), { [id]: lightest })) {
			if (facts[id] === undefined) continue;
			const before = stateOf(program, facts);
			for (const level of levels.slice(1)) {
				result.scenarios++;
				const raised: Answers = { ...facts, [id]: level };
				const after = stateOf(program, raised);
				if (!before.maximum || !after.maximum || result.findings.length >= mostFindings) continue;
				if (compareTerms(after.maximum.term, before.maximum.term) === 'lighter') {
					result.findings.push({ check, edition, message: `${id}: ${level} lowers the maximum`, witness: raised });
				}
			}
		}
	}
	return result;
}
