/**
 * What is still possible while required facts are open: every case that the answers so far can become, with all facts
 * that have a default at their default. No sampling; where there are more cases than the limit, nothing is said.
 */
import type { Answers, BarState, EditionSet, MaximumState, OffenceRef, Start } from '../model';
import { compile } from './compile';
import { scenarios } from './enumerate';
import { stateOf } from './evaluate';
import { compareMaxima } from './height';
import { written } from './outcome';

export interface Remaining {
	/** How many cases the answers can still become. */
	cases: number;
	/** In the order in which they are met, each once. */
	offences: readonly OffenceRef[];
	/** Whether some of the cases are no offence, or were not read. */
	withoutOffence: boolean;
	/** The lowest and the highest of the maxima; absent where no case has one. */
	maximum?: { lowest: MaximumState; highest: MaximumState } | undefined;
	/** What the bar on bare community service can still be. */
	bars: readonly BarState['status'][];
	/** Different starting points, each once; `withoutStart` where some case has none. */
	starts: readonly Start[];
	withoutStart: boolean;
}

/** More cases than this are not walked through: the answer would come too late to be read. */
export const mostCases = 5000;

/**
 * @param answers the facts so far; answers that do not belong in a case keep that case out
 * @param limit how many cases are walked through at most
 * @returns `undefined` where there are more cases than that
 */
export function remaining(set: EditionSet, answers: Answers, limit = mostCases): Remaining | undefined {
	const program = compile(set);
	const given = Object.keys(answers);
	const offences = new Map<string, OffenceRef>();
	const starts = new Map<string, Start>();
	const bars = new Set<BarState['status']>();
	let cases = 0;
	let withoutOffence = false;
	let withoutStart = false;
	let lowest: MaximumState | undefined;
	let highest: MaximumState | undefined;
	for (const facts of scenarios(set.subject, new Set(), answers)) {
		if (given.some((factor) => facts[factor] === undefined)) continue;
		if (++cases > limit) return undefined;
		const { offence, maximum, bar, start } = stateOf(program, facts);
		if (!offence) {
			withoutOffence = true;
			continue;
		}
		offences.set(offence.id, offence);
		if (bar) bars.add(bar.status);
		if (start) starts.set(JSON.stringify([start.edition, written(start.outcome)]), start);
		else withoutStart = true;
		if (!maximum) continue;
		if (!lowest || compareMaxima(lowest, maximum) > 0) lowest = maximum;
		if (!highest || compareMaxima(maximum, highest) > 0) highest = maximum;
	}
	return {
		cases,
		offences: [...offences.values()],
		withoutOffence,
		maximum: lowest && highest && { lowest, highest },
		bars: [...bars],
		starts: [...starts.values()],
		withoutStart
	};
}
