/** The head of every page on a phone: two calm lines, a menu behind one word, and the way out always in sight. */
import type { Page } from '@playwright/test';
import { expect, hydrated, test } from './site';

const heightOf = async (page: Page) => (await page.getByRole('banner').boundingBox())?.height ?? Infinity;
const menu = (page: Page) => page.getByRole('banner').locator('summary');

for (const path of ['/', '/en/kaart', '/en/vergelijken']) {
	for (const width of [320, 360, 640]) {
		test(`${path} at ${width} px: two lines, nothing under something else, every target a thumb high`, async ({
			page
		}) => {
			await page.setViewportSize({ width, height: 740 });
			await page.goto(path);
			expect(await heightOf(page)).toBeLessThanOrEqual(112);
			const targets = page.getByRole('banner').locator('a:visible, summary:visible');
			const boxes = await targets.evaluateAll((all) =>
				all.map((one) => {
					const { x, y, width: wide, height } = one.getBoundingClientRect();
					return { words: one.textContent?.trim(), x, y, wide, height, cut: one.scrollWidth > one.clientWidth + 1 };
				})
			);
			expect(boxes).toHaveLength(4);
			for (const [at, one] of boxes.entries()) {
				expect(one.height, one.words).toBeGreaterThanOrEqual(44);
				expect(one.x + one.wide, one.words).toBeLessThanOrEqual(width);
				expect(one.cut, one.words).toBe(false);
				for (const other of boxes.slice(at + 1)) {
					const beside = one.x + one.wide <= other.x || other.x + other.wide <= one.x;
					const below = one.y + one.height <= other.y || other.y + other.height <= one.y;
					expect(beside || below, `${one.words} and ${other.words}`).toBe(true);
				}
			}
		});
	}
}

test('by keyboard the menu opens, leads on, and is closed on the next page', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/');
	await hydrated(page);
	await expect(page.getByRole('link', { name: 'Vergelijken', exact: true })).toBeHidden();
	await menu(page).focus();
	await page.keyboard.press('Enter');
	const links = page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link');
	await expect(links).toHaveText(['Verkennen', 'Kaart', 'Vergelijken', 'Sessie', 'Richtlijnen', 'API']);
	for (const link of await links.all()) expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
	await expect(page.getByRole('link', { name: 'Snel weg' })).toBeInViewport({ ratio: 1 });
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	await expect(links.nth(1)).toBeFocused();
	await page.keyboard.press('Enter');
	await page.waitForURL('/kaart');
	await expect(links.first()).toBeHidden();
	await menu(page).click();
	await expect(links.nth(1)).toHaveAttribute('aria-current', 'page');
});

test('Escape closes the menu and keeps the place', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/');
	await hydrated(page);
	await menu(page).click();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('link', { name: 'Verkennen', exact: true })).toBeHidden();
	await expect(menu(page)).toBeFocused();
	await expect(page).toHaveURL('/');
});

test('what is opened before the scripts arrive stays open', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	let arrive = () => {};
	const asked = new Promise<void>((resolve) => (arrive = resolve));
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await asked;
		await route.continue();
	});
	await page.goto('/', { waitUntil: 'commit' });
	await menu(page).click();
	const link = page.getByRole('link', { name: 'Verkennen', exact: true });
	await expect(link).toBeVisible();
	arrive();
	await hydrated(page);
	await expect(link).toBeVisible();
	await page.unroute('**/_app/immutable/**/*.js');
});

test('a laptop has the menu itself, in one line', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/en');
	await expect(page.getByRole('navigation', { name: 'Main menu' })).toHaveCount(1);
	await expect(page.getByRole('link', { name: 'Compare', exact: true })).toBeVisible();
	await expect(menu(page)).toBeHidden();
	expect(await heightOf(page)).toBeLessThanOrEqual(72);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

	test('the menu opens and leads on', async ({ page }) => {
		await page.goto('/');
		await menu(page).click();
		await page.getByRole('link', { name: 'Richtlijnen', exact: true }).click();
		await expect(page).toHaveURL('/regels');
		await expect(page.getByRole('link', { name: 'API', exact: true })).toBeHidden();
	});
});
