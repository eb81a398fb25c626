/** On a slow line a page stands there long before its scripts do. What somebody fills in meanwhile stays. */
import type { Page } from '@playwright/test';
import { startOwnApp } from './organiser';
import { expect, hydrated, PAGES, test } from './site';

/** Fills in all that is there, and gives back what each field then holds. */
async function fillAll(page: Page): Promise<string[]> {
	const main = page.locator('main');
	const texts = main.locator(
		'input:is(:not([type]), [type=text], [type=search], [type=email], [type=password]), textarea'
	);
	for (const field of await texts.all())
		if ((await field.isVisible()) && (await field.isEditable())) await field.fill('vroeg');
	for (const field of await main.locator('input[type=number]').all())
		if (await field.isVisible()) await field.fill('7');
	for (const box of await main.locator('input[type=checkbox]').all())
		if ((await box.isVisible()) && (await box.isEnabled())) await box.setChecked(!(await box.isChecked()));
	for (const select of await main.locator('select').all())
		if (await select.isVisible()) {
			const values = await select
				.locator('option:not([disabled])')
				.evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));
			await select.selectOption(values.at(-1) ?? '');
		}
	return held(page);
}

/** What is in every field that can be filled in, round buttons apart: those of the explorer follow the address. */
const held = (page: Page): Promise<string[]> =>
	page.locator('main').evaluate((main) =>
		[...main.querySelectorAll('input, textarea, select')]
			.filter((one) => !['hidden', 'radio', 'file', 'date', 'range'].includes(one.getAttribute('type') ?? ''))
			.map((one) => {
				const field = one as HTMLInputElement;
				return `${field.name || field.id}: ${field.type === 'checkbox' ? String(field.checked) : field.value}`;
			})
	);

async function early(page: Page, address: string): Promise<{ before: string[]; after: string[] }> {
	let go: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (go = resolve));
	await page.route('**/*.js', async (route) => {
		await released;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	await page.locator('footer').last().waitFor();
	const before = await fillAll(page);
	go();
	await hydrated(page);
	const after = await held(page);
	await page.unroute('**/*.js');
	return { before, after };
}

test('what is filled in before a page is alive stays, on every page', async ({ page }) => {
	test.slow();
	const filled: string[] = [];
	for (const path of PAGES.filter((one) => !one.startsWith('/en'))) {
		const { before, after } = await early(page, path);
		// A page may add fields of its own once it is alive; none that was there changes.
		expect(
			after.filter((one) => before.includes(one)),
			path
		).toEqual(before);
		if (before.length > 0) filled.push(path);
	}
	expect(filled).toEqual(
		expect.arrayContaining(['/mee', '/vergelijken', '/regels/bronnen', '/sessie', '/beheer/aanmelden'])
	);
});

test('the first administrator may type as soon as the fields are there', async ({ browser }) => {
	const page = await browser.newPage();
	const app = await startOwnApp('vroeg');
	try {
		const { before, after } = await early(page, app.first);
		expect(before).toEqual(['organisation: vroeg', 'email: vroeg', 'password: vroeg']);
		expect(after).toEqual(before);
	} finally {
		await page.close();
		await app.stop();
	}
});
