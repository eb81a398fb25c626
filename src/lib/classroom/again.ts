/**
 * A vote that was opened once more after its numbers could be seen. Whoever looks before and after sees what was chosen
 * in between, and where one pupil who came late was let in, that is this pupil's answer. So new numbers are told only
 * where at least five answers are other than before; until then the earlier ones stand.
 */
import { SMALLEST } from './small';

/** Answers per value, by series, of one vote. */
export type Votes = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Counts who is ready, and is never shown as a result. */
const READY = 'done';

const answered = (votes: Votes): number => votes.get(READY)?.get('answer') ?? 0;

function changedIn(before: ReadonlyMap<string, number> | undefined, now: ReadonlyMap<string, number> | undefined) {
	let [more, fewer] = [0, 0];
	for (const value of new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])])) {
		const by = (now?.get(value) ?? 0) - (before?.get(value) ?? 0);
		if (by > 0) more += by;
		else fewer -= by;
	}
	return Math.max(more, fewer);
}

/**
 * How many answers are other than before, in people, and at least: one person adds at most one to each series and takes
 * at most one from it. People who changed places are not seen in any number either.
 */
export function changed(before: Votes, now: Votes): number {
	const series = [...new Set([...before.keys(), ...now.keys()])].filter((name) => name !== READY);
	return Math.max(0, ...series.map((name) => changedIn(before.get(name), now.get(name))));
}

/**
 * What may be told of a vote once it is closed again.
 * @param before what was told of it until it was opened again
 * @returns `before` itself where too few answers are other. Of fewer than five answers nothing was told that could be compared.
 */
export const toldAfter = (before: Votes, now: Votes): Votes =>
	answered(before) < SMALLEST || changed(before, now) >= SMALLEST ? now : before;
