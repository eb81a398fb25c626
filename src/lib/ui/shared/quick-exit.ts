/** A page that says nothing about where someone came from, and that anyone could have open. */
export const NEUTRAL_SITE = 'https://www.buienradar.nl/';

const TWICE_WITHIN_MS = 800;

/**
 * Leaves at once. The page goes blank first, because the other site may take a moment to appear, and the entry in the
 * history is replaced, so that the back button does not lead here again.
 */
export function leave(): void {
	document.documentElement.hidden = true;
	location.replace(NEUTRAL_SITE);
}

/** Tells from the moments of key presses when Escape came twice in quick succession; a held key counts once. */
export function escapeTwice(onTwice: () => void) {
	let last = Number.NEGATIVE_INFINITY;
	return (event: Pick<KeyboardEvent, 'key' | 'repeat' | 'timeStamp'>): void => {
		if (event.repeat) return;
		if (event.key !== 'Escape') {
			last = Number.NEGATIVE_INFINITY;
			return;
		}
		if (event.timeStamp - last <= TWICE_WITHIN_MS) onTwice();
		last = event.timeStamp;
	};
}
