/** How long the answers of a session stay. */

/** In hours after the last act of a host: a session that nobody ends counts as over then. */
const LEFT_ALONE_HOURS = 12;

/**
 * Until a session goes that nobody ends, in hours after the last act.
 * @param keepHours how long a session stays after its end (LIVE_KEEP_HOURS)
 */
export const longestHours = (keepHours: number): number => LEFT_ALONE_HOURS + keepHours;
