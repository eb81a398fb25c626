import type { Locator, Page } from '@playwright/test';
import { axeComplaints, expect, hydrated, test } from './site';

const GUIDELINE = '/regels/2016R016.2017-01-01';
const ROBBERY = '/regels/2016R001.2016-02-01';

/** The word in the running text that the glossary explains. */
const marked = (page: Page, word: string): Locator =>
	page.getByRole('main').getByRole('button', { name: word }).first();

test.describe('from the first page', () => {
	test.beforeEach(async ({ page }) => {
		await page.goto('/');
		await hydrated(page);
	});

	test('everything to begin with stands in one screen, sexual offences last and with a note', async ({ page }) => {
		await page.setViewportSize({ width: 1280, height: 800 });
		const choose = page.getByRole('region', { name: 'Kies een onderwerp om te beginnen' });
		const subjects = await choose.getByRole('link').allTextContents();
		expect(subjects.length).toBeGreaterThan(1);
		expect(subjects.at(-1)).toBe('Seksuele misdrijven');
		await expect(choose).toContainText('Gaat over seksueel geweld');
		for (const part of [choose, page.getByRole('figure'), page.getByRole('region', { name: 'Voor wie' })]) {
			await expect(part).toBeInViewport({ ratio: 1 });
		}
	});

	test('a pupil begins with the lightest subject', async ({ page }) => {
		const lightest = await page
			.getByRole('region', { name: 'Kies een onderwerp' })
			.getByRole('link')
			.first()
			.textContent();
		await page.getByRole('link', { name: 'Begin bij het lichtste onderwerp' }).click();
		await expect(page).toHaveURL(/\/verkennen\//);
		await expect(page).toHaveTitle(new RegExp(lightest ?? ''));
	});

	test('the example says what the explorer says of the same case', async ({ page }) => {
		const figure = page.getByRole('figure');
		const cells = await figure.getByRole('cell').allTextContents();
		const [, law, , guideline] = cells;
		await figure.getByRole('link').nth(1).click();
		await expect(page.locator('#antwoord')).toContainText(law ?? '-');
		await expect(page.locator('#antwoord')).toContainText(guideline ?? '-');
	});

	test('a teacher finds the lessons', async ({ page }) => {
		await page.getByRole('link', { name: 'Begin een les' }).click();
		await expect(page).toHaveURL(/\/sessie$/);
		await expect(page.getByRole('button', { name: 'Start de sessie' }).first()).toBeVisible();
	});

	test('an organisation reads how it is checked and what is missing', async ({ page }) => {
		await page.getByRole('main').getByRole('link', { name: 'Over deze site' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Over deze site');
		const missing = page.getByRole('region', { name: 'Wat er ontbreekt' });
		await missing.getByText(/^Overvallen: \d+$/).click();
		await missing.getByRole('link', { name: 'Naar die regel' }).first().click();
		await expect(page).toHaveURL(/\/regels\/.+#/);
		await expect(page.locator(':target')).toBeInViewport();
	});

	test('a lawyer finds a rule beside its source', async ({ page }) => {
		await page.getByRole('link', { name: 'Naar alle regels' }).click();
		await page.getByRole('link', { name: /2016R001/ }).click();
		const rule = page
			.getByRole('article')
			.filter({ has: page.getByRole('heading', { name: 'Vermomming' }) })
			.last();
		await expect(rule).toContainText('3 maanden erbij');
		await expect(rule).toContainText('Tabel, rij vermomming');
		await expect(rule).toContainText('officieel');
	});
});

test.describe('a guideline as a document', () => {
	test('is a table with rows and columns, what is missing comes before it', async ({ page }) => {
		await page.goto(GUIDELINE);
		const headings = await page.getByRole('heading', { level: 2 }).allTextContents();
		expect(headings.slice(0, 2)).toEqual(['Wat hier ontbreekt', 'De tabel, rij voor rij']);
		const table = page.getByRole('table');
		await expect(table.getByRole('columnheader').nth(1)).toContainText('Eerste keer');
		const row = table.getByRole('row', { name: /^Tot en met 50 euro, opzet/ });
		await expect(row.getByRole('cell').first()).toHaveText(/Geldboete van €\s200/);
		await expect(row).toContainText('officieel');
	});

	test('scrolls in its own box on a phone, by keyboard too', async ({ page }) => {
		await page.setViewportSize({ width: 360, height: 740 });
		await page.goto(GUIDELINE);
		const box = page.getByRole('group', { name: 'De tabel, rij voor rij' });
		await box.focus();
		await expect(box).toBeFocused();
		for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
		await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
		// The name of the row stays where it was.
		expect((await box.getByRole('rowheader').first().boundingBox())?.x).toBeGreaterThanOrEqual(0);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
	});

	test('has an address for every rule', async ({ page }) => {
		await page.goto(`${ROBBERY}#regel-met-vermomming`);
		await expect(page.locator(':target')).toContainText('Vermomming');
		await expect(page.locator(':target')).toBeInViewport();
	});

	test('prints whole, without what only leads elsewhere', async ({ page }) => {
		await page.emulateMedia({ media: 'print' });
		await page.goto('/regels/wetboek-van-strafrecht.2024-07-01?onderwerp=overvallen');
		await expect(page.getByRole('navigation')).toHaveCount(0);
		await expect(page.getByRole('table')).toBeVisible();
		const pdf = await page.pdf({ format: 'A4' });
		expect(pdf.length).toBeGreaterThan(10_000);
	});

	test('a code is read by article', async ({ page }) => {
		await page.goto('/regels/wetboek-van-strafrecht.2024-07-01?onderwerp=overvallen');
		const row = page.getByRole('row', { name: /^Artikel 312 lid 1/ });
		await expect(row).toContainText('9 jaar gevangenisstraf');
		await row.getByRole('link', { name: 'Diefstal met geweld' }).click();
		await expect(page.locator(':target')).toContainText('artikel 312 lid 1');
	});
});

test.describe('a word explained in place', () => {
	test('opens and closes by keyboard, and gives the focus back', async ({ page }) => {
		await page.goto(GUIDELINE);
		await hydrated(page);
		const word = marked(page, 'Openbaar Ministerie');
		await word.focus();
		await page.keyboard.press('Enter');
		const note = page.getByRole('dialog', { name: 'OM' });
		await expect(note).toBeFocused();
		await expect(note).toContainText('vervolgt');
		await expect(word).toHaveAttribute('aria-expanded', 'true');
		expect(await axeComplaints(page)).toEqual([]);
		await page.keyboard.press('Tab');
		await expect(note.getByRole('link', { name: 'In de woordenlijst' })).toBeFocused();
		await page.keyboard.press('Escape');
		await expect(note).toHaveCount(0);
		await expect(word).toBeFocused();
		await expect(page).toHaveURL(GUIDELINE);
		await page.keyboard.press('Space');
		await expect(note).toBeVisible();
	});

	test('opens again at once, while the page has yet to hear that it was closed', async ({ page }) => {
		await page.goto(GUIDELINE);
		await hydrated(page);
		const word = marked(page, 'Openbaar Ministerie');
		await word.press('Enter');
		const note = page.getByRole('dialog', { name: 'OM' });
		await expect(note).toBeFocused();
		const mark = await word.elementHandle();
		// The browser tells of closing in a task of its own, which cannot come between these two.
		await note.evaluate((shown: HTMLElement, element) => {
			shown.hidePopover();
			(element as HTMLElement).click();
		}, mark);
		await expect(note).toBeFocused();
		await expect(word).toHaveAttribute('aria-expanded', 'true');
		await page.keyboard.press('Escape');
		await expect(word).toHaveAttribute('aria-expanded', 'false');
	});

	test('stays within a phone, and goes away with a tap elsewhere or on the word', async ({ browser, baseURL }) => {
		const context = await browser.newContext({
			baseURL: baseURL ?? '',
			hasTouch: true,
			viewport: { width: 320, height: 640 }
		});
		const page = await context.newPage();
		await page.goto(GUIDELINE);
		await hydrated(page);
		const word = marked(page, 'Openbaar Ministerie');
		const note = page.getByRole('dialog', { name: 'OM' });
		await word.tap();
		await expect(note).toBeInViewport({ ratio: 1 });
		await page.getByRole('heading', { level: 1 }).tap();
		await expect(note).toHaveCount(0);
		await word.tap();
		await expect(note).toBeVisible();
		await word.tap();
		await expect(note).toHaveCount(0);
		await context.close();
	});

	test('sends only the terms that stand on the page', async ({ page }) => {
		const html = await (await page.request.get('/privacy')).text();
		expect(html).not.toContain('Onbetaald werk als straf');
		expect(html).not.toContain('term-taakstraf');
	});
});

test.describe('finding a word or a source', () => {
	test('the glossary is filtered at an address that can be shared', async ({ page }) => {
		await page.goto('/regels/woordenlijst');
		await hydrated(page);
		await page.getByLabel('Zoek woorden').fill('orientatiepunt');
		await page.getByLabel('Zoek woorden').press('Enter');
		await expect(page).toHaveURL(/q=orientatiepunt/);
		await expect(page.getByRole('term').filter({ hasText: 'Oriëntatiepunt begrip' })).toBeVisible();
		await expect(page.getByRole('term').filter({ hasText: 'Taakstraf' })).toHaveCount(0);
		await expect(page.getByRole('status')).toContainText(/\d+ woorden|Eén woord/);
		await expect(page.getByLabel('Zoek woorden')).toHaveValue('orientatiepunt');
		await page.getByRole('link', { name: 'Toon alles' }).click();
		await expect(page.getByRole('navigation', { name: 'Letters' })).toBeVisible();
	});

	test('a source names the rules that rest on it', async ({ page }) => {
		await page.goto('/regels/bronnen?q=2016R001');
		const source = page.getByRole('article').first();
		await source.getByText(/rusten hierop|rust hierop/).click();
		await source
			.getByRole('link', { name: /2016R001/ })
			.last()
			.click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('2016R001');
	});
});

test('help shows the lines with a note while nobody confirmed them', async ({ page }) => {
	await page.goto('/hulp');
	const talk = page.getByRole('region', { name: 'Praten' });
	await expect(talk.getByRole('listitem').first().getByRole('link')).toHaveAttribute('href', /^tel:/);
	await expect(talk).toContainText('Nog niet nagekeken');
	await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Toegankelijkheid' })).toBeVisible();
});

test('the same in English', async ({ page }) => {
	await page.goto('/en');
	await hydrated(page);
	await page.getByRole('link', { name: 'To all rules' }).click();
	await page.getByRole('link', { name: /2016R016/ }).click();
	await expect(page.getByRole('heading', { name: 'What is missing here' })).toBeVisible();
	await page
		.getByRole('main')
		.getByRole('button', { name: /^guideline/i })
		.first()
		.press('Enter');
	const note = page.getByRole('dialog', { name: 'Guideline' });
	await expect(note).toBeVisible();
	await note.getByRole('link', { name: 'In the glossary' }).click();
	await expect(page).toHaveURL(/\/en\/regels\/woordenlijst#term-/);
	await expect(page.locator(':target')).toContainText('Guideline');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a word leads to its place in the glossary, and the glossary is searched', async ({ page }) => {
		await page.goto(GUIDELINE);
		await page.getByRole('main').getByRole('link', { name: 'Openbaar Ministerie' }).first().click();
		await expect(page).toHaveURL(/\/regels\/woordenlijst#abbreviation-om$/);
		await expect(page.locator(':target')).toContainText('OM');
		await page.getByLabel('Soort').selectOption({ label: 'Afkortingen' });
		await page.getByRole('button', { name: 'Zoek' }).click();
		await expect(page).toHaveURL(/soort=abbreviation/);
		await expect(page.getByRole('term').filter({ hasText: 'LOVS' })).toBeVisible();
		await expect(page.getByRole('term').filter({ hasText: 'Taakstraf' })).toHaveCount(0);
	});

	test('from home to an answer', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('figure').getByRole('link').first().click();
		await expect(page.locator('#antwoord')).toContainText('de rechter beslist');
	});
});

test.describe('for whoever searches the web', () => {
	test('a page names itself in both languages under the host that was asked', async ({ page, baseURL }) => {
		const link = (selector: string) => page.locator(`link[${selector}]`).getAttribute('href');
		await page.goto('/en/regels/woordenlijst?q=eis');
		expect(await link('rel=canonical')).toBe(`${baseURL}/en/regels/woordenlijst`);
		expect(await link('hreflang=nl')).toBe(`${baseURL}/regels/woordenlijst`);
		expect(await link('hreflang=x-default')).toBe(`${baseURL}/regels/woordenlijst`);
		await page.goto('/');
		expect(await link('hreflang=en')).toBe(`${baseURL}/en`);
	});

	test('every page in the sitemap exists and describes itself in its own words', async ({ request, baseURL }) => {
		test.setTimeout(120_000);
		const robots = await (await request.get('/robots.txt')).text();
		const address = /^Sitemap: (.+)$/m.exec(robots)?.[1] ?? '';
		expect(address).toBe(`${baseURL}/sitemap.xml`);
		const map = await request.get(address);
		expect(map.headers()['content-type']).toContain('xml');
		const locations = [...(await map.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, found = '']) => found);
		expect(locations.length).toBeGreaterThan(40);
		for (const found of locations) {
			const href = found.replaceAll('&amp;', '&');
			const response = await request.get(href, { maxRedirects: 0 });
			expect(response.status(), href).toBe(200);
			const html = await response.text();
			expect(html, href).toMatch(/<meta name="description" content="[^"]{40,}"/);
			expect(html, href).toMatch(/<title>[^<]{5,}<\/title>/);
			expect(html, href).toContain(`<link rel="canonical" href="${found}"`);
		}
	});
});
