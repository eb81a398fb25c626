import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Dialog, type Page } from '@playwright/test';
import { connectTo } from '../faults/app';
import { layPeople, laySurvey, type Laid } from '../survey/lay';
import { axeInBothThemes, hydrated } from './site';

/** What organisers keep and throw away, one after the other, with an app and a database of their own. */
test.setTimeout(180_000);
test.describe.configure({ mode: 'serial' });

const PASSWORD = 'een rustige middag in mei';
const folder = mkdtempSync(join(tmpdir(), 'strafmaatverkenner-bewaren-'));
let app: ChildProcess;
let base = '';
let first = '';
let page: Page;
let organisation = '';

const withClient = async <T>(work: (client: Awaited<ReturnType<typeof connectTo>>) => Promise<T>): Promise<T> => {
	const client = await connectTo(folder);
	try {
		return await work(client);
	} finally {
		await client.end();
	}
};

const at = ({ key }: Laid, rest = ''): string => `${base}/beheer/vragenlijsten/${key.survey}/${key.version}${rest}`;

test.beforeAll(async ({ browser }) => {
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
	page = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
	await page.goto(first);
	await page.getByLabel('Naam van de organisatie').fill('Gemeente Voorbeeld');
	await page.getByLabel('E-mailadres').fill('beheer@example.nl');
	await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Maak het account' }).click();
	await expect(page.getByRole('link', { name: 'Naar de vragenlijsten' })).toBeVisible();
	organisation = await withClient(async (client) => {
		const { rows } = await client.query<{ organisation: string }>('select organisation from account_organisation');
		return rows[0]!.organisation;
	});
});

test.afterAll(async () => {
	await page?.context().close();
	const gone = new Promise((resolve) => app.once('exit', resolve));
	app.kill('SIGTERM');
	await gone;
	rmSync(folder, { recursive: true, force: true });
});

async function lookedAt(): Promise<void> {
	expect(await axeInBothThemes(page)).toEqual([]);
	const before = page.viewportSize();
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
		0
	);
	if (before) await page.setViewportSize(before);
}

async function newDraft(): Promise<string> {
	await page.goto(`${base}/beheer/vragenlijsten/nieuw`);
	await page.getByRole('button', { name: 'Maak een kopie' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Welke straf past bij een straatroof?');
	return page.url().replace(/\?.*/, '');
}

test('links for one person each come as a file, are counted, and open the survey', async () => {
	const laid = await withClient((client) => laySurvey(client, 2, { organisation, changed: { access: 'tokens' } }));
	await page.goto(at(laid, '/uitnodigingen'));
	await lookedAt();
	await page.getByLabel('Hoeveel links').fill('3');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Maak en download ze' }).click()
	]);
	expect(download.suggestedFilename()).toBe('uitnodigingen.csv');
	const [head, ...links] = readFileSync(await download.path(), 'utf8')
		.trimEnd()
		.split('\r\n');
	expect(head).toBe('link');
	expect(new Set(links).size).toBe(3);
	for (const link of links) {
		expect(link).toContain(`${base}/vragenlijst/${laid.key.survey}/1?uitnodiging=`);
		expect((await page.request.get(link)).status()).toBe(200);
	}
	await page.reload();
	await expect(page.getByText('Gebruikt: 0. Nog niet gebruikt: 3.')).toBeVisible();
	await page.getByLabel('Hoeveel links').fill('0');
	await page.getByRole('button', { name: 'Maak en toon ze' }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await lookedAt();
});

test('what was changed and not saved is asked about, within the site and on leaving it, and never holds up leaving at once', async () => {
	const version = await newDraft();
	const asked: string[] = [];
	let answer = false;
	const onDialog = (dialog: Dialog) => {
		asked.push(dialog.type());
		void (answer ? dialog.accept() : dialog.dismiss());
	};
	page.on('dialog', onDialog);
	await page.goto(`${version}/bewerken/algemeen`);
	await hydrated(page);
	const contact = page.getByLabel('Waar kunnen mensen terecht');
	const overview = page.getByRole('link', { name: 'Overzicht', exact: true });
	// Nothing was typed: nothing is asked.
	await overview.click();
	await expect(page).toHaveURL(version);
	expect(asked).toEqual([]);

	await page.goto(`${version}/bewerken/algemeen`);
	await hydrated(page);
	await contact.fill('nieuw@example.nl');
	await overview.click();
	await expect.poll(() => asked).toEqual(['confirm']);
	await expect(contact).toHaveValue('nieuw@example.nl');
	await page.getByRole('button', { name: 'Bewaar' }).last().click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	// Saved: nothing is asked, in the page or by the browser.
	await overview.click();
	await expect(page).toHaveURL(version);
	expect(asked).toEqual(['confirm']);

	await page.goto(`${version}/bewerken/algemeen`);
	await hydrated(page);
	await contact.fill('weg@example.nl');
	answer = true;
	await overview.click();
	await expect(page).toHaveURL(version);
	expect(asked).toEqual(['confirm', 'confirm']);

	await page.goto(`${version}/bewerken/algemeen`);
	await hydrated(page);
	await expect(contact).toHaveValue('nieuw@example.nl');
	await contact.fill('weg@example.nl');
	await page.goto(version);
	expect(asked).toEqual(['confirm', 'confirm', 'beforeunload']);

	await page.goto(`${version}/bewerken/algemeen`);
	await hydrated(page);
	await contact.fill('weg@example.nl');
	await page.route('https://www.buienradar.nl/**', (route) =>
		route.fulfill({ status: 200, contentType: 'text/html', body: '<title>Elders</title>' })
	);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(page).toHaveTitle('Elders');
	expect(asked).toEqual(['confirm', 'confirm', 'beforeunload']);
	page.off('dialog', onDialog);
});

test('a colleague changed this too: both are shown, and saving again is a choice', async () => {
	const version = await newDraft();
	const other = await page.context().newPage();
	for (const one of [page, other]) await one.goto(`${version}/bewerken/algemeen`);
	await hydrated(other);
	await other.getByLabel('Waar kunnen mensen terecht').fill('collega@example.nl');
	await other.getByRole('button', { name: 'Bewaar' }).last().click();
	await expect(other.getByText('Bewaard.')).toBeVisible();
	await other.close();
	await hydrated(page);
	await page.getByLabel('Waar kunnen mensen terecht').fill('mijn@example.nl');
	await page.getByRole('button', { name: 'Bewaar' }).last().click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expect(page.getByLabel('Waar kunnen mensen terecht')).toHaveValue('mijn@example.nl');
	await expect(page.getByText('collega@example.nl')).toBeVisible();
	await lookedAt();
	await page.getByRole('button', { name: 'Bewaar' }).last().click();
	await expect(page.getByText('Bewaard.')).toBeVisible();
	await expect(page.getByLabel('Waar kunnen mensen terecht')).toHaveValue('mijn@example.nl');
});

test('a draft is thrown away after a second look, and the log says who did', async () => {
	const version = await newDraft();
	await page.getByText('Gooi dit concept weg …').click();
	await lookedAt();
	await page.getByRole('button', { name: 'Gooi het concept weg' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Het concept is weg.' })).toBeVisible();
	await lookedAt();
	expect((await page.request.get(version)).status()).toBe(404);
	await page.goto(`${base}/beheer/logboek`);
	await expect(page.getByText('concept van een vragenlijst weggegooid')).toBeVisible();
});

test('a next version stands beside the one that people answer; deleting asks for the title', async () => {
	const laid = await withClient((client) => laySurvey(client, 2, { organisation }));
	const address = `${base}/vragenlijst/${laid.key.survey}/1`;
	await page.goto(at(laid));
	await page.getByText('Maak een volgende versie …').click();
	await page.getByRole('button', { name: 'Maak het concept' }).click();
	await expect(page.getByText('Dit is het concept van de volgende versie.')).toBeVisible();
	expect(page.url()).toContain(`${laid.key.survey}/2`);
	await page.getByText('Gooi dit concept weg …').click();
	await page.getByRole('button', { name: 'Gooi het concept weg' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Het concept is weg.' })).toBeVisible();
	expect((await page.request.get(address)).status()).toBe(200);

	await page.goto(at(laid));
	await page.getByText('Verwijder alle antwoorden …').click();
	await lookedAt();
	const title = page.getByLabel(/Typ de titel/);
	await title.fill('Iets anders');
	await page.getByRole('button', { name: 'Verwijder de antwoorden' }).click();
	await expect(page.getByText('Dit is niet de titel.')).toBeVisible();
	await page.getByText('Verwijder alle antwoorden …').click();
	await title.fill('Welke straf past bij een straatroof?');
	await page.getByRole('button', { name: 'Verwijder de antwoorden' }).click();
	await expect(page.getByText('De antwoorden zijn verwijderd.')).toBeVisible();
	await lookedAt();
	expect((await page.request.get(address)).status()).toBe(404);
});

const DAY_MS = 86_400_000;

/** People at their first vignette, each with a text of their own. */
const withTexts = (changed: NonNullable<Parameters<typeof laySurvey>[2]>['changed'] = {}) =>
	withClient(async (client) => {
		const survey = await laySurvey(client, 2, { organisation, changed });
		const people = await layPeople(client, survey, 12);
		for (const [number, { respondent }] of people.entries())
			await client.query(
				`insert into survey_answer (respondent, item, id, revision, answer) values ($1, 'waarom', $2, 1, $3)`,
				[respondent, randomUUID(), JSON.stringify({ kind: 'free', text: `Reden ${number}\nmet <b>tekens</b>` })]
			);
		return { ...survey, people };
	});

test('free texts are read after the planned end, by themselves, and not before', async () => {
	const early = await withTexts();
	await page.goto(at(early, '/teksten'));
	await expect(page.getByText('Je kunt de teksten lezen vanaf')).toBeVisible();
	await lookedAt();
	const past = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
	const over = await withTexts({ opensAt: past(3), closesAt: past(1) });
	await page.goto(at(over));
	await page.getByRole('link', { name: 'Vrije teksten' }).click();
	await expect(page.getByText('12 teksten. Je ziet er 1 tot en met 12.')).toBeVisible();
	await expect(page.getByText('met <b>tekens</b>')).toHaveCount(12);
	await lookedAt();
	await page.goto(`${base}/vragenlijst/${over.key.survey}/1/intrekken`);
	await expect(page.getByText('Die dag is voorbij.')).toBeVisible();
	await page.goto(`${base}/vragenlijst/${over.key.survey}/1/gegevens`);
	await expect(page.getByText('Die dag is voorbij.')).toBeVisible();
});

test('closing early keeps what people were promised: every page says until when, and the code works', async ({
	browser
}) => {
	const laid = await withTexts();
	const address = `${base}/vragenlijst/${laid.key.survey}/1`;
	const rowsOf = (respondent: string) =>
		withClient(async (client) => {
			const { rows } = await client.query<{ count: number }>(
				'select count(*)::int as count from survey_answer where respondent = $1',
				[respondent]
			);
			return rows[0]!.count;
		});
	await page.goto(at(laid));
	await hydrated(page);
	await expect(page.getByRole('heading', { name: 'Deel de link' })).toBeVisible();
	await page.getByText('Sluit nu …').click();
	await expect(page.getByText('Antwoorden laten weghalen kan nog tot')).toBeVisible();
	await page.getByRole('button', { name: 'Sluit deze vragenlijst' }).click();
	await expect(page.getByText('De vragenlijst is gesloten.')).toBeVisible();
	await expect(page.getByText('Eerder dan gepland')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Deel de link' })).toHaveCount(0);
	await expect(page.getByText('Mensen kunnen hun antwoorden nog laten weghalen, tot het einde')).toBeVisible();
	await lookedAt();
	await page.goto(at(laid, '/resultaten'));
	await expect(page.getByText('Er komen geen antwoorden meer bij.')).toBeVisible();
	await expect(page.getByText('tellen binnen een paar seconden mee')).toHaveCount(0);
	await lookedAt();
	await page.goto(at(laid, '/teksten'));
	await expect(page.getByText('Je kunt de teksten lezen vanaf')).toBeVisible();

	const context = await browser.newContext({ locale: 'nl-NL' });
	const phone = await context.newPage();
	const [first, second] = laid.people;
	// What this process remembers of a version is two seconds old at most.
	await expect(async () => {
		await phone.goto(address);
		await expect(phone.getByText('De vragenlijst is eerder gesloten dan gepland.')).toBeVisible({ timeout: 500 });
	}).toPass();
	await expect(phone.getByText(/^Eerder gesloten dan gepland\./)).toBeVisible();
	await expect(phone.getByText(/^Kan tot /)).toBeVisible();
	await phone.goto(`${base}/en/vragenlijst/${laid.key.survey}/1`);
	await expect(phone.getByText('Until', { exact: false }).first()).toBeVisible();
	await expect(phone.getByText('as promised')).toBeVisible();

	// The place of somebody still shows the code; the code takes the answers away.
	await phone.goto(`${address}/mee/${first!.secret}`);
	await hydrated(phone);
	await expect(phone.getByText('Dat kan nog steeds, tot')).toBeVisible();
	const code = (await phone.locator('.code b').innerText()).trim();
	expect(await axeInBothThemes(phone)).toEqual([]);
	expect(await rowsOf(first!.respondent)).toBe(1);
	await phone.getByRole('link', { name: 'Antwoorden laten weghalen' }).click();
	await expect(phone.getByText('Dat verandert niets aan wat je is beloofd.')).toBeVisible();
	expect(await axeInBothThemes(phone)).toEqual([]);
	await phone.getByLabel('Je code').fill(code);
	await phone.getByRole('button', { name: 'Haal mijn antwoorden weg' }).click();
	await expect(phone.getByText('Je antwoorden zijn weggehaald.')).toBeVisible();
	expect([await rowsOf(first!.respondent), await rowsOf(second!.respondent)]).toEqual([0, 1]);
	await context.close();
});
