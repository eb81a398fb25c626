/** A session from its log: the log is what is kept, the state is what it comes to. */
import type { ActRefusal, HostAct, LiveState, Logged } from '../model';
import { initial, reduce, type Setting, type When } from './reduce';

/** The state, and the states that can still be gone back to. */
export interface Course {
	state: LiveState;
	/** Oldest first. */
	before: readonly LiveState[];
}

export type Followed = { ok: true; course: Course } | { ok: false; refusal: ActRefusal };

export const begin = (setting: Setting): Course => ({ state: initial(setting), before: [] });

/** One act more. Undo leads to the state before the last act that was not undone; it can be repeated to the start. */
export function follow(setting: Setting, { state, before }: Course, act: Logged['act'], when: When): Followed {
	if (act.kind === 'undo') {
		const last = before.at(-1);
		if (!last) return { ok: false, refusal: 'nothing-to-undo' };
		return { ok: true, course: { state: last, before: before.slice(0, -1) } };
	}
	const reduced = reduce(setting, state, act satisfies HostAct, when);
	if (!reduced.ok) return reduced;
	return { ok: true, course: { state: reduced.state, before: [...before, state] } };
}

/** Throws a RangeError where the log holds what was never accepted: that is a defect, not a choice of the host. */
export function replay(setting: Setting, log: readonly Logged[]): Course {
	return log.reduce((course, { seq, at, act }) => {
		const followed = follow(setting, course, act, { seq, at });
		if (!followed.ok) throw new RangeError(`Act ${seq} (${act.kind}) of the log is refused: ${followed.refusal}.`);
		return followed.course;
	}, begin(setting));
}
