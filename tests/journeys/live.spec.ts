import type { LiveAnswer } from '../../src/lib/model';
import { qrOf } from '../../src/routes/zaken/qr';
import { expect, hydrated, imprison, join, opened, overheard, plainPhone, press, saved, sit, step, test } from './live';

const prison = (amount: number): LiveAnswer => ({
	kind: 'sentence',
	proposed: { custody: { amount, unit: 'month' } }
});
const hours: LiveAnswer = { kind: 'sentence', proposed: { communityServiceHours: 60 } };

test('a whole lesson: joined with a code alone, voted twice, one fact varied, revealed in four stages', async ({
	person,
	request,
	baseURL
}) => {
	test.setTimeout(90_000);
	const host = await person();
	await opened(host, '/sessie');
	const lesson = host.getByRole('form', { name: 'De telefoon op straat, 45 minuten' });
	await lesson.getByRole('button', { name: 'Start de sessie' }).click();
	await expect(host.getByText('Je sessie staat klaar')).toBeVisible();
	await hydrated(host);
	const code = new URL(host.url()).pathname.split('/')[2] ?? '';

	// Somebody else leads along, with a link that the host hands over.
	await host.getByText('Nog iemand laten leiden').click();
	await press(host, 'Maak een link voor een telefoon als afstandsbediening');
	const handed = await host.getByRole('status').locator('code').innerText();
	await hydrated(host);
	const remote = await opened(await person(), handed);
	await expect(remote.getByText('Afstandsbediening', { exact: true })).toBeVisible();

	const [screen, first, second] = await Promise.all([person(), person(), person()]);
	await opened(screen, `/scherm/${code}`);
	await expect(step(screen, 'lobby')).toContainText(`${code.slice(0, 3)} ${code.slice(3)}`);

	// One types the code as people do, one holds a camera to the screen.
	const qr = qrOf(`${new URL(host.url()).origin}/mee/${code}`);
	await expect(step(screen, 'lobby').getByRole('img').locator('path').last()).toHaveAttribute('d', qr.path);
	const began = performance.now();
	await opened(first, '/mee');
	await first
		.getByLabel('Code van de sessie')
		.fill(` ${code.slice(0, 3).toLowerCase()}. ${code.slice(3).toLowerCase()}`);
	await first.getByRole('main').getByRole('button', { name: 'Doe mee' }).click();
	await first.waitForURL(`/mee/${code}`);
	// Nothing is asked besides the code: one word and two presses.
	await expect(first.getByRole('main').locator('input:not([type="hidden"])')).toHaveCount(0);
	await sit(first);
	expect(performance.now() - began).toBeLessThan(10_000);
	await join(second, code);
	const phones = [first, second];
	for (let more = 0; more < 3; more++) phones.push(await join(await person(), code));
	const plain = await Promise.all(Array.from({ length: 7 }, () => plainPhone(request, code, baseURL)));
	await expect(screen.getByText('Ruim 10 telefoons doen mee').first()).toBeVisible();
	await expect(first.locator('[data-state="live"]')).toHaveText('Verbonden');

	// Before anything else: what it is about, and that nobody has to.
	await press(remote, 'Volgende');
	for (const page of [...phones, screen]) {
		await expect(step(page, 'note')).toContainText('Je mag elke vraag overslaan');
	}

	const heard = await Promise.all([screen, first].map((page) => overheard(`${page.url()}/stroom`)));
	await press(host, 'Volgende');
	await press(host, 'Volgende');
	await expect(step(first, 'case')).toContainText('Meer weet je nog niet');
	await press(host, 'Volgende');
	for (const page of phones) await expect(step(page, 'question')).toBeVisible();
	const round = async () => (await first.locator('input[name="round"]').first().inputValue()) || '';
	const before = await round();
	await Promise.all(phones.map((phone) => imprison(phone, 12)));
	await Promise.all(plain.map((send, at) => send(before, at < 5 ? prison(12) : hours)));
	await expect(screen.getByText('Ruim 10 klaar')).toBeVisible();

	// Read the story, and judge again: half of those who first chose prison choose something else.
	await press(host, 'Volgende');
	await expect(step(first, 'case')).toContainText('De man geeft zijn telefoon.');
	await press(host, 'Volgende');
	await expect(first.getByText('Ronde 2')).toBeVisible();
	const after = await round();
	expect(after).not.toBe(before);
	await Promise.all(phones.map((phone) => imprison(phone, 6)));
	await Promise.all(plain.map((send) => send(after, hours)));
	await expect(screen.getByText('Ruim 10 klaar')).toBeVisible();
	for (const page of [screen, ...phones]) {
		await expect(page.getByText(/antwoorden|minder dan 5|helft ligt/)).toHaveCount(0);
	}
	for (const { text, close } of heard) {
		expect(text()).toContain('"kind":"question"');
		expect(text()).not.toMatch(/"count"|"bars"|"median"|minder dan 5/);
		close();
	}

	await press(host, 'Volgende');
	for (const page of [screen, first]) {
		await expect(step(page, 'results')).toContainText('Ronde 1');
		await expect(step(page, 'results')).toContainText('taakstraf: minder dan 5');
		await expect(step(page, 'results')).toContainText('gevangenisstraf: 10');
		await expect(step(page, 'results')).toContainText(
			'Van wie in ronde 1 gevangenisstraf koos, kiezen 5 op de 10 in ronde 2 iets anders, meestal taakstraf.'
		);
	}

	// One fact is other: the case is told anew and asked once more.
	await host.locator('.script li').nth(13).getByRole('button').click();
	await expect(step(screen, 'vary')).toContainText('Medeplegen');
	await press(host, 'Volgende');
	await expect(first.getByText('Ronde 3')).toBeVisible();
	await expect(step(first, 'question')).toContainText('Eén feit is anders');
	await expect(saved(first)).toHaveCount(0);
	await Promise.all(phones.map((phone) => imprison(phone, 3)));
	await press(host, 'Volgende');
	await expect(step(screen, 'results')).toContainText('Ronde 3');

	// The voices one by one.
	await press(host, 'Volgende');
	const reveal = step(first, 'reveal');
	await expect(reveal).toContainText('Gevangenisstraf van 3 maanden');
	await expect(reveal).not.toContainText(/Ronde 1|Hoogste straf|Uitgangspunt van het/);
	await press(host, 'Volgende stap van de onthulling');
	await expect(reveal).toContainText('Ronde 1');
	await expect(reveal).not.toContainText('Hoogste straf');
	await press(host, 'Volgende stap van de onthulling');
	await expect(reveal).toContainText('Hoogste straf');
	await expect(reveal).not.toContainText('Uitgangspunt van het');
	await press(host, 'Volgende stap van de onthulling');
	await expect(reveal).toContainText('Uitgangspunt van het Openbaar Ministerie');
	await expect(step(screen, 'reveal')).toContainText('Uitgangspunt van het Openbaar Ministerie');

	// The remote changes one fact more, and everybody sees what that does: five phones, the screen, and whoever leads.
	await remote.getByText('Verander één feit', { exact: true }).click();
	await remote.getByRole('button', { name: /^Fysiek geweld/ }).click();
	for (const page of [...phones, screen]) {
		await expect(page.getByText('2 feiten zijn anders').first()).toBeAttached();
		await expect(page.getByText('Fysiek geweld, pijn of licht letsel').first()).toBeVisible();
	}
	for (const page of [host, remote]) {
		await expect(page.getByText(/feit veranderd: .*fysiek geweld/i).first()).toBeVisible();
		await expect(page.getByRole('button', { name: /^Maak ongedaan: feit veranderd: .*fysiek geweld/i })).toBeVisible();
	}
	// What ends a session is not in its hands.
	await expect(remote.getByText('Sluit de sessie af …')).toHaveCount(0);

	await host.getByText('Sluit de sessie af …').click();
	await press(host, 'Sluit de sessie af');
	for (const page of [...phones, screen]) await expect(step(page, 'end')).toContainText(/verwijderd: .*\d\d:\d\d/);
	await first.getByRole('link', { name: 'Bekijk wat de groep vond' }).click();
	await expect(first.getByRole('main')).toContainText('gevangenisstraf: 10');
});
