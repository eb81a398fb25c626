import type { Locator, Page } from '@playwright/test';
import { axeInBothThemes, expect, hydrated, test as site } from './site';
import { join, opened, press, step, test } from './live';
import { listen, LIMITS } from './weight';

const card = (page: Page, number: number): Locator => page.locator('.work > section > ol > li').nth(number - 1);

/** Opens the place behind a step and presses what is to come there. */
async function add(page: Page, after: number, what: string): Promise<void> {
	await card(page, after).locator('details.add > summary').click();
	await card(page, after).locator('details.add').getByRole('button', { name: what, exact: true }).click();
}

const names = (page: Page) => page.locator('.work h3').allInnerTexts();

test('composed from nothing, kept through a reload, and led with a phone in the room', async ({ person }) => {
	test.setTimeout(60_000);
	const host = await person();
	await opened(host, '/sessie');
	await host.getByRole('link', { name: 'Stel een les samen' }).click();
	await host.getByRole('link', { name: 'Begin leeg' }).click();
	await expect(host.getByText('Nog 2 te doen')).toBeVisible();
	await host.getByLabel('Naam van de les').fill('De fiets');

	await add(host, 2, 'Zaak');
	await expect(card(host, 3).getByLabel('Zaak', { exact: true })).toBeFocused();
	await card(host, 3).getByLabel('Zaak', { exact: true }).selectOption('fiets-bij-het-station');
	await add(host, 3, 'Welke straf?');
	// The question is about the case that was told.
	await expect(card(host, 4).getByLabel('Zaak', { exact: true })).toHaveValue('fiets-bij-het-station');
	await add(host, 4, 'Eén feit anders');
	const facts = card(host, 5).getByLabel('Welk feit wordt anders?');
	await expect(facts.locator('option')).not.toHaveCount(1);
	await expect(card(host, 5)).toContainText('Kies hier iets.');
	await facts.selectOption({ index: 1 });
	await add(host, 5, 'Welke straf? · De fiets bij het station');
	await add(host, 6, 'Uitslag');
	await expect(card(host, 7).getByLabel('Van welke vraag?')).not.toHaveValue('');
	await expect(host.getByText('Alles klopt. Je kunt beginnen.')).toBeVisible();

	// A step moves, the focus with it; the page says what is wrong there, and it moves back.
	await host.getByRole('button', { name: 'Zet stap 7 eerder' }).click();
	await host.getByRole('button', { name: 'Zet stap 6 eerder' }).click();
	await host.getByRole('button', { name: 'Zet stap 5 eerder' }).click();
	await expect(host.getByRole('button', { name: 'Zet stap 4 eerder' })).toBeFocused();
	await expect(card(host, 4)).toContainText('Deze vraag is hier nog niet gesteld.');
	for (const number of [4, 5, 6]) await host.getByRole('button', { name: `Zet stap ${number} later` }).click();
	await expect(host.getByText('Alles klopt. Je kunt beginnen.')).toBeVisible();

	// A word that the list warns of is answered, here with another word.
	await host.getByLabel('Naam van de les').fill('Eigen schuld van de fietser');
	await expect(host.getByLabel('Naam van de les')).toHaveAccessibleDescription(/Let op het woord ‘eigen schuld’/);
	await host.getByLabel('Naam van de les').fill('De fiets');
	await expect(host.getByText('Alles klopt. Je kunt beginnen.')).toBeVisible();

	// Taking out the only question takes its result along, and can be put back.
	await host.getByRole('button', { name: 'Haal stap 6 weg' }).click();
	await host.getByRole('button', { name: 'Haal stap 4 weg' }).click();
	await expect(host.getByRole('status')).toContainText(['Ook de uitslag van deze vraag is weg (1).']);
	await press(host, 'Zet terug');
	expect(await names(host)).toHaveLength(7);

	await host.reload();
	await hydrated(host);
	await expect(host.getByText('Wat je eerder hebt veranderd, staat er weer.')).toBeVisible();
	await expect(host.getByLabel('Naam van de les')).toHaveValue('De fiets');
	await expect(card(host, 6)).toContainText('Uitslag');

	await press(host, 'Start de sessie');
	await expect(host.getByText('Je sessie staat klaar')).toBeVisible();
	const code = new URL(host.url()).pathname.split('/')[2] ?? '';
	const phone = await join(await person(), code);
	for (const kind of ['note', 'case', 'question']) {
		await press(host, 'Volgende');
		await expect(step(phone, kind)).toBeVisible();
	}
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('De fiets');
});

test('without JavaScript: a lesson about sexual offences changed, moved, looked at, saved and started with care', async ({
	person,
	watched
}) => {
	test.setTimeout(60_000);
	const host = await person({ javaScriptEnabled: false });
	await host.goto('/sessie/maken?van=voor-en-na-de-wet');
	const before = await names(host);
	await host.getByLabel('Naam van de les').fill('Onze les');
	await add(host, 2, 'Kaart met tekst');
	await expect(host).toHaveURL(/#stap-s2$/);
	expect(await names(host)).toHaveLength(before.length + 1);
	await expect(host.getByLabel('Naam van de les')).toHaveValue('Onze les');
	await press(host, 'Start de sessie');
	await expect(host.getByRole('alert')).toContainText('De sessie is niet gestart.');
	await card(host, 3).getByLabel('Titel van de kaart').fill('Vooraf');
	await card(host, 3).getByLabel('Tekst', { exact: true }).fill('Eén regel.\nNog een regel.');
	await host.getByRole('button', { name: 'Zet stap 3 later' }).click();
	await expect(card(host, 4).getByLabel('Tekst', { exact: true })).toHaveValue('Eén regel.\nNog een regel.');

	const [look] = await Promise.all([
		host.waitForEvent('popup'),
		host.getByRole('button', { name: 'Bekijk stap 4' }).click()
	]);
	await expect(look.locator('.phone')).toContainText('Nog een regel.');
	await look.getByRole('button', { name: 'Op het scherm' }).click();
	await expect(look.locator('.wall')).toContainText('Nog een regel.');
	await look.close();

	const [file] = await Promise.all([host.waitForEvent('download'), press(host, 'Bewaar als bestand')]);
	expect(file.suggestedFilename()).toBe('onze-les.yaml');
	const saved = await file.path();

	// The school has to know; what was typed stays.
	await press(host, 'Start de sessie');
	await expect(host.getByRole('alert')).toContainText('Deze les gaat over seksuele misdrijven.');
	await host.getByLabel('De school en de vertrouwenspersoon weten van deze les.').check();
	await press(host, 'Start de sessie');
	await expect(host.getByText('Je sessie staat klaar')).toBeVisible();

	await host.goto('/sessie/maken');
	await host.getByLabel('Bestand van je les').setInputFiles({
		name: 'les.yaml',
		mimeType: 'application/yaml',
		buffer: Buffer.from('format: 1\nkind: script\ntitle: {nl: a, en: a}\nsteps:\n  - kind: preek\n')
	});
	await press(host, 'Open het bestand');
	await expect(host.getByRole('alert')).toContainText('Regel 5, steps[0].kind:');
	await host.getByLabel('Bestand van je les').setInputFiles({
		name: 'bom.yaml',
		mimeType: 'application/yaml',
		buffer: Buffer.from('['.repeat(60_000))
	});
	await press(host, 'Open het bestand');
	await expect(host.getByRole('alert')).toContainText('Dit bestand is geen les.');
	await host.getByLabel('Bestand van je les').setInputFiles(saved);
	await press(host, 'Open het bestand');
	await expect(host.getByLabel('Naam van de les')).toHaveValue('Onze les');
	expect(await names(host)).toHaveLength(before.length + 1);
	// Refusals have the status of one, which the browser reports.
	expect(watched.complaints.filter((one) => !/ 400 /.test(one))).toEqual([]);
	watched.complaints.length = 0;
});

site('what nobody’s form sends is refused plainly', async ({ request, baseURL }) => {
	const headers = { origin: new URL(baseURL ?? '').origin, accept: 'text/html' };
	const polluted = '{"__proto__":{"admin":true},"steps":[]}';
	for (const draft of ['', '{', polluted, '['.repeat(50_000)])
		for (const action of ['?/edit', '?/start']) {
			const response = await request.post(`/sessie/maken${action}`, { multipart: { draft, do: 'check' }, headers });
			expect(response.status()).toBe(400);
			expect(await response.text()).toContain('Deze les kwam niet goed over.');
		}
	const save = await request.post('/sessie/maken/bestand', { multipart: { draft: polluted }, headers });
	expect(save.status()).toBe(400);
});

site('in English, accessible with everything open, and light', async ({ page }) => {
	site.setTimeout(90_000);
	const listening = listen(page);
	await page.goto('/en/sessie/maken?van=eigen-woorden');
	await hydrated(page);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compose a lesson');
	await expect(page.getByLabel('Name of the lesson')).toHaveValue("In one's own words");
	const { scripts, files } = await listening.stop();
	expect(scripts, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(LIMITS.compose);
	await page.getByLabel('Name of the lesson').fill('');
	await expect(page.getByText('1 thing left to do')).toBeVisible();
	for (const width of [320, 1280]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
	}
	expect(await axeInBothThemes(page)).toEqual([]);
});
