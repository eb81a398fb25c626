import type { Locator, Page } from '@playwright/test';
import { expect, press, saved, step, test } from './live';

const noScript = { javaScriptEnabled: false };

const send = (within: Page | Locator) => within.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
const refresh = (page: Page) => page.locator('main noscript a').click();

/** The host goes on, and the phone asks what is there now. */
async function follow(host: Page, phone: Page, kind: string, act = 'Volgende'): Promise<void> {
	await press(host, act);
	await refresh(phone);
	await expect(step(phone, kind).first()).toBeVisible();
}

test('without JavaScript: a session is led, voted in with every kind of question, and deleted', async ({
	person,
	watched
}) => {
	test.setTimeout(60_000);
	const host = await person(noScript);
	await host.goto('/sessie');
	await host
		.getByRole('form', { name: 'Straf in stappen, 90 minuten' })
		.getByRole('button', { name: 'Start de sessie' })
		.click();
	await expect(host.getByText('Je sessie staat klaar')).toBeVisible();
	const code = new URL(host.url()).pathname.split('/')[2] ?? '';

	const phone = await person(noScript);
	await phone.goto('/mee');
	await phone.getByLabel('Code van de sessie').fill(`${code.slice(0, 3).toLowerCase()} ${code.slice(3)}`);
	await phone.getByRole('main').getByRole('button', { name: 'Doe mee' }).click();
	await phone.waitForURL(`/mee/${code}`);
	await phone.getByRole('main').getByRole('button', { name: 'Doe mee' }).click();
	await expect(step(phone, 'lobby')).toBeVisible();
	await expect(phone.locator('main noscript p')).toContainText('Deze pagina ververst zich niet vanzelf.');

	await follow(host, phone, 'note');
	await follow(host, phone, 'question');
	await press(host, 'Ieder in eigen tempo');
	await refresh(phone);
	// One of several, twice: the steps of a block stand below each other.
	const [strict, young] = [step(phone, 'question').first(), step(phone, 'question').nth(1)];
	await send(strict);
	await expect(phone.getByRole('alert').first()).toContainText('er is nog iets open');
	await strict.getByText('Mee eens', { exact: true }).click();
	await send(strict);
	await expect(strict.locator('.given')).toContainText('Mee eens');
	await young.getByRole('button', { name: 'Ik sla deze over' }).click();
	await expect(young.locator('.given')).toContainText('Je slaat deze over');
	await expect(saved(phone)).toHaveCount(2);

	// A sentence, changed once.
	await host.locator('.script li').nth(6).getByRole('button').click();
	await refresh(phone);
	await phone.getByLabel('Hoeveel uur?').fill('60');
	await send(phone);
	// Hours without their kind are no answer yet, and stay.
	await expect(phone.getByLabel('Hoeveel uur?')).toHaveValue('60');
	await phone.getByRole('checkbox', { name: 'Taakstraf' }).check();
	await send(phone);
	await expect(phone.locator('.given')).toContainText('Taakstraf van 60 uur');
	await phone.getByText('Verander mijn antwoord').click();
	await phone.getByLabel('Hoeveel uur?').fill('80');
	await send(phone);
	await expect(phone.locator('.given')).toContainText('Taakstraf van 80 uur');
	await expect(saved(phone)).toHaveText('Opgeslagen');

	// Results appear after a reload, and go again when the host takes that back.
	await follow(host, phone, 'results');
	await expect(step(phone, 'results')).toContainText('Er is 1 antwoord.');
	await press(host, 'Maak ongedaan: volgende stap');
	await refresh(phone);
	await expect(step(phone, 'question')).not.toContainText('Er is 1 antwoord.');
	await press(host, 'Laat de uitslag zien');
	await refresh(phone);
	await expect(step(phone, 'question')).toContainText('Er is 1 antwoord.');

	// An order, and weights.
	await host.locator('.script li').nth(14).getByRole('button').click();
	await refresh(phone);
	await phone.getByLabel('Plaats 1').selectOption({ index: 2 });
	await phone.getByLabel('Plaats 2').selectOption({ index: 2 });
	const chosen = await phone.getByLabel('Plaats 1').inputValue();
	await send(phone);
	// The same fact twice is refused, and what was chosen is still there.
	await expect(phone.getByRole('alert').first()).toContainText('er is nog iets open');
	await expect(phone.getByLabel('Plaats 1')).toHaveValue(chosen);
	await expect(phone.getByLabel('Plaats 2')).toHaveValue(chosen);
	await phone.getByLabel('Plaats 2').selectOption({ index: 1 });
	await send(phone);
	await expect(phone.locator('.given').getByRole('listitem')).toHaveCount(2);
	await follow(host, phone, 'question');
	await phone.getByText('zwaarder', { exact: true }).first().click();
	await send(phone);
	await expect(phone.locator('.given')).toContainText('zwaarder');

	// What it came to, to take along.
	const kept = await host.request.get(`${host.url().split('?')[0]}/samenvatting/uitslag.pdf`);
	expect([kept.status(), kept.headers()['content-type']]).toEqual([200, 'application/pdf']);
	expect((await kept.body()).subarray(0, 5).toString()).toBe('%PDF-');

	// Whoever comes late reads first what it is about and who listens, and is where the room is with one press.
	const late = await person(noScript);
	await late.goto(`/mee/${code}`);
	await expect(late.getByRole('region', { name: 'Lees dit eerst' })).toContainText('Deze sessie gaat over: ');
	await expect(late.getByRole('region', { name: 'Lees dit eerst' }).getByRole('link').first()).toHaveAttribute(
		'href',
		/^tel:/
	);
	await expect(late.locator('[data-step]')).toHaveCount(0);
	await late.getByRole('main').getByRole('button', { name: 'Doe mee' }).click();
	await expect(step(late, 'question')).toBeVisible();
	await late.reload();
	await expect(step(late, 'question')).toBeVisible();

	// To the end, and everything gone.
	await host.getByText('Sluit de sessie af …').click();
	await press(host, 'Sluit de sessie af');
	await refresh(phone);
	await expect(step(phone, 'end')).toContainText(/verwijderd: .*\d\d:\d\d/);
	await host.getByText('Verwijder alles nu …').click();
	await press(host, 'Verwijder alles nu');
	await expect(host.getByText('De sessie en alle antwoorden zijn gewist.')).toBeVisible();
	await refresh(phone);
	await expect(phone.getByRole('main')).toContainText('Deze code of link hoort bij geen sessie.');
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Deze sessie is voorbij of bestaat niet');
	// The form that was not filled in, and the seat that is gone.
	expect(watched.complaints.filter((one) => !/ (400|404) /.test(one))).toEqual([]);
	watched.complaints.length = 0;
});
