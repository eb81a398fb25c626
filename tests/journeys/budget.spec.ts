import { posted, started, step } from './live';
import { expect, hydrated, idle, test } from './site';
import { gzipped, LIMITS, listen } from './weight';

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

test('a phone stays light from the code to the reveal, and fetches nothing once it has its seat', async ({
	page,
	request,
	baseURL
}) => {
	const session = await started(request, 'straatroof-45', baseURL);
	const paths = new Set<string>();
	page.on('request', (asked) => {
		if (asked.resourceType() === 'script') paths.add(new URL(asked.url()).pathname);
	});
	await page.goto(`/mee/${session.code}`);
	await hydrated(page);
	await page.getByRole('main').getByRole('button', { name: 'Doe mee' }).click();
	await page.waitForURL(/\/plek\//);
	await hydrated(page);
	const seated = [...paths];
	for (const [kind, to] of [
		['question', 4],
		['reveal', 16]
	] as const) {
		await posted(request, session.host, { kind: 'go', to }, baseURL);
		await expect(step(page, kind)).toBeVisible();
	}
	for (let stage = 1; stage < 4; stage++) await posted(request, session.host, { kind: 'next' }, baseURL);
	await expect(step(page, 'reveal')).toContainText('Uitgangspunt');
	// A room goes on together: two thousand phones that fetch the same then would wait for each other.
	expect([...paths]).toEqual(seated);
	const weights = await Promise.all(seated.map(async (path) => gzipped(await (await request.get(path)).body())));
	const told = JSON.stringify(seated.map((path, at) => [path, weights[at]]));
	const sum = weights.reduce((total, weight) => total + weight, 0);
	expect(sum, told).toBeGreaterThan(50_000);
	expect(sum, told).toBeLessThanOrEqual(LIMITS.phone);
});
