/** Every subject can be answered from its first question on, and its answer is accessible. */
import type { Page } from '@playwright/test';
import { axeComplaints, expect, hydrated, test } from './site';

const SUBJECTS = [
	'belediging',
	'huisvredebreuk',
	'heling',
	'vernieling',
	'bedreiging',
	'mishandeling',
	'voertuigdiefstal',
	'winkeldiefstal',
	'openlijke-geweldpleging',
	'woninginbraak',
	'overvallen',
	'straatroof',
	'seksuele-misdrijven'
];

/** Takes the first choice of each question that is still needed. */
async function answerAll(page: Page): Promise<void> {
	const needed = page.locator('#antwoord a[href^="#vraag-"]');
	for (let asked = 0; asked < 10 && (await needed.count()) > 0; asked++) {
		const question = (await needed.first().getAttribute('href')) ?? '';
		const before = page.url();
		await page.locator(`${question} input:enabled ~ label`).first().click();
		await page.waitForURL((url) => url.href !== before);
		await hydrated(page);
	}
	await expect(needed).toHaveCount(0);
}

// Both languages, both themes and both widths take turns, so that each meets several subjects.
SUBJECTS.forEach((subject, at) => {
	const path = `${at % 2 === 0 ? '' : '/en'}/verkennen${subject === 'seksuele-misdrijven' ? '' : `/${subject}`}`;
	const colorScheme = at % 4 < 2 ? 'light' : 'dark';
	const width = at % 3 === 0 ? 360 : 1280;

	test(`${path}, ${colorScheme}, ${width} px: from the first question to an accessible answer`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 800 });
		await page.goto(path);
		await hydrated(page);
		await answerAll(page);
		await expect(page.locator('#antwoord').getByRole('heading', { level: 2 }).first()).toBeVisible();
		await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		expect(await axeComplaints(page)).toEqual([]);
	});
});

test('the list of subjects names exactly these', async ({ page }) => {
	await page.goto('/onderwerpen');
	const hrefs = await page
		.getByRole('main')
		.locator('a[href^="/verkennen"]')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	const named = hrefs.map((href) => href.split('?')[0]?.split('/')[2] ?? 'seksuele-misdrijven');
	expect([...new Set(named)].sort()).toEqual([...SUBJECTS].sort());
});
