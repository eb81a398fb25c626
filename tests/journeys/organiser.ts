/** An app with a database of its own, for journeys in which somebody becomes its first administrator. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';

export const PASSWORD = 'een rustige middag in mei';

export interface OwnApp {
	base: string;
	/** The link for the first account. */
	first: string;
	dataDir: string;
	stop: () => Promise<void>;
}

/** Starts what was built before the first of the journeys. */
export async function startOwnApp(name: string): Promise<OwnApp> {
	const dataDir = mkdtempSync(join(tmpdir(), `strafmaatverkenner-${name}-`));
	const start = "void import('./scripts/serve.mjs').then(({ serve }) => serve())";
	const app: ChildProcess = spawn(process.execPath, ['-e', start], {
		env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const [base, first] = await new Promise<[string, string]>((resolve, reject) => {
		let said = '';
		app.stdout?.on('data', (chunk: Buffer) => {
			said += String(chunk);
			const found = /(http:\/\/127\.0\.0\.1:\d+)(\/beheer\/eerste\/[\w-]+)\s/.exec(said);
			if (found) resolve([found[1]!, found[1]! + found[2]!]);
		});
		app.once('exit', () => reject(new Error(`The app ended before it listened: ${said}`)));
	});
	const stop = async () => {
		const gone = new Promise((resolve) => app.once('exit', resolve));
		app.kill('SIGTERM');
		await gone;
		rmSync(dataDir, { recursive: true, force: true });
	};
	return { base, first, dataDir, stop };
}

export async function becomeFirst(page: Page, { first }: OwnApp): Promise<void> {
	await page.goto(first);
	await page.getByLabel('Naam van de organisatie').fill('Gemeente Voorbeeld');
	await page.getByLabel('E-mailadres').fill('beheer@example.nl');
	await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Maak het account' }).click();
	await expect(page.getByRole('link', { name: 'Naar de vragenlijsten' })).toBeVisible();
}

/** @returns the link of the invitation */
export async function invite(page: Page, { base }: OwnApp, email: string, role: string): Promise<string> {
	await page.goto(`${base}/beheer/leden`);
	await page.getByLabel('E-mailadres van het nieuwe lid').fill(email);
	await page.getByRole('form', { name: 'Nodig iemand uit' }).getByLabel(role, { exact: true }).check();
	await page.getByRole('button', { name: 'Maak de uitnodiging' }).click();
	return page.getByRole('status').getByRole('textbox').inputValue();
}

/** Somebody who takes an invitation in a browser of their own, without JavaScript. */
export async function accept(browser: Browser, link: string): Promise<Page> {
	const page = await (await browser.newContext({ javaScriptEnabled: false, locale: 'nl-NL' })).newPage();
	await page.goto(link);
	await page.getByLabel('Nieuw wachtwoord').fill(PASSWORD);
	await page.getByRole('button', { name: 'Maak het account en doe mee' }).click();
	await expect(page.getByText(/^Je bent (redacteur|kijker)/)).toBeVisible();
	return page;
}
