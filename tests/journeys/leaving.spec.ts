import type { Page } from '@playwright/test';
import { NEUTRAL_SITE } from '../../src/lib/ui/shared/quick-exit';
import { expect, hydrated, test } from './site';

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
	await hydrated(page);
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
