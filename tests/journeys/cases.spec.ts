/** From the list of cases through a story into the explorer, and onto paper. */
import { printed } from './paper';
import { axeComplaints, expect, hydrated, test } from './site';
import { scanned } from './scan';

const CASE = '/zaken/telefoon-op-straat';

test('from the list through a case into the explorer, and to a changed fact', async ({ page }) => {
	await page.goto('/');
	await hydrated(page);
	await page.getByRole('main').getByRole('link', { name: 'Zaken om te bespreken' }).click();
	await page.getByRole('combobox', { name: 'Onderwerp' }).selectOption({ label: 'Straatroof' });
	await page.getByRole('combobox', { name: 'Voor wie' }).selectOption({ label: 'klas 4' });
	await page.getByRole('button', { name: 'Toon' }).click();
	await expect(page).toHaveURL('/zaken?over=straatroof&voor=klas-4');
	await expect(page.getByRole('status')).toContainText('Eén zaak');
	await page.getByRole('link', { name: 'De telefoon op straat' }).click();
	const story = page.getByRole('region', { name: 'Wat er gebeurde' });
	await expect(story.getByRole('listitem').first()).toContainText('Medeplegen');
	await page.getByRole('link', { name: 'Open deze zaak in de verkenner' }).click();
	await expect(page).toHaveURL(/verkennen\/straatroof\?z=1_straatroof_2025-02-01_.*medeplegen\.ja/);
	await expect(page.locator('#antwoord')).toContainText('artikel 317');
	await page.goBack();
	await page.getByRole('region', { name: 'Verander één feit' }).getByRole('link', { name: 'Medeplegen: Nee' }).click();
	await expect(page).toHaveURL(/medeplegen\.nee/);
	await expect(page.locator('#antwoord')).toBeInViewport();
});

test('by keyboard alone', async ({ page }) => {
	await page.goto(CASE);
	await hydrated(page);
	const open = page.getByRole('link', { name: 'Open deze zaak in de verkenner' });
	for (let press = 0; press < 20 && !(await open.evaluate((link) => link === document.activeElement)); press++) {
		await page.keyboard.press('Tab');
	}
	await expect(open).toBeFocused();
	const outline = await open.evaluate((link) => getComputedStyle(link).outlineStyle);
	expect(outline).not.toBe('none');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/verkennen\/straatroof\?z=/);
});

test('a case about a sexual offence begins with its note and with who can be called', async ({ page }) => {
	await page.goto('/zaken');
	const noted = page.getByRole('region', { name: 'Zaken met een waarschuwing vooraf' });
	await expect(noted.getByRole('listitem').filter({ hasText: 'Vermoeden' }).last()).toContainText(
		'Je hoeft dit niet te lezen'
	);
	await noted.getByRole('link', { name: 'Vermoeden', exact: true }).click();
	const headings = page.getByRole('main').getByRole('heading', { level: 2 });
	await expect(headings.first()).toHaveText('Lees dit eerst');
	const note = page.getByRole('region', { name: 'Lees dit eerst' });
	await note.getByText('Raakt dit jou?').click();
	await expect(note.getByRole('link').first()).toHaveAttribute('href', /^tel:/);
	expect(await axeComplaints(page)).toEqual([]);
	await note.getByRole('link', { name: 'Kies een andere zaak' }).click();
	await expect(page).toHaveURL('/zaken');
});

test('a case that is not there says so', async ({ page, watched }) => {
	expect((await page.goto('/zaken/bestaat-niet'))?.status()).toBe(404);
	expect((await page.goto('/zaken/bestaat-niet/werkblad'))?.status()).toBe(404);
	// The browser itself reports the status of the document.
	watched.complaints.length = 0;
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the list is narrowed down, the case opens, and no button prints', async ({ page }) => {
		await page.goto('/zaken');
		await page.getByRole('combobox', { name: 'Voor wie' }).selectOption({ label: 'klas 3' });
		await page.getByRole('button', { name: 'Toon' }).click();
		await expect(page).toHaveURL('/zaken?over=&voor=klas-3');
		await expect(page.getByRole('link', { name: 'Vermoeden' })).toHaveCount(0);
		await page.getByRole('link', { name: 'De koptelefoon' }).click();
		await page.getByRole('link', { name: 'Werkblad' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('De koptelefoon');
		await expect(page.getByRole('button', { name: 'Print dit blad' })).toHaveCount(0);
		await page.getByRole('link', { name: 'Terug naar de zaak' }).click();
		await page.getByRole('link', { name: 'Open deze zaak in de verkenner' }).click();
		await expect(page.locator('#antwoord')).toContainText('artikel 310');
	});
});

test.describe('on paper', () => {
	test('every sheet of every case takes two pages at most, and the longest in English too', async ({ page }) => {
		test.setTimeout(180_000);
		await page.goto('/zaken');
		const cases = await page
			.getByRole('main')
			.locator('h3 a')
			.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		expect(cases.length).toBeGreaterThanOrEqual(12);
		const lengths = new Map<string, number>();
		for (const path of cases) {
			for (const sheet of ['werkblad', 'antwoorden']) {
				await page.goto(`${path}/${sheet}`);
				const { length } = await page.getByRole('main').innerText();
				lengths.set(`${path}/${sheet}`, length);
				expect((await printed(page)).pages, `${path}/${sheet}`).toBeLessThanOrEqual(2);
			}
		}
		const longest = [...lengths].sort(([, a], [, b]) => b - a).slice(0, 8);
		for (const [path] of longest) {
			await page.goto(`/en${path}`);
			expect((await printed(page)).pages, path).toBeLessThanOrEqual(2);
		}
	});

	test('a camera finds the case: black on white, large enough on paper, in the dark too', async ({ page, baseURL }) => {
		await page.emulateMedia({ colorScheme: 'dark' });
		for (const path of [CASE, `/en${CASE}`]) {
			await page.goto(`${path}/werkblad`);
			const code = page.getByRole('img', { name: /^QR/ });
			expect(await scanned(page, await code.screenshot())).toBe(`${baseURL ?? ''}${path}`);
			await page.emulateMedia({ media: 'print' });
			const width = (await code.boundingBox())?.width ?? 0;
			expect((width / 96) * 25.4).toBeGreaterThanOrEqual(25);
			expect(await scanned(page, await code.screenshot())).toBe(`${baseURL ?? ''}${path}`);
			await page.emulateMedia({ media: 'screen' });
		}
	});

	test('the worksheet holds no answer, the answer sheet holds them with source and receipt', async ({ page }) => {
		await page.goto(`${CASE}/werkblad`);
		const { text: worksheet } = await printed(page);
		await page.goto(`${CASE}/antwoorden`);
		await expect(page.getByRole('button', { name: 'Print dit blad' })).toBeVisible();
		const { text: answers } = await printed(page);
		const titles = await page.locator('.answer h2').allTextContents();
		const given = [
			...titles.slice(0, 4).map((title) => title.replace(/artikel.*/s, '').trim()),
			'artikel 317',
			'jaar gevangenisstraf'
		];
		for (const answer of given.filter((title) => title !== 'De feiten')) {
			expect(answers).toContain(answer);
			expect(worksheet).not.toContain(answer);
		}
		for (const words of [
			'Zo komen we hier',
			'Bronnen',
			'https://wetten.overheid.nl/',
			'Bewijs van dit antwoord',
			'Als één feit anders is'
		]) {
			expect(answers).toContain(words);
		}
		for (const words of [
			'Welke straf zou jij geven?',
			'Zoek het op',
			'Om over te praten',
			'/zaken/telefoon-op-straat'
		]) {
			expect(worksheet).toContain(words);
		}
		for (const words of ['Print dit blad', 'Snel weg', 'Hoofdmenu']) expect(worksheet + answers).not.toContain(words);
	});
});
