import { expect, goTo, imprison, join, opened, started, step, test, type Session } from './live';
import type { APIRequestContext, Page } from '@playwright/test';

/** Up to the first vote of the shortest lesson, with the page of its host and one phone. */
const VOTE = 4;

const given = (page: Page) => page.locator('.given');
const state = (page: Page) => page.locator('.sent [data-state]');

async function change(page: Page, months: number): Promise<void> {
	await page.getByText('Verander mijn antwoord').click();
	await page.getByRole('spinbutton', { name: 'Aantal maanden' }).fill(String(months));
	await page.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
}

/** What the server has counted, as the host is told. */
async function counted(request: APIRequestContext, { host }: Session): Promise<string[]> {
	const { counts } = (await (await request.get(`${host}/stand`)).json()) as {
		counts: { joined: string; ready: string };
	};
	return [counts.joined, counts.ready];
}

test('a refresh, a closed tab and a second tab are one seat with one answer', async ({ person, request, baseURL }) => {
	const session = await started(request, 'kop-en-feiten', baseURL);
	const host = await opened(await person(), session.host);
	const phone = await join(await person(), session.code);
	const seat = phone.url();
	await goTo(host, VOTE);
	await expect(step(phone, 'question')).toBeVisible();
	await phone.getByRole('checkbox', { name: 'Taakstraf' }).check();
	await opened(phone, seat);
	await imprison(phone, 12);
	await opened(phone, seat);
	await expect(given(phone)).toContainText('Gevangenisstraf van 12 maanden');
	await expect(state(phone)).toHaveText('Opgeslagen');

	const context = phone.context();
	await phone.close();
	const again = await context.newPage();
	await again.goto(`/mee/${session.code}`);
	await again.waitForURL(seat);
	await expect(given(again)).toContainText('Gevangenisstraf van 12 maanden');

	const second = await opened(await context.newPage(), seat);
	await change(second, 6);
	await expect(state(second)).toHaveText('Opgeslagen');
	await expect(given(again)).toContainText('Gevangenisstraf van 6 maanden');
	await change(again, 7);
	await expect(given(second)).toContainText('Gevangenisstraf van 7 maanden');
	expect(await counted(request, session)).toEqual(['1 telefoon doet mee', '1 klaar']);
	await host.getByRole('button', { name: 'Laat de uitslag zien' }).click();
	await expect(step(second, 'question')).toContainText('Er is 1 antwoord.');

	// A fresh start is a fresh form everywhere, and nobody is counted any more.
	await host.getByText('Laat iedereen opnieuw antwoorden …').click();
	await host.getByRole('button', { name: 'Laat iedereen opnieuw antwoorden' }).click();
	for (const tab of [again, second]) {
		await expect(given(tab)).toHaveCount(0);
		await expect(tab.getByRole('checkbox', { name: 'Gevangenisstraf' })).not.toBeChecked();
	}
	expect(await counted(request, session)).toEqual(['1 telefoon doet mee', 'Nog niemand is klaar']);
	await imprison(second, 5);
	await expect(given(again)).toContainText('Gevangenisstraf van 5 maanden');
	expect(await counted(request, session)).toEqual(['1 telefoon doet mee', '1 klaar']);
});

test('without a network an answer waits on the phone, and is counted once when it is back', async ({
	person,
	request,
	baseURL,
	watched
}) => {
	const session = await started(request, 'kop-en-feiten', baseURL);
	const host = await opened(await person(), session.host);
	const phone = await join(await person(), session.code);
	const seat = phone.url();
	await goTo(host, VOTE);
	await expect(step(phone, 'question')).toBeVisible();

	const context = phone.context();
	await context.setOffline(true);
	await phone.getByRole('checkbox', { name: 'Gevangenisstraf' }).check();
	await phone.getByRole('radio', { name: 'maanden' }).check();
	await phone.getByRole('spinbutton', { name: 'Aantal maanden' }).fill('9');
	await phone.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
	await expect(state(phone)).toHaveText('Wacht op netwerk');
	await expect(phone.getByText('Verbonden', { exact: true })).toHaveCount(0);
	await expect(phone.getByText('Geen netwerk: je antwoorden worden bewaard')).toBeVisible();
	await expect(given(phone)).toContainText('Gevangenisstraf van 9 maanden');
	await change(phone, 8);
	await expect(state(phone)).toHaveText('Wacht op netwerk');
	await context.setOffline(false);
	await expect(state(phone)).toHaveText('Opgeslagen');
	await expect(given(phone)).toContainText('Gevangenisstraf van 8 maanden');
	await expect(phone.getByText('Verbonden', { exact: true })).toBeVisible();

	// Whoever leads is told that an act did not arrive, and does it again.
	await host.context().setOffline(true);
	await host.getByRole('button', { name: 'Sluit de stemming' }).click();
	await expect(host.getByRole('status').filter({ hasText: 'De server antwoordt niet.' })).toBeVisible();
	await host.context().setOffline(false);
	await host.getByRole('button', { name: '1 min.', exact: true }).click();
	await expect(host.getByText('De server antwoordt niet.')).toHaveCount(0);
	await expect(phone.getByRole('timer')).toHaveText(/^(1:00|0:5\d)$/);
	await host.getByRole('button', { name: 'Stop de tijd' }).click();
	await expect(phone.getByRole('timer')).toHaveCount(0);

	// A battery that dies while an answer waits.
	await context.setOffline(true);
	await change(phone, 10);
	await expect(state(phone)).toHaveText('Wacht op netwerk');
	await phone.close();
	await context.setOffline(false);
	const again = await context.newPage();
	await again.goto(`/mee/${session.code}`);
	await again.waitForURL(seat);
	await expect(state(again)).toHaveText('Opgeslagen');
	await expect(given(again)).toContainText('Gevangenisstraf van 10 maanden');
	expect(await counted(request, session)).toEqual(['1 telefoon doet mee', '1 klaar']);
	expect(watched.complaints.filter((one) => !one.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
	watched.complaints.length = 0;
});

test('where events are blocked or held up, a phone notices within five seconds and asks instead', async ({
	person,
	request,
	baseURL,
	watched
}) => {
	const session = await started(request, 'kop-en-feiten', baseURL);
	const [refused, held, host, screen] = await Promise.all([person(), person(), person(), person()]);
	await refused.route('**/stroom', (route) => route.abort());
	// Never answered: the way in which a filter of a school keeps a stream until it ends.
	await held.route('**/stroom', () => undefined);
	for (const page of [host, screen]) await page.route('**/stroom', (route) => route.abort());
	await opened(host, session.host);
	await opened(screen, `/scherm/${session.code}`);
	for (const phone of [refused, held]) {
		await phone.clock.install();
		await join(phone, session.code);
		// Its own five seconds and no more, however long those of a busy machine are.
		await phone.clock.pauseAt((await phone.evaluate(() => Date.now())) + 5000);
		await expect(phone.getByText('Zonder livebeeld: ververst elke 2 seconden')).toBeVisible();
		await phone.clock.resume();
	}
	await goTo(host, VOTE);
	for (const phone of [refused, held]) {
		await expect(step(phone, 'question')).toBeVisible();
		await imprison(phone, 12);
	}
	await expect(host.getByText('2 klaar').first()).toBeVisible();
	await host.getByRole('button', { name: 'Laat de uitslag zien' }).click();
	for (const page of [refused, held, screen]) {
		await expect(step(page, 'question')).toContainText('Er zijn 2 antwoorden.');
	}
	expect(watched.complaints.filter((one) => !one.includes('ERR_FAILED'))).toEqual([]);
	watched.complaints.length = 0;
});
