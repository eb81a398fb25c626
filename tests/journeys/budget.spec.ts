import { expect, idle, test } from './site';
import { LIMITS, listen } from './weight';

const CASE = '1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet';

test('the explorer stays light: its scripts and fonts, with everything open and a fact changed', async ({ page }) => {
	const listening = listen(page);
	await page.goto(`/verkennen?z=${CASE}`);
	await idle(page);
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
	await page.locator('label[for="schuldvorm-schuld"]').click();
	await page.waitForURL(/schuldvorm\.schuld/);
	await idle(page);
	const { scripts, fonts, files } = await listening.stop();
	const told = JSON.stringify(files, null, 1);
	expect(scripts, told).toBeGreaterThan(0);
	expect(scripts, told).toBeLessThanOrEqual(LIMITS.scripts);
	expect(fonts, told).toBeGreaterThan(0);
	expect(fonts, told).toBeLessThanOrEqual(LIMITS.fonts);
});

test('the map stays light, with everything open', async ({ page }) => {
	const listening = listen(page);
	await page.goto('/kaart');
	await idle(page);
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
	const { scripts, files } = await listening.stop();
	const told = JSON.stringify(files, null, 1);
	expect(scripts, told).toBeGreaterThan(0);
	expect(scripts, told).toBeLessThanOrEqual(LIMITS.map);
});

test('the page that compares stays light, with four cases and everything open', async ({ page }) => {
	const shop = '1_winkeldiefstal_2025-02-01_waarde-winkeldiefstal.tm-50';
	const four = ['', '_recidive-termijn.binnen-2-jaar', '_medeplegen.ja', '_leeftijd-verdachte.12-15'];
	const listening = listen(page);
	await page.goto(`/vergelijken?${four.map((more) => `z=${shop}${more}`).join('&')}`);
	await idle(page);
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
	const { scripts, files } = await listening.stop();
	const told = JSON.stringify(files, null, 1);
	expect(scripts, told).toBeGreaterThan(0);
	expect(scripts, told).toBeLessThanOrEqual(LIMITS.compare);
});
