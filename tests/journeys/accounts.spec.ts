import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, hydrated, test } from './site';
import { totp } from './totp';

/** One after the other: there is one first administrator. */
test.describe.configure({ mode: 'serial' });

const PASSWORD = 'een rustige middag in mei';
const BOSS = 'beheer@example.nl';
const EDITOR = 'redacteur@example.nl';
const VIEWER = 'kijker@example.nl';
const SECOND = 'tweede@example.nl';

let key = '';
const made = { editor: '', viewer: '', second: '' };

async function signIn(page: Page, email: string, start = '/beheer/aanmelden'): Promise<void> {
	await page.goto(start);
	await page.getByLabel('E-mailadres').fill(email);
	await page.getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Meld je aan', exact: true }).click();
}

async function invite(page: Page, email: string, role: string): Promise<string> {
	await page.getByLabel('E-mailadres van het nieuwe lid').fill(email);
	await page.getByRole('form', { name: 'Nodig iemand uit' }).getByLabel(role, { exact: true }).check();
	await page.getByRole('button', { name: 'Maak de uitnodiging' }).click();
	return page.getByRole('status').getByRole('textbox').inputValue();
}

const fits = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

/** Beautiful is looked at; this holds that it can be read by everybody, also on a small phone. */
async function lookedAt(page: Page): Promise<void> {
	expect(await axeInBothThemes(page)).toEqual([]);
	const before = page.viewportSize();
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await fits(page)).toBe(true);
	if (before) await page.setViewportSize(before);
}

test('the first start gives a link; with it somebody becomes administrator, sets up a second step and invites two', async ({
	page,
	watched
}) => {
	test.setTimeout(90_000);
	const response = await page.goto(`/beheer/eerste/${process.env.FIRST_TOKEN ?? ''}`);
	expect(response?.headers()).toMatchObject({
		'cache-control': 'no-store',
		'x-robots-tag': 'noindex',
		'referrer-policy': 'same-origin'
	});
	await lookedAt(page);
	await page.getByLabel('Naam van de organisatie').fill('Gemeente Voorbeeld');
	await page.getByLabel('E-mailadres').fill(BOSS);
	await page.getByLabel('Nieuw wachtwoord').fill('wachtwoord123');
	await page.getByRole('button', { name: 'Maak het account' }).click();
	await expect(page.getByText('Dit wachtwoord wordt snel geraden')).toBeVisible();
	await expect(page.getByLabel('E-mailadres')).toHaveValue(BOSS);
	await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Maak het account' }).click();
	await expect(page.getByRole('status')).toContainText('Welkom');
	await lookedAt(page);
	const session = (await page.context().cookies()).find(({ name }) => name === 'organiser-session');
	expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' });

	await page.getByRole('link', { name: 'Stel de tweede stap in' }).click();
	await page.getByRole('form', { name: 'Tweede stap' }).getByLabel('Wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Begin met instellen' }).click();
	key = (await page.getByText('Of typ deze sleutel').locator('code').textContent()) ?? '';
	await expect(page.getByRole('region', { name: 'Herstelcodes' }).getByRole('listitem')).toHaveCount(10);
	await lookedAt(page);
	await page.getByLabel('De code die de app nu toont').fill('12 34');
	await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click();
	await expect(page.getByText('Deze code klopt niet')).toBeVisible();
	await page.getByLabel('De code die de app nu toont').fill(totp(key));
	await page.getByRole('button', { name: 'Zet de tweede stap aan' }).click();
	await expect(page.getByRole('status')).toContainText('De tweede stap staat aan');
	await lookedAt(page);

	await page.getByRole('link', { name: 'Leden' }).click();
	made.second = await invite(page, SECOND, 'beheerder');
	made.editor = await invite(page, EDITOR, 'redacteur');
	made.viewer = await invite(page, VIEWER, 'kijker');
	await lookedAt(page);
	await page.getByRole('link', { name: 'Logboek' }).click();
	await expect(page.getByRole('row')).toHaveCount(6);
	await expect(page.getByRole('row').nth(1)).toContainText(`iemand uitgenodigd`);
	await expect(page.getByRole('row').nth(1)).toContainText(`${VIEWER}, kijker`);
	await lookedAt(page);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download als tabel' }).click();
	expect((await download).suggestedFilename()).toBe('logboek.csv');
	await page.getByRole('button', { name: 'Meld je af' }).click();
	await expect(page).toHaveURL('/beheer/aanmelden');
	// The browser itself reports each form that was refused.
	watched.complaints.length = 0;
});

test('whoever has a second step is asked for it, once per code, and comes back to where they wanted to be', async ({
	page,
	watched
}) => {
	await signIn(page, BOSS, '/beheer/logboek');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('De tweede stap');
	await lookedAt(page);
	await page.getByLabel('Code').fill(totp(key));
	await page.getByRole('button', { name: 'Meld je aan' }).click();
	await expect(page).toHaveURL('/beheer/logboek');
	await page.getByRole('link', { name: 'English' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log of Gemeente Voorbeeld');
	await expect(page.getByRole('row').nth(1)).toContainText('log downloaded');
	watched.complaints.length = 0;
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('an editor joins, and finds no doors that are not theirs', async ({ page, watched }) => {
		await page.goto(made.editor);
		await expect(page.getByText('Je rol wordt redacteur')).toBeVisible();
		await page.getByLabel('Nieuw wachtwoord').fill('te kort');
		await page.getByRole('button', { name: 'Maak het account en doe mee' }).click();
		await expect(page.getByText('Neem minstens 12 tekens')).toBeVisible();
		await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
		await page.getByRole('button', { name: 'Maak het account en doe mee' }).click();
		await expect(page.getByText('Je bent redacteur.')).toBeVisible();
		await expect(page.getByRole('link', { name: 'Leden' })).toHaveCount(0);
		expect((await page.goto('/beheer/leden'))?.status()).toBe(403);
		await expect(page.getByRole('main')).toContainText('Dit mag jouw rol niet');
		expect((await page.goto(made.editor))?.status()).toBe(404);
		await page.goto('/beheer');
		await page.getByRole('button', { name: 'Meld je af' }).click();
		await page.goto('/beheer/leden?org=x');
		await expect(page).toHaveURL(/\/beheer\/aanmelden\?terug=%2Fbeheer%2Fleden%3Forg%3Dx$/);
		await page.getByLabel('E-mailadres').fill(EDITOR);
		await page.getByLabel('Wachtwoord').fill('een ander wachtwoord');
		await page.getByRole('button', { name: 'Meld je aan' }).click();
		await expect(page.getByRole('alert')).toContainText('Het e-mailadres of het wachtwoord klopt niet');
		await expect(page.getByLabel('E-mailadres')).toHaveValue(EDITOR);
		watched.complaints.length = 0;
	});

	test('a viewer in English is refused what others post, and no other site may post for them', async ({
		page,
		request,
		watched
	}) => {
		await page.goto(made.viewer.replace('/beheer', '/en/beheer'));
		await page.getByLabel('New password').fill(PASSWORD);
		await page.getByRole('button', { name: 'Make the account and join' }).click();
		await expect(page.getByText('You are viewer.')).toBeVisible();
		for (const [path, origin, status] of [
			['/beheer/leden?/invite', new URL(page.url()).origin, 403],
			['/beheer/logboek/logboek.csv', new URL(page.url()).origin, 403],
			['/beheer/afmelden', 'https://example.org', 403]
		] as const) {
			const answer = await page.request.post(path, {
				form: { email: 'x@example.nl', role: 'administrator' },
				headers: { origin },
				maxRedirects: 0
			});
			expect([path, answer.status()]).toEqual([path, status]);
		}
		const stranger = await request.get('/beheer/logboek', { maxRedirects: 0 });
		expect(stranger.status()).toBe(303);
		watched.complaints.length = 0;
	});
});

test('a passkey signs in without a password, where the connection is safe', async ({ browser, baseURL }) => {
	const context = await browser.newContext({ baseURL: (baseURL ?? '').replace('127.0.0.1', 'localhost') });
	const page = await context.newPage();
	const devtools = await context.newCDPSession(page);
	await devtools.send('WebAuthn.enable');
	await devtools.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true
		}
	});
	await signIn(page, EDITOR, '/beheer/mijn-account');
	await hydrated(page);
	await page.getByLabel('Naam van dit apparaat').fill('Laptop van school');
	await page.getByRole('button', { name: 'Maak een passkey' }).click();
	await expect(page.getByText('Laptop van school')).toBeVisible();
	await page.getByRole('button', { name: 'Meld je af' }).click();
	await hydrated(page);
	await page.getByRole('button', { name: 'Meld je aan met een passkey' }).click();
	await expect(page).toHaveURL(/\/beheer$/);
	await expect(page.getByText('Je bent redacteur.')).toBeVisible();
	await context.close();
});

test('a role that is changed in another tab holds at once, whatever is still open elsewhere', async ({
	page,
	browser,
	baseURL,
	watched
}) => {
	await page.goto(made.second);
	await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Maak het account en doe mee' }).click();
	await expect(page.getByText('Je bent beheerder.')).toBeVisible();
	const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
	const member = await context.newPage();
	await signIn(member, EDITOR);
	await expect(member.getByText('Je bent redacteur.')).toBeVisible();

	const give = async (email: string, role: string) => {
		await page.goto('/beheer/leden');
		const item = page.getByRole('region', { name: email });
		await item.getByText('Verander of verwijder').click();
		await item.getByLabel(role, { exact: true }).check();
		await item.getByRole('button', { name: 'Sla de rol op' }).click();
	};
	const copy = () => member.getByRole('button', { name: 'Maak een kopie' }).first().click();
	await member.goto('/beheer/vragenlijsten/nieuw');
	await give(EDITOR, 'kijker');
	await expect(page.getByRole('status')).toContainText('De rol is veranderd.');
	await copy();
	await expect(member.getByRole('main')).toContainText('Dit mag jouw rol niet');
	await member.goto('/beheer');
	await expect(member.getByText('Je bent kijker.')).toBeVisible();
	await member.goto('/beheer/vragenlijsten');
	await expect(
		member.getByText('Er is nog geen vragenlijst. Een redacteur of beheerder kan er een maken.')
	).toBeVisible();
	// What is allowed again works again.
	await give(EDITOR, 'redacteur');
	await member.goto('/beheer/vragenlijsten/nieuw');
	await copy();
	await expect(member).toHaveURL(/\/beheer\/vragenlijsten\/[0-9a-f-]{36}\/1$/);

	const other = await page.context().newPage();
	await other.goto('/beheer/leden');
	await give(SECOND, 'kijker');
	// What the role opened is shut for whoever gave it up.
	await expect(page).toHaveURL(/\/beheer$/);
	await expect(page.getByText('Je bent kijker.')).toBeVisible();
	await other.getByLabel('E-mailadres van het nieuwe lid').fill('nieuw@example.nl');
	await other.getByRole('button', { name: 'Maak de uitnodiging' }).click();
	await expect(other.getByRole('main')).toContainText('Dit mag jouw rol niet');
	expect((await other.goto('/beheer/logboek'))?.status()).toBe(403);
	await context.close();
	watched.complaints.length = 0;
});
