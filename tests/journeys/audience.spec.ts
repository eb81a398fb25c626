/** Each of the people this is for, from the first visit to a link that somebody else opens. */
import type { Browser, Page } from '@playwright/test';
import { axeComplaints, expect, hydrated, test } from './site';

const answer = (page: Page) => page.locator('#antwoord');
const headline = (page: Page) => answer(page).getByRole('heading', { level: 2 });

/** On another device, which knows nothing but the address. */
async function opened(browser: Browser, page: Page, see: (other: Page) => Promise<void>): Promise<void> {
	const context = await browser.newContext();
	try {
		const other = await context.newPage();
		await other.goto(page.url());
		await see(other);
	} finally {
		await context.close();
	}
}

test.describe('a pupil on a phone', () => {
	test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

	test('begins at the lightest subject, gives a sentence, and shares the case but not the sentence', async ({
		page,
		browser
	}) => {
		await page.goto('/');
		await page.getByRole('link', { name: 'Begin bij het lichtste onderwerp' }).tap();
		await hydrated(page);
		await page.locator('label[for="wijze-belediging-woord-of-gebaar"]').tap();
		await page.waitForURL(/wijze-belediging\.woord/);
		await page.locator('label[for="beledigde-persoon-ambtenaar"]').tap();
		await page.waitForURL(/beledigde-persoon\.ambtenaar/);
		await page.getByRole('link', { name: 'naar het antwoord' }).tap();
		await expect(answer(page)).toBeInViewport();
		await expect(answer(page)).toContainText('Geldboete van');
		const own = page.getByRole('region', { name: 'Welke straf zou jij geven?' });
		await own.locator('label', { hasText: 'Taakstraf' }).tap();
		await own.getByRole('spinbutton').fill('20');
		await expect(own.locator('[aria-live]')).toContainText('Taakstraf van 20 uur.');
		await expect(page.getByText(/Jouw keuze valt binnen de wet/)).toBeVisible();
		await opened(browser, page, async (other) => {
			await expect(answer(other)).toContainText('Geldboete van');
			await expect(other.locator('#antwoord')).toContainText('Je hebt nog niets gekozen.');
		});
	});
});

test.describe('a trainer with a projector', () => {
	test.use({ viewport: { width: 1920, height: 1080 }, colorScheme: 'dark' });

	test('opens a case, changes one fact, and gives the room the address', async ({ page, browser }) => {
		await page.goto('/');
		// The example on the first page: one case, already answered.
		await page.getByRole('main').locator('a[href*="z="]').first().click();
		await hydrated(page);
		const before = await headline(page).allTextContents();
		await answer(page)
			.getByRole('region', { name: /Wat als/ })
			.or(answer(page))
			.locator('a[href*="z="]')
			.first()
			.click();
		await expect.poll(() => headline(page).allTextContents()).not.toEqual(before);
		// Readable from the back of a room: the figure is large, and no word of the answer is small.
		const sizes = await answer(page).evaluate((root) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			const all: number[] = [];
			while (walker.nextNode()) {
				const { parentElement, textContent } = walker.currentNode;
				if (!parentElement?.checkVisibility() || parentElement.closest('.visually-hidden')) continue;
				if (textContent?.trim()) all.push(parseFloat(getComputedStyle(parentElement).fontSize));
			}
			return { largest: Math.max(...all), smallest: Math.min(...all) };
		});
		expect(sizes.largest).toBeGreaterThanOrEqual(56);
		expect(sizes.smallest).toBeGreaterThanOrEqual(17);
		expect(await axeComplaints(page)).toEqual([]);
		const now = await headline(page).allTextContents();
		await opened(browser, page, async (other) => {
			await expect.poll(() => headline(other).allTextContents()).toEqual(now);
		});
	});
});

test('an organisation reads how far the figures can be trusted, and passes that page on', async ({ page, browser }) => {
	await page.goto('/');
	await page.getByRole('main').getByRole('link', { name: 'Over deze site' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Over deze site');
	await page
		.getByRole('region', { name: 'Wat er ontbreekt' })
		.getByText(/^Straatroof: \d+$/)
		.click();
	await page
		.getByRole('region', { name: 'Wat er ontbreekt' })
		.getByRole('link', { name: 'Naar die regel' })
		.first()
		.click();
	const place = await page.locator(':target').textContent();
	await opened(browser, page, async (other) => {
		await expect(other.locator(':target')).toHaveText(place ?? '-');
	});
});

test('a lawyer, in English, goes from a figure to its row and passes the row on', async ({ page, browser }) => {
	await page.goto('/en');
	await page.getByRole('main').getByRole('link', { name: 'Street robbery' }).click();
	await hydrated(page);
	await page.locator('label[for="geweld-straatroof-fysiek-geweld"]').click();
	await page.waitForURL(/fysiek-geweld/);
	await answer(page)
		.getByRole('link', { name: /2015R034/ })
		.first()
		.click();
	await expect(page).toHaveURL(/\/en\/regels\/2015R034.+#regel-/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(/robbery/i);
	await expect(page.locator(':target')).toBeInViewport();
	await opened(browser, page, async (other) => {
		await expect(other.locator(':target')).toContainText('9 months');
		expect(await other.locator('html').getAttribute('lang')).toBe('en');
	});
});
