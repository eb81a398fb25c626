import { test as base, expect, type Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';

export interface Watched {
	/** Addresses on other hosts that the page asked for. */
	foreign: string[];
	/** Errors and warnings in the console, refusals by the content security policy among them. */
	complaints: string[];
}

/** Writes down what a page asks of other hosts, and what it complains about. */
export function watch(page: Page, own: string, watched: Watched): void {
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol !== 'data:' && url.origin !== own) watched.foreign.push(request.url());
	});
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) watched.complaints.push(message.text());
	});
	page.on('pageerror', (error) => watched.complaints.push(error.message));
}

/**
 * A page that is watched: it fails the test when it asks another host for anything or complains in the console.
 * A journey that leaves the site on purpose empties `foreign` itself.
 */
export const test = base.extend<{ watched: Watched }>({
	watched: [
		async ({ page, baseURL }, use) => {
			const watched: Watched = { foreign: [], complaints: [] };
			watch(page, new URL(baseURL ?? '').origin, watched);
			await use(watched);
			expect(watched).toEqual({ foreign: [], complaints: [] });
		},
		{ auto: true }
	]
});

export { expect };

/** Add each new page here, by its Dutch address. */
const dutch = [
	'/',
	'/onderwerpen',
	'/kaart',
	'/kaart/straatroof',
	'/voor-en-na',
	'/bewezen',
	'/vergelijken',
	'/regels',
	'/regels/bronnen',
	'/regels/woordenlijst',
	'/werkbank',
	'/regels/2016R001.2016-02-01',
	'/regels/2016R016.2017-01-01',
	'/api',
	'/over',
	'/hulp',
	'/privacy',
	'/toegankelijkheid',
	'/zaken',
	'/zaken/telefoon-op-straat',
	'/zaken/vermoeden',
	'/zaken/telefoon-op-straat/werkblad',
	'/zaken/vermoeden/antwoorden',
	'/sessie',
	'/sessie/maken',
	'/mee',
	'/verbinding',
	'/beheer/aanmelden'
];

/** The addresses that every check of the house visits, in both languages. */
export const PAGES = [...dutch, ...dutch.map((path) => (path === '/' ? '/en' : `/en${path}`))];

/** Waits until the page answers to clicks: the router adds this element once the page is alive. */
export async function hydrated(page: Page): Promise<void> {
	await page.locator('#svelte-announcer').waitFor({ state: 'attached' });
}

/** Waits until the page asks for nothing any more. */
export async function idle(page: Page): Promise<void> {
	await page.waitForLoadState('networkidle');
}

const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose answer depends on the colours that are shown. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

async function complaintsOf(page: Page, narrow: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
	// What passes is not written out, and a page without frames is finished where it stands instead of on a second page:
	// half the time for the same findings.
	const axe = narrow(new AxeBuilder({ page }).options({ resultTypes: ['violations'] }));
	const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze();
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')} ${node.failureSummary ?? ''}`)
	);
}

/** What axe finds on the page as it stands, as sentences. */
export const axeComplaints = (page: Page): Promise<string[]> => complaintsOf(page, (axe) => axe.withTags(STANDARD));

/** What axe finds in one theme; what is folded away is part of the page. */
export async function axeIn(page: Page, colorScheme: 'light' | 'dark'): Promise<string[]> {
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
	await page.emulateMedia({ colorScheme });
	return axeComplaints(page);
}

/** What axe finds in the light, and what the colours of the dark add; what is folded away is part of the page. */
export async function axeInBothThemes(page: Page): Promise<string[]> {
	const light = await axeIn(page, 'light');
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await complaintsOf(page, (axe) => axe.withRules(COLOURS));
	return [...light, ...dark.map((complaint) => `dark: ${complaint}`)];
}
