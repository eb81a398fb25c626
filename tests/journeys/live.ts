/** The people of a live session, each in a browser of their own, and what they do. */
import { randomBytes, randomUUID } from 'node:crypto';
import { test as base, type APIRequestContext, type BrowserContextOptions, type Page } from '@playwright/test';
import type { HostAct, LiveAnswer } from '../../src/lib/model';
import { expect, hydrated, watch, type Watched } from './site';

export { expect, hydrated };

interface People {
	/** Somebody with a browser of their own; its page is watched. */
	person: (options?: BrowserContextOptions) => Promise<Page>;
	/** What the pages asked of other hosts and complained about; a test that breaks the network empties it. */
	watched: Watched;
}

export const test = base.extend<People>({
	// eslint-disable-next-line no-empty-pattern -- the runner reads what a fixture needs from this pattern
	watched: async ({}, use) => {
		const watched: Watched = { foreign: [], complaints: [] };
		await use(watched);
		expect(watched).toEqual({ foreign: [], complaints: [] });
	},
	person: async ({ browser, baseURL, watched }, use) => {
		const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
		await use(async (options = {}) => {
			const context = await browser.newContext({ baseURL: baseURL ?? '', locale: 'nl-NL', ...options });
			contexts.push(context);
			context.on('page', (page) => watch(page, new URL(baseURL ?? '').origin, watched));
			return context.newPage();
		});
		await Promise.all(contexts.map((context) => context.close()));
	}
});

/** Where a session is led and joined. */
export interface Session {
	code: string;
	/** The page of its host. */
	host: string;
}

/** A form that is posted by hand comes from our own pages, as far as the server can tell, and wants a page back. */
export const asForm = (baseURL: string | undefined) => ({ origin: new URL(baseURL ?? '').origin, accept: 'text/html' });

/** A session that the form of the start page has started; the page itself is looked at in a journey of its own. */
export async function started(request: APIRequestContext, script: string, baseURL?: string): Promise<Session> {
	const response = await request.post('/sessie', {
		form: { script },
		headers: asForm(baseURL),
		maxRedirects: 0
	});
	const host = new URL(response.headers()['location'] ?? '', baseURL).pathname;
	return { code: host.split('/')[2] ?? '', host };
}

/** An act as a page without JavaScript posts it. @returns the status of the answer */
export async function posted(request: APIRequestContext, address: string, act: HostAct, baseURL?: string) {
	const response = await request.post(`${address}?/act`, {
		form: { act: JSON.stringify(act) },
		headers: asForm(baseURL),
		maxRedirects: 0
	});
	return response.status();
}

export async function opened(page: Page, address: string): Promise<Page> {
	await page.goto(address);
	await hydrated(page);
	return page;
}

/** Takes a seat. */
export async function join(page: Page, code: string, button = 'Doe mee'): Promise<Page> {
	await page.goto(`/mee/${code}`);
	return sit(page, button);
}

export async function sit(page: Page, button = 'Doe mee'): Promise<Page> {
	await hydrated(page);
	await page.getByRole('main').getByRole('button', { name: button }).click();
	await page.waitForURL(/\/plek\//);
	await hydrated(page);
	return page;
}

/** A phone that is no browser: it sits and it sends. @returns how it sends an answer in a vote */
export async function plainPhone(request: APIRequestContext, code: string, baseURL?: string) {
	const seat = randomBytes(18).toString('base64url');
	const headers = asForm(baseURL);
	await request.post(`/mee/${code}`, { form: { seat }, headers, maxRedirects: 0 });
	return async (round: string, answer: LiveAnswer): Promise<void> => {
		const data = { round, take: 0, id: randomUUID(), revision: 1, answer };
		const response = await request.post(`/plek/${code}/${seat}/stem`, { data, headers });
		expect(await response.json()).toMatchObject({ ok: true });
	};
}

/** What a screen is sent while it is open, as the network carries it. */
export async function overheard(address: string): Promise<{ text: () => string; close: () => void }> {
	const stop = new AbortController();
	const { body } = await fetch(address, { signal: stop.signal });
	let heard = '';
	const decoder = new TextDecoder();
	void (async () => {
		for await (const part of body ?? []) heard += decoder.decode(part, { stream: true });
	})().catch(() => undefined);
	return { text: () => heard, close: () => stop.abort() };
}

export const step = (page: Page, kind: string) => page.locator(`[data-step="${kind}"]`);

/** Presses a button of the host. */
export const press = (host: Page, name: string) => host.getByRole('button', { name, exact: true }).click();

/** Goes to a step of the script, counted from one, and waits until the page of the host shows it. */
export async function goTo(host: Page, number: number): Promise<void> {
	const place = host
		.locator('.script li')
		.nth(number - 1)
		.getByRole('button');
	await place.click();
	await expect(place).toHaveAttribute('aria-current', 'step');
}

export const saved = (page: Page) => page.locator('[data-state="saved"]');

/** Fills in a prison sentence and sends it. */
export async function imprison(page: Page, months: number): Promise<void> {
	await page.getByRole('checkbox', { name: 'Gevangenisstraf' }).check();
	await page.getByRole('radio', { name: 'maanden' }).check();
	await page.getByRole('spinbutton', { name: 'Aantal maanden' }).fill(String(months));
	await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
	await expect(saved(page)).toHaveText('Opgeslagen');
}

/** What makes the page scroll sideways, if it does. */
export const sticksOut = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.querySelectorAll('body *')]
			.filter((one) => one.getBoundingClientRect().right > clientWidth + 0.5)
			.map((one) => one.outerHTML.slice(0, 80))
			.slice(0, 5);
	});
