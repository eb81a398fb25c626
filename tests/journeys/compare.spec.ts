/** Cases side by side, in a real browser: from the explorer to an address that somebody else opens, and on paper. */
import type { Page } from '@playwright/test';
import { printed } from './paper';
import { axeInBothThemes, expect, hydrated, test } from './site';

const ADULT = '1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm';
const [SCHULD, OPZET] = [`${ADULT}.schuld`, `${ADULT}.opzet`];
const SHOP = '1_winkeldiefstal_2025-02-01_waarde-winkeldiefstal.tm-50';
const AGAIN = `${SHOP}_recidive-termijn.binnen-2-jaar`;
const TOGETHER = `${SHOP}_medeplegen.ja`;
const YOUNG = `${SHOP}_leeftijd-verdachte.12-15`;

const at = (...keys: string[]) => `/vergelijken?${keys.map((key) => `z=${key}`).join('&')}`;
const keysIn = (page: Page) => new URL(page.url()).searchParams.getAll('z');
const lead = (page: Page) => page.getByRole('main').locator('[aria-live]').first();
const cards = (page: Page) => page.getByRole('region', { name: 'De zaken' });
const row = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

const SHOWN = [
	at(SCHULD, OPZET),
	at(SHOP),
	at(SHOP, '1_kapot', AGAIN, YOUNG),
	`${at(SHOP)}&erbij=onzin`,
	`/en${at(SCHULD, OPZET)}`,
	`/en${at(SHOP, AGAIN, YOUNG)}`
];

for (const path of SHOWN) {
	test(`${path} is accessible in light and dark, and fits a phone, a page at 200 % and a wide screen`, async ({
		page
	}) => {
		expect((await page.goto(path))?.status()).toBe(200);
		expect(await axeInBothThemes(page)).toEqual([]);
		for (const width of [320, 360, 640, 1920]) {
			await page.setViewportSize({ width, height: 740 });
			expect(
				await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
				String(width)
			).toBeLessThanOrEqual(0);
		}
	});
}

test('from the explorer, with one fact changed, to an address that somebody else opens', async ({
	page,
	browser,
	baseURL
}) => {
	await page.goto(`/verkennen?z=${SCHULD}`);
	await hydrated(page);
	await page.getByRole('link', { name: 'Vergelijk deze zaak met een andere' }).click();
	await expect(page).toHaveURL(at(SCHULD));
	await page.getByRole('link', { name: /^Schuldvorm: opzet/ }).click();
	await page.waitForURL(at(SCHULD, OPZET));
	await expect(lead(page)).toContainText('maar één ding anders gekozen: schuldvorm (A: schuld; B: opzet)');
	await expect(row(page, 'Hoogste straf')).toContainText('verschilt');
	await expect(row(page, 'Hoogste straf').getByRole('cell')).toHaveText([/4 jaar/, /9 jaar/]);

	const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
	await other.goto(page.url());
	await expect(lead(other)).toHaveText((await lead(page).textContent()) ?? '-');
	await other.context().close();
});

test('two starts that nobody read are not called equal', async ({ page }) => {
	await page.goto(at(SCHULD, OPZET));
	await expect(row(page, 'Uitgangspunt')).toContainText('niet te zeggen');
	await expect(row(page, 'Uitgangspunt').getByRole('cell')).toHaveCount(2);
	await expect(row(page, 'In welke richtlijn')).toContainText('gelijk');
	await expect(row(page, 'In welke richtlijn').getByRole('cell')).toHaveCount(1);
});

test('swap, remove, and back again', async ({ page }) => {
	await page.goto(at(SHOP, AGAIN));
	await hydrated(page);
	await cards(page).getByRole('link', { name: 'Zaak A: Wissel met B' }).click();
	await page.waitForURL(at(AGAIN, SHOP));
	// The address changes just before the page does.
	await expect(cards(page).locator('.cards > li').first()).toContainText('minder dan 2 jaar');
	await cards(page).getByRole('link', { name: 'Zaak A: Haal weg' }).click();
	await page.waitForURL(at(SHOP));
	await expect(cards(page).getByRole('heading', { level: 3 })).toHaveCount(1);
	await page.goBack();
	await expect(cards(page).getByRole('heading', { level: 3 })).toHaveCount(2);
	await cards(page).getByRole('link', { name: 'Zaak B: Open in de verkenner' }).click();
	await expect(page).toHaveURL(new RegExp(`z=${SHOP}#antwoord$`));
});

test('by keyboard alone: from a case to the fact that it is laid beside with, and a swap keeps the focus', async ({
	page
}) => {
	await page.goto(at(SHOP, AGAIN));
	await hydrated(page);
	const swap = cards(page).getByRole('link', { name: 'Zaak A: Wissel met B' });
	await swap.focus();
	await page.keyboard.press('Enter');
	await page.waitForURL(at(AGAIN, SHOP));
	await expect(swap).toBeFocused();
	await cards(page).getByRole('link', { name: 'Zaak B: Verander één feit' }).focus();
	await page.keyboard.press('Enter');
	const choices = page.locator('#anders-b');
	await expect(choices).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(choices.getByRole('link').first()).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => keysIn(page).length).toBe(3);
});

test('what is pasted is added, or refused with a sentence beside the field', async ({ page, baseURL }) => {
	await page.goto(at(SHOP));
	await hydrated(page);
	const field = page.getByLabel('Adres van een zaak');
	const add = page.getByRole('button', { name: 'Leg erbij' });
	await field.fill(`${baseURL ?? ''}/verkennen/winkeldiefstal?z=${AGAIN}#antwoord`);
	await add.click();
	await page.waitForURL(at(SHOP, AGAIN));
	await field.fill('zomaar iets');
	await add.click();
	await expect(page.getByRole('alert')).toContainText('geen adres van een zaak');
	await expect(field).toHaveAttribute('aria-invalid', 'true');
	expect(keysIn(page)).toEqual([SHOP, AGAIN]);
	await field.fill(AGAIN);
	await add.click();
	await expect(page.getByRole('alert')).toContainText('staat er al');
});

test('a case that cannot be shown says so in its place, and the others stay', async ({ page }) => {
	await page.goto(at(SHOP, '1_kapot', '1_winkeldiefstal_2025-02-01', AGAIN, YOUNG));
	await expect(page.getByText('Er passen hoogstens vier zaken')).toBeVisible();
	const places = cards(page).locator('.cards > li');
	await expect(places).toHaveCount(4);
	await expect(places.nth(1)).toContainText('niet te lezen');
	await expect(places.nth(2)).toContainText('Nog te kiezen: waarde');
	await expect(page.getByRole('columnheader', { name: 'Zaak D' }).first()).toBeVisible();
	await places.nth(2).getByRole('link', { name: 'Zaak C: Maak hem af in de verkenner' }).click();
	await expect(page).toHaveURL(/\/verkennen\/winkeldiefstal\?z=/);
});

test('three cases on a phone stand below each other, each with its name', async ({ page }) => {
	await page.setViewportSize({ width: 360, height: 740 });
	await page.goto(at(SHOP, AGAIN, TOGETHER));
	const cells = row(page, 'Uitgangspunt').getByRole('cell');
	const boxes = await Promise.all((await cells.all()).map((cell) => cell.boundingBox()));
	expect(new Set(boxes.map((box) => Math.round(box?.x ?? 0))).size).toBe(1);
	for (const [place, letter] of ['A', 'B', 'C'].entries()) await expect(cells.nth(place)).toContainText(letter);
});

test('nobody is led to a milder answer in the subject of sexual offences', async ({ page }) => {
	await page.goto(at(OPZET));
	await expect(page.getByText('alleen feiten waardoor het antwoord niet lichter wordt')).toBeVisible();
	await expect(page.locator('#anders-a a[href*="schuldvorm.schuld"]')).toHaveCount(0);
	expect(await page.locator('#anders-a a').count()).toBeGreaterThan(2);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('an example, another case, a swap and a way out', async ({ page }) => {
		await page.goto('/vergelijken');
		await page.getByRole('link', { name: /^Winkeldiefstal:/ }).click();
		expect(keysIn(page)).toHaveLength(2);
		const before = keysIn(page);
		await page.getByLabel('Adres van een zaak').fill(`/verkennen/winkeldiefstal?z=${YOUNG}`);
		await page.getByRole('button', { name: 'Leg erbij' }).click();
		expect(keysIn(page)).toEqual([...before, YOUNG]);
		await cards(page).getByRole('link', { name: 'Zaak C: Wissel met B' }).click();
		expect(keysIn(page)).toEqual([before[0], YOUNG, before[1]]);
		await cards(page).getByRole('link', { name: 'Zaak C: Haal weg' }).click();
		expect(keysIn(page)).toEqual([before[0], YOUNG]);
		await expect(page.getByRole('table').first()).toBeVisible();
	});
});

test.describe('on paper', () => {
	for (const [keys, wide] of [
		[[SCHULD, OPZET], false],
		[[SHOP, AGAIN, TOGETHER], true],
		[[SHOP, AGAIN, TOGETHER, YOUNG], true]
	] as const) {
		test(`${keys.length} cases lie ${wide ? 'wide' : 'upright'}, with sources and a proof of each`, async ({
			page
		}) => {
			await page.goto(at(...keys));
			const paper = await printed(page);
			expect(paper.wide).toBe(wide);
			expect(paper.pages).toBeLessThanOrEqual(keys.length < 3 ? 2 : 5);
			for (const words of [
				'Verzonnen zaken naast elkaar',
				'Bronnen',
				'https://wetten.overheid.nl/BWBR0001854',
				'Bewijs van deze antwoorden',
				'1.0.0',
				'dingen zijn gelijk',
				'Hoogste straf'
			]) {
				expect(paper.text).toContain(words);
			}
			for (const words of ['Snel weg', 'Haal weg', 'Leg erbij', 'Hoofdmenu']) expect(paper.text).not.toContain(words);
		});
	}
});
