/** The offline edition says what the served one says, from a disk and without a network. */
import type { Browser, Page } from '@playwright/test';
import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { axeInBothThemes, expect, hydrated, test } from './site';

const FILE = pathToFileURL(resolve('build-offline/index.html')).href;
const WEB = `http://127.0.0.1:${process.env.OFFLINE_PORT ?? ''}/`;

const key = (subject: string, date: string, facts: Record<string, string>) =>
	['1', subject, date, ...Object.entries(facts).map(([factor, level]) => `${factor}.${level}`)].join('_');
const OPZET = { handeling: 'binnendringen', 'leeftijd-slachtoffer': '18-plus', schuldvorm: 'opzet' };
const SEXUAL = key('seksuele-misdrijven', '2024-09-01', OPZET);
const BEFORE = key('seksuele-misdrijven', '2024-03-01', OPZET);
const MINOR = key('seksuele-misdrijven', '2024-09-01', {
	handeling: 'seksuele-handelingen',
	'leeftijd-slachtoffer': '12-15',
	gevolg: 'zwaar-letsel-of-levensgevaar'
});

/** What needs the site, such as its workers, is marked and not in the edition on a disk. */
const shown = async (page: Page): Promise<string> => {
	await page.evaluate(() => document.querySelectorAll('[data-served]').forEach((one) => one.remove()));
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
	return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
};

interface Alone {
	page: Page;
	/** What it asked for besides its own file, and what went wrong. */
	complaints: string[];
}

/** A page of its own that has no network, as a computer in a class may have none. */
async function alone(browser: Browser, place = '/'): Promise<Alone> {
	const context = await browser.newContext({ locale: 'nl-NL', offline: true });
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('request', (request) => {
		if (!/^(file|blob|data):/.test(request.url())) complaints.push(request.url());
	});
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	await page.goto(place === '' ? FILE : `${FILE}#${place}`);
	await page.locator('main h1').waitFor();
	return { page, complaints };
}

/** To another page as a link goes there, without opening the file anew. */
async function follow(page: Page, place: string): Promise<void> {
	await page.evaluate((href) => {
		const link = document.body.appendChild(document.createElement('a'));
		link.href = href;
		link.click();
		link.remove();
	}, `#${place}`);
	await page.waitForFunction((hash) => decodeURIComponent(location.hash) === decodeURIComponent(hash), `#${place}`);
}

const placeOf = (page: Page) => decodeURIComponent(new URL(page.url()).hash.slice(1));

test('every figure is the one of the served site', async ({ page, request, browser }) => {
	test.setTimeout(240_000);
	const map = await (await request.get('/sitemap.xml')).text();
	const listed = [...map.matchAll(/<loc>https?:\/\/[^/<]+([^<]*)<\/loc>/g)].map(([, path]) => path!);
	const dutch = listed.filter((path) => !path.startsWith('/en'));
	const stories = dutch.filter((path) => /^\/zaken\/[^/]+$/.test(path));
	const paths = [
		// Some of each: the unit tests make every page of both editions from the same words.
		...dutch.filter((path) => /^\/verkennen\b/.test(path)).filter((_, at) => at % 5 === 0),
		...dutch.filter((path) => /^\/kaart\b/.test(path)).filter((_, at) => at % 5 === 1),
		...[SEXUAL, BEFORE, MINOR].map((z) => `/verkennen?z=${z}`),
		`/kaart?z=${SEXUAL}`,
		`/vergelijken?z=${SEXUAL}&z=${BEFORE}&z=${MINOR}`,
		'/regels',
		'/regels/bronnen?q=staatscourant',
		'/regels/woordenlijst',
		'/regels/2016R001.2016-02-01',
		'/voor-en-na',
		'/bewezen',
		'/onderwerpen',
		'/hulp',
		'/over',
		'/zaken',
		...stories.filter((_, at) => at % 4 === 0),
		`${stories[0]}/antwoorden`
	];
	expect(stories.length).toBeGreaterThan(10);
	expect(paths.length).toBeGreaterThan(25);
	const { page: other, complaints } = await alone(browser);
	for (const path of paths) {
		await page.goto(path);
		await follow(other, path);
		await expect(other.locator('main h1')).toHaveText((await page.locator('main h1').textContent()) ?? '-');
		const served = await shown(page);
		await expect.poll(() => shown(other), path).toBe(served);
	}
	expect(complaints).toEqual([]);
	await other.context().close();
});

test('in English too, where the file is opened anew', async ({ page, browser }) => {
	for (const path of [
		`/en/verkennen?z=${MINOR}`,
		`/en/vergelijken?z=${SEXUAL}&z=${BEFORE}`,
		'/en/kaart/straatroof',
		'/en/regels/2024R004.2024-07-01?onderwerp=seksuele-misdrijven'
	]) {
		const { page: other, complaints } = await alone(browser, path);
		await page.goto(path);
		// The menu of subjects folds once the page is alive.
		await hydrated(page);
		await expect.poll(() => shown(other), path).toBe(await shown(page));
		await expect(other.locator('html')).toHaveAttribute('lang', 'en');
		await expect(other.getByRole('navigation').first()).toContainText('Compare');
		expect(complaints).toEqual([]);
		await other.context().close();
	}
});

test('a case is explored from a disk: choosing, going back, another language, a place on the page', async ({
	browser
}) => {
	test.setTimeout(90_000);
	const { page, complaints } = await alone(browser);
	await page.getByRole('main').getByRole('link', { name: 'Seksuele misdrijven' }).click();
	for (const [factor, level] of Object.entries(OPZET)) {
		await page.locator(`label[for="${factor}-${level}"]`).click();
		await expect.poll(() => placeOf(page)).toContain(`${factor}.${level}`);
	}
	const answer = page.locator('#antwoord');
	await expect(answer).toContainText('Opzetverkrachting');
	await expect(answer).toContainText('artikel 243');
	const link = page.url();
	await page.locator('label[for="schuldvorm-schuld"]').click();
	await expect(answer).toContainText('Schuldverkrachting');
	// The head of the answer is there before the address is.
	await expect.poll(() => placeOf(page)).toContain('schuldvorm.schuld');
	await page.goBack();
	await expect(answer).toContainText('Opzetverkrachting');
	await expect.poll(() => page.url()).toBe(link);
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose the facts');
	expect(placeOf(page)).toBe(`/en/verkennen?z=${SEXUAL}`);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Choose the facts');
	expect(await axeInBothThemes(page)).toEqual([]);
	expect(complaints).toEqual([]);
	await page.context().close();
});

test('a double click opens the file without a #, and its links lead on', async ({ browser }) => {
	const { page, complaints } = await alone(browser, '');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waar begint een strafeis?');
	await page.getByRole('contentinfo').getByRole('link', { name: 'Bewezen' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bewezen: seksuele misdrijven');
	await page.getByRole('link', { name: 'Mishandeling' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bewezen: mishandeling');
	await page.goBack();
	await page.goBack();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waar begint een strafeis?');
	expect(complaints).toEqual([]);
	await page.context().close();
});

test('a question over all cases is answered, with the place on the page behind it', async ({ browser }) => {
	const { page, complaints } = await alone(browser, '/bewezen/mishandeling');
	await page.getByLabel('Hoogste straf minstens (maanden)').fill('60');
	await page.getByRole('button', { name: 'Ga het na' }).click();
	await expect(page.getByText(/^Ja\. Het geldt in [\d.]+ van de [\d.]+ zaken/)).toBeVisible();
	await page.reload();
	await expect(page.getByText(/^Ja\. Het geldt in/)).toBeVisible();
	expect(complaints).toEqual([]);
	await page.context().close();
});

test('forms ask the file, and data is saved from it', async ({ browser, request }) => {
	const { page, complaints } = await alone(browser, '/regels/bronnen');
	await page.getByRole('searchbox').fill('kamer & brief');
	await page.getByRole('button', { name: 'Zoek' }).click();
	await expect.poll(() => placeOf(page)).toContain('q=kamer');
	await page.reload();
	await expect(page.getByRole('searchbox')).toHaveValue('kamer & brief');
	await follow(page, `/kaart?z=${SEXUAL}`);
	const saved = page.waitForEvent('download');
	await page.getByRole('link', { name: 'CSV' }).click();
	const file = await saved;
	const served = await request.get(`/kaart/gegevens/csv?z=${SEXUAL}`);
	expect(served.status()).toBe(200);
	expect(readFileSync(await file.path(), 'utf8')).toBe(await served.text());
	expect(served.headers()['content-disposition']).toContain(file.suggestedFilename());
	await follow(page, '/bestaat-niet');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina bestaat niet');
	await page.getByRole('main').getByRole('link').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waar begint een strafeis?');
	expect(complaints).toEqual([]);
	await page.context().close();
});

test('no link in it leads to a server, and all of them to a page', async ({ browser }) => {
	const { page, complaints } = await alone(browser);
	for (const place of ['/', `/verkennen?z=${SEXUAL}`, '/kaart/straatroof', '/zaken', '/regels', '/over', '/hulp']) {
		await follow(page, place);
		await page.waitForTimeout(50);
		const hrefs = await page
			.locator('a[href]')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(hrefs.length).toBeGreaterThan(3);
		expect(hrefs.filter((href) => !/^(#|https:\/\/|mailto:|tel:)/.test(href))).toEqual([]);
	}
	expect(complaints).toEqual([]);
	await page.context().close();
});

test('from a web server it keeps itself, and opens without one', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'nl-NL' });
	const page = await context.newPage();
	await page.goto(`${WEB}#/verkennen?z=${SEXUAL}`);
	await expect(page.locator('#antwoord')).toContainText('Opzetverkrachting');
	await page.evaluate(() => navigator.serviceWorker.ready);
	const manifest = await page.request.get(`${WEB}manifest.webmanifest`);
	for (const { src } of ((await manifest.json()) as { icons: { src: string }[] }).icons) {
		expect((await page.request.get(new URL(src, WEB).href)).status()).toBe(200);
	}
	await context.setOffline(true);
	await page.reload();
	await expect(page.locator('#antwoord')).toContainText('Opzetverkrachting');
	await page.goto(`${WEB}#/kaart/straatroof`);
	await expect(page.getByRole('table')).toBeVisible();
	await context.close();
});

test('an address that was cut off opens all the same', async ({ browser }) => {
	for (const place of ['/verkennen?z=%', '/regels/%E0%A4%A', '/regels/woordenlijst?q=50%25']) {
		const { page, complaints } = await alone(browser, place);
		await expect(page.locator('main h1')).toBeVisible();
		expect(complaints).toEqual([]);
		await page.context().close();
	}
});

test('in a folder of a web server it keeps itself too, without the facts of a case', async ({ browser }) => {
	const context = await browser.newContext({ locale: 'nl-NL' });
	const page = await context.newPage();
	await page.goto(`${WEB}map/in/map/#/verkennen?z=${SEXUAL}`);
	await page.evaluate(() => navigator.serviceWorker.ready);
	await page.reload();
	await page.locator('main h1').waitFor();
	const names = await page.evaluate(async () => {
		const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
		return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => url);
	});
	expect(names).toContain(`${WEB}map/in/map/`);
	expect(names.join()).not.toMatch(/[#?]|seksuele/);
	await context.close();
});
