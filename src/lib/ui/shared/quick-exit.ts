/** A page that says nothing about where someone came from, and that anyone could have open. */
export const NEUTRAL_SITE = 'https://www.buienradar.nl/';

const TWICE_WITHIN_MS = 800;

/** Answers that are still on their way are kept under names that begin so, in whichever tab they were given. */
export const WAITING = 'wacht:';

const leaving = new Set<() => void>();

/** What a page still has to do when somebody leaves at once. @returns takes it back */
export function onLeave(work: () => void): () => void {
	leaving.add(work);
	return () => leaving.delete(work);
}

/**
 * What this tab kept, such as a sentence that somebody would impose, and answers of a survey that wait for a network. A
 * browser may refuse its store; then nothing is kept.
 */
function forget(): void {
	try {
		sessionStorage.clear();
		const waiting = Object.keys(localStorage).filter((name) => name.startsWith(WAITING));
		for (const name of waiting) localStorage.removeItem(name);
	} catch {
		// Refused: there is nothing to clear, and leaving may not fail on it.
	}
}

/** In a frame it is the page around it that has to go. A browser may refuse that without a click; then this one goes. */
function outermost(): Window {
	const { userActivation } = navigator;
	return window.top !== null && (userActivation as UserActivation | undefined)?.isActive ? window.top : window;
}

/**
 * Leaves at once and forgets. The page goes blank first, because the other site may take a moment to appear, and the entry in the
 * history is replaced, so that the back button does not lead here again.
 */
export function leave(): void {
	document.documentElement.hidden = true;
	for (const work of leaving) work();
	forget();
	// A change that is still on its way may not put an entry of its own before the one that is replaced.
	history.pushState = history.replaceState = () => undefined;
	outermost().location.replace(NEUTRAL_SITE);
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
