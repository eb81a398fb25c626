/** The map on a laptop, on a projector and on a phone: what comes first, what stays in sight, and how large it is. */
import type { Page } from '@playwright/test';
import { expect, hydrated, test } from './site';

const SCREENS = [
	{ name: 'a laptop', width: 1280, height: 800, least: 15 },
	{ name: 'a projector', width: 1920, height: 1080, least: 18 },
	{ name: 'a phone', width: 360, height: 740, least: 15 }
];

/** The smallest letters inside the map, key and all. */
const smallest = (page: Page) =>
	page.locator('.map').evaluate((map) => {
		const texts = document.createTreeWalker(map, NodeFilter.SHOW_TEXT);
		const sizes: number[] = [];
		while (texts.nextNode()) {
			const { textContent, parentElement } = texts.currentNode;
			if (textContent?.trim() && parentElement && parentElement.getClientRects().length > 0) {
				sizes.push(parseFloat(getComputedStyle(parentElement).fontSize));
			}
		}
		return Math.min(...sizes);
	});

for (const { name, width, height, least } of SCREENS) {
	test(`on ${name} the map can be read, and no letter is too small`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto('/kaart');
		expect(await smallest(page)).toBeGreaterThanOrEqual(least);
	});
}

for (const { name, width, height } of SCREENS.slice(0, 2)) {
	test(`on ${name} the map comes first: its key, its heads and a whole row in the first screen`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto('/kaart');
		const row = await page.locator('tbody tr').first().boundingBox();
		expect((await page.locator('.map').boundingBox())?.y).toBeLessThan(height * 0.32);
		expect((row?.y ?? height) + (row?.height ?? height)).toBeLessThan(height * 0.72);
		await expect(page.getByRole('list', { name: 'Legenda' })).toBeInViewport({ ratio: 1 });
	});

	test(`on ${name} key and heads stay in sight, and never cover what has the focus`, async ({ page }) => {
		await page.setViewportSize({ width, height });
		await page.goto('/kaart');
		await hydrated(page);
		const head = page.getByRole('columnheader', { name: 'onder de 12 jaar' });
		const cells = page.locator('tbody a');
		const count = await cells.count();
		await cells.first().focus();
		for (let at = 0; at < count; at += 1) {
			await expect(cells.nth(at)).toBeFocused();
			const below = await head.evaluate((one) => one.getBoundingClientRect().bottom);
			const top = await cells.nth(at).evaluate((one) => one.getBoundingClientRect().top);
			expect(top, `cell ${at}`).toBeGreaterThanOrEqual(Math.floor(below));
			await page.keyboard.press('Tab');
		}
		// Back up again, where whatever stays at the top is in the way first.
		for (let at = count - 1; at >= 0; at -= 1) {
			await page.keyboard.press('Shift+Tab');
			await expect(cells.nth(at)).toBeFocused();
			const below = await head.evaluate((one) => one.getBoundingClientRect().bottom);
			const top = await cells.nth(at).evaluate((one) => one.getBoundingClientRect().top);
			expect(top, `cell ${at}, upwards`).toBeGreaterThanOrEqual(Math.floor(below));
		}
		await page.locator('tbody tr').nth(9).scrollIntoViewIfNeeded();
		await expect(head).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole('list', { name: 'Legenda' })).toBeInViewport({ ratio: 1 });
	});
}

test('on a phone a row is a group whose name stays, and nothing covers the focus', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto('/kaart');
	await hydrated(page);
	const rows = page.locator('tbody tr');
	const exit = await page.getByRole('link', { name: 'Snel weg' }).boundingBox();
	for (const at of [5, 4, 3, 2, 1]) {
		const cell = rows.nth(at).getByRole('link').last();
		await cell.focus();
		const name = await rows.nth(at).getByRole('rowheader').boundingBox();
		const box = await cell.boundingBox();
		expect(box?.y ?? 0).toBeGreaterThanOrEqual(Math.floor((name?.y ?? 0) + (name?.height ?? 0)));
		expect(box?.y ?? 0).toBeGreaterThanOrEqual((exit?.y ?? 0) + (exit?.height ?? 0));
	}
});

test('letters of twice the size make a list of it, without a strip that takes half the screen', async ({ page }) => {
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto('/kaart');
	await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
	await expect(page.getByText('Leeftijd van het slachtoffer: 16 of 17 jaar').first()).toBeVisible();
	await page.locator('tbody tr').nth(5).scrollIntoViewIfNeeded();
	await expect(page.getByRole('list', { name: 'Legenda' })).not.toBeInViewport();
	// To whoever hears it, it is a table still.
	await expect(page.getByRole('table').getByRole('columnheader', { name: '16 of 17 jaar' })).toHaveCount(1);
	await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(14);
});

test('how to read the map is one step away from its top', async ({ page }) => {
	await page.goto('/kaart');
	await page.getByRole('link', { name: 'Zo lees je de kaart' }).click();
	await expect(page.getByRole('heading', { name: 'Zo lees je de kaart' })).toBeInViewport();
});
