import { expect, hydrated, test } from './site';

const OWN = '1_straatroof_2025-02-01_geweld-straatroof.fysiek-geweld_medeplegen.ja';

test('from a cell to its case, and back to the map with that case marked', async ({ page }) => {
	await page.goto('/kaart/straatroof');
	await hydrated(page);
	const table = page.getByRole('table', { name: 'Kaart van straatroof' });
	await expect(table.getByRole('rowheader')).toHaveCount(3);
	await table
		.getByRole('link', { name: /Zware diefstal met geweld/ })
		.nth(3)
		.click();
	await expect(page).toHaveURL(/\/verkennen\/straatroof\?z=.*fysiek-geweld/);
	await page.goto(`/kaart/straatroof?z=${OWN}`);
	await expect(page.getByText('Vastgezet: Medeplegen: ja.')).toBeVisible();
	await expect(table.locator('[data-own]')).toHaveCount(1);
	await expect(table.locator('[data-own]')).toContainText('jouw zaak');
});

test('facts are fixed in every cell, by keyboard, and let go again', async ({ page }) => {
	await page.goto('/kaart/vernieling');
	await hydrated(page);
	await page.getByText('Zet andere feiten vast').focus();
	await page.keyboard.press('Enter');
	await page.getByLabel('Stadium').selectOption('poging');
	await page.getByRole('button', { name: 'Pas toe' }).press('Enter');
	await expect(page).toHaveURL(/stadium\.poging/);
	await expect(page.getByText('Vastgezet: Stadium: poging.')).toBeVisible();
	await expect(page.getByRole('table')).toContainText('1 jaar en 4 maanden gevangenisstraf');
	await page.getByRole('link', { name: 'Laat alle andere feiten weer los' }).click();
	await expect(page).not.toHaveURL(/stadium/);
	await expect(page.getByRole('table')).toContainText('2 jaar gevangenisstraf');
});

test('an address that is no case is explained, and the map stands', async ({ page, request }) => {
	await page.goto('/kaart?z=not-a-key');
	await expect(page.getByRole('status')).toContainText('geen zaak die wij kunnen lezen');
	await expect(page.getByRole('table')).toBeVisible();
	expect((await request.get('/kaart/bestaat-niet')).status()).toBe(404);
});

test('the map can be taken along as data', async ({ page, request }) => {
	await page.goto(`/kaart/straatroof?z=${OWN}`);
	const csv = await request.get((await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '');
	expect(csv.headers()['content-disposition']).toContain('straatroof-2025-02-01.csv');
	expect((await csv.text()).split('\r\n').length).toBeGreaterThan(9);
	const json = await request.get((await page.getByRole('link', { name: 'JSON' }).getAttribute('href')) ?? '');
	expect(((await json.json()) as { cells: unknown[] }).cells).toHaveLength(9);
	expect((await request.get('/kaart/gegevens/xml?z=' + OWN)).status()).toBe(404);
	expect((await request.get('/kaart/gegevens/csv')).status()).toBe(404);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the form fixes a fact', async ({ page }) => {
		await page.goto('/kaart/vernieling');
		await page.getByText('Zet andere feiten vast').click();
		await page.getByLabel('Stadium').selectOption('poging');
		await page.getByRole('button', { name: 'Pas toe' }).click();
		await expect(page).toHaveURL(/z=.*stadium\.poging/);
		await expect(page.getByRole('table')).toContainText('1 jaar en 4 maanden gevangenisstraf');
	});
});
