/** What the law still refuses of a start: a bare community service where that is barred, a figure above what is allowed. */
import type { Outcome, Sanction, Term, Text } from '../model';
import type { CompiledPolicy } from './compile-policy';
import { compare, inMonths, parseExact, type Fraction } from './fraction';
import { highestTerm } from './height';
import { sanctionsOf } from './outcome';
import type { Program } from './program';
import { begin, startIn } from './row';
import { noFacts, type Trace } from './trace';

const barredText: Text = {
	nl: 'De tabel noemt een taakstraf, maar alleen een taakstraf mag hier niet. De tabel zegt niet wat er dan voor in de plaats komt.',
	en: 'The table names a community service, but community service alone is barred here. The table does not say what takes its place.'
};
const aboveText: Text = {
	nl: 'De uitkomst van de tabel is hoger dan de wet hier toelaat. Wat dan het uitgangspunt is, staat niet vast.',
	en: 'The outcome of the table is above what the law allows here. What the starting point then is, is not settled.'
};

/** A community service with no custody that must be served. */
const isBare = (sanction: Sanction) => sanction.communityService !== undefined && sanction.custody === undefined;

/** The outcome without bare community service, which is barred; the same outcome where it has none. */
export function withoutBareService(outcome: Outcome): Outcome {
	if (!sanctionsOf(outcome).some(isBare)) return outcome;
	const options = outcome.kind === 'alternatives' ? outcome.options.filter(({ sanction }) => !isBare(sanction)) : [];
	if (options.length === 1) return { kind: 'sanction', ...options[0]! };
	if (options.length > 1) return { kind: 'alternatives', options };
	return { kind: 'undetermined', text: barredText, readings: sanctionsOf(outcome) };
}

/** The longest custody that the outcome names, in months. */
export function longestCustody(outcome: Outcome): Fraction | undefined {
	let longest: Fraction | undefined;
	for (const { custody } of sanctionsOf(outcome)) {
		if (!custody) continue;
		const months = inMonths(custody.max ?? custody.min);
		if (!longest || compare(months, longest) > 0) longest = months;
	}
	return longest;
}

export type Limit = 'maximum' | 'community-service';

/** Which limit of the law some sanction of the outcome passes. */
export function passes(outcome: Outcome, term: Term, mostService: Fraction | undefined): Limit | undefined {
	const top = highestTerm(term);
	for (const sanction of sanctionsOf(outcome)) {
		const custody = sanction.custody?.max ?? sanction.custody?.min;
		if (custody && top && compare(inMonths(custody), top) > 0) return 'maximum';
		const service = sanction.communityService?.max ?? sanction.communityService?.min;
		if (service && mostService && compare(parseExact(service.amount), mostService) > 0) return 'community-service';
	}
	return undefined;
}

/** An outcome above the law is not settled: it keeps its readings. */
export const aboveLaw = (outcome: Outcome): Outcome => ({
	kind: 'undetermined',
	text: aboveText,
	readings: sanctionsOf(outcome)
});

/** A start that the law refuses in this case is no start: it becomes undetermined and keeps its readings. */
export function confirm(program: Program, trace: Trace, outcome: Outcome, policy: CompiledPolicy): void {
	let current = outcome;
	const put = (result: Outcome) => begin(trace.next(), startIn(policy, (current = result)));
	if (trace.state.bar?.status === 'barred') {
		const result = withoutBareService(current);
		if (result !== current) trace.add({ facts: noFacts, kind: 'start-barred', result, after: put(result) });
	}
	const limit = passes(current, trace.state.maximum!.term, program.mostService);
	if (limit && current.kind !== 'undetermined') {
		const result = aboveLaw(current);
		trace.add({ facts: noFacts, kind: 'start-above-maximum', limit, result, after: put(result) });
	}
}
