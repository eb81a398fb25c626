/** What a lawyer does on the workbench, for the journeys through it. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { printEffect } from '../../src/lib/law/notation';
import type { PolicyEdition } from '../../src/lib/model';
import { expect } from './site';

/** Puts a table on the page as the clipboard of a browser does. */
export async function pasteHtml(page: Page, html: string): Promise<void> {
	await page.getByLabel('Plak hier de tabel').evaluate((field, source) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/html', source);
		clipboardData.setData('text/plain', 'tabel');
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, html);
}

export async function pasteText(page: Page, text: string): Promise<void> {
	await page.getByLabel('Plak hier de tabel').fill(text);
	await page.getByRole('button', { name: 'Lees deze tekst' }).click();
}

export const step = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Stappen' }).getByRole('link', { name });

/** What one line of the pasted table stands for: a line of the edition by its id, or a new one. */
export async function stands(page: Page, axis: 'rows' | 'columns', at: number, value: string): Promise<void> {
	await page.locator(`#kop-${axis}-${at}`).selectOption(value);
	await expect(page.locator(`#kop-${axis}-${at}`)).not.toHaveValue('');
}

/** Accepts every amount that can be accepted, from the first to the last, as somebody does with the keyboard. */
export async function acceptAll(page: Page, count: number): Promise<void> {
	const right = page.getByRole('button', { name: /^Klopt/ });
	for (let done = 0; done < count; done++) {
		const asked = page.getByText('Neem de letterlijke tekst mee').first();
		const card = page.locator('li[data-state="open"]').first();
		if (await card.getByText('Neem de letterlijke tekst mee').isVisible()) await asked.click();
		await right.and(page.locator(':enabled')).first().click();
		await expect(page.locator('li[data-state="taken"]')).toHaveCount(done + 1);
	}
}

/** The source and the reading, the first pair of eyes. */
export async function saysSource(page: Page): Promise<void> {
	await step(page, 'Bron').click();
	await page.getByLabel('Adres waar je de tekst las').fill('https://voorbeeld.nl/richtlijn');
	await page.getByLabel('Dag', { exact: false }).first().fill('2026-11-26');
	await page.getByLabel('Rol van wie leest').fill('jurist');
	await page.getByLabel('Rol van wie leest').blur();
	await expect(step(page, 'Bron').getByText(/te doen/)).toHaveCount(0);
}

/**
 * What each circumstance of an edition does, entered in its form; those that nobody read stay so.
 * @returns what the second person enters for them, in their order
 */
export async function entersCircumstances(page: Page, all: PolicyEdition['modifiers']): Promise<string[]> {
	await step(page, 'Regels').click();
	await expect(page.locator('[id^="modifiers."].fields')).toHaveCount(all.length);
	const entered: string[] = [];
	for (const [at, { id, effect }] of all.entries()) {
		if (effect.kind === 'untranscribed') continue;
		const kind = page.locator(`select[id="mod:${id}"]`);
		// Of more than two circumstances each is one line until it is asked for.
		if (!(await kind.isVisible())) await page.locator(`details:has(> [id="modifiers.${at}"]) > summary`).click();
		if (effect.kind === 'direction') await kind.selectOption(effect.direction);
		else {
			await kind.selectOption('number');
			await page.locator(`input[id="mod:${id}"]`).fill(printEffect(effect)!);
			await page.locator(`input[id="mod:${id}"]`).blur();
			await expect(page.locator(`[id="mod:${id}-words"]`)).not.toBeEmpty();
		}
		entered.push(printEffect(effect)!);
	}
	return entered;
}

/** Every changed amount typed once more, with what the first column of the answers says. */
export async function typesAgain(page: Page, answers: readonly string[]): Promise<void> {
	await step(page, 'Controle').click();
	const fields = page.getByRole('textbox', { name: /^Typ het nog een keer/ });
	await expect(fields).toHaveCount(answers.length);
	for (const [at, answer] of answers.entries()) {
		// A field that was confirmed is gone, so the next one is always the first.
		await fields.first().fill(answer);
		await fields.first().press('Tab');
		await expect(fields).toHaveCount(answers.length - at - 1);
	}
}

/** The second pair of eyes enters everything from the source. */
export async function entersAgain(
	page: Page,
	rows: number,
	columns: number,
	answers: readonly string[]
): Promise<void> {
	await step(page, 'Tweede lezer').click();
	await page.getByLabel('Rol van wie nakijkt').fill('tweede jurist');
	await page.getByLabel('Rol van wie nakijkt').blur();
	await page.locator('input[type="date"]').first().fill('2026-11-26');
	await page.getByLabel('Aantal rijen').fill(String(rows));
	await page.getByLabel('Aantal kolommen').fill(String(columns));
	await page.getByLabel('Aantal kolommen').blur();
	const fields = page.locator('#entering input, [id="entering"] ~ * input, ol input').filter({ visible: true });
	await expect(page.getByText(`0 van ${answers.length} ingevuld`)).toBeVisible();
	for (const [at, answer] of answers.entries()) {
		await fields.nth(at).fill(answer);
		await fields.nth(at).blur();
		await expect(page.getByText(`${at + 1} van ${answers.length} ingevuld`)).toBeVisible();
	}
}

/** The rule file, once the checks have ended. */
export async function downloads(page: Page): Promise<{ name: string; text: string }> {
	await step(page, 'In gebruik').click();
	const button = page.getByRole('button', { name: 'Download het regelbestand' });
	await expect(button).toBeEnabled({ timeout: 60_000 });
	const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
	return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
