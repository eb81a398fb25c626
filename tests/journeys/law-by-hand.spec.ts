import { writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { INVENTED, inventedEdition } from './invented';
import { onOwnApp } from './own-app';
import { axeInBothThemes, expect, hydrated } from './site';

/** An app that keeps nothing, so that nobody can sign in to change its rules. */
const test = onOwnApp({ DATABASE_URL: 'none' });

const PAGE = '/beheer/recht';

test('without storage the page says what is missing and how rules are changed by hand, and so it goes', async ({
	page,
	app
}) => {
	expect((await page.goto(PAGE))?.status()).toBe(200);
	await hydrated(page);
	const main = page.getByRole('main');
	await expect(main).toContainText('Deze website bewaart niets, en heeft daarom geen accounts.');
	await expect(main).toContainText('opslag aanzetten met DATABASE_URL');
	await expect(main).toContainText('in de map die LAW_DIR noemt');
	await expect(main.locator('form, input, textarea, button')).toHaveCount(0);
	expect(await axeInBothThemes(page)).toEqual([]);
	mkdirSync(app.lawDir, { recursive: true });
	writeFileSync(join(app.lawDir, `${INVENTED}.yaml`), inventedEdition());
	await expect(async () => {
		await page.goto('/regels');
		await expect(main.getByText('van deze installatie')).toHaveCount(1, { timeout: 100 });
	}).toPass();
	expect((await page.goto(`/en${PAGE}`))?.status()).toBe(200);
	await expect(main).toContainText('turn storage on with DATABASE_URL');
	await expect(main).toContainText('into the folder that LAW_DIR names');
});

test('without storage its forms answer 503 in the same words, and a download leads to the page that says them', async ({
	page,
	request,
	app
}) => {
	for (const action of ['show', 'place']) {
		const answer = await request.post(`${PAGE}?/${action}`, {
			headers: { accept: 'text/html', origin: app.origin },
			multipart: { text: inventedEdition(), label: '', shown: '' },
			maxRedirects: 0
		});
		expect(answer.status()).toBe(503);
		expect(await answer.text()).toContain('in de map die LAW_DIR noemt');
	}
	await page.goto(`${PAGE}/bestand?naam=${INVENTED}.yaml`);
	await expect(page).toHaveURL(PAGE);
	await expect(page.getByRole('main')).toContainText('in de map die LAW_DIR noemt');
});
