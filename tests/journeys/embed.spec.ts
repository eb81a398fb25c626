/** The explorer and a case in a frame on the page of a school, which has an origin of its own. */
import type { FrameLocator, Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { axeInBothThemes, expect, test } from './site';

const OPZET = '1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet';

let school: Server;
let port: number;

/** A web server of somebody else: every address of it is a page with our page in a frame. */
test.beforeAll(async () => {
	school = createServer((request, response) => {
		const src = new URL(request.url ?? '/', 'http://localhost').searchParams.get('toont') ?? '';
		response.setHeader('content-type', 'text/html; charset=utf-8').end(
			`<!doctype html><html lang="nl"><link rel="icon" href="data:,"><title>School</title><main><h1>School</h1>
			<iframe title="Strafmaatverkenner" src="${src}" style="width: 100%; height: 200px; border: 0"></iframe></main>
			<script src="${new URL('/inbedden.js', src).href}" async></script></html>`
		);
	});
	await new Promise<void>((listening) => school.listen(0, () => listening()));
	port = (school.address() as AddressInfo).port;
});

test.afterAll(() => {
	school.close();
});

/** Opens a page of the school, or of another site, with our page in a frame. */
async function around(page: Page, baseURL: string, path: string, host = 'localhost'): Promise<FrameLocator> {
	await page.goto(`http://${host}:${port}/les?toont=${encodeURIComponent(baseURL + path)}`);
	return page.frameLocator('iframe');
}

test.afterEach(({ watched }) => {
	// The page of the school is the other host here; ours asks for nothing beyond itself.
	watched.foreign = watched.foreign.filter((address) => new URL(address).port !== String(port));
});

test('the explorer answers in a frame, grows with its page and keeps nothing', async ({ page, baseURL, context }) => {
	const frame = await around(page, baseURL!, '/inbedden/verkennen');
	await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Kies de feiten');
	const height = () => page.locator('iframe').evaluate((element) => element.getBoundingClientRect().height);
	await expect.poll(height).toBeGreaterThan(600);
	for (const [factor, level] of [
		['handeling', 'binnendringen'],
		['leeftijd-slachtoffer', '18-plus'],
		['schuldvorm', 'opzet']
	] as const) {
		await frame.locator(`label[for="${factor}-${level}"]`).click();
		await expect(frame.locator(`#${factor}-${level}`)).toBeChecked();
		await page.waitForTimeout(300);
	}
	const answer = frame.locator('#antwoord');
	await expect(answer).toContainText('Opzetverkrachting');
	const inside = page.frames()[1]!;
	// The head of the answer is there before the address is.
	await expect.poll(() => inside.url()).toContain(`/inbedden/verkennen?z=${OPZET}`);
	await frame.locator('label[for="schuldvorm-schuld"]').click();
	await expect(answer).toContainText('Schuldverkrachting');
	const body = () =>
		inside.evaluate(() => Math.ceil(document.querySelector('[data-framed]')!.getBoundingClientRect().height));
	await expect.poll(async () => (await height()) - (await body())).toBe(0);
	const stores = await inside.evaluate(() => {
		const refused = (look: () => unknown): boolean => {
			try {
				look();
				return false;
			} catch {
				return true;
			}
		};
		return [() => localStorage, () => sessionStorage, () => document.cookie].map(refused);
	});
	expect(stores).toEqual([true, true, true]);
	expect(await context.cookies()).toEqual([]);
});

test('a link that leaves opens beside the school, with and without a script', async ({ page, baseURL, context }) => {
	const frame = await around(page, baseURL!, `/inbedden/verkennen?z=${OPZET}`);
	const opened = context.waitForEvent('page');
	await frame.getByRole('link', { name: /^Open deze pagina op de Strafmaatverkenner zelf/ }).click();
	const site = await opened;
	await expect(site).toHaveURL(`${baseURL}/verkennen?z=${OPZET}`);
	await expect(site.locator('#antwoord')).toContainText('Opzetverkrachting');
	await site.close();
	const links = await (await page.request.get(`/inbedden/verkennen?z=${OPZET}`)).text();
	const tags = links.match(/<a\b[^>]*>/g) ?? [];
	expect(tags.length).toBeGreaterThan(10);
	for (const tag of tags) {
		const inside = /href="(#|\/inbedden\/)/.test(tag);
		expect(/target="_(blank|top)"/.test(tag), tag).toBe(!inside);
	}
	expect(new URL(page.url()).pathname).toBe('/les');
});

test('another subject and a form without a script stay in the frame', async ({ page, baseURL }) => {
	const frame = await around(page, baseURL!, '/inbedden/verkennen');
	await frame.getByText('Kies een ander onderwerp').click();
	await frame.getByRole('link', { name: 'Winkeldiefstal' }).click();
	await expect.poll(() => page.frames()[1]!.url()).toBe(`${baseURL}/inbedden/verkennen/winkeldiefstal`);
	await expect(frame.getByText('Winkeldiefstal').first()).toBeVisible();
	const response = await page.request.get('/inbedden/verkennen?datum=2024-09-01&handeling=binnendringen', {
		maxRedirects: 0
	});
	expect(response.status()).toBe(303);
	expect(response.headers()['location']).toMatch(/^\/inbedden\/verkennen\?z=/);
});

test('a case in English, accessible, with its way into the explorer', async ({ page, baseURL, watched }) => {
	test.setTimeout(90_000);
	const frame = await around(page, baseURL!, '/en/inbedden/zaken/telefoon-op-straat');
	await expect(frame.locator('html')).toHaveAttribute('lang', 'en');
	await frame.getByRole('link', { name: 'Open this case' }).click();
	await expect.poll(() => page.frames()[1]!.url()).toContain('/en/inbedden/verkennen/');
	await expect(frame.locator('#antwoord')).not.toBeEmpty();
	expect(watched.complaints).toEqual([]);
	expect(await axeInBothThemes(page)).toEqual([]);
	// The checker itself writes styles into the frame, which our policy refuses.
	watched.complaints.length = 0;
});

test('the quick exit takes the page around the frame along', async ({ page, baseURL, watched }) => {
	await page.route('https://www.buienradar.nl/**', (route) =>
		route.fulfill({ contentType: 'text/html', body: 'weer' })
	);
	const frame = await around(page, baseURL!, `/inbedden/verkennen?z=${OPZET}`);
	await frame.getByRole('link', { name: 'Snel weg' }).click();
	await expect(page).toHaveURL('https://www.buienradar.nl/');
	watched.foreign.length = 0;
});

test('another site sees nothing, and no other page may stand in a frame', async ({ page, baseURL, watched }) => {
	await around(page, baseURL!, '/inbedden/verkennen', '127.0.0.1');
	await expect.poll(() => page.frames()[1]!.url()).toMatch(/^chrome-error:/);
	await around(page, baseURL!, '/verkennen');
	await expect.poll(() => page.frames()[1]!.url()).toMatch(/^chrome-error:/);
	expect(watched.complaints.join(' ')).toContain('frame-ancestors');
	watched.complaints.length = 0;
	watched.foreign.length = 0;
	const headers = (await page.request.get('/inbedden/verkennen')).headers();
	expect(headers['content-security-policy']).toContain('frame-ancestors http://localhost:*;');
	expect(headers['content-security-policy']).toContain('sandbox allow-scripts');
	expect(headers['content-security-policy']).not.toContain('allow-same-origin');
	expect(headers['x-robots-tag']).toBe('noindex');
	expect(headers['x-frame-options']).toBeUndefined();
	expect((await page.request.get('/verkennen')).headers()['x-frame-options']).toBe('DENY');
	expect(headers['set-cookie']).toBeUndefined();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the form asks within the frame, and a link that leaves opens beside it', async ({ page, baseURL, context }) => {
		const frame = await around(page, baseURL!, '/inbedden/verkennen/winkeldiefstal');
		await frame.locator('form label').first().click();
		await frame.locator('form button').first().click();
		await expect.poll(() => page.frames()[1]!.url()).toContain('/inbedden/verkennen/winkeldiefstal?z=');
		const opened = context.waitForEvent('page');
		await frame.getByRole('link', { name: /^Open deze pagina/ }).click();
		await expect(await opened).toHaveURL(/\/verkennen\/winkeldiefstal\?z=/);
	});
});
