import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { answeredSurvey, moveElsewhere } from './answered';
import { accept, becomeFirst, invite, startOwnApp, type OwnApp } from './organiser';
import type { PublishedSurvey } from './published';
import { axeInBothThemes, hydrated, watch, type Watched } from './site';
import { unzip } from './unzip';

/** One after the other, with an app and a database of its own. */
test.setTimeout(180_000);
test.describe.configure({ mode: 'serial' });

let app: OwnApp;
let survey: PublishedSurvey;
let organiser: Page;
let version = '';
const watched: Watched = { foreign: [], complaints: [] };

const SOURCE = 'CBS StatLine, bevolking op 1 januari 2026';

test.beforeAll(async ({ browser }) => {
	app = await startOwnApp('uitkomsten');
	organiser = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
	watch(organiser, app.base, watched);
	await becomeFirst(organiser, app);
	survey = await answeredSurvey(app.dataDir, 4000);
	version = `${app.base}/beheer/vragenlijsten/${survey.survey}/1`;
});

test.afterAll(async () => {
	await app.stop();
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

test('on a phone the pages of a survey stand behind the one that is shown, and what it says begins on the first screen', async () => {
	const before = organiser.viewportSize();
	await organiser.setViewportSize({ width: 360, height: 640 });
	await organiser.goto(version);
	await hydrated(organiser);
	await expect(organiser.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
	const pages = organiser.getByRole('navigation', { name: "Pagina's van deze vragenlijst" });
	await expect(pages).toHaveCount(1);
	await expect(pages.getByRole('link')).toHaveCount(0);
	await pages.locator('summary').click();
	expect(await axeInBothThemes(organiser)).toEqual([]);
	await pages.getByRole('link', { name: 'Plan' }).click();
	await expect(organiser).toHaveURL(/\/plan$/);
	await expect(pages.getByRole('link')).toHaveCount(0);
	await expect(pages.locator('summary')).toHaveText('Plan');
	// Around all of them is the menu of organisers, with the way out.
	const menu = organiser.getByRole('navigation', { name: 'Menu voor organisatoren' });
	await menu.locator('summary').click();
	await expect(menu.getByRole('button', { name: 'Meld je af' })).toBeVisible();
	await organiser.keyboard.press('Escape');
	await expect(menu.getByRole('button', { name: 'Meld je af' })).toBeHidden();
	if (before) await organiser.setViewportSize(before);
});

test('the dashboard shows figures with their margin, a table behind every chart, and how each was made', async () => {
	const kinds = organiser.getByRole('figure', { name: /Hoe vaak elke soort straf/ });
	await expect(async () => {
		await organiser.goto(`${version}/resultaten`);
		await expect(organiser.getByText(/^Van \d[\d.]* mensen tellen de antwoorden mee/)).toBeVisible({
			timeout: 500
		});
		// Shares come with the first tables, some seconds later.
		await expect(kinds).toContainText(/[\d,]+ % \([\d,]+ tot /, { timeout: 500 });
	}).toPass({ timeout: 60_000 });
	const charts = organiser.locator('figure');
	const count = await charts.count();
	expect(count).toBeGreaterThan(6);
	for (let at = 0; at < count; at += 1) {
		const chart = charts.nth(at);
		await chart.locator('summary').click();
		expect(await chart.getByRole('table').getByRole('row').count()).toBeGreaterThan(1);
	}
	const cells = await kinds.getByRole('cell').allTextContents();
	// One way of writing: a figure and its margin have the same number of decimals.
	const figures = cells.flatMap((cell) => /^([\d,]+) % \(([\d,]+) tot ([\d,]+)\)$/.exec(cell)?.slice(1) ?? []);
	expect(figures.length).toBeGreaterThan(5);
	expect(new Set(figures.map((figure) => figure.split(',')[1]?.length ?? 0)).size).toBe(1);
	const method = organiser.locator('section').filter({ has: organiser.getByRole('heading', { name: 'De straf' }) });
	await method.getByText('Hoe is dit berekend?').first().click();
	await expect(method.getByText('doi:10.1093/biomet/73.1.13').first()).toBeVisible();
	await organiser.getByLabel('Vergelijk groepen').selectOption({ index: 1 });
	await organiser.getByRole('button', { name: 'Laat zien' }).click();
	await expect(organiser.getByRole('heading', { name: /^Verschillen tussen groepen/ })).toBeVisible();
	await lookedAt(organiser);
});

test('while the server does not answer the figures stay where they are, and the page says so', async () => {
	const page = await organiser.context().newPage();
	await page.clock.install();
	await page.goto(`${version}/resultaten`);
	await hydrated(page);
	const charts = await page.locator('figure').count();
	await page.route(/\/(readyz|__data\.json)/, (route) => route.abort());
	await page.clock.fastForward(16_000);
	await expect(page.getByText('De server antwoordt nu niet.')).toBeVisible();
	await expect(page.locator('figure')).toHaveCount(charts);
	await page.unrouteAll();
	await page.clock.fastForward(16_000);
	await expect(page.getByText('De server antwoordt nu niet.')).toHaveCount(0);
	await expect(page.locator('figure')).toHaveCount(charts);
	await page.close();
});

test('margins are refused with the field named and nothing lost, read out of a table, saved, and used', async () => {
	await organiser.goto(`${version}/weging`);
	await expect(organiser.getByText('Er zijn geen bevolkingscijfers.')).toBeVisible();
	await lookedAt(organiser);
	const young = organiser.getByLabel('16 tot en met 24 jaar');
	await young.fill('14');
	await organiser.getByLabel('25 tot en met 44 jaar').fill('-3');
	await organiser.getByLabel('45 tot en met 64 jaar').fill('veel');
	await organiser.getByRole('button', { name: 'Bewaar en weeg' }).click();
	await expect(organiser.getByRole('alert')).toContainText('Nog niet bewaard');
	await organiser.getByRole('alert').getByRole('link', { name: 'Hoe oud ben je? 25 tot en met 44 jaar' }).click();
	await expect(organiser.getByLabel('25 tot en met 44 jaar')).toBeInViewport();
	await expect(young).toHaveValue('14');
	await expect(organiser.getByLabel('45 tot en met 64 jaar')).toHaveValue('veel');
	await expect(organiser.getByText('Dit is geen getal.')).toBeVisible();
	await expect(organiser.getByText('Een aandeel ligt nooit onder 0.')).toBeVisible();
	await expect(organiser.getByLabel('45 tot en met 64 jaar')).toHaveAttribute('aria-invalid', 'true');
	await lookedAt(organiser);

	// The empty table comes back filled in; a line that is wrong is named, and the others are read.
	await organiser
		.locator('details', { hasText: 'Cijfers uit een tabel lezen' })
		.evaluate((one) => one.setAttribute('open', ''));
	const [download] = await Promise.all([
		organiser.waitForEvent('download'),
		organiser.getByRole('link', { name: 'Download een lege tabel (CSV)' }).click()
	]);
	const shares = ['13,5', '33', '33', '20,5'];
	const lines = readFileSync(await download.path(), 'utf8')
		.trimEnd()
		.split('\r\n');
	expect(lines).toHaveLength(5);
	const filled = lines.map((line, at) => (at === 0 ? line : line.replace(/""$/, `"${shares[at - 1]!}"`)));
	await organiser.getByLabel('Plak de tabel').fill([...filled, 'Hoe oud ben je?;honderd;1'].join('\n'));
	await organiser.getByRole('button', { name: 'Zet de tabel in de vakken' }).click();
	await expect(organiser.getByText('Regel 6: die vraag heeft geen groep ‘honderd’.')).toBeVisible();
	await expect(young).toHaveValue('13,5');
	await organiser.getByLabel('65 jaar of ouder').fill('30,5');
	await organiser.getByRole('button', { name: 'Bewaar en weeg' }).click();
	await expect(organiser.getByText('De groepen van deze vraag zijn samen 110 procent.')).toBeVisible();
	await expect(organiser.getByText('Zeg waar de cijfers vandaan komen')).toBeVisible();
	await organiser.getByLabel('65 jaar of ouder').fill('20,5');
	await organiser.getByLabel('Waar komen deze cijfers vandaan?').fill(SOURCE);
	await organiser.getByRole('button', { name: 'Bewaar en weeg' }).click();
	await expect(organiser.getByText('De bevolkingscijfers zijn bewaard.')).toBeVisible();
	await expect(organiser.getByText('Bij deze telling kun je nog 2 keer andere cijfers geven.')).toBeVisible();
	await lookedAt(organiser);

	await organiser.getByRole('link', { name: 'Bekijk de gewogen cijfers bij de uitkomsten' }).click();
	const section = organiser.locator('#gewogen');
	await expect(section).toContainText(`Bron van de bevolkingscijfers: ${SOURCE}`);
	await expect(section).toContainText('De berekening komt uit op de bevolkingscijfers');
	await expect(section).toContainText(
		/\d+ mensen zijn gewogen. Dat zegt ongeveer evenveel als de antwoorden van \d+ mensen/
	);
	const age = section.getByRole('table', { name: 'Voor en na de weging: Hoe oud ben je?' });
	await expect(age.getByRole('row', { name: /16 tot en met 24 jaar/ })).toContainText('13,5 %');
	const goal = section.getByRole('table', { name: 'Met en zonder weging: Wat moet een straf vooral doen?' });
	expect(await goal.getByRole('row').count()).toBeGreaterThan(3);
	await expect(goal).toContainText(/\d+(,\d)? % \(\d+(,\d)? tot \d+(,\d)?\)/);
	await section.getByText('Hoe is dit berekend?').click();
	await expect(section.getByText(/Deville/)).toBeVisible();
	await expect(section.getByText(/Kish/).first()).toBeVisible();
	await lookedAt(organiser);
	// A browser writes down that a form was refused, which was the point of two of them.
	expect(watched.complaints.splice(0)).toEqual(
		Array.from({ length: 2 }, (): unknown => expect.stringContaining('400'))
	);
});

test('the export comes as a file with weights, and its codebook says where they are from', async () => {
	await organiser.goto(`${version}/uitvoer`);
	await expect(organiser.getByText('Er is een kolom weight')).toBeVisible();
	await lookedAt(organiser);
	const [download] = await Promise.all([
		organiser.waitForEvent('download'),
		organiser.getByRole('button', { name: 'Maak en download het bestand' }).click()
	]);
	const files = unzip(readFileSync(await download.path()));
	const [head = '', ...rows] = files
		.get('answers.csv')!
		.toString('utf8')
		.replace(/^\uFEFF/, '')
		.trimEnd()
		.split('\r\n');
	const columns = head.split(',').map((name) => name.replaceAll('"', ''));
	const [weight, group] = [columns.indexOf('weight'), columns.indexOf('group_leeftijd')];
	expect(weight).toBeGreaterThan(0);
	const byGroup = new Map<string, Set<string>>();
	for (const row of rows) {
		const cells = row.split(',');
		byGroup.set(cells[group]!, (byGroup.get(cells[group]!) ?? new Set()).add(cells[weight]!));
	}
	// One weight for each band that the file shows, and so nothing that the file does not show.
	expect(byGroup.size).toBeGreaterThan(3);
	for (const weights of byGroup.values()) expect(weights.size).toBe(1);
	expect(new Set([...byGroup.values()].map(([one]) => one)).size).toBeGreaterThan(2);
	expect(files.get('codebook.nl.txt')!.toString('utf8')).toContain(`Bron van de bevolkingscijfers: ${SOURCE}`);
	expect(files.get('codebook.en.txt')!.toString('utf8')).toContain(
		'Population figures (How old are you?): 16 to 24 13.5 %'
	);
	expect(files.get('read.R')!.toString('utf8')).toContain('"weight"');
	expect(files.get('read.nl.sps')!.toString('utf8')).toContain("weight 'gewicht'");
	expect(watched).toEqual({ foreign: [], complaints: [] });
});

/** Answers both cases on a phone, with a term of prison for each, up to what is shown afterwards. */
async function takePart(phone: Page): Promise<void> {
	const further = (name = 'Verder') => phone.getByRole('button', { name, exact: true }).click();
	await phone.goto(app.base + survey.address);
	await phone.getByRole('button', { name: 'Ik ga akkoord en doe mee' }).click();
	await phone.waitForURL(/\/mee\//);
	await hydrated(phone);
	await phone.getByRole('radio', { name: '25 tot en met 44 jaar' }).check();
	await further();
	await further();
	for (const months of ['7', '20']) {
		await phone.getByRole('checkbox', { name: 'Gevangenisstraf' }).check();
		await phone.getByRole('radio', { name: 'maanden' }).check();
		await phone.getByRole('spinbutton', { name: 'Aantal maanden' }).fill(months);
		// Before the last case nobody is told what others said, or what the guideline says.
		await expect(phone.getByText('Uitgangspunt van het Openbaar Ministerie')).toHaveCount(0);
		await further();
		if (months !== '7') continue;
		await phone.getByRole('radio', { name: 'Een beetje' }).check();
		await further();
	}
	await further();
	await further('Sla over wat nog open is');
	await expect(phone.locator('[data-step="reveal"]')).toBeVisible();
}

test('whoever is done sees three marks on one scale: their own answer, the guideline, the others', async ({
	browser
}) => {
	const seen: Watched = { foreign: [], complaints: [] };
	let phone: Page;
	// Cases are drawn by chance: of a suspect under 18 no guideline of this kind speaks, and then there are two marks. What
	// others said comes with a release, and is looked up once a minute.
	await expect(async () => {
		const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 360, height: 740 } });
		phone = await context.newPage();
		watch(phone, app.base, seen);
		await takePart(phone);
		const three = phone.locator('.marks').filter({ has: phone.locator('.track').nth(2) });
		await expect(three.first()).toBeAttached({ timeout: 1000 });
	}).toPass({ timeout: 150_000, intervals: [1000] });
	await phone!.locator('details').evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
	const scale = phone!
		.locator('.marks')
		.filter({ has: phone!.locator('.track').nth(2) })
		.first();
	await expect(scale.getByRole('heading', { level: 3 })).toContainText('Gevangenisstraf');
	const rows = scale.getByRole('row');
	await expect(rows).toHaveCount(4);
	const lengths = /\d+ (maand|maanden|jaar|jaren)/;
	for (const [at, voice] of ['Wat jij zou geven', 'Uitgangspunt', 'De anderen'].entries()) {
		await expect(rows.nth(at + 1)).toContainText(voice);
		await expect(rows.nth(at + 1)).toContainText(lengths);
	}
	await lookedAt(phone!);
	expect(seen).toEqual({ foreign: [], complaints: [] });
});

test('how many take part is told in steps, the same on every page, so that no two looks tell of one person', async () => {
	await organiser.goto(`${version}/resultaten`);
	const said = await organiser.getByText(/mensen begonnen en .* kwamen tot het einde/).textContent();
	const [, began, done] = /([\d.]+) mensen begonnen en ([\d.]+) kwamen/.exec(said ?? '') ?? [];
	for (const path of [version, `${app.base}/beheer/vragenlijsten`]) {
		await organiser.goto(path);
		await expect(organiser.getByText(`Begonnen: ${began}. Klaar: ${done}.`)).toBeVisible();
	}
});

test('what is released can be read by everybody, in both languages and without JavaScript', async ({ browser }) => {
	await organiser.goto(`${version}/resultaten`);
	await organiser.getByLabel('Laat ook de gewogen cijfers zien').check();
	await organiser.getByRole('button', { name: 'Maak de uitslag openbaar' }).click();
	await expect(organiser.getByText('De uitslag is openbaar.')).toBeVisible();

	const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
	const address = `/vragenlijst/${survey.survey}/1/uitslag`;
	await plain.goto(app.base + address);
	await expect(plain.getByRole('heading', { level: 1 })).toContainText('Straf na een straatroof');
	await expect(plain.locator('#grenzen')).toBeVisible();
	await expect(
		plain.getByText('De gewogen cijfers lijken meer op de bevolking, maar alleen in: ‘Hoe oud ben je?’')
	).toBeVisible();
	await expect(plain.locator('#gewogen')).toContainText(SOURCE);
	await plain.goto(`${app.base}/en${address}`);
	await expect(plain.getByRole('heading', { level: 1 })).toContainText('Sentences after a street robbery');
	await expect(plain.locator('#gewogen')).toContainText('people were weighted');
	const file = await plain.request.get(`${app.base}/en${address}/tabellen.csv`);
	expect(file.headers()['content-type']).toContain('text/csv');
	expect(await file.text()).toContain('With and without weights');

	const visitor = await (await browser.newContext({ locale: 'nl-NL' })).newPage();
	const seen: Watched = { foreign: [], complaints: [] };
	watch(visitor, app.base, seen);
	await visitor.goto(app.base + address);
	const [download] = await Promise.all([
		visitor.waitForEvent('download'),
		visitor.getByRole('link', { name: 'Download de tabellen (CSV)' }).click()
	]);
	expect(readFileSync(await download.path(), 'utf8')).toContain('Met en zonder weging');
	await lookedAt(visitor);
	expect(seen).toEqual({ foreign: [], complaints: [] });
});

test('a viewer looks and does not act; whoever is of another organisation finds nothing', async ({ browser }) => {
	const origin = { accept: 'text/html', origin: app.base };
	const viewer = await accept(browser, await invite(organiser, app, 'kijker@example.nl', 'kijker'));
	await viewer.goto(`${version}/resultaten`);
	await expect(viewer.locator('#gewogen')).toContainText(SOURCE);
	await expect(viewer.getByRole('link', { name: 'Weging', exact: true })).toHaveCount(0);
	await expect(viewer.getByRole('button', { name: 'Vervang door de cijfers van nu' })).toHaveCount(0);
	for (const path of ['/weging', '/weging/tabel.csv', '/uitvoer'])
		expect((await viewer.request.get(version + path)).status()).toBe(403);
	for (const path of [
		'/weging?/save',
		'/weging?/remove',
		'/weging?/read',
		'/uitvoer/bestand',
		'/resultaten?/release',
		'/resultaten?/back'
	])
		expect((await viewer.request.post(version + path, { headers: origin, form: {} })).status()).toBe(403);

	const stranger = await accept(browser, await invite(organiser, app, 'elders@example.nl', 'redacteur'));
	await moveElsewhere(app.dataDir, 'elders@example.nl');
	await stranger.goto(`${app.base}/beheer`);
	await expect(stranger.getByText('Een andere gemeente').first()).toBeVisible();
	for (const path of ['', '/resultaten', '/weging', '/weging/tabel.csv', '/uitvoer'])
		expect((await stranger.request.get(version + path)).status()).toBe(404);
	for (const path of [
		'/weging?/save',
		'/weging?/remove',
		'/uitvoer/bestand',
		'/resultaten?/release',
		'/resultaten?/back'
	])
		expect((await stranger.request.post(version + path, { headers: origin, form: {} })).status()).toBe(404);

	// Nothing of it changed anything: without JavaScript too, an editor sees what there was.
	await organiser.goto(`${version}/weging`);
	await expect(organiser.getByText(`Bron: ${SOURCE}`)).toBeVisible();
	await organiser.getByRole('button', { name: 'Verwijder de bevolkingscijfers' }).click();
	await expect(organiser.getByText('De bevolkingscijfers zijn verwijderd.')).toBeVisible();
	await organiser.goto(`${version}/resultaten`);
	await expect(organiser.locator('#gewogen')).toHaveCount(0);
	expect(watched).toEqual({ foreign: [], complaints: [] });
});
