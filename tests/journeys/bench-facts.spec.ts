/** A guideline that asks something new: the fact is made on the workbench, and the explorer asks it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { downloads, saysSource, typesAgain } from './bench';
import { onOwnApp } from './own-app';
import { axeInBothThemes, expect, hydrated } from './site';

const test = onOwnApp({ DATABASE_URL: 'none' });

test('a fact that no subject asks, from the form to the question in the explorer', async ({ page, app }) => {
	test.slow();
	await page.goto('/werkbank/bewerken?uitgave=2023R006.2023-08-01#regels');
	await expect(page.getByRole('button', { name: 'Maak een feit' })).toBeVisible({ timeout: 60_000 });
	await page.getByRole('button', { name: 'Maak een feit' }).click();
	await expect(page.locator('[id="facts.0.label.nl"]')).toBeFocused();
	const typed: [string, string][] = [
		['facts.0.label.nl', 'Verzonnen feit'],
		['facts.0.label.en', 'Invented fact'],
		['facts.0.question.nl', 'Is dit een verzonnen zaak?'],
		['facts.0.question.en', 'Is this an invented case?'],
		['facts.0.id', 'verzonnen-feit']
	];
	for (const [id, words] of typed) {
		await page.locator(`[id="${id}"]`).fill(words);
		await page.locator(`[id="${id}"]`).blur();
	}
	await page.locator('[id="facts.0.group"]').selectOption('omstandigheden');
	expect(await axeInBothThemes(page)).toEqual([]);

	await page.getByRole('button', { name: 'Nog een omstandigheid' }).click();
	await page.locator('[id="modifiers.3.label.nl"]').fill('Verzonnen zaak');
	await page.locator('[id="modifiers.3.label.en"]').fill('Invented case');
	await page.locator('[id="modifiers.3.label.en"]').blur();
	await page.locator('[id="modifiers.3.when.add"]').selectOption('verzonnen-feit');
	await page.locator('[id="modifiers.3.when.verzonnen-feit-ja"]').check();
	await page.locator('[id="mod:modifier.locator"]').fill('verzonnen');
	await page.locator('[id="mod:modifier.locator"]').blur();
	// Another name for the fact goes along into the condition.
	await page.locator('[id="facts.0.id"]').fill('verzonnen');
	await page.locator('[id="facts.0.id"]').blur();
	await expect(page.locator('[id="modifiers.3.when.verzonnen-ja"]')).toBeChecked();
	await saysSource(page);
	await typesAgain(page, ['verzwarend']);
	const { name, text } = await downloads(page);
	expect(text).toContain('id: verzonnen\n');

	mkdirSync(app.lawDir, { recursive: true });
	writeFileSync(join(app.lawDir, name), text);
	await expect(async () => {
		await page.goto('/verkennen/belediging');
		await expect(page.getByText('Is dit een verzonnen zaak?')).toBeAttached({ timeout: 2000 });
	}).toPass({ timeout: 60_000 });
	await hydrated(page);
	// Its group is folded, as it is for every fact that has an answer of its own.
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
	await page.getByRole('group', { name: 'Is dit een verzonnen zaak?' }).getByText('Ja', { exact: true }).click();
	await expect(page).toHaveURL(/verzonnen\.ja/);
	const rest = 'wijze-belediging.woord-of-gebaar_beledigde-persoon.privepersoon';
	await page.goto(`/verkennen/belediging?z=1_belediging_2025-02-01_${rest}_verzonnen.ja`);
	await expect(page.locator('main')).toContainText('Verzonnen zaak');
	await page.goto('/en/verkennen/belediging');
	await expect(page.getByText('Is this an invented case?')).toBeAttached();
});
