import type { Page } from '@playwright/test';
import type { SeatAnswer } from '../../src/lib/ui/views/live';
import { expect, goTo, imprison, join, opened, press, started, step, test } from './live';

/** The steps of the shortest lesson, about art. 300 lid 1: at most three years, and community service alone is allowed. */
const [HEADLINE_VOTE, SECOND_VOTE, RESULTS, REVEAL] = [4, 6, 7, 9];

const verdict = (page: Page) => page.locator('.own-verdict [data-verdict]');
const refresh = (page: Page) => page.locator('main noscript a').click();

/** What the server tells this seat, whatever its screen shows. */
async function told(page: Page): Promise<(string | undefined)[]> {
	const response = await page.request.get(`${new URL(page.url()).pathname}/stand`);
	const { answers } = (await response.json()) as { answers: Record<string, SeatAnswer> };
	return Object.values(answers).map((one) => one.verdict?.title);
}

test('after the vote each phone reads whether the law allows its own sentence, with JavaScript and without', async ({
	person,
	request,
	baseURL,
	watched
}) => {
	test.setTimeout(90_000);
	const session = await started(request, 'kop-en-feiten', baseURL);
	const host = await opened(await person(), session.host);
	const screen = await opened(await person(), `/scherm/${session.code}`);
	const phone = await join(await person(), session.code);
	const plain = await person({ javaScriptEnabled: false });
	await plain.goto(`/mee/${session.code}`);
	await plain.getByRole('main').getByRole('button', { name: 'Doe mee' }).click();

	// A host who goes past the question comes to results that have a name and no more.
	await goTo(host, RESULTS);
	for (const page of [phone, screen]) {
		await expect(step(page, 'results')).toContainText('Deze vraag is niet gesteld.');
	}
	await expect(step(phone, 'results').getByRole('heading', { level: 2 })).toHaveText('Welke straf zou jij geven?');

	// The headline: its title, and nothing that the room has not been told.
	await goTo(host, HEADLINE_VOTE);
	await expect(step(phone, 'question')).toContainText('Deze vraag gaat over: De klap in de trein');
	await refresh(plain);
	await expect(step(plain, 'question')).toContainText('Deze vraag gaat over: De klap in de trein');
	await expect(step(plain, 'question').getByText('Lees de zaak nog eens')).toHaveCount(0);
	await imprison(phone, 12);
	await plain.getByRole('checkbox', { name: 'Taakstraf' }).check();
	await plain.getByLabel('Hoeveel uur?').fill('250');
	await plain.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
	await expect(plain.locator('.given')).toContainText('Taakstraf van 250 uur');

	// Only one of them answers again.
	await goTo(host, SECOND_VOTE);
	await expect(phone.getByText('Ronde 2')).toBeVisible();
	await imprison(phone, 36);
	await goTo(host, REVEAL);
	await expect(step(phone, 'reveal')).toContainText('Gevangenisstraf van 36 maanden');
	await press(host, 'Volgende stap van de onthulling');
	await expect(step(phone, 'reveal')).toContainText('De groep');
	await refresh(plain);
	await expect(plain.getByRole('heading', { name: 'Jouw antwoord in ronde 1' })).toBeVisible();
	await expect(step(plain, 'reveal')).toContainText('Taakstraf van 250 uur');
	await expect(step(plain, 'reveal')).toContainText('In ronde 2 gaf je geen antwoord.');
	for (const page of [phone, plain]) {
		await expect(verdict(page)).toHaveCount(0);
		expect((await told(page)).filter(Boolean)).toEqual([]);
	}

	await press(host, 'Volgende stap van de onthulling');
	await expect(verdict(phone)).toContainText('Deze straf mag', { timeout: 10_000 });
	await expect(verdict(phone)).toHaveAttribute('data-verdict', 'yes');
	await refresh(plain);
	await expect(verdict(plain)).toContainText('Deze straf mag niet');
	await expect(verdict(plain)).toContainText('Artikel 22c lid 2.');
	expect(await told(plain)).toEqual(['Deze straf mag niet']);
	expect(await told(phone)).toEqual(['Deze straf mag', 'Deze straf mag']);
	await phone.reload();
	await expect(verdict(phone)).toContainText('Deze straf mag');
	await expect(step(screen, 'reveal')).toContainText('Hoogste straf');
	await expect(screen.getByText(/Deze straf mag/)).toHaveCount(0);

	// A step of the host that is taken back takes it away.
	await host.getByRole('button', { name: /^Maak ongedaan: / }).click();
	await expect(verdict(phone)).toHaveCount(0);
	await refresh(plain);
	await expect(step(plain, 'reveal')).toBeVisible();
	await expect(verdict(plain)).toHaveCount(0);
	for (const page of [phone, plain]) expect((await told(page)).filter(Boolean)).toEqual([]);

	// And once all is deleted, each of these pages says so.
	await host.getByText('Verwijder alles nu …').click();
	await press(host, 'Verwijder alles nu');
	await refresh(plain);
	for (const page of [phone, plain, screen]) {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze sessie is voorbij of bestaat niet', {
			timeout: 10_000
		});
		await expect(page).toHaveTitle(/^Deze sessie is voorbij/);
	}
	await plain.goto(`/sessie/resultaat/${session.code}`);
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Deze sessie is voorbij of bestaat niet');
	expect(watched.complaints.filter((one) => !/ 404 /.test(one))).toEqual([]);
	watched.complaints.length = 0;
});
