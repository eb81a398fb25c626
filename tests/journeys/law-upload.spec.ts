import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FIGURE, INVENTED, inventedEdition } from './invented';
import { onOwnApp, type OwnApp } from './own-app';
import { axeInBothThemes, expect, hydrated } from './site';

/** An app of its own: what is uploaded here changes the rules for everybody on it. */
const test = onOwnApp();

/** One after the other: there is one first administrator, and one folder. */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const PASSWORD = 'een rustige middag in mei';
const BOSS = 'beheer@example.nl';
const PAGE = '/beheer/recht';
const FILE = `${INVENTED}.yaml`;
const CASE =
	'1_seksuele-misdrijven_2024-09-01_handeling.seksuele-handelingen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet';
const EXPLORER = `/verkennen/seksuele-misdrijven?z=${CASE}`;
const FROM_HERE = 'van deze installatie';
const WAITING = 'Het staat er. De app leest het nu.';
const TAKEN = 'Het staat er, en de regels zijn overgenomen.';
const LONG = 'door de installatie die deze site aanbiedt';

const members: { editor: string; viewer: string } = { editor: '', viewer: '' };

/** @param alive whether the page comes alive: without JavaScript it never does */
async function signIn(page: Page, email: string, alive = true): Promise<void> {
	await page.goto('/beheer/aanmelden');
	if (alive) await hydrated(page);
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Meld je aan', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Beheer' })).toBeVisible();
}

async function invite(page: Page, email: string, role: string): Promise<string> {
	await page.goto('/beheer/leden');
	await hydrated(page);
	await page.getByLabel('E-mailadres van het nieuwe lid').fill(email);
	await page.getByRole('form', { name: 'Nodig iemand uit' }).getByLabel(role, { exact: true }).check();
	await page.getByRole('button', { name: 'Maak de uitnodiging' }).click();
	return page.getByRole('status').getByRole('textbox').inputValue();
}

/** That it can be read by everybody, on a small phone and a wide screen too. */
async function lookedAt(page: Page): Promise<void> {
	expect(await axeInBothThemes(page)).toEqual([]);
	const before = page.viewportSize()!;
	for (const width of [320, 1920]) {
		await page.setViewportSize({ width, height: 800 });
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
	}
	await page.setViewportSize(before);
}

const asFile = (text: string, name = FILE) => ({ name, mimeType: 'application/yaml', buffer: Buffer.from(text) });

async function offer(page: Page, text: string, name = FILE): Promise<void> {
	await page.goto(PAGE);
	await hydrated(page);
	await page.getByLabel('Regelbestanden (YAML)').setInputFiles(asFile(text, name));
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
}

/** Looks again as long as the page says that the app is reading: on a busy machine that takes longer than it waits for. */
async function read(page: Page, said: string): Promise<void> {
	await expect(async () => {
		const status = page.getByRole('status');
		if ((await status.textContent()) === WAITING) await page.getByRole('link', { name: 'Kijk opnieuw' }).click();
		await expect(status).toHaveText(said, { timeout: 100 });
	}).toPass({ timeout: 60_000 });
}

/** A folder in which somebody still writes is read once it has come to rest. */
async function whileWriting({ lawDir }: OwnApp, text: string, act: () => Promise<void>): Promise<void> {
	const write = () => writeFileSync(join(lawDir, FILE), text);
	write();
	const writing = setInterval(write, 300);
	try {
		await act();
	} finally {
		clearInterval(writing);
	}
}

async function confirmed(page: Page, button = 'Neem dit in gebruik'): Promise<void> {
	await page.getByRole('button', { name: button }).click();
	await read(page, TAKEN);
}

const inFolder = ({ lawDir }: OwnApp) => (existsSync(lawDir) ? readdirSync(lawDir) : []);

interface Evaluated {
	startingPoint: { outcome: object };
	receipt: { hash: string; overlays: string[] };
}

async function evaluated({ request }: Page): Promise<Evaluated> {
	const response = await request.post('/api/v1/evaluate', {
		data: {
			offenceDate: '2024-09-01',
			answers: { handeling: 'seksuele-handelingen', 'leeftijd-slachtoffer': '18-plus', schuldvorm: 'opzet' }
		}
	});
	expect(response.status()).toBe(200);
	return (await response.json()) as Evaluated;
}

/** What every part of the site says of the edition. */
async function everywhere(page: Page, figure: string | undefined): Promise<void> {
	const own = figure !== undefined;
	const main = page.getByRole('main');
	await page.goto(EXPLORER);
	await expect(main.getByText(figure ?? 'Nog niet overgenomen').first()).toBeVisible();
	await expect(main.getByText(LONG)).toHaveCount(own ? 1 : 0);
	await page.goto(`/vergelijken?z=${CASE}`);
	await expect(main.getByText(figure ?? 'Nog niet overgenomen').first()).toBeVisible();
	await expect(main.getByText(LONG)).toHaveCount(own ? 1 : 0);
	await page.goto('/kaart/seksuele-misdrijven');
	await expect(main.getByText(FROM_HERE)).toHaveCount(own ? 1 : 0);
	await page.goto('/regels');
	await expect(main.getByText(FROM_HERE)).toHaveCount(own ? 1 : 0);
	await page.goto(`/en/regels/${INVENTED}?onderwerp=seksuele-misdrijven`);
	await expect(main.getByText('by the installation that offers this site')).toHaveCount(own ? 1 : 0);
	const answer = await evaluated(page);
	expect(answer.receipt.overlays).toEqual(own ? [INVENTED] : []);
	expect(JSON.stringify(answer.startingPoint)).toContain(own ? `"amount":"${parseInt(figure, 10)}"` : 'untranscribed');
}

test('the first administrator finds the page of the rules, empty', async ({ page, app }) => {
	await page.goto(`/beheer/eerste/${app.first}`);
	await hydrated(page);
	await page.getByLabel('Naam van de organisatie').fill('Gemeente Voorbeeld');
	await page.getByLabel('E-mailadres').fill(BOSS);
	await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Maak het account' }).click();
	await expect(page.getByRole('status')).toContainText('Welkom');
	const rules = page.getByRole('region', { name: 'Eigen regels' });
	await expect(rules).toContainText('De regels van nu gelden sinds de app begon');
	await expect(rules).toContainText('Geen lezing hoeft nu opnieuw te worden bekeken.');
	members.editor = await invite(page, 'redacteur@example.nl', 'redacteur');
	members.viewer = await invite(page, 'kijker@example.nl', 'kijker');
	await page.goto('/beheer');
	await rules.getByRole('link', { name: 'Naar de eigen regels' }).click();
	await expect(page).toHaveURL(PAGE);
	await expect(page.getByText('Er zijn nog geen eigen regels.')).toBeVisible();
	// The framework for adults was last seen in October 2024.
	await expect(page.getByRole('region', { name: 'Opnieuw te bekijken' })).toContainText('31 oktober 2024');
	await lookedAt(page);
	await everywhere(page, undefined);
});

test('a file is shown as a difference, taken into use, and every page changes without a restart', async ({
	page,
	app
}) => {
	await signIn(page, BOSS);
	const before = (await evaluated(page)).receipt.hash;
	await offer(page, inventedEdition(), '../../elsewhere.yaml');
	const change = page.getByRole('region', { name: 'Wat er verandert' });
	await expect(change).toContainText(`elsewhere.yaml → ${FILE}: nieuw.`);
	await expect(change.getByRole('row', { name: 'Opzetaanranding' }).first()).toContainText(`${FIGURE} dagen`);
	await expect(change).toContainText('van nog niet overgenomen naar gevangenisstraf van 111 dagen');
	expect(inFolder(app).filter((name) => name.endsWith('.yaml'))).toEqual([]);
	await lookedAt(page);
	await confirmed(page);
	const row = page.getByRole('row', { name: 'Verzonnen richtlijn voor een proef' });
	await expect(row).toContainText('vanaf 1 juli 2024');
	await expect(row).toContainText('in gebruik');
	await expect(page.getByRole('region', { name: 'Opnieuw te bekijken' })).toContainText(
		'Lezing proef, te bekijken vanaf 1 januari 2025.'
	);
	await lookedAt(page);
	expect(inFolder(app)).toEqual([FILE]);
	expect(readFileSync(join(app.lawDir, FILE), 'utf8')).toBe(inventedEdition());
	const download = page.waitForEvent('download');
	await row.getByRole('link', { name: `Download ${FILE}` }).click();
	expect((await download).suggestedFilename()).toBe(FILE);
	expect((await evaluated(page)).receipt.hash).not.toBe(before);
	await everywhere(page, `${FIGURE} dagen`);
	await page.goto('/beheer');
	await expect(page.getByRole('region', { name: 'Eigen regels' })).toContainText('1 lezing moet opnieuw');
	await page.goto('/beheer/logboek');
	await expect(page.getByRole('row').nth(1)).toContainText('regels toegevoegd of vervangen');
	await expect(page.getByRole('row').nth(1)).toContainText(`regels ${INVENTED}`);
});

test('an invalid file is refused with file, line, column, path and reason, and can be mended on the spot', async ({
	page,
	app,
	watched
}) => {
	await signIn(page, BOSS);
	const wrong = inventedEdition(FIGURE + 1).replace('subject: seksuele-misdrijven', 'subject: seksuele-misdrijvn');
	await offer(page, wrong);
	const refused = page.getByRole('region', { name: 'Dit klopt nog niet' });
	const line = wrong.slice(0, wrong.indexOf('seksuele-misdrijvn')).split('\n').length;
	await expect(refused.getByRole('listitem').first()).toContainText(`${FILE}, regel ${line}, kolom 10`);
	await expect(refused.getByRole('listitem').first()).toContainText(
		'subject "seksuele-misdrijvn" is geen onderwerp: bedoelde je "seksuele-misdrijven"?'
	);
	await expect(refused.locator('[lang]')).toHaveCount(0);
	await lookedAt(page);
	expect(readFileSync(join(app.lawDir, FILE), 'utf8')).toBe(inventedEdition());
	expect(JSON.stringify((await evaluated(page)).startingPoint)).toContain(`"amount":"${FIGURE}"`);
	const text = refused.getByLabel(`Te verbeteren: ${FILE}`);
	await expect(text).toHaveValue(wrong);
	// Given again as it is, over a slow line: what is mended before the scripts are there stays.
	let go: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (go = resolve));
	await page.route('**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	await refused.getByRole('button', { name: 'Probeer het opnieuw' }).click({ noWaitAfter: true });
	const mended = wrong.replace('misdrijvn', 'misdrijven');
	await expect(page.locator('#svelte-announcer')).toHaveCount(0);
	await text.fill(mended);
	go();
	await hydrated(page);
	await page.unroute('**/*.js');
	await expect(text).toHaveValue(mended);
	await refused.getByRole('button', { name: 'Probeer het opnieuw' }).click();
	await expect(page.getByRole('region', { name: 'Wat er verandert' })).toContainText(
		`${FILE}: komt in de plaats van het bestand dat er nu staat.`
	);
	await page.getByRole('link', { name: 'Toch niet' }).click();
	await expect(page).toHaveURL(PAGE);
	expect(readFileSync(join(app.lawDir, FILE), 'utf8')).toBe(inventedEdition());
	// The browser itself reports each form that was refused.
	watched.complaints.length = 0;
});

test('what is shown is what happens: rules that changed meanwhile are shown again', async ({
	page,
	context,
	app,
	watched
}) => {
	await signIn(page, BOSS);
	await offer(page, inventedEdition(FIGURE + 1));
	const other = await context.newPage();
	await offer(other, inventedEdition(FIGURE + 2));
	await confirmed(other);
	await other.close();
	await page.getByRole('button', { name: 'Neem dit in gebruik' }).click();
	await expect(page.getByRole('alert')).toHaveText(
		'De regels zijn intussen veranderd. Bekijk opnieuw wat er anders wordt.'
	);
	await expect(page.getByRole('row', { name: 'Opzetaanranding' }).first()).toContainText(`${FIGURE + 2} dagen`);
	expect(readFileSync(join(app.lawDir, FILE), 'utf8')).toBe(inventedEdition(FIGURE + 2));
	await confirmed(page);
	expect(readFileSync(join(app.lawDir, FILE), 'utf8')).toBe(inventedEdition(FIGURE + 1));
	watched.complaints.length = 0;
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('text is pasted, taken into use, and taken away again', async ({ page, app, watched }) => {
		await signIn(page, BOSS, false);
		await page.goto(PAGE);
		await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
		await expect(page.getByRole('alert')).toHaveText('Kies een bestand of plak een tekst.');
		await whileWriting(app, inventedEdition(FIGURE + 1), async () => {
			await page.goto(`${PAGE}?gedaan`);
			await expect(page.getByRole('status')).toHaveText(WAITING);
			await page.getByRole('link', { name: 'Kijk opnieuw' }).click();
			await expect(page).toHaveURL(`${PAGE}?gedaan`);
		});
		await read(page, TAKEN);
		await page.goto(PAGE);
		await page.getByLabel('Of plak hier de tekst').fill(inventedEdition());
		await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
		await confirmed(page);
		expect(readFileSync(join(app.lawDir, FILE), 'utf8')).toBe(inventedEdition());
		await page.getByRole('button', { name: `Haal ${FILE} weg` }).click();
		const change = page.getByRole('region', { name: 'Wat er verandert' });
		await expect(change).toContainText('De tekst die met de app meekomt, geldt weer.');
		await expect(change.getByRole('link', { name: 'Download eerst de tekst van nu' })).toHaveAttribute(
			'href',
			`/beheer/recht/bestand?naam=${FILE}`
		);
		await confirmed(page, 'Haal dit bestand weg');
		expect(inFolder(app)).toEqual([]);
		await everywhere(page, undefined);
		watched.complaints.length = 0;
	});

	test('an editor and a viewer are refused, and are shown no door', async ({ page, request, watched, app }) => {
		for (const link of [members.editor, members.viewer]) {
			await page.goto(link);
			await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
			await page.getByRole('button', { name: 'Maak het account en doe mee' }).click();
			await expect(page.getByRole('heading', { level: 1, name: 'Beheer' })).toBeVisible();
			await expect(page.getByText('Eigen regels')).toHaveCount(0);
			expect((await page.goto(PAGE))?.status()).toBe(403);
			await expect(page.getByRole('main')).toContainText('als je beheerder bent van de eerste organisatie');
			expect((await page.goto(`${PAGE}/bestand?naam=${FILE}`))?.status()).toBe(403);
			await expect(page.getByRole('main')).toContainText('als je beheerder bent van de eerste organisatie');
			const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
			for (const action of ['show', 'place']) {
				const response = await request.post(`${PAGE}?/${action}`, {
					headers: { accept: 'text/html', origin: app.origin, cookie: cookies },
					multipart: { text: inventedEdition(), label: '', shown: '' }
				});
				expect(response.status()).toBe(403);
			}
			await page.goto('/beheer');
			await page.getByRole('button', { name: 'Meld je af' }).click();
		}
		expect(inFolder(app)).toEqual([]);
		expect((await request.get(PAGE, { maxRedirects: 0 })).status()).toBe(303);
		watched.complaints.length = 0;
	});
});

test('what is too large or no text is refused in words, and nothing is written', async ({ page, app, watched }) => {
	await signIn(page, BOSS);
	for (const [buffer, said] of [
		[Buffer.alloc(201_000, 'a'), 'is groter dan 200 kB'],
		[Buffer.from([0xff, 0xfe, 0x00]), 'is geen tekst']
	] as const) {
		await page.goto(PAGE);
		await hydrated(page);
		await page
			.getByLabel('Regelbestanden (YAML)')
			.setInputFiles({ name: 'groot.yaml', mimeType: 'application/yaml', buffer });
		await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
		await expect(page.getByRole('alert')).toContainText(`groot.yaml ${said}`);
	}
	expect(inFolder(app)).toEqual([]);
	// Where a file was asked for there is no page of the house; what stopped it is said all the same.
	expect((await page.goto(`${PAGE}/bestand?naam=${FILE}`))?.status()).toBe(404);
	await expect(page.getByRole('main')).toContainText('Dit bestand is er niet meer.');
	expect(await axeInBothThemes(page)).toEqual([]);
	watched.complaints.length = 0;
});

test('a faulty file that was put there by hand is shown with its reason, while the rules in force stay', async ({
	page,
	app
}) => {
	await signIn(page, BOSS);
	const wrong = inventedEdition().replace('subject: seksuele-misdrijven', 'subject: seksuele-misdrijvn');
	await whileWriting(app, wrong, async () => {
		await page.goto(`${PAGE}?gedaan`);
		await expect(page.getByRole('status')).toHaveText(WAITING);
		await lookedAt(page);
	});
	await read(page, 'Het staat er, maar de regels zijn niet overgenomen. Kijk hieronder waarom.');
	const refused = page.getByRole('region', { name: 'Niet overgenomen' });
	const line = wrong.slice(0, wrong.indexOf('seksuele-misdrijvn')).split('\n').length;
	await expect(refused.getByRole('listitem').first()).toContainText(`${FILE}, regel ${line}, kolom 10`);
	await expect(refused).toContainText('subject "seksuele-misdrijvn" is geen onderwerp');
	await expect(refused).not.toContainText(app.lawDir);
	await lookedAt(page);
	await page.goto(`/en${PAGE}`);
	await expect(page.getByRole('region', { name: 'Not taken over' })).toContainText(
		'"seksuele-misdrijvn" is no subject'
	);
	await page.goto('/beheer');
	await expect(page.getByRole('alert')).toHaveText('Een bestand is niet overgenomen.');
	expect((await evaluated(page)).receipt.overlays).toEqual([]);
	rmSync(join(app.lawDir, FILE));
});
