import type { Page } from '@playwright/test';
import { axeComplaints, axeInBothThemes, expect, hydrated, PAGES, test } from './site';

const HEADERS = {
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin'
};

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

for (const path of PAGES) {
	const english = path.startsWith('/en');

	// One visit for all of it: opening a page costs more than looking at it.
	test(`${path} is safe, in its language, accessible in both themes, and fits`, async ({ page }) => {
		// The glossary is long, and every word of it is looked at.
		test.setTimeout(90_000);
		const response = await page.goto(path);

		await test.step('served safely', () => {
			expect(response?.status()).toBe(200);
			const headers = response?.headers() ?? {};
			// A page with a form that posts is known for ours by where the form comes from.
			const referrer = /^(\/en)?\/(sessie|verbinding|sessie\/maken|beheer\/aanmelden)$/.test(path)
				? { 'referrer-policy': 'same-origin' }
				: {};
			expect(headers).toMatchObject({ ...HEADERS, ...referrer });
			const policy = headers['content-security-policy'] ?? '';
			expect(policy).toMatch(/script-src 'self' 'nonce-[^']+'/);
			expect(policy).not.toContain('unsafe-eval');
			expect(policy.replace(/style-src-attr 'unsafe-inline'/, '')).not.toContain('unsafe-inline');
			for (const part of ["default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'"]) {
				expect(policy).toContain(part);
			}
		});

		await test.step('in the right language', async () => {
			await expect(page.locator('html')).toHaveAttribute('lang', english ? 'en' : 'nl');
			await expect(page.locator('h1')).toHaveCount(1);
			await expect(page).toHaveTitle(/Strafmaatverkenner/);
			await hydrated(page);
		});

		await test.step('on a narrow screen, and with letters of twice the size', async () => {
			await page.setViewportSize({ width: 320, height: 640 });
			expect(await overflow(page)).toBeLessThanOrEqual(0);
			await page.setViewportSize({ width: 1280, height: 800 });
			await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
			expect(await overflow(page)).toBeLessThanOrEqual(0);
			await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
		});

		await test.step('accessible', async () => {
			// A page is built the same in both languages; what differs are its words, and their length.
			if (!english) expect(await axeInBothThemes(page)).toEqual([]);
		});
	});
}

test('files that never pass through the app carry the headers too', async ({ request }) => {
	const response = await request.get('/favicon.svg');
	expect(response.status()).toBe(200);
	expect(response.headers()).toMatchObject(HEADERS);
});

test('a page that does not exist says so, kindly and in both languages', async ({ page, watched }) => {
	for (const [path, title] of [
		['/bestaat-niet', 'Deze pagina bestaat niet'],
		['/en/does-not-exist', 'This page does not exist']
	] as const) {
		const response = await page.goto(path);
		expect(response?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
		expect(await axeComplaints(page)).toEqual([]);
	}
	// The browser itself reports the status of the document.
	watched.complaints.length = 0;
});

test('the language switch keeps the page and what stands in the address', async ({ page }) => {
	await page.goto('/regels?feit=1');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page).toHaveURL('/en/regels?feit=1');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await page.getByRole('link', { name: 'Nederlands' }).click();
	await expect(page).toHaveURL('/regels?feit=1');
});

test('whoever waits longer than half a second is told so', async ({ page }) => {
	await page.goto('/');
	await hydrated(page);
	await page.route('**/__data.json*', async (route) => {
		await new Promise((later) => setTimeout(later, 1500));
		await route.continue();
	});
	await page.getByRole('link', { name: 'Kaart', exact: true }).click();
	await expect(page.getByText('Bezig met rekenen …')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Kaart van');
	await expect(page.getByText('Bezig met rekenen …')).toHaveCount(0);
});

test('the skip link is the first stop and leads to the content', async ({ page }) => {
	await page.goto('/');
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: 'Ga naar de inhoud' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
});

test('health, readiness and the contact for weaknesses', async ({ request }) => {
	for (const path of ['/healthz', '/readyz']) {
		const response = await request.get(path);
		expect(response.status()).toBe(200);
		expect(response.headers()['cache-control']).toBe('no-store');
	}
	const contact = await (await request.get('/.well-known/security.txt')).text();
	expect(contact).toMatch(/^Contact: (mailto:|https?:)/);
	const expires = Date.parse(/^Expires: (.+)$/m.exec(contact)?.[1] ?? '');
	expect(expires).toBeGreaterThan(Date.now());
	expect(expires).toBeLessThan(Date.now() + 366 * 24 * 3600 * 1000);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every page reads and every link in it works', async ({ page, request }) => {
		test.setTimeout(120_000);
		const linked = new Map<string, string>();
		// The links of a page are the same in both languages; that each page exists in both is looked at above.
		for (const path of PAGES.filter((one) => !one.startsWith('/en'))) {
			await page.goto(path);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			const hrefs = await page
				.locator('a[href^="/"], a[href^="."], a[href^="#"]')
				.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
			expect(hrefs.length).toBeGreaterThan(3);
			for (const href of new Set(hrefs)) {
				const { hash, pathname, search } = new URL(href);
				const here = new URL(page.url());
				if (pathname === here.pathname && search === here.search && hash !== '') {
					await expect(page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`), href).toHaveCount(1);
				}
				linked.set(href.slice(0, href.length - hash.length), path);
			}
		}
		// Several at a time: there are some hundreds, and each is a page of its own.
		const waiting = [...linked];
		const broken: string[] = [];
		const ask = async () => {
			for (let next = waiting.pop(); next; next = waiting.pop()) {
				const [target, from] = next;
				const status = (await request.get(target)).status();
				if (status !== 200) broken.push(`${from} links to ${target}: ${status}`);
			}
		};
		await Promise.all(Array.from({ length: 6 }, ask));
		expect(linked.size).toBeGreaterThan(100);
		expect(broken).toEqual([]);
	});
});
