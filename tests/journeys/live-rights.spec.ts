import type { APIResponse } from '@playwright/test';
import { expect, goTo, join, opened, asForm, posted, press, started, step, test } from './live';

const NO_SESSION = 'Deze code of link hoort bij geen sessie.';

test('a second host takes over, and a remote leads but cannot end, restart or delete', async ({
	person,
	request,
	baseURL
}) => {
	const session = await started(request, 'kop-en-feiten', baseURL);
	const host = await opened(await person(), session.host);
	const phone = await join(await person(), session.code);
	const made: string[] = [];
	for (const link of [/afstandsbediening/, /tweede leider/]) {
		await host.getByText('Nog iemand laten leiden').click();
		await host.getByRole('button', { name: link }).click();
		const address = host.getByRole('status').locator('code');
		await expect(address).not.toHaveText(made[0] ?? '');
		made.push(await address.innerText());
	}
	await host.close();

	const [remote, other] = await Promise.all([person(), person()]);
	await opened(other, made[1]!);
	await goTo(other, 4);
	await expect(step(phone, 'question')).toBeVisible();

	await opened(remote, made[0]!);
	await expect(remote.getByText('Afstandsbediening', { exact: true })).toBeVisible();
	for (const name of ['Sluit de sessie af', 'Laat iedereen opnieuw antwoorden', 'Verwijder alles nu']) {
		await expect(other.getByText(`${name} …`)).toBeVisible();
		await expect(remote.getByText(name)).toHaveCount(0);
	}
	await press(remote, 'Sluit de stemming');
	await expect(phone.getByText('Deze ronde is gesloten.')).toBeVisible();
	// By hand neither.
	const lever = new URL(made[0]!).pathname;
	expect(await posted(request, lever, { kind: 'end' }, baseURL)).toBe(409);
	expect(await posted(request, lever, { kind: 'reset' }, baseURL)).toBe(409);
	for (const action of ['delete', 'link', 'text']) {
		const headers = asForm(baseURL);
		const refused = await request.post(`${lever}?/${action}`, { form: { role: 'host' }, headers });
		expect(refused.status()).toBe(403);
	}
	await expect(step(phone, 'question')).toBeVisible();
});

test('a wrong code, a wrong key and a deleted session say what to do', async ({
	person,
	request,
	baseURL,
	watched
}) => {
	const session = await started(request, 'kop-en-feiten', baseURL);
	const [phone, screen, other] = await Promise.all([person(), person(), person()]);
	await opened(other, '/mee');
	await other.getByLabel('Code van de sessie').fill('CCC');
	await other.getByRole('main').getByRole('button', { name: 'Doe mee' }).click();
	await expect(other.getByText('De code heeft zes tekens.')).toBeVisible();
	await expect(other.getByLabel('Code van de sessie')).toBeFocused();
	await other.getByLabel('Code van de sessie').fill('CCC CCC');
	await other.getByRole('main').getByRole('button', { name: 'Doe mee' }).click();
	await expect(other.getByText('Deze code kennen we niet.')).toBeVisible();
	await expect(other.getByLabel('Code van de sessie')).toHaveValue('CCCCCC');
	await other.getByLabel('Code van de sessie').fill(session.code);
	await other.getByRole('main').getByRole('button', { name: 'Doe mee' }).click();
	await other.waitForURL(`/mee/${session.code}`);

	const wrong = await other.goto(`/leiding/${session.code}/${'x'.repeat(24)}`);
	expect(wrong?.status()).toBe(404);
	await expect(other.getByRole('main')).toContainText(NO_SESSION);
	await other.goto(`/plek/${session.code}/${'x'.repeat(24)}`);
	await expect(other.getByText('Je plek is niet gevonden.')).toBeVisible();

	// A script is told in words, and sent nowhere.
	const seat = `/plek/${session.code}/${'x'.repeat(24)}`;
	const data = {
		round: '3',
		take: 0,
		id: '0b9a9c3e-5f0a-4b6e-9d57-2f8f1d6f3a11',
		revision: 1,
		answer: { kind: 'pass' }
	};
	const told = async (address: string, reply: Promise<APIResponse>) => {
		const { reason, problem } = (await (await reply).json()) as { reason: string; problem: string };
		return [address, (await reply).status(), reason, problem.length > 20];
	};
	for (const [base, status, reason] of [
		[seat, 410, 'no-seat'],
		[seat.replace(session.code, 'CCCCCC'), 404, 'no-session']
	] as const) {
		const expected = [base, status, reason, true];
		expect(await told(base, request.post(`${base}/stem`, { data, headers: asForm(baseURL), maxRedirects: 0 }))).toEqual(
			expected
		);
		expect(await told(base, request.get(`${base}/stand`, { maxRedirects: 0 }))).toEqual(expected);
	}

	await join(phone, session.code);
	await opened(screen, `/scherm/${session.code}`);
	const host = await opened(await person(), session.host);
	await host.getByText('Verwijder alles nu …').click();
	await press(host, 'Verwijder alles nu');
	await expect(host.getByText('De sessie en alle antwoorden zijn gewist.')).toBeVisible();
	for (const page of [phone, screen]) {
		await expect(page.getByRole('main')).toContainText(NO_SESSION);
		await page.getByRole('link', { name: 'Doe mee met een andere code' }).click();
		await expect(page.getByLabel('Code van de sessie')).toBeVisible();
	}
	expect(watched.complaints.filter((one) => !/404|ERR_INCOMPLETE_CHUNKED_ENCODING/.test(one))).toEqual([]);
	watched.complaints.length = 0;
});

test('the address of a participant does nothing that a host does', async ({ person, request, baseURL }) => {
	const session = await started(request, 'kop-en-feiten', baseURL);
	const phone = await join(await person(), session.code);
	const seat = new URL(phone.url()).pathname;
	const token = seat.split('/').at(-1) ?? '';
	expect(await posted(request, seat, { kind: 'next' }, baseURL)).toBe(404);
	expect(await posted(request, `/leiding/${session.code}/${token}`, { kind: 'next' }, baseURL)).toBe(404);
	expect((await request.get(`/leiding/${session.code}/${token}/stand`)).status()).toBe(404);
	expect((await request.get(`/leiding/${session.code}/${token}/stroom`)).status()).toBe(404);
	// And no other site does anything in the name of a host.
	const foreign = { origin: 'https://elders.example', accept: 'text/html' };
	const act = JSON.stringify({ kind: 'next' });
	const refused = await request.post(`${session.host}?/act`, { form: { act }, headers: foreign });
	expect(refused.status()).toBe(403);
	await expect(step(phone, 'lobby')).toBeVisible();
});

test('the lesson about sexual offences starts only after the school has confirmed it', async ({
	person,
	request,
	baseURL
}) => {
	const headers = asForm(baseURL);
	for (const confirmed of ['', 'no']) {
		const form = { script: 'voor-en-na-de-wet', confirmed };
		const refused = await request.post('/sessie', { form, headers, maxRedirects: 0 });
		expect(refused.status()).toBe(400);
		expect(await refused.text()).toContain('Bevestig eerst dat de school en de vertrouwenspersoon het weten.');
	}
	const host = await opened(await person(), '/sessie');
	const lesson = host.getByRole('form', { name: 'Voor en na 1 juli 2024' });
	await lesson.getByRole('button', { name: 'Start de sessie' }).click();
	await expect(lesson.getByRole('checkbox')).toBeFocused();
	await lesson.getByRole('checkbox').check();
	await lesson.getByRole('button', { name: 'Start de sessie' }).click();
	await expect(host.getByRole('heading', { name: 'Voor en na 1 juli 2024' })).toBeVisible();
});

test('in English from the start to the results', async ({ person }) => {
	test.setTimeout(45_000);
	const host = await opened(await person({ locale: 'en-GB' }), '/en/sessie');
	const dutch = /\b(niet|een|wordt|kies|straf|jouw|Volgende|antwoord)\b/;
	expect(await host.getByRole('main').innerText()).not.toMatch(dutch);
	await host
		.getByRole('form', { name: 'First the headline, then the facts' })
		.getByRole('button', { name: 'Start the session' })
		.click();
	await host.waitForURL(/\/en\/leiding\//);
	const code = new URL(host.url()).pathname.split('/')[3] ?? '';
	const [phone, screen] = await Promise.all([person({ locale: 'en-GB' }), person({ locale: 'en-GB' })]);
	await opened(screen, `/en/scherm/${code}`);
	await expect(screen.getByRole('main')).toContainText('/en/mee');
	await opened(phone, '/en/mee');
	await phone.getByRole('textbox').fill(code.toLowerCase());
	await phone.getByRole('main').getByRole('button').click();
	await phone.waitForURL(`/en/mee/${code}`);
	await phone.getByRole('main').getByRole('button').click();
	await phone.waitForURL(/\/en\/plek\//);
	const kinds = ['note', 'case', 'question', 'case', 'question', 'results', 'argue', 'reveal', 'reveal', 'reveal'];
	for (const kind of [...kinds, 'reveal', 'end']) {
		await press(
			host,
			kind === 'reveal' && (await step(phone, 'reveal').count()) > 0 ? 'Next step of the reveal' : 'Next'
		);
		for (const page of [phone, screen]) {
			await expect(step(page, kind)).toBeVisible();
			expect(await page.getByRole('main').innerText()).not.toMatch(dutch);
		}
		if (kind !== 'question') continue;
		await phone.getByRole('checkbox', { name: 'Community service' }).check();
		await phone.getByRole('spinbutton').fill('60');
		await phone.getByRole('button', { name: 'Send my answer' }).click();
		await expect(phone.locator('.sent [data-state="saved"]')).toBeVisible();
		expect(await phone.getByRole('main').innerText()).not.toMatch(dutch);
	}
	expect(await host.getByRole('main').innerText()).not.toMatch(dutch);
	await phone.locator('[data-step="end"]').getByRole('link').click();
	await phone.waitForURL(`/en/sessie/resultaat/${code}`);
	expect(await phone.getByRole('main').innerText()).not.toMatch(dutch);
});
