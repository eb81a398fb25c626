import type { Locator, Page } from '@playwright/test';
import { expect, opened, started, step, test } from './live';

/** Goes on with the Tab key until something has the focus, as somebody without a mouse does, and sees that it shows. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
	for (let times = 0; times < most; times++) {
		await page.keyboard.press('Tab');
		if (await target.evaluate((one) => one === document.activeElement)) {
			expect(await marked(page)).toBe(true);
			return;
		}
	}
	throw new Error(`${String(target)} cannot be reached with the Tab key.`);
}

/** Whether whatever has the focus is marked: with a ring of its own, or with one of the row that holds it. */
const marked = (page: Page): Promise<boolean> =>
	page.evaluate(() => {
		for (let one = document.activeElement, up = 0; one && up < 3; one = one.parentElement, up++) {
			const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
			if ((outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none') return true;
		}
		return false;
	});

/** The levels of the headings that are not hidden, in order. */
const headings = (page: Page): Promise<number[]> =>
	page
		.getByRole('heading')
		.evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ tagName }) => Number(tagName.slice(1))));

async function expectHeadingsInOrder(page: Page): Promise<void> {
	const levels = await headings(page);
	expect(levels[0]).toBe(1);
	levels.forEach((level, at) => expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1));
}

const spoken = (page: Page, words: string | RegExp) => page.locator('[aria-live="polite"]').filter({ hasText: words });

test('by keyboard alone: joining, a sentence, an order, and leading', async ({ person, request, baseURL }) => {
	test.setTimeout(60_000);
	const session = await started(request, 'een-feit-anders', baseURL);
	const [host, phone] = await Promise.all([person(), person()]);
	await opened(host, `${session.host}?nieuw=ja`);
	await opened(phone, '/mee');
	await tabTo(phone, phone.getByLabel('Code van de sessie'));
	await phone.keyboard.type(session.code.toLowerCase());
	await phone.keyboard.press('Enter');
	await phone.waitForURL(`/mee/${session.code}`);
	await tabTo(phone, phone.getByRole('main').getByRole('button', { name: 'Doe mee' }));
	await phone.keyboard.press('Enter');
	await phone.waitForURL(/\/plek\//);
	await expect(step(phone, 'lobby')).toBeVisible();
	await expectHeadingsInOrder(phone);

	// The host goes on with one button that keeps the focus; a voice hears each step as one line.
	await expectHeadingsInOrder(host);
	const next = host.getByRole('button', { name: 'Volgende', exact: true });
	await tabTo(host, next);
	for (const [at, words] of [
		[2, 'Voordat we beginnen'],
		[3, 'De ruit van het bushokje'],
		[4, 'Welke straf zou jij geven?']
	] as const) {
		await host.keyboard.press('Enter');
		await expect(spoken(phone, `Stap ${at} van 17: ${words}`)).toHaveCount(1);
		await expect(next).toBeFocused();
	}

	const send = phone.getByRole('button', { name: 'Verstuur mijn antwoord' });
	await tabTo(phone, phone.getByRole('checkbox', { name: 'Taakstraf' }));
	await phone.keyboard.press('Space');
	await tabTo(phone, phone.getByRole('spinbutton', { name: 'Aantal uur' }));
	await phone.keyboard.type('40');
	await tabTo(phone, send);
	await phone.keyboard.press('Enter');
	await expect(spoken(phone, 'Taakstraf van 40 uur')).toContainText('Opgeslagen');
	await expect(phone.locator('.sent')).toBeFocused();
	await expectHeadingsInOrder(phone);

	await host.keyboard.press('Enter');
	await expect(spoken(phone, 'Stap 5 van 17: Welk feit telt voor jou het meest?')).toHaveCount(1);
	const open = phone.getByRole('list', { name: 'Nog niet gekozen' }).getByRole('button');
	const names = (await open.allInnerTexts()).map((text) => text.replace(/^\+\s*/, '').split('\n')[0] ?? '');
	await tabTo(phone, open.nth(1));
	await phone.keyboard.press('Enter');
	await expect(spoken(phone, 'staat nu op plaats 1.')).toContainText(names[1] ?? '');
	await tabTo(phone, open.first());
	await phone.keyboard.press('Enter');
	await expect(spoken(phone, 'staat nu op plaats 2.')).toHaveCount(1);
	// The focus went along, so the same place moves up.
	await expect(phone.locator(':focus')).toHaveAccessibleName(/een plaats naar boven$/);
	await phone.keyboard.press('Enter');
	await expect(spoken(phone, 'staat nu op plaats 1.')).toContainText(names[0] ?? '');
	await tabTo(phone, send);
	await phone.keyboard.press('Enter');
	await expect(phone.locator('.given').getByRole('listitem').first()).toContainText(names[0] ?? '');
	await expect(spoken(phone, 'Opgeslagen')).toHaveCount(1);

	// A button that is gone with its work hands the focus on to what everybody sees now.
	await tabTo(host, host.getByRole('button', { name: 'Laat de uitslag zien' }));
	await host.keyboard.press('Enter');
	await expect(host.getByRole('heading', { name: 'Dit ziet iedereen nu' })).toBeFocused();
	await tabTo(host, host.getByRole('region', { name: 'Dit ziet iedereen nu' }).locator('summary').first());
	await host.keyboard.press('Enter');
	await expect(host.getByText('Er is 1 antwoord.').first()).toBeVisible();
	await expectHeadingsInOrder(host);
	await tabTo(host, host.locator('summary', { hasText: 'Verander één feit' }));
	await host.keyboard.press('Enter');
	await tabTo(host, host.getByRole('button', { name: /Schade/ }).first());
	await host.keyboard.press('Enter');
	await expect(phone.getByText('Ronde 2')).toBeVisible();
	await expect(host.locator(':focus')).not.toHaveCount(0);
});
