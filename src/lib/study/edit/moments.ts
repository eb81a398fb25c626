/** A moment as somebody in the Netherlands types it, and as a definition keeps it: with its distance to UTC. */

const ZONE = 'Europe/Amsterdam';

const inZone = new Intl.DateTimeFormat('sv-SE', {
	timeZone: ZONE,
	year: 'numeric',
	month: '2-digit',
	day: '2-digit',
	hour: '2-digit',
	minute: '2-digit'
});

/** `2026-12-01T09:00`, as a field for date and time has it. */
const wallClock = (at: number): string => inZone.format(at).replace(' ', 'T');

/** Minutes by which the clock in the Netherlands is ahead of UTC. */
function aheadAt(at: number): number {
	const minute = Math.floor(at / 60_000) * 60_000;
	return (Date.parse(`${wallClock(minute)}Z`) - minute) / 60_000;
}

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * @param typed date and time as in a field, in the time of the Netherlands
 * @returns the moment with its distance to UTC; an hour that is skipped in spring counts as the one after it; undefined for
 * what is no moment
 */
export function momentIn(typed: string): string | undefined {
	const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::\d{2})?$/.exec(typed.trim());
	const wall = found ? Date.parse(`${found[1]}T${found[2]}Z`) : NaN;
	// A day that the month does not have would be read as one of the next month.
	if (Number.isNaN(wall) || !found || new Date(wall).toISOString().slice(0, 10) !== found[1]) return undefined;
	const guess = wall - aheadAt(wall) * 60_000;
	const at = wall - aheadAt(guess) * 60_000;
	return momentOf(at);
}

/** A moment as a definition keeps it. @param at milliseconds since 1970 */
export function momentOf(at: number): string {
	const ahead = aheadAt(at);
	const offset = `${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
	return `${wallClock(at)}:00${offset}`;
}

/** As a field for date and time shows it; what is no moment as it stands. */
export function shownMoment(moment: string): string {
	const at = Date.parse(moment);
	return Number.isNaN(at) ? moment : wallClock(at);
}
