import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, hydrated, test as base } from './site';

/** The example of the documentation, on a server of its own: a theme is read at the start. */
const test = base.extend<object, { themed: string }>({
	themed: [
		// Playwright asks for a pattern here, also where nothing is needed.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const app = spawn(process.execPath, ['scripts/start.mjs'], {
				env: {
					...process.env,
					PORT: '0',
					HOST: '127.0.0.1',
					DATABASE_URL: 'none',
					THEME_FILE: 'docs/theme/example.json'
				}
			});
			const ended = once(app, 'close');
			let output = '';
			const address = new Promise<string>((resolve, reject) => {
				for (const stream of [app.stdout, app.stderr])
					stream.on('data', (chunk: Buffer) => {
						output += chunk.toString();
						const printed = /listens on (http:\/\/127\.0\.0\.1:\d+)\//.exec(output)?.[1];
						if (printed !== undefined) resolve(printed);
					});
				app.on('close', () => reject(new Error(output)));
			});
			await use(await address);
			app.kill('SIGTERM');
			await ended;
		},
		{ scope: 'worker', timeout: 60_000 }
	],
	baseURL: ({ themed }, use) => use(themed)
});

const CASE = '1_winkeldiefstal_2025-02-01_waarde-winkeldiefstal.tm-50';
const EXPLORER = `/verkennen/winkeldiefstal?z=${CASE}`;

const style = (page: Page, selector: string, name: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), name);

const LIGHT = {
	paper: 'rgb(247, 244, 251)',
	button: 'rgb(77, 27, 107)',
	on: 'rgb(255, 255, 255)',
	link: 'rgb(77, 27, 107)'
};
const DARK = {
	paper: 'rgb(23, 18, 29)',
	button: 'rgb(217, 184, 242)',
	on: 'rgb(23, 18, 29)',
	link: 'rgb(217, 184, 242)'
};

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('pages have the colours, the typeface and the rounding of the theme, in light and dark', async ({ page }) => {
		const response = await page.goto('/');
		expect(response?.headers()['content-security-policy']).toMatch(/style-src 'self'( 'nonce-[^']+')?;/);
		for (const [colorScheme, colours] of [
			['light', LIGHT],
			['dark', DARK]
		] as const) {
			await page.emulateMedia({ colorScheme });
			expect(await style(page, 'html', 'background-color')).toBe(colours.paper);
			expect(await style(page, 'html', 'font-family')).toMatch(/^"?Verdana"?,/);
			const button = '.nl-button--primary:not([aria-hidden])';
			expect(await style(page, button, 'background-color')).toBe(colours.button);
			expect(await style(page, button, 'color')).toBe(colours.on);
			expect(await style(page, button, 'border-top-left-radius')).toBe('12px');
			expect(await style(page, 'main figure a', 'color')).toBe(colours.link);
		}
	});

	test('a page that does not exist has them too', async ({ page, watched }) => {
		await page.goto('/bestaat-niet');
		expect(await style(page, 'html', 'background-color')).toBe(LIGHT.paper);
		expect(await style(page, 'main p a', 'color')).toBe(LIGHT.link);
		watched.complaints.length = 0;
	});
});

for (const path of ['/', EXPLORER, '/kaart/winkeldiefstal'])
	test(`${path} is accessible in the theme, in light and dark`, async ({ page }) => {
		// This server has just started and still draws its diagrams.
		test.setTimeout(90_000);
		await page.goto(path);
		await hydrated(page);
		expect(await axeInBothThemes(page)).toEqual([]);
	});

test('what has the focus is ringed, in the colours of the device too', async ({ page }) => {
	await page.goto(EXPLORER);
	await hydrated(page);
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	expect(await style(page, ':focus-visible', 'outline')).toBe('rgb(55, 17, 80) solid 3px');
	await page.emulateMedia({ forcedColors: 'active' });
	expect(await style(page, ':focus-visible', 'outline-style')).toBe('solid');
	const button = '.nl-button--primary:not([aria-hidden])';
	expect(await style(page, button, 'background-color')).not.toBe(LIGHT.button);
	// A dot of ours is not drawn there, so which answer is chosen is for the browser to show.
	expect(await style(page, '.utrecht-radio-button:checked', 'appearance')).toBe('auto');
});

test('paper stays black on white, with the sheet as it was measured', async ({ page }) => {
	await page.goto(EXPLORER);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	expect(await style(page, 'html', 'background-color')).toBe('rgb(255, 255, 255)');
	expect(await style(page, 'html', 'color')).toBe('rgb(0, 0, 0)');
	expect(await style(page, 'html', 'font-family')).toContain('Atkinson');
	expect(await style(page, 'main a', 'color')).not.toBe(DARK.link);
});
