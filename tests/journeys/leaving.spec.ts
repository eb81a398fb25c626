import type { Page } from '@playwright/test';
import { NEUTRAL_SITE } from '../../src/lib/ui/shared/quick-exit';
import { expect, idle, test } from './site';

/** The other site is played by the test; nothing leaves the machine. */
async function playNeutralSite(page: Page): Promise<void> {
	await page.route(`${NEUTRAL_SITE}**`, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<!doctype html><title>Weer</title><link rel="icon" href="data:,">'
		})
	);
}

test.beforeEach(async ({ page }) => {
	await playNeutralSite(page);
	await page.goto('/over');
	await page.goto('/regels');
	await idle(page);
});

test.afterEach(({ watched }) => {
	expect(new Set(watched.foreign)).toEqual(new Set([NEUTRAL_SITE]));
	watched.foreign.length = 0;
});

test('the quick exit leaves and takes the place of the page in the history', async ({ page }) => {
	const before = await page.evaluate(() => history.length);
	await page.getByRole('link', { name: 'Snel weg' }).click();
	await expect(page).toHaveURL(NEUTRAL_SITE);
	expect(await page.evaluate(() => history.length)).toBe(before);
	await page.goBack();
	await expect(page).toHaveURL('/over');
});

test('a change that is still on its way does not lead back here', async ({ page }) => {
	await page.goto('/verkennen/vernieling?z=1_vernieling_2025-02-01_schade-vernieling.tot-500');
	await idle(page);
	await page.route('**/__data.json**', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 300));
		await route.continue().catch(() => undefined);
	});
	await page.unroute(`${NEUTRAL_SITE}**`);
	await page.route(`${NEUTRAL_SITE}**`, async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 1500));
		await route.fulfill({
			contentType: 'text/html',
			body: '<!doctype html><title>Weer</title><link rel="icon" href="data:,">'
		});
	});
	await page.locator('label[for="schade-vernieling-1000-tot-2500"]').click();
	await page.getByRole('link', { name: 'Snel weg' }).click();
	await expect(page).toHaveURL(NEUTRAL_SITE);
	await page.goBack();
	await expect(page).toHaveURL('/regels');
});

test('Escape twice does the same', async ({ page }) => {
	const before = await page.evaluate(() => history.length);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(NEUTRAL_SITE);
	expect(await page.evaluate(() => history.length)).toBe(before);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('it is a plain link that leaves', async ({ page }) => {
		await page.getByRole('link', { name: 'Snel weg' }).click();
		await expect(page).toHaveURL(NEUTRAL_SITE);
	});
});
