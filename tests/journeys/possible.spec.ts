import type { Page } from '@playwright/test';
import { axeComplaints, expect, hydrated, test } from './site';

const answer = (page: Page) => page.locator('#antwoord');
const pick = (page: Page, factor: string, level: string) => page.locator(`label[for="${factor}-${level}"]`).click();

test('another subject is two clicks away, and the list closes behind you', async ({ page }) => {
	await page.goto('/verkennen/winkeldiefstal');
	await hydrated(page);
	const picker = page.locator('details', { hasText: 'Kies een ander onderwerp' }).first();
	await picker.locator('summary').click();
	await expect(picker.getByRole('link')).toHaveCount(13);
	await expect(picker.getByRole('link', { name: 'Winkeldiefstal' })).toHaveAttribute('aria-current', 'page');
	expect(await axeComplaints(page)).toEqual([]);
	await picker.getByRole('link', { name: 'Heling' }).click();
	await expect(page).toHaveURL('/verkennen/heling');
	await expect(picker).not.toHaveAttribute('open');
	// Lighter subjects carry no note about sexual violence and no support lines.
	await expect(page.getByText('Raakt dit je?')).toHaveCount(0);
});

test('what is still possible shrinks with each answer', async ({ page }) => {
	await page.goto('/verkennen/heling');
	await hydrated(page);
	const group = page.getByRole('group', { name: 'Wat het nog kan worden' });
	await expect(group).toContainText('nog 12 mogelijke zaken');
	await expect(group).toContainText('Schuldheling (artikel 417bis)');
	await expect(group).toContainText('Van 1 jaar gevangenisstraf tot 4 jaar gevangenisstraf');
	await pick(page, 'wetenschap-heling', 'weten');
	await expect(group).toContainText('nog 6 mogelijke zaken');
	await expect(group).not.toContainText('Schuldheling');
	await pick(page, 'waarde-heling', 'tm-50');
	await expect(group).toHaveCount(0);
	await expect(answer(page).getByRole('heading', { name: 'Geldboete van € 200' })).toBeVisible();
});

test('in the subject of sexual offences an open case says nothing about going unpunished', async ({ page }) => {
	await page.goto('/verkennen?z=1_seksuele-misdrijven_2024-09-01_handeling.seksuele-handelingen');
	await expect(answer(page)).toContainText('Wat het nog kan worden');
	await expect(answer(page)).not.toContainText('niet strafbaar');
});

test('what if: from row to row, and back again', async ({ page }) => {
	await page.goto('/verkennen/vernieling?z=1_vernieling_2025-02-01_schade-vernieling.tot-500');
	await hydrated(page);
	const rows = answer(page);
	await expect(rows.getByRole('heading', { name: 'Geldboete van € 225' })).toBeVisible();
	await rows.getByRole('link', { name: /^Schade: 1000 tot 2500 euro/ }).click();
	await expect(rows.getByRole('heading', { name: 'Geldboete van € 425' })).toBeVisible();
	await expect(page).not.toHaveURL(/schade-vernieling\.tot-500/);
	await rows.getByText(/Nog .* andere feiten/).click();
	await rows.getByRole('link', { name: /^Bij een evenement: ja/ }).click();
	await expect(rows.getByRole('heading', { name: /Geldboete van € 743,75/ })).toBeVisible();
	await expect(page.locator('[role=status]').first()).toContainText('743,75');
	await page.goBack();
	await expect(rows.getByRole('heading', { name: 'Geldboete van € 425' })).toBeVisible();
	await page.goBack();
	await expect(rows.getByRole('heading', { name: 'Geldboete van € 225' })).toBeVisible();
});

test('a suspect under 18 is told first that the figures are for adults', async ({ page }) => {
	const youth =
		'/verkennen/heling?z=1_heling_2025-02-01_wetenschap-heling.weten_waarde-heling.tm-50_leeftijd-verdachte.16-17';
	await page.goto(youth);
	await expect(answer(page).locator('p').first()).toContainText('jeugd');
	await page.goto(`${youth}_toegepast-recht.volwassenen`);
	await expect(answer(page).locator('p').first()).toContainText('De richtlijn voor jongeren is niet gelezen.');
});

test('how a table was read stands beside its figure', async ({ page }) => {
	await page.goto('/verkennen/vernieling?z=1_vernieling_2025-02-01_schade-vernieling.tot-500');
	await expect(answer(page)).toContainText('Deze tabel is gelezen zoals zij in 2015 gold.');
	await expect(answer(page)).toContainText('voor het laatst gezien op 29 november 2015');
});
