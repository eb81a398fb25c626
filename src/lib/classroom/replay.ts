/** A session from its log: the log is what is kept, the state is what it comes to. */
import type { ActRefusal, HostAct, LiveState, Logged, Round } from '../model';
import { initial, reduce, type Setting, type When } from './reduce';

/** The state, and the states that can still be gone back to. */
export interface Course {
	state: LiveState;
	/** Oldest first. */
	before: readonly LiveState[];
	/**
	 * Votes that were closed and opened once more, by an act or by taking one back, as `voteName` names them. Their results
	 * may have been seen in between, and whoever answers since would stand out in new numbers: see `again.ts`.
	 */
	again: readonly string[];
}

export const voteName = ({ id, take }: Pick<Round, 'id' | 'take'>): string => `${id}/${take}`;

const votesIn = ({ rounds }: LiveState, open: boolean): Round[] =>
	Object.values(rounds).flatMap((list) => list.filter((round) => round.open === open));

/** The votes that were closed before an act and are open after it. */
export function reopened(before: LiveState, now: LiveState): Round[] {
	const closed = new Set(votesIn(before, false).map(voteName));
	return votesIn(now, true).filter((round) => closed.has(voteName(round)));
}

function openedAgain({ state, again }: Course, now: LiveState): readonly string[] {
	const more = reopened(state, now)
		.map(voteName)
		.filter((name) => !again.includes(name));
	return more.length === 0 ? again : [...again, ...more];
}

export type Followed = { ok: true; course: Course } | { ok: false; refusal: ActRefusal };

export const begin = (setting: Setting): Course => ({ state: initial(setting), before: [], again: [] });

/** One act more. Undo leads to the state before the last act that was not undone; it can be repeated to the start. */
export function follow(setting: Setting, course: Course, act: Logged['act'], when: When): Followed {
	const { state, before } = course;
	if (act.kind === 'undo') {
		const last = before.at(-1);
		if (!last) return { ok: false, refusal: 'nothing-to-undo' };
		return { ok: true, course: { state: last, before: before.slice(0, -1), again: openedAgain(course, last) } };
	}
	const reduced = reduce(setting, state, act satisfies HostAct, when);
	if (!reduced.ok) return reduced;
	const again = openedAgain(course, reduced.state);
	return { ok: true, course: { state: reduced.state, before: [...before, state], again } };
}

/** Throws a RangeError where the log holds what was never accepted: that is a defect, not a choice of the host. */
export function replay(setting: Setting, log: readonly Logged[]): Course {
	return log.reduce((course, { seq, at, act }) => {
		const followed = follow(setting, course, act, { seq, at });
		if (!followed.ok) throw new RangeError(`Act ${seq} (${act.kind}) of the log is refused: ${followed.refusal}.`);
		return followed.course;
	}, begin(setting));
}
