/** What the figures must obey in every case: ceilings, bars, directions, order of writing, status. */
import { statuses, type Answers, type EditionSet, type State } from '../../model';
import { compile } from '../compile';
import { scenarios } from '../enumerate';
import { stateOf } from '../evaluate';
import { compare, inMonths, parseExact } from '../fraction';
import { compareTerms } from '../order';
import { sanctionsOf } from '../outcome';
import { mostFindings, type CheckResult } from './finding';
import { factorsOf, qualificationFactors, union } from './tables';

const startFactors = (set: EditionSet) =>
	union(
		qualificationFactors(set),
		factorsOf(
			set.policies.flatMap((e) => [...e.scope, ...e.rows.map((r) => r.when), ...e.modifiers.map((m) => m.when)])
		),
		factorsOf(set.statute.bars.map((rule) => rule.when))
	);

type Test = (state: State) => string | undefined;

const startTests: readonly [string, string, Test][] = [
	[
		'start-within-maximum',
		'No starting point is above the maximum of the law.',
		({ start, maximum }) => {
			if (!start || start.outcome.kind === 'undetermined' || !maximum) return undefined;
			const readings = maximum.term.kind === 'undetermined' ? maximum.term.readings : [maximum.term];
			if (readings.some((reading) => reading.kind === 'life')) return undefined;
			const over = sanctionsOf(start.outcome).some((sanction) => {
				const custody = sanction.custody?.max ?? sanction.custody?.min;
				return custody && readings.every((reading) => compare(inMonths(custody), parseExact(reading.months)) > 0);
			});
			return over ? `${start.edition} starts above the maximum` : undefined;
		}
	],
	[
		'no-bare-service-where-barred',
		'No starting point is a bare community service where the law bars it.',
		({ start, bar }) => {
			if (!start || start.outcome.kind === 'undetermined' || bar?.status !== 'barred') return undefined;
			const bare = sanctionsOf(start.outcome).some((sanction) => sanction.communityService && !sanction.custody);
			return bare ? `${start.edition} starts at a bare community service that is barred` : undefined;
		}
	],
	[
		'status-is-weakest',
		'A result with an untranscribed start says so.',
		({ start, status }) =>
			start?.outcome.kind === 'untranscribed' && statuses.indexOf(status) < statuses.indexOf('untranscribed')
				? `${start.edition} is untranscribed and the status says ${status}`
				: undefined
	]
];

/** Looks at every scenario over the factors that guidelines and bars read. */
export function checkStarts(set: EditionSet): CheckResult[] {
	const program = compile(set);
	const edition = set.statute.id;
	const results = startTests.map(([check, says]): CheckResult => ({
		check,
		says,
		edition,
		scenarios: 0,
		findings: []
	}));
	for (const facts of scenarios(set.subject, startFactors(set))) {
		const state = stateOf(program, facts);
		startTests.forEach(([check, , test], at) => {
			const result = results[at]!;
			result.scenarios++;
			const message = result.findings.length < mostFindings ? test(state) : undefined;
			if (message) result.findings.push({ check, edition, message, witness: { ...facts } });
		});
	}
	return results;
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
		for (const facts of scenarios(set.subject, union(own, new Set(['gevolg', 'stadium'])), { [id]: lightest })) {
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
