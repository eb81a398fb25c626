import { expect, hydrated, test } from './site';

test('what moved on 1 July 2024, counted, with an example that opens', async ({ page }) => {
	await page.goto('/voor-en-na');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voor en na: seksuele misdrijven');
	await expect(page.locator('main')).toContainText('Het zijn 111.521.670 zaken.');
	const law = page.getByRole('region', { name: 'Hoogste straf volgens de wet' });
	await expect(law.getByRole('heading', { name: /De hoogste straf gaat omhoog/ })).toContainText(/in [\d.]+ zaken/);
	await hydrated(page);
	await law.getByRole('link', { name: 'Open een voorbeeld' }).first().click();
	await expect(page).toHaveURL(/\/verkennen\?z=1_seksuele-misdrijven_2024-07-01/);
	await expect(page.locator('#antwoord')).toContainText('jaar gevangenisstraf');
});

test('another subject, by keyboard; a day on which nothing changed is said to be so', async ({ page }) => {
	await page.goto('/voor-en-na');
	await page.getByLabel('Onderwerp').selectOption('straatroof');
	await page.getByRole('button', { name: 'Laat zien' }).press('Enter');
	await expect(page).toHaveURL(/onderwerp=straatroof/);
	await expect(page.getByRole('status')).toContainText('Op die dag veranderde hier niets');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voor en na: straatroof');
});
