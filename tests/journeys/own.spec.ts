import type { Locator, Page } from '@playwright/test';
import { NEUTRAL_SITE } from '../../src/lib/ui/shared/quick-exit';
import { axeComplaints, expect, hydrated, idle, test } from './site';

const CASE = '1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm';
const OPZET = `/verkennen?z=${CASE}.opzet`;
const YOUTH = `/verkennen?z=${CASE}.opzet_leeftijd-verdachte.16-17`;
const FREE =
	'/verkennen?z=1_seksuele-misdrijven_2024-09-01_handeling.seksuele-handelingen_leeftijd-slachtoffer.12-15_leeftijdsgenoot-gelijkwaardig.ja_leeftijd-verdachte.12-15';

const section = (page: Page) =>
	page.getByRole('region', { name: /Welke straf zou jij geven|Which sentence would you give/ });
const result = (page: Page) => section(page).locator('[aria-live]');
const lanes = (page: Page) => page.locator('.part', { has: page.locator('#naast-elkaar') });
const group = (within: Locator, name: string) => within.getByRole('group', { name, exact: true });

/**
 * Every request after this moment, with what it carries.
 * The browser fetches the icon of a page when it likes: only one that carries more than its fixed address counts.
 */
function requests(page: Page): string[] {
	const seen: string[] = [];
	page.on('request', (request) => {
		const line = `${request.method()} ${request.url()} ${request.postData() ?? ''}`;
		if (line !== `GET ${new URL('/favicon.svg', page.url()).href} `) seen.push(line);
	});
	return seen;
}

/** Prison of nine months, three of them conditional, and sixty hours: every part of the control that has a length. */
async function impose(page: Page): Promise<void> {
	const own = section(page);
	await own.getByRole('checkbox', { name: 'Gevangenisstraf' }).check();
	const prison = group(own, 'Gevangenisstraf');
	await prison.getByRole('radio', { name: 'maanden' }).check();
	await prison.getByRole('spinbutton', { name: 'Aantal maanden' }).fill('8');
	await prison.getByRole('button', { name: '1 maand meer' }).click();
	await prison.getByRole('checkbox', { name: 'Een deel is voorwaardelijk' }).check();
	await group(prison, 'Welk deel is voorwaardelijk?').getByRole('slider').fill('3');
	await own.getByRole('checkbox', { name: 'Taakstraf' }).check();
	await group(own, 'Taakstraf').getByRole('spinbutton').fill('60');
}

test('somebody imposes a sentence, sees whether it is lawful and lays it beside law and guideline', async ({
	page
}) => {
	await page.goto(OPZET);
	await hydrated(page);
	const address = page.url();
	const asked = requests(page);
	await expect(section(page).locator('input:checked')).toHaveCount(0);
	await lanes(page).getByRole('link', { name: 'kies zelf een straf' }).click();
	await expect(page.getByRole('heading', { name: 'Welke straf zou jij geven?' })).toBeFocused();

	await section(page).getByRole('checkbox', { name: 'Taakstraf' }).check();
	await group(section(page), 'Taakstraf').getByRole('spinbutton').fill('60');
	await expect(result(page)).toContainText('Deze straf mag niet');
	await expect(result(page)).toContainText('Artikel 22b lid 1 onder a.');

	await impose(page);
	await expect(result(page)).toContainText(
		'Gevangenisstraf van 9 maanden, waarvan 3 maanden voorwaardelijk; en taakstraf van 60 uur.'
	);
	await expect(result(page)).toContainText('Deze straf mag');
	await expect(result(page).getByRole('listitem')).toHaveCount(0);
	await expect(lanes(page)).toContainText('Jouw keuze valt binnen de wet en is niet te vergelijken met');

	await group(section(page), 'Gevangenisstraf').getByRole('radio', { name: 'jaar' }).first().check();
	await expect(result(page)).toContainText('Artikel 9 lid 4.');
	await section(page).getByRole('checkbox', { name: 'Taakstraf' }).uncheck();
	await group(section(page), 'Gevangenisstraf').getByRole('spinbutton').first().fill('15');
	await expect(result(page)).toContainText('Artikel 243 lid 1.');
	await expect(lanes(page).locator('.ticks')).toContainText('15');
	await lanes(page).getByText('Als tabel').click();
	await expect(lanes(page).getByRole('row', { name: /Wat jij zou geven/ })).toContainText(
		'Gevangenisstraf van 15 jaar'
	);

	expect(asked).toEqual([]);
	expect(page.url()).toBe(address);
});

/** What a change of one fact asks the server for; the files of the app are the same for everyone. */
async function changeFact(page: Page): Promise<string[]> {
	const asked = requests(page);
	await page.locator('label[for="schuldvorm-schuld"]').click();
	await page.waitForURL(/schuldvorm\.schuld/);
	return asked.filter((line) => !line.includes('/_app/'));
}

test('the sentence stays while facts change and after a reload; no request and no address tells of it', async ({
	page
}) => {
	await page.goto(OPZET);
	// Everything that a page asks for by itself has been asked before its requests are compared.
	await idle(page);
	const without = await changeFact(page);
	const address = page.url();
	await page.goto(OPZET);
	await idle(page);
	await impose(page);
	expect(await changeFact(page)).toEqual(without);
	expect(page.url()).toBe(address);
	await expect(result(page)).toContainText('Gevangenisstraf van 9 maanden');
	await page.reload();
	await hydrated(page);
	await expect(result(page)).toContainText('waarvan 3 maanden voorwaardelijk; en taakstraf van 60 uur.');
	await expect(group(section(page), 'Taakstraf').getByRole('spinbutton')).toHaveValue('60');
	expect(await page.context().cookies()).toEqual([]);

	await section(page).getByRole('button', { name: 'Opnieuw' }).click();
	await page.reload();
	await hydrated(page);
	await expect(result(page)).toContainText('Je hebt nog niets gekozen.');
});

test('under youth law the kind changes, and what could not stay is said', async ({ page }) => {
	await page.goto(OPZET);
	await hydrated(page);
	await impose(page);
	await page.goto(YOUTH);
	await hydrated(page);
	await expect(section(page).getByRole('checkbox', { name: 'Jeugddetentie' })).toBeVisible();
	await expect(result(page)).toContainText(
		'Gevangenisstraf van 9 maanden, waarvan 3 maanden voorwaardelijk: dat bestaat in deze zaak niet en telt nu niet mee.'
	);
	await expect(result(page)).toContainText('Taakstraf van 60 uur.');
	await page.goto(OPZET);
	await hydrated(page);
	await expect(result(page)).toContainText('voorwaardelijk; en taakstraf van 60 uur.');
});

test('the quick exit takes the sentence along', async ({ page, watched }) => {
	await page.route(`${NEUTRAL_SITE}**`, (route) =>
		route.fulfill({
			contentType: 'text/html',
			body: '<!doctype html><title>Weer</title><link rel="icon" href="data:,">'
		})
	);
	await page.goto(OPZET);
	await hydrated(page);
	await impose(page);
	await page.getByRole('link', { name: 'Snel weg' }).click();
	await expect(page).toHaveURL(NEUTRAL_SITE);
	await page.goto(OPZET);
	await hydrated(page);
	await expect(result(page)).toContainText('Je hebt nog niets gekozen.');
	watched.foreign.length = 0;
});

test('by keyboard alone', async ({ page }) => {
	await page.goto(OPZET);
	await hydrated(page);
	const { keyboard } = page;
	await lanes(page).getByRole('link', { name: 'kies zelf een straf' }).focus();
	await keyboard.press('Enter');
	const tab = async (times: number) => {
		for (let i = 0; i < times; i++) await keyboard.press('Tab');
	};
	const focused = page.locator(':focus');
	await tab(4);
	await expect(focused).toHaveAccessibleName('Gevangenisstraf');
	await keyboard.press('Space');
	await tab(1);
	await expect(focused).toHaveAccessibleName('dagen');
	await keyboard.press('Space');
	await keyboard.press('ArrowRight');
	await keyboard.press('ArrowRight');
	await expect(focused).toHaveAccessibleName('maanden');
	await tab(1);
	await expect(focused).toHaveAccessibleName('1 maand minder');
	await tab(1);
	await keyboard.type('5');
	await keyboard.press('ArrowUp');
	await tab(1);
	await keyboard.press('Enter');
	await expect(result(page)).toContainText('Gevangenisstraf van 7 maanden.');
	await tab(1);
	await expect(focused).toHaveAccessibleName('Aantal maanden, met de schuif');
	await keyboard.press('ArrowRight');
	await expect(result(page)).toContainText('Gevangenisstraf van 8 maanden.');
	await tab(1);
	await keyboard.press('Space');
	await expect(result(page)).toContainText('(kies nog welk deel voorwaardelijk is)');
	await tab(3);
	await keyboard.type('2');
	await expect(result(page)).toContainText('Gevangenisstraf van 8 maanden, waarvan 2 maanden voorwaardelijk.');
	await expect(result(page)).toContainText('Deze straf mag');
});

test('where nothing is charged there is nothing to impose', async ({ page }) => {
	await page.goto(FREE);
	await hydrated(page);
	await expect(page.locator('#antwoord')).toContainText('Niet strafbaar onder deze artikelen');
	await expect(section(page)).toHaveCount(0);
	await expect(page.locator('#naast-elkaar')).toHaveCount(0);
});

for (const [path, name] of [
	[OPZET, 'Gevangenisstraf'],
	[`/en${OPZET}`, 'Prison sentence']
] as const) {
	// The same page in both languages: each is looked at in one of the two themes.
	for (const colorScheme of [path.startsWith('/en') ? ('dark' as const) : ('light' as const)]) {
		test(`${path} with a sentence in it is accessible in ${colorScheme}`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.goto(path);
			await hydrated(page);
			const own = section(page);
			for (const each of await own.getByRole('checkbox').all()) await each.check();
			await own.getByRole('checkbox', { name }).check();
			const prison = group(own, name);
			await prison.getByRole('radio').nth(2).check();
			await prison.getByRole('spinbutton').fill('1.5');
			expect(await axeComplaints(page)).toEqual([]);
			await prison.getByRole('spinbutton').fill('200');
			await prison.getByRole('checkbox').check();
			await prison.getByRole('spinbutton').last().fill('300');
			expect(await axeComplaints(page)).toEqual([]);
		});
	}
}

test('in English, every word of it', async ({ page }) => {
	await page.goto(`/en${OPZET}`);
	await hydrated(page);
	const own = section(page);
	await own.getByRole('checkbox', { name: 'Prison sentence' }).check();
	await own.getByRole('radio', { name: 'years' }).check();
	await own.getByRole('spinbutton', { name: 'Number of years' }).fill('10');
	await expect(result(page)).toContainText('Prison sentence of 10 years.');
	await expect(result(page)).toContainText('Article 243(1).');
	expect(await own.innerText()).not.toMatch(/\b(niet|een|straf|wordt|kies)\b/);
	await expect(lanes(page)).toContainText('Your choice is not within the law and cannot be compared');
});

test.describe('on a small phone', () => {
	test.use({ viewport: { width: 320, height: 640 }, hasTouch: true });

	test('nothing sticks out, and every control is large enough for a finger', async ({ page }) => {
		await page.goto(OPZET);
		await hydrated(page);
		await impose(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
		// The row of a box or a circle is its label, which covers it.
		const small = await section(page).evaluate((root) =>
			[
				...root.querySelectorAll(
					'button, input[type="number"], input[type="range"], div:has(> [type="checkbox"], > [type="radio"])'
				)
			].flatMap((each) => {
				const { width, height } = each.getBoundingClientRect();
				return width < 44 || height < 44 ? [`${each.outerHTML.slice(0, 80)} ${width} x ${height}`] : [];
			})
		);
		expect(small).toEqual([]);
		await section(page).locator('label', { hasText: 'weken' }).first().tap();
		await expect(result(page)).toContainText('Gevangenisstraf van 9 weken');
	});
});

test('on paper stands what was chosen, and no control', async ({ page }) => {
	await page.goto(OPZET);
	await hydrated(page);
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('Je hebt nog niets gekozen.').first()).toBeHidden();
	await expect(page.getByRole('link', { name: 'kies zelf een straf' })).toBeHidden();
	await page.emulateMedia({ media: 'screen' });
	await impose(page);
	await page.emulateMedia({ media: 'print' });
	await expect(result(page)).toContainText('Gevangenisstraf van 9 maanden');
	await expect(section(page).getByRole('checkbox').first()).toBeHidden();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('one sentence says why it is not here', async ({ page }) => {
		await page.goto(OPZET);
		await expect(section(page)).toContainText(
			'Dit deel werkt alleen in je browser, met JavaScript, want wat jij vindt, blijft bij jou.'
		);
		await expect(section(page).locator('input, button')).toHaveCount(0);
	});
});
