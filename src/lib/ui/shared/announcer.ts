const LOUD = 'assertive';
let quiet = 0;

/** The element that the router makes once a page is alive. */
function set(live: 'off' | typeof LOUD): void {
	document.getElementById('svelte-announcer')?.setAttribute('aria-live', live);
}

/**
 * After each navigation the router reads out the title of the page, over everything else. Where the page stays and only
 * its answer changes, a line of our own says what changed, and the title would drown it. Several may be on their way.
 */
export async function withoutTitle(navigation: Promise<void>): Promise<void> {
	quiet += 1;
	set('off');
	try {
		await navigation;
		// The router writes the title once the page has been updated.
		await new Promise((resolve) => setTimeout(resolve));
	} finally {
		quiet -= 1;
		if (quiet === 0) set(LOUD);
	}
}
