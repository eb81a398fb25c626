/** The pages about a whole subject, on paper: what a lawyer or a teacher takes along. */
import { expect, test } from './site';
import { printed } from './paper';

const NOT_ON_PAPER = ['Snel weg', 'Hoofdmenu', 'Ander onderwerp', 'Zet andere feiten vast', 'Print deze kaart', 'CSV'];
const OPENED = ['De 8 volgordes die zijn nagegaan', 'Opzet kan het maximum niet verlagen'];

test('the longest map lies on two wide sheets, with its heads on both, its key, its day and its sources', async ({
	page
}) => {
	await page.goto('/kaart');
	const { pages, wide, sheets, text } = await printed(page);
	expect(wide).toBe(true);
	expect(pages).toBe(2);
	for (const sheet of sheets) {
		for (const head of ['Wat er is bewezen', '18 jaar of ouder', 'onder de 12 jaar']) expect(sheet).toContain(head);
	}
	for (const words of [
		'Kaart van seksuele misdrijven',
		'De wet en de richtlijnen van 1 september 2024',
		'hoogste straf (vol is 18 jaar)',
		'Zo lees je de kaart',
		'(https://wetten.overheid.nl/BWBR0001854)'
	]) {
		expect(text).toContain(words);
	}
	for (const words of NOT_ON_PAPER) expect(text).not.toContain(words);
});

test('the patterns of the map are printed, even by who prints no backgrounds', async ({ page }) => {
	await page.goto('/kaart');
	await page.emulateMedia({ media: 'print' });
	const bars = page.locator('tbody [data-bar="barred"][data-kind]');
	expect(await bars.count()).toBeGreaterThan(5);
	for (const bar of await bars.all()) {
		await expect(bar).toHaveCSS('print-color-adjust', 'exact');
		await expect(bar).toHaveCSS('background-image', /repeating-linear-gradient/);
	}
	// Dark on a screen is light on paper.
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('what is proven fits one sheet, opened, with its sources', async ({ page }) => {
	await page.goto('/bewezen');
	const { pages, wide, text } = await printed(page);
	expect({ pages, wide }).toEqual({ pages: 1, wide: false });
	for (const words of ['met de regels van 1 september 2024', ...OPENED, 'https://wetten.overheid.nl/BWBR0001854']) {
		expect(text).toContain(words);
	}
	for (const words of [...NOT_ON_PAPER, 'sinds 1 juli 2024']) expect(text).not.toContain(words);
});

test('before and after is a list without links that paper cannot follow', async ({ page }) => {
	await page.goto('/voor-en-na');
	const { pages, text } = await printed(page);
	expect(pages).toBeLessThanOrEqual(3);
	for (const words of ['Let op: een zaak is hier', 'De hoogste straf gaat omhoog', 'Gemaakt van', '30 juni 2024']) {
		expect(text).toContain(words);
	}
	expect(text).toContain('https://wetten.overheid.nl/BWBR0001854');
	for (const words of [...NOT_ON_PAPER, 'Open een voorbeeld', 'Leg naast elkaar', 'Laat zien']) {
		expect(text).not.toContain(words);
	}
});

test('in English the map is as short', async ({ page }) => {
	await page.goto('/en/kaart');
	const { pages, text } = await printed(page);
	expect(pages).toBe(2);
	expect(text).toContain('How to read the map');
});
