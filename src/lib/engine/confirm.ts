/** What the law still refuses of a start: a bare community service where that is barred, a figure above what is allowed. */
import type { Outcome, Sanction, Text } from '../model';
import type { CompiledPolicy } from './compile-policy';
import { compare, inMonths, parseExact } from './fraction';
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

/** A start that the law refuses in this case is no start: it becomes undetermined and keeps its readings. */
export function confirm(program: Program, trace: Trace, outcome: Outcome, policy: CompiledPolicy): void {
	let current = outcome;
	if (trace.state.bar?.status === 'barred' && sanctionsOf(current).some(isBare)) {
		if (current.kind === 'alternatives') {
			const options = current.options.filter((option) => !isBare(option.sanction));
			current =
				options.length === 0
					? { kind: 'undetermined', text: barredText, readings: sanctionsOf(current) }
					: options.length === 1
						? { kind: 'sanction', ...options[0]! }
						: { kind: 'alternatives', options };
		} else {
			current = { kind: 'undetermined', text: barredText, readings: sanctionsOf(current) };
		}
		const after = begin(trace.next(), startIn(policy, current));
		trace.add({ facts: noFacts, kind: 'start-barred', result: current, after });
	}
	const limit = aboveLimit(program, trace, current);
	if (limit && current.kind !== 'undetermined') {
		current = { kind: 'undetermined', text: aboveText, readings: sanctionsOf(current) };
		const after = begin(trace.next(), startIn(policy, current));
		trace.add({ facts: noFacts, kind: 'start-above-maximum', limit, result: current, after });
	}
}

function aboveLimit(program: Program, trace: Trace, outcome: Outcome): 'maximum' | 'community-service' | undefined {
	const sanctions = sanctionsOf(outcome);
	if (sanctions.length === 0) return undefined;
	const term = trace.state.maximum!.term;
	const readings = term.kind === 'undetermined' ? term.readings : [term];
	const top = readings.some((reading) => reading.kind === 'life')
		? undefined
		: readings.map((reading) => parseExact(reading.months)).reduce((a, b) => (compare(a, b) > 0 ? a : b));
	const hours = program.mostService;
	for (const sanction of sanctions) {
		const custody = sanction.custody?.max ?? sanction.custody?.min;
		if (custody && top && compare(inMonths(custody), top) > 0) return 'maximum';
		const service = sanction.communityService?.max ?? sanction.communityService?.min;
		if (service && hours && compare(parseExact(service.amount), hours) > 0) return 'community-service';
	}
	return undefined;
}
