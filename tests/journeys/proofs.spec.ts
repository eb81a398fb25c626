/** The page of what is proven, and a question of one's own over all cases. */
import { expect, hydrated, test } from './site';

test('every property says how many cases it was held against, and its exceptions', async ({ page }) => {
	await page.goto('/bewezen?dag=2024-09-01');
	const first = page.getByRole('main').locator('ol > li').first();
	await expect(first).toContainText('Geldt.');
	await expect(first).toContainText(/Nagegaan in [\d.]+ zaken/);
	await expect(page.getByRole('heading', { name: 'Uitzonderingen die de wet zelf maakt' })).toBeVisible();
	await page.getByRole('link', { name: 'vóór 1 juli 2024' }).click();
	await expect(page).toHaveURL(/dag=/);
});

test('a question is answered with a number and a way, and the way leads there', async ({ page }) => {
	await page.goto('/bewezen/straatroof');
	await hydrated(page);
	await page.getByLabel('Hoogste straf minstens (maanden)').fill('144');
	await page.getByRole('button', { name: 'Ga het na' }).click();
	const question = page.getByRole('region', { name: 'Stel zelf een vraag over alle zaken' });
	await expect(question).toContainText(/Ja\. Het geldt in [\d.]+ van de [\d.]+ zaken/);
	await expect(page).toHaveURL(/minstens=144/);
	await question.getByRole('list').getByRole('link').first().click();
	await expect(page.locator('#antwoord')).toContainText(/1[2-9] jaar/);
});

test('from a case of another subject to the shortest way; not from one about sexual offences', async ({ page }) => {
	const shop = '1_winkeldiefstal_2025-02-01_waarde-winkeldiefstal.tm-50';
	await page.goto(`/verkennen/winkeldiefstal?z=${shop}`);
	const why = page.getByText('Welke feiten beslissen dit?');
	await why.click();
	await page.getByRole('link', { name: 'Zoek zelf de kortste weg naar een andere uitkomst' }).click();
	await expect(page).toHaveURL(/\/bewezen\/winkeldiefstal\?.*z=1_winkeldiefstal/);
	await hydrated(page);
	await page.getByLabel('Alleen een taakstraf', { exact: true }).selectOption({ index: 1 });
	await page.getByRole('button', { name: 'Ga het na' }).click();
	await expect(page.getByText(/^(Daarvoor moet|Nee\.|Jouw zaak heeft)/).first()).toBeVisible();
	await page.goto(
		'/verkennen?z=1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet'
	);
	await page.getByText('Welke feiten beslissen dit?').click();
	await expect(page.getByRole('link', { name: 'Zoek zelf de kortste weg' })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a wrong number is named beside its field, and what was filled in stays', async ({ page }) => {
		await page.goto('/bewezen');
		await page.getByLabel('Hoogste straf hoogstens (maanden)').fill('zes');
		await page.getByRole('button', { name: 'Ga het na' }).click();
		const field = page.getByLabel('Hoogste straf hoogstens (maanden)');
		await expect(field).toHaveValue('zes');
		await expect(field).toHaveAttribute('aria-invalid', 'true');
		await expect(field).toHaveAccessibleDescription(/van 0 tot en met 480/);
		await field.fill('1');
		await page.getByLabel('Strafbaar feit').selectOption('sr-242');
		await page.getByRole('button', { name: 'Ga het na' }).click();
		await expect(page.getByText(/^Nee\. Dit komt in geen van de [\d.]+ zaken voor\.$/)).toBeVisible();
	});
});
