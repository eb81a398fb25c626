import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { FIGURE, INVENTED, inventedEdition } from './invented';
import { startOwnApp, type OwnApp } from './own-app';
import { axeInBothThemes, expect, test as base, hydrated } from './site';

/** An app of its own: what is uploaded here changes the rules for everybody on it. */
const test = base.extend<object, { app: OwnApp }>({
	app: [
		// Playwright asks for a pattern here, also where nothing is needed.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const app = await startOwnApp();
			await use(app);
			await app.stop();
		},
		{ scope: 'worker', timeout: 90_000 }
	],
	baseURL: ({ app }, use) => use(app.origin)
});

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
const LONG = 'door de installatie die deze site aanbiedt';

const members: { editor: string; viewer: string } = { editor: '', viewer: '' };

async function signIn(page: Page, email: string): Promise<void> {
	await page.goto('/beheer/aanmelden');
	// What is typed before the page is alive would be gone once it is.
	await hydrated(page);
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Meld je aan', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Beheer' })).toBeVisible();
}

async function invite(page: Page, email: string, role: string): Promise<string> {
	await page.goto('/beheer/leden');
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
	await page.getByLabel('Regelbestanden (YAML)').setInputFiles(asFile(text, name));
	await page.getByRole('button', { name: 'Bekijk wat er verandert' }).click();
}

async function confirmed(page: Page, button = 'Neem dit in gebruik'): Promise<void> {
	await page.getByRole('button', { name: button }).click();
	// On a busy machine reading takes longer than the page waits for; it says so then, and knows more a moment later.
	await expect(async () => {
		const said = await page.getByRole('status').textContent();
		if (said === 'Het staat er. De app leest het nu.') await page.reload();
		await expect(page.getByRole('status')).toHaveText('Het staat er, en de regels zijn overgenomen.', { timeout: 100 });
	}).toPass({ timeout: 60_000 });
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
		'subject "seksuele-misdrijvn" is no subject: did you mean "seksuele-misdrijven"?'
	);
	await lookedAt(page);
	expect(readFileSync(join(app.lawDir, FILE), 'utf8')).toBe(inventedEdition());
	expect(JSON.stringify((await evaluated(page)).startingPoint)).toContain(`"amount":"${FIGURE}"`);
	const text = refused.getByLabel(`Te verbeteren: ${FILE}`);
	await expect(text).toHaveValue(wrong);
	await text.fill(wrong.replace('misdrijvn', 'misdrijven'));
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
