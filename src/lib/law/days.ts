/** Days as YYYY-MM-DD, compared as strings; windows include both their ends. */
import type { Day, Window } from '../model';

function shifted(day: Day, by: number): Day {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + by);
	return date.toISOString().slice(0, 10);
}

export const dayAfter = (day: Day): Day => shifted(day, 1);
export const dayBefore = (day: Day): Day => shifted(day, -1);

/** Whether two windows share a day. */
export function overlap(a: Window, b: Window): boolean {
	const before = (end: Day | undefined, start: Day | undefined) =>
		end !== undefined && start !== undefined && end < start;
	return !before(a.through, b.from) && !before(b.through, a.from);
}

/** A rule without a window of its own is in force for as long as its file. */
export function within(rule: Window, file: { from: Day }): { from: Day; through?: Day | undefined } {
	return { from: rule.from ?? file.from, through: rule.through };
}
