/**
 * After each navigation the router reads out the title of the page, over everything else. Where the page stays and only
 * its answer changes, a line of our own says what changed, and the title would drown it.
 */
export async function withoutTitle(navigation: Promise<void>): Promise<void> {
	const announcer = document.getElementById('svelte-announcer');
	const before = announcer?.getAttribute('aria-live') ?? 'assertive';
	announcer?.setAttribute('aria-live', 'off');
	try {
		await navigation;
		// The router writes the title once the page has been updated.
		await new Promise((resolve) => setTimeout(resolve));
	} finally {
		announcer?.setAttribute('aria-live', before);
	}
}
