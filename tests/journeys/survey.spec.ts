import type { Page } from '@playwright/test';
import { expect, hydrated, opened, saved, step, test } from './live';
import { publishInto, type PublishedSurvey } from './published';
import { axeInBothThemes, idle } from './site';
import { LIMITS, listen } from './weight';

const data = process.env.JOURNEYS_DATA ?? '';
let survey: PublishedSurvey;

test.beforeAll(async () => {
	survey = await publishInto(data);
});

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const progress = (page: Page) => page.locator('#voortgang');
const further = (page: Page, name = 'Verder') => page.getByRole('button', { name, exact: true }).click();

async function agree(page: Page, address: string, name = 'Ik ga akkoord en doe mee'): Promise<void> {
	await opened(page, address);
	await page.getByRole('button', { name }).click();
	await page.waitForURL(/\/mee\//);
	await hydrated(page);
}

async function sentence(page: Page, months: string): Promise<void> {
	await page.getByRole('checkbox', { name: 'Gevangenisstraf' }).check();
	await page.getByRole('radio', { name: 'maanden' }).check();
	await page.getByRole('spinbutton', { name: 'Aantal maanden' }).fill(months);
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

async function looksRight(page: Page): Promise<void> {
	expect(await axeInBothThemes(page)).toEqual([]);
	expect(await overflow(page)).toBeLessThanOrEqual(0);
}

/** Goes past whatever the attention task asks, which comes between two cases. */
async function past(page: Page): Promise<void> {
	await expect(step(page, 'questions')).toContainText('Een beetje');
	await page.getByRole('radio', { name: 'Een beetje' }).check();
	await further(page);
}

test('the whole way on a phone: loaded again, without a network, changed, shown and taken back', async ({
	person,
	watched
}) => {
	const page = await person(phone);
	await opened(page, survey.address);
	await expect(page.getByText('Voorbeeld van Strafmaatverkenner')).toBeVisible();
	await looksRight(page);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	await agree(page, survey.address);
	await expect(progress(page)).toHaveText('Stap 1 van 7');
	await expect(page.locator('input:checked')).toHaveCount(0);
	await looksRight(page);

	// An empty step is asked about once more, and nothing is required.
	const next = page.getByRole('button', { name: 'Verder', exact: true });
	await next.scrollIntoViewIfNeeded();
	const placeOf = async () => Math.round((await next.boundingBox())!.y);
	const before = await placeOf();
	await further(page);
	await expect(page.getByRole('alert')).toContainText('Je hebt nog geen antwoord gegeven');
	// A second press finds the button where the first one did.
	expect(Math.abs((await placeOf()) - before)).toBeLessThanOrEqual(1);
	await expect(page.getByRole('alert')).toBeInViewport();
	await page.getByRole('radio', { name: '25 tot en met 44 jaar' }).check();
	await further(page);
	await expect(step(page, 'information')).toBeVisible();
	await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
	await looksRight(page);
	await further(page);

	// What was begun survives a reload, and where somebody was too.
	await expect(step(page, 'vignette')).toContainText('Zaak 1 van 2');
	await sentence(page, '7');
	await looksRight(page);
	await expect(saved(page)).toBeVisible();
	await page.reload();
	await hydrated(page);
	await expect(progress(page)).toHaveText('Stap 3 van 7');
	await expect(page.getByRole('spinbutton', { name: 'Aantal maanden' })).toHaveValue('7');

	// Without a network it goes on.
	await page.context().setOffline(true);
	await further(page);
	await past(page);
	await expect(step(page, 'vignette')).toContainText('Zaak 2 van 2');
	await expect(page.locator('[data-state="waiting"]')).toHaveText('Wacht op netwerk');
	await page.getByRole('button', { name: 'Sla deze zaak over' }).click();
	await page.context().setOffline(false);
	await expect(saved(page)).toHaveText('Opgeslagen');
	watched.complaints.length = 0;

	// Back to a case, and another answer.
	await page.getByRole('link', { name: 'Terug' }).click();
	await page.getByRole('checkbox', { name: 'Taakstraf' }).check();
	await page.getByRole('spinbutton', { name: 'Aantal uur' }).fill('60');
	await further(page);
	await expect(progress(page)).toHaveText('Stap 6 van 7');
	await page.getByRole('radio', { name: 'Iemand laten boeten' }).check();
	await page.getByRole('radio', { name: /^6/ }).check();
	await page.getByRole('textbox', { name: /honderd mensen/ }).fill('101');
	await further(page);
	await expect(page.getByText('Kies een getal van 0 tot en met 100.')).toBeVisible();
	await looksRight(page);
	await page.getByRole('textbox', { name: /honderd mensen/ }).fill('40');
	await page.getByRole('button', { name: 'Sla over wat nog open is' }).click();

	await expect(step(page, 'reveal')).toContainText('Gevangenisstraf van 7 maanden.');
	await expect(step(page, 'reveal')).toContainText('Uitgangspunt van het Openbaar Ministerie');
	await expect(page.getByRole('link', { name: 'Terug' })).toHaveCount(0);
	await looksRight(page);
	await further(page, 'Ik heb het gezien, verder');
	await expect(step(page, 'end')).toContainText('Je bent klaar');
	await looksRight(page);
	const code = (await page.locator('.code').innerText()).trim();
	expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
	const place = page.url();

	await opened(page, survey.address);
	await expect(page.getByRole('link', { name: 'Ga verder' })).toHaveAttribute('href', new URL(place).pathname);
	await page.getByRole('link', { name: 'Antwoorden laten weghalen' }).click();
	await page.getByLabel('Je code', { exact: true }).fill('AAAA-BBBB-CCCC-DDDD');
	await page.getByRole('button', { name: 'Haal mijn antwoorden weg' }).click();
	await expect(page.getByRole('alert')).toContainText('Deze code is niet gevonden');
	await looksRight(page);
	await page.getByLabel('Je code', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '));
	await page.getByRole('button', { name: 'Haal mijn antwoorden weg' }).click();
	await expect(page.getByRole('status')).toContainText('Er is niets meer van over');
	await page.goto(place);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je antwoorden zijn weggehaald');
	// The browser itself reports the status of the form that was refused.
	watched.complaints.length = 0;
});

test('without JavaScript: each step is a form, what was refused stays filled in, and stopping takes it all back', async ({
	person,
	watched
}) => {
	const page = await person({ ...phone, javaScriptEnabled: false });
	await page.goto(survey.address);
	await page.getByRole('button', { name: 'Ik ga akkoord en doe mee' }).click();
	await expect(page.locator('main noscript p')).toContainText('Bewaar het adres van deze pagina');
	await page.getByRole('radio', { name: '65 jaar of ouder' }).check();
	await further(page);
	await further(page);
	// Hours without their kind are no answer yet, and stay.
	await page.getByLabel('Hoeveel uur?').fill('60');
	await page.getByRole('checkbox', { name: 'Gevangenisstraf' }).check();
	await further(page);
	await expect(page.getByRole('alert')).toContainText(
		'Je vulde een getal in bij een straf die je niet hebt aangevinkt.'
	);
	await expect(page.getByLabel('Hoeveel uur?')).toHaveValue('60');
	await page.getByRole('checkbox', { name: 'Gevangenisstraf' }).uncheck();
	await page.getByRole('checkbox', { name: 'Taakstraf' }).check();
	await further(page);
	await expect(step(page, 'questions')).toContainText('Een beetje');
	await page.getByRole('link', { name: 'Terug' }).click();
	await expect(page.getByRole('checkbox', { name: 'Taakstraf' })).toBeChecked();
	await page.getByRole('button', { name: 'Sla deze zaak over' }).click();
	await past(page);
	await page.getByRole('button', { name: 'Sla deze zaak over' }).click();
	await page.getByRole('radio', { name: 'Nieuwe misdrijven voorkomen' }).check();
	await page.getByRole('button', { name: 'Sla over wat nog open is' }).click();
	await expect(step(page, 'reveal')).toContainText('Je hebt deze vraag overgeslagen.');
	await further(page, 'Ik heb het gezien, verder');
	await expect(page.locator('.code')).toHaveText(/^\s*[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\s*$/);

	// Somebody else stops halfway.
	await page.goto(survey.address);
	await page.getByRole('button', { name: 'Ik ga akkoord en doe mee' }).click();
	await page.getByText('Stoppen', { exact: true }).click();
	await page.getByRole('button', { name: 'Haal mijn antwoorden weg' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Je antwoorden zijn weggehaald');
	// The browser itself reports the status of the form that was refused.
	watched.complaints.length = 0;
});

test('in English, by invitation, with questions in Dutch; keys alone build a sentence', async ({ person, watched }) => {
	const invited = await publishInto(data, (one) => ({ ...one, languages: ['nl'], access: 'tokens' }), 1);
	const page = await person();
	await agree(page, `/en${invited.address}?uitnodiging=${invited.tokens[0]}`, 'I agree and take part');
	await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'nl');
	await expect(progress(page)).toHaveText('Step 1 of 7');
	await page.keyboard.press('Escape');

	const press = async (...keys: string[]) => {
		for (const key of keys) await page.keyboard.press(key);
	};
	/** Tab until what has the focus is called so: nobody counts. */
	const tabTo = async (name: RegExp) => {
		for (let at = 0; at < 60; at++) {
			await page.keyboard.press('Tab');
			const label = await page.evaluate(() => {
				const focused = document.activeElement as HTMLInputElement | null;
				return focused?.labels?.[0]?.innerText ?? focused?.getAttribute('aria-label') ?? focused?.innerText ?? '';
			});
			if (name.test(label.trim())) return;
		}
		throw new Error(`Nothing that takes the focus is called ${name}.`);
	};
	await tabTo(/^16 tot en met 24 jaar/);
	await press('Space');
	await tabTo(/^Next$/);
	await press('Enter');
	await expect(step(page, 'information')).toBeVisible();
	await tabTo(/^Next$/);
	await press('Enter');
	await expect(step(page, 'vignette')).toBeVisible();
	await tabTo(/^Prison/);
	await press('Space');
	await tabTo(/^days/);
	await press('ArrowRight', 'ArrowRight');
	await tabTo(/months/i);
	await page.keyboard.type('9');
	await tabTo(/^Next$/);
	await press('Enter');
	await expect(step(page, 'questions')).toBeVisible();
	await expect(saved(page)).toHaveText('Saved');
	const weighed = await person();
	const listening = listen(weighed);
	await weighed.goto(page.url());
	await idle(weighed);
	const { scripts, files } = await listening.stop();
	expect(scripts, JSON.stringify(files, null, 1)).toBeLessThanOrEqual(LIMITS.survey);
	expect(scripts).toBeGreaterThan(0);

	// An invitation is for one time, and the way to mend it stands beside the refusal.
	const other = await person();
	await opened(other, `/en${invited.address}?uitnodiging=${invited.tokens[0]}`);
	await other.getByRole('button', { name: 'I agree and take part' }).click();
	await expect(other.getByRole('alert')).toContainText('already been used');
	await expect(other.getByLabel('The code from your invitation')).toHaveValue(invited.tokens[0] ?? '');
	watched.complaints.length = 0;

	// Leaving at once takes what waits off the device, and keeps nothing but the secret of the place.
	await page.context().route('**://www.buienradar.nl/**', (route) => route.fulfill({ body: '' }));
	await page.evaluate(() => localStorage.setItem('wacht:iets', '{}'));
	await page.getByRole('link', { name: 'Leave quickly' }).click();
	await page.waitForURL(/buienradar/);
	const { origins } = await page.context().storageState();
	const own = origins.flatMap(({ localStorage: all }) => all.map(({ name }) => name));
	expect(own).toEqual([`vragenlijst:${invited.survey}:1`]);
	watched.foreign.length = 0;
});

test('what the device sends is refused in words where it does not fit, and nothing of it is kept', async ({
	request,
	baseURL
}) => {
	const secret = 'Aa0_-'.repeat(5).slice(0, 24);
	const base = `${survey.address}/1/mee/${secret}/antwoord`;
	const post = async (body: object, address = base) => {
		const response = await request.post(address, { data: body, headers: { origin: new URL(baseURL ?? '').origin } });
		return { status: response.status(), body: (await response.json()) as { kind: string; problem: string } };
	};
	const sound = { step: 2, pass: true, answers: [] };
	expect(await post(sound)).toMatchObject({ status: 404, body: { kind: 'unknown' } });
	expect(await post({ ...sound, step: 'twee' })).toMatchObject({ status: 400, body: { kind: 'unreadable' } });
	expect(await post({ ...sound, more: 1 })).toMatchObject({ status: 400 });
	expect(await post({ ...sound, step: 99 })).toMatchObject({ status: 409, body: { kind: 'wrong-step' } });
	expect(await post({ text: 'x'.repeat(70_000) })).toMatchObject({ status: 413, body: { kind: 'too-large' } });
	const wrong = { item: 'leeftijd', id: crypto.randomUUID(), revision: 1, answer: { kind: 'band', value: 'x' } };
	expect(await post({ ...sound, answers: [wrong] })).toMatchObject({ status: 400, body: { item: 'leeftijd' } });
	// A form on plain http is known for ours by where it comes from, and a place stands in nobody's store on the way.
	const landing = await request.get(survey.address);
	expect(landing.headers()).toMatchObject({ 'referrer-policy': 'same-origin', 'cache-control': 'no-store' });
	for (const address of ['/vragenlijst/nergens', '/vragenlijst/00000000-0000-4000-8000-000000000000']) {
		expect((await request.get(address)).status()).toBe(404);
	}
});
