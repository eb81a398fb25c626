import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { axeInBothThemes, hydrated, watch, type Watched } from './site';

/** One after the other, with an app and a database of its own: somebody else becomes its first administrator. */
test.setTimeout(180_000);
test.describe.configure({ mode: 'serial' });

const PASSWORD = 'een rustige middag in mei';
const folder = mkdtempSync(join(tmpdir(), 'strafmaatverkenner-maken-'));
let app: ChildProcess;
let base = '';
let first = '';

test.beforeAll(async () => {
	// What the other journeys run on was built before the first of them.
	const start = "void import('./scripts/serve.mjs').then(({ serve }) => serve())";
	app = spawn(process.execPath, ['-e', start], {
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: folder },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	first = await new Promise<string>((resolve, reject) => {
		let said = '';
		app.stdout?.on('data', (chunk: Buffer) => {
			said += String(chunk);
			const found = /(http:\/\/127\.0\.0\.1:\d+)(\/beheer\/eerste\/[\w-]+)\s/.exec(said);
			if (!found) return;
			base = found[1]!;
			resolve(found[1]! + found[2]!);
		});
		app.once('exit', () => reject(new Error(`The app ended before it listened: ${said}`)));
	});
});

test.afterAll(async () => {
	const gone = new Promise((resolve) => app.once('exit', resolve));
	app.kill('SIGTERM');
	await gone;
	rmSync(folder, { recursive: true, force: true });
});

/** Beautiful is looked at; this holds that it can be read by everybody, also on a small phone. */
async function lookedAt(page: Page): Promise<void> {
	expect(await axeInBothThemes(page)).toEqual([]);
	const before = page.viewportSize();
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
		0
	);
	if (before) await page.setViewportSize(before);
}

async function invited(page: Page, email: string, role: string): Promise<string> {
	await page.goto(`${base}/beheer/leden`);
	await page.getByLabel('E-mailadres van het nieuwe lid').fill(email);
	await page.getByRole('form', { name: 'Nodig iemand uit' }).getByLabel(role, { exact: true }).check();
	await page.getByRole('button', { name: 'Maak de uitnodiging' }).click();
	return page.getByRole('status').getByRole('textbox').inputValue();
}

/** Somebody else in a browser of their own, without JavaScript. */
async function joined(browser: Browser, link: string): Promise<Page> {
	const page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' })).newPage();
	await page.goto(link);
	await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Maak het account en doe mee' }).click();
	await expect(page.getByText(/^Je bent (redacteur|kijker)/)).toBeVisible();
	return page;
}

test('from the example to a survey that is open: made, mended, reviewed by a second person, published', async ({
	page,
	browser
}) => {
	const watched: Watched = { foreign: [], complaints: [] };
	watch(page, base, watched);
	await page.goto(first);
	await page.getByLabel('Naam van de organisatie').fill('Gemeente Voorbeeld');
	await page.getByLabel('E-mailadres').fill('beheer@example.nl');
	await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Maak het account' }).click();
	await page.getByRole('link', { name: 'Naar de vragenlijsten' }).click();
	await expect(page.getByText('Er is nog geen vragenlijst')).toBeVisible();
	await page.getByRole('link', { name: 'Maak een vragenlijst' }).click();
	await page.waitForURL(/\/nieuw\?/);
	await lookedAt(page);
	await page.getByRole('button', { name: 'Maak een kopie' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welke straf past bij een straatroof?');
	const version = page.url();
	await lookedAt(page);

	// What came along from the example is named, with the way to its field.
	await expect(page.getByText('Hier staat nog iets uit een voorbeeld').first()).toBeVisible();
	expect((await page.request.get(`${version}/teksten`)).status()).toBe(404);
	expect(await (await page.request.get(`${version}/teksten`)).text()).toContain('Niemand kan dus al iets hebben');
	// A draft of one's own: no example any more, and open from yesterday.
	await page.getByRole('link', { name: "Zet 'voorbeeld' uit" }).click();
	await page.getByLabel('Dit is een voorbeeld om mee te oefenen.').uncheck();
	await expect(page.getByLabel('Wie vraagt dit?')).toHaveValue('Gemeente Voorbeeld');
	await page.getByLabel('Wie vraagt dit?').fill('x');
	await page.getByRole('button', { name: 'Bewaar' }).last().click();
	await expect(page.getByRole('alert')).toContainText('Nog niet bewaard');
	await expect(page.getByLabel('Wie vraagt dit?')).toHaveValue('x');
	await page.getByLabel('Wie vraagt dit?').fill('Gemeente Proefstad');
	await page.getByLabel('Waar kunnen mensen terecht').fill('vragen@proefstad.nl');
	await page.getByRole('button', { name: 'Bewaar' }).last().click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	await page.goto(`${version}/bewerken/tijden`);
	await page.getByLabel('Gaat open op').fill('2026-01-01T09:00');
	await page.getByRole('button', { name: 'Bewaar' }).last().click();
	await expect(page.getByText('Bewaard.')).toBeVisible();

	// A fact more, and the count follows it.
	await page.goto(`${version}/bewerken/zaken/straf`);
	await hydrated(page);
	await expect(page.getByText('verschillende zaken, van 36 combinaties')).toBeVisible();
	const age = page.getByRole('group', { name: 'Leeftijd van de verdachte' }).first().getByLabel('16 of 17 jaar');
	await age.check();
	await expect(page.getByText(/verschillende zaken, van 54 combinaties/)).toBeVisible();
	await expect(page.getByText('Nog niet bewaard', { exact: true })).toBeVisible();
	await lookedAt(page);
	await age.uncheck();
	await expect(page.getByText('verschillende zaken, van 36 combinaties')).toBeVisible();
	await page.getByLabel('Naam van deze zaken in het Nederlands').fill('De straf voor een straatroof');
	await page.getByRole('button', { name: 'Bewaar' }).last().click();
	await expect(page.getByText('Bewaard.')).toBeVisible();

	await page.getByRole('link', { name: 'Plan', exact: true }).click();
	await expect(page.getByText(/Nodig: .* mensen/)).toBeVisible();
	// On a busy machine the control takes longer than a page waits; it is there when the page is loaded again.
	await expect(async () => {
		await page.reload();
		await expect(page.getByText(/Van de .* cijfers in de tabellen blijven er .* verborgen/)).toBeVisible({
			timeout: 500
		});
	}).toPass();
	await expect(page.getByText('beschermt een ander cijfer').first()).toBeAttached();
	await page.getByLabel('Mensen die beginnen').fill('20');
	await page.getByRole('button', { name: 'Reken uit' }).click();
	await expect(page.getByText('Dat is te weinig voor elk verschil')).toBeVisible();
	await lookedAt(page);
	await page.getByRole('link', { name: 'Bekijken', exact: true }).click();
	await page.getByLabel('Scherm', { exact: true }).selectOption({ label: '5' });
	await page.getByRole('button', { name: 'Toon' }).first().click();
	await expect(page.getByRole('region', { name: /Voorbeeld/ })).toContainText('Zaak');
	await expect(page.getByText('Verzonnen. Geen mens gaf deze antwoorden.')).toBeVisible();
	await lookedAt(page);

	await page.goto(version);
	await page.getByRole('button', { name: 'Geef ter controle' }).click();
	await expect(page.getByText('De vragenlijst wacht nu op controle.')).toBeVisible();
	await page.getByRole('link', { name: 'Naar de controle' }).click();
	await expect(page.getByText('Jij schreef zelf aan deze versie')).toBeVisible();
	await lookedAt(page);

	const editor = await joined(browser, await invited(page, 'redacteur@example.nl', 'redacteur'));
	await editor.goto(`${version}/nakijken`);
	await expect(editor.getByText('Wij vragen geen naam en geen adres.')).toBeVisible();
	await editor.getByRole('button', { name: 'Ik ben akkoord' }).click();
	await expect(editor.getByText('Een collega is akkoord')).toBeVisible();
	await expect(editor.getByText('Vraag een beheerder om deze versie te publiceren.')).toBeVisible();
	const refused = await editor.request.post(`${version}?/publish`, {
		form: {},
		headers: { origin: base },
		maxRedirects: 0
	});
	expect(refused.status()).toBe(403);

	await page.goto(version);
	await page.getByText('Publiceer deze versie …').click();
	await page.getByRole('button', { name: 'Publiceer', exact: true }).click();
	await expect(page.getByText('Mensen kunnen nu meedoen. Deel de link.')).toBeVisible();
	const address =
		(await page.getByRole('region', { name: 'Deel de link' }).getByRole('link').getAttribute('href')) ?? '';
	const landing = await page.request.get(address);
	expect([landing.status(), await landing.text()]).toEqual([
		200,
		expect.stringContaining('Welke straf past bij een straatroof?')
	]);
	await lookedAt(page);

	const viewer = await joined(browser, await invited(page, 'kijker@example.nl', 'kijker'));
	await viewer.goto(`${version}/bewerken/algemeen`);
	await expect(viewer.getByText('Met jouw rol kun je alles bekijken')).toBeVisible();
	const post = { form: { do: 'save' }, headers: { origin: base }, maxRedirects: 0 };
	expect((await viewer.request.post(`${version}/bewerken/algemeen`, post)).status()).toBe(403);
	expect((await viewer.goto(`${base}/beheer/vragenlijsten/nieuw`))?.status()).toBe(403);
	await viewer.context().close();
	await editor.context().close();
	expect(watched.foreign).toEqual([]);
	// The browser itself reports each form that was refused.
	expect(watched.complaints.filter((line) => !line.includes('the server responded with a status of 4'))).toEqual([]);
});

test('without JavaScript an editor makes one from nothing, adds a question, and nothing typed is lost', async ({
	browser
}) => {
	const page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' })).newPage();
	await page.goto(`${base}/beheer/aanmelden?terug=/beheer/vragenlijsten/nieuw`);
	await page.getByLabel('E-mailadres').fill('redacteur@example.nl');
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Meld je aan', exact: true }).click();
	await page.getByLabel('Engels', { exact: true }).uncheck();
	await page.getByLabel('Titel in het Nederlands').fill('Wat vind jij?');
	await page.getByRole('button', { name: 'Maak de vragenlijst' }).click();
	await expect(page.getByRole('alert')).toContainText('Er ontbreekt nog iets');
	await expect(page.getByLabel('Titel in het Nederlands')).toHaveValue('Wat vind jij?');
	await page.getByLabel('Waar gaat het over? in het Nederlands').fill('Een paar vragen.');
	await page.getByLabel('Waar kunnen mensen terecht').fill('post@example.nl');
	await page.getByRole('button', { name: 'Maak de vragenlijst' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat vind jij?');
	await expect(page.getByText('Er is geen scherm met zaken.')).toBeVisible();
	await page.getByRole('link', { name: 'Ga verder met bewerken' }).click();
	await page.getByRole('link', { name: 'Vragen', exact: true }).click();
	await page.getByLabel('Wat wil je toevoegen?').selectOption({ label: 'Eén antwoord kiezen' });
	await page.getByRole('button', { name: 'Voeg toe' }).click();
	await page.getByLabel('De vraag', { exact: true }).fill('Ja of nee?');
	await page.getByLabel('Antwoord 1').fill('Ja');
	await page.getByRole('button', { name: 'Nog een regel' }).click();
	await expect(page.getByLabel('De vraag', { exact: true })).toHaveValue('Ja of nee?');
	await page.getByLabel('Antwoord 2').fill('Nee');
	await page.getByRole('button', { name: 'Voeg dit toe' }).last().click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	await page.getByRole('button', { name: 'Naar boven: Nee' }).click();
	await expect(page.getByLabel('Antwoord 1')).toHaveValue('Nee');
	await page.context().close();
});
