/** What a host did, with what it came to: an act by itself does not say from where it led. */
import type { HostAct, LiveState, Logged } from '../model';
import { follow, type Course } from './replay';
import type { Setting } from './reduce';

/** A place in the script, and how far a reveal there has come. */
export type Spot = Pick<LiveState, 'at' | 'stage'>;

export interface Done extends Logged {
	from: Spot;
	to: Spot;
	/** What an undo took back. */
	undid?: HostAct | undefined;
}

const spotOf = ({ at, stage }: LiveState): Spot => ({ at, stage });

/** An act of a host that is no undo. */
export type DoneAct = Done & { act: HostAct };

const isAct = (done: Done): done is DoneAct => done.act.kind !== 'undo';

/** The last act that was not taken back. */
export function standing(done: readonly Done[]): DoneAct | undefined {
	const acts: DoneAct[] = [];
	for (const each of done) {
		if (isAct(each)) acts.push(each);
		else acts.pop();
	}
	return acts.at(-1);
}

/**
 * Follows acts of the log. One that was accepted when it was written and no longer is, because the rules have changed
 * since, is passed over and told of nowhere.
 */
export function followAll(
	setting: Setting,
	before: { course: Course; done: readonly Done[] },
	acts: readonly Logged[]
): { course: Course; done: readonly Done[] } {
	let { course } = before;
	const done = [...before.done];
	for (const logged of acts) {
		const followed = follow(setting, course, logged.act, logged);
		if (!followed.ok) continue;
		const undid = logged.act.kind === 'undo' ? standing(done)?.act : undefined;
		done.push({ ...logged, from: spotOf(course.state), to: spotOf(followed.course.state), undid });
		({ course } = followed);
	}
	return { course, done };
}
