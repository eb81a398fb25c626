/** The forms of the workbench with real rules and a keyboard: the text, the edition, and the second pair of eyes. */
import type { Page } from '@playwright/test';
import { axeComplaints, expect, test } from './site';

const id = (name: string) => `[id="${name}"]`;

async function open(page: Page): Promise<void> {
	await page.goto('/werkbank/bewerken?uitgave=2022R006.2024-01-01#bron');
	await expect(page.getByRole('heading', { level: 2 })).toBeVisible();
}

/** Types in a field and leaves it by the keyboard. */
async function enter(page: Page, name: string, text: string): Promise<void> {
	await page.fill(id(name), text);
	await page.press(id(name), 'Tab');
}

async function go(page: Page, step: string, part: string): Promise<void> {
	await page.evaluate((hash) => (location.hash = hash), step);
	await expect(page.locator(id(part))).toBeVisible();
}

const FIGURES: readonly [string, string][] = [
	['categorie-1-geen', 'GS 2 mnd'],
	['categorie-1-een', 'GS 3 mnd'],
	['categorie-2-geen', 'TS 60 uur'],
	['categorie-2-een', 'GS 4 mnd']
];

test('an invented table is entered by keys, read once more without seeing the first, and becomes official', async ({
	page
}) => {
	await open(page);
	await enter(page, 'reading.address', 'https://voorbeeld.nl/bron');
	await enter(page, 'reading.date', '2026-11-26');
	await enter(page, 'reading.reader', 'advocaat');
	await page.getByRole('button', { name: 'Kies een jaar na het lezen: 26 november 2027' }).press('Enter');
	await expect(page.locator(id('reading.recheck'))).toHaveValue('2027-11-26');
	expect(await axeComplaints(page)).toEqual([]);

	await go(page, 'regels', 'table');
	// Enter leads down the column, so the figures of one column go in one after the other.
	await page.focus(id('row:categorie-1-geen'));
	await page.keyboard.type('GS 2 mnd');
	await page.keyboard.press('Enter');
	await expect(page.locator(id('row:categorie-2-geen'))).toBeFocused();
	for (const [place, text] of FIGURES) await enter(page, `row:${place}`, text);
	await expect(page.locator(id('row:categorie-2-geen-words'))).toContainText('Taakstraf van 60 uur');
	await enter(page, 'row:categorie-2-een', 'GS 4 mmd');
	await expect(page.locator(id('row:categorie-2-een-flags'))).toContainText('niet te lezen');
	await expect(page.locator(id('row:categorie-2-een'))).toHaveValue('GS 4 mmd');
	await expect(page.locator(id('row:categorie-2-een-words'))).toContainText('4 maanden');
	expect(await axeComplaints(page)).toEqual([]);

	await go(page, 'tweede-lezer', 'checker');
	await enter(page, 'reading.checker', 'onderzoeker');
	await enter(page, 'reading.checked', '2026-11-27');
	await enter(page, 'count.rows', '2');
	await enter(page, 'count.columns', '2');
	const [first, ...others] = FIGURES;
	const shown = () => page.locator('body').innerHTML();
	for (const [, text] of FIGURES) expect(await shown()).not.toContain(text);
	const left = page.getByRole('link', { name: /Tweede lezer/ });
	await enter(page, `second.row:${first![0]}`, 'GS 2 wkn');
	await expect(page.locator(id(`second.row:${first![0]}-state`))).toHaveText('Ingevuld');
	// A wrong figure takes as much from what is left to do as a right one.
	await expect(left).toContainText('3');
	for (const [place, text] of others) await enter(page, `second.row:${place}`, text);
	await expect(page.getByText('Niet gelijk: 1')).toBeVisible();
	const difference = page.getByRole('article');
	await expect(difference).toContainText('Gevangenisstraf van 2 maanden');
	await expect(difference).toContainText('Gevangenisstraf van 2 weken');
	const take = difference.getByRole('button', { name: 'Neem de eerste: Categorie 1, niet eerder veroordeeld' });
	await expect(take).toBeDisabled();
	await difference.getByLabel('Ik heb opnieuw in de bron gekeken.').press('Space');
	expect(await axeComplaints(page)).toEqual([]);
	await take.press('Enter');
	await expect(page.locator(id('standing'))).toBeFocused();
	await expect(page.getByText('De status is nu: officieel.')).toBeVisible();
});

test('lines are added, moved and taken away by keys, and what is missing leads to its field', async ({ page }) => {
	await open(page);
	await go(page, 'regels', 'table');
	await page.press(id('grid.rows-add'), 'Enter');
	await expect(page.locator(id('grid.rows.5.label.nl'))).toBeFocused();
	await page.keyboard.type('Een nieuwe rij');
	await page.keyboard.press('Tab');
	await expect(page.locator(id('grid.rows.5.label.en'))).toBeFocused();
	await page.press(id('grid.rows-up-5'), 'Enter');
	await expect(page.locator(id('grid.rows-up-4'))).toBeFocused();
	await expect(page.locator(id('grid.rows.4.label.nl'))).toHaveValue('Een nieuwe rij');
	await page.getByRole('link', { name: /^Een nieuwe rij: |^Rij 5: / }).press('Enter');
	await expect(page.locator(id('grid.rows.4.label.en'))).toBeFocused();
	await page.press(id('grid.rows-remove-4'), 'Enter');
	await expect(page.locator(id('grid.rows-remove-4'))).toBeFocused();
	await expect(page.locator(id('grid.rows.5.label.nl'))).toHaveCount(0);
});

for (const width of [360, 1280, 1920]) {
	test(`the forms with everything unfolded fit a screen of ${width} pixels`, async ({ page }) => {
		await page.setViewportSize({ width, height: 900 });
		await open(page);
		await go(page, 'regels', 'table');
		await page.evaluate(() =>
			document.querySelectorAll('main details').forEach((fold) => fold.setAttribute('open', ''))
		);
		const over = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
		await expect.poll(over).toBeLessThanOrEqual(0);
		expect(await axeComplaints(page)).toEqual([]);
	});
}
