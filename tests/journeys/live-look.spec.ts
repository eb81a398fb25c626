import type { APIRequestContext, Page } from '@playwright/test';
import type { HostAct, LiveAnswer } from '../../src/lib/model';
import { expect, join, opened, plainPhone, posted, started, step, sticksOut, test, type Session } from './live';
import { axeIn } from './site';

/** Each kind of step by its place in the long lesson; what is voted there first, so that there is something to see. */
const NARROW = { width: 320, height: 640 };

const sentence = (hours: number): LiveAnswer => ({ kind: 'sentence', proposed: { communityServiceHours: hours } });
const votes: Record<number, LiveAnswer> = {
	2: { kind: 'agree', value: 4 },
	6: sentence(40),
	10: { kind: 'sentence', proposed: { custody: { amount: 8, unit: 'month' } } },
	12: { kind: 'sentence', proposed: { custody: { amount: 6, unit: 'month' } } },
	14: { kind: 'rank', order: ['medeplegen', 'geweld-straatroof'] },
	15: { kind: 'weigh', weights: ['heavier', null, 'same', 'lighter'] }
};

interface Room {
	session: Session;
	go: (at: number) => Promise<void>;
}

/** Six phones that have answered up to a step. */
async function voted(request: APIRequestContext, baseURL: string | undefined): Promise<Room> {
	const session = await started(request, 'straf-in-stappen-90', baseURL);
	const phones = await Promise.all(Array.from({ length: 6 }, () => plainPhone(request, session.code, baseURL)));
	const go = async (at: number) => {
		await posted(request, session.host, { kind: 'go', to: at }, baseURL);
		// Where it was voted before the form is shut, and it is the form that is looked at.
		if (votes[at]) await posted(request, session.host, { kind: 'reopen' }, baseURL);
	};
	for (const [at, answer] of Object.entries(votes)) {
		await go(Number(at));
		await Promise.all(phones.map((send) => send(at, answer)));
	}
	return { session, go };
}

type Theme = 'light' | 'dark';

async function expectSound(page: Page, what: string, theme: Theme): Promise<void> {
	expect(await axeIn(page, theme), what).toEqual([]);
	expect(await sticksOut(page), `${what} sticks out`).toEqual([]);
}

const phoneSteps: Record<Theme, readonly (readonly [number, string])[]> = {
	light: [
		[1, 'note'],
		[2, 'question'],
		[5, 'case'],
		[13, 'results'],
		[19, 'vary'],
		[24, 'question'],
		[25, 'question']
	],
	dark: [
		[4, 'information'],
		[9, 'case'],
		[14, 'question'],
		[15, 'question'],
		[17, 'results'],
		[18, 'argue'],
		[36, 'end']
	]
};

for (const theme of ['light', 'dark'] as const) {
	test(`every kind of step is accessible on a narrow phone, in ${theme}`, async ({ person, request, baseURL }) => {
		test.setTimeout(60_000);
		const { session, go } = await voted(request, baseURL);
		const phone = await person({ viewport: NARROW });
		if (theme === 'light') {
			await opened(phone, '/mee');
			await expectSound(phone, 'the way in', theme);
			await opened(phone, `/mee/${session.code}`);
			await expectSound(phone, 'before taking a seat', theme);
		}
		await join(phone, session.code);
		for (const [at, kind] of phoneSteps[theme]) {
			await go(at);
			await expect(phone.getByText(`Stap ${at + 1} van`).first()).toBeVisible();
			await expect(step(phone, kind)).toBeVisible();
			await expectSound(phone, `${at} ${kind}`, theme);
			if (kind !== 'question' || at !== 24) continue;
			await phone.getByRole('checkbox', { name: 'Gevangenisstraf' }).check();
			await phone.getByRole('button', { name: 'Verstuur mijn antwoord' }).click();
			await expect(phone.getByRole('alert')).toContainText('Kies eerst een straf');
			await expectSound(phone, 'something is lacking', theme);
			await phone.getByRole('button', { name: 'Ik sla deze over' }).click();
			await expect(phone.locator('.sent [data-state="saved"]')).toBeVisible();
			await expectSound(phone, 'an answer that was sent', theme);
		}
		if (theme === 'dark') return;
		await go(22);
		for (let stage = 0; stage < 3; stage++) await posted(request, session.host, { kind: 'next' }, baseURL);
		await expect(step(phone, 'reveal')).toContainText('Uitgangspunt van het Openbaar Ministerie');
		await expectSound(phone, 'the reveal', theme);
	});
}

test('the start page, the host and the results are accessible, narrow and at twice the size', async ({
	person,
	request,
	baseURL
}) => {
	test.setTimeout(60_000);
	const { session, go } = await voted(request, baseURL);
	const page = await opened(await person({ viewport: NARROW }), '/sessie');
	await expectSound(page, 'the start', 'light');
	await opened(page, `${session.host}?nieuw=ja`);
	await expect(page.getByText('Stap 16 van').first()).toBeVisible();
	await page.getByText('Je sessie staat klaar').waitFor();
	await expectSound(page, 'the host', 'dark');
	await go(13);
	await expect(page.getByText('Stap 14 van').first()).toBeVisible();
	await expectSound(page, 'the host with results', 'light');
	// Twice the size on a laptop is half its width.
	await page.setViewportSize({ width: 640, height: 400 });
	expect(await sticksOut(page)).toEqual([]);
	await opened(page, `/sessie/resultaat/${session.code}`);
	await expectSound(page, 'the results', 'dark');
});

/** Text that shows and is smaller than can be read from the back of a room. */
const smallText = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const small = new Set<string>();
		while (walker.nextNode()) {
			const parent = walker.currentNode.parentElement;
			const text = walker.currentNode.textContent?.trim() ?? '';
			if (!parent || text === '' || !parent.checkVisibility() || parent.closest('.visually-hidden')) continue;
			const { width, height } = parent.getBoundingClientRect();
			if (width <= 1 || height <= 1 || parent.closest('#svelte-announcer, script, style')) continue;
			const size = parseFloat(getComputedStyle(parent).fontSize);
			if (size < 24) small.add(`${size} px: ${text}`);
		}
		return [...small];
	});

test('the screen is read from the back of the room, in both themes and at twice the size', async ({
	person,
	request,
	baseURL
}) => {
	test.setTimeout(60_000);
	const { session, go } = await voted(request, baseURL);
	const wide = { width: 1920, height: 1080 };
	const screen = await opened(await person({ viewport: wide }), `/scherm/${session.code}`);
	const kinds = [
		[0, 'lobby', 'light'],
		[1, 'note', undefined],
		[10, 'question', 'dark'],
		[11, 'case', undefined],
		[13, 'results', 'light'],
		[14, 'question', undefined],
		[15, 'question', undefined],
		[17, 'results', 'dark'],
		[18, 'argue', undefined],
		[19, 'vary', 'light'],
		[4, 'information', undefined],
		[22, 'reveal', 'dark'],
		[36, 'end', undefined]
	] as const;
	for (const [at, kind, theme] of kinds) {
		await go(at);
		await expect(screen.getByText(`Stap ${at + 1} van`).first()).toBeVisible();
		if (kind === 'reveal') {
			for (let stage = 0; stage < 3; stage++) await posted(request, session.host, { kind: 'next' }, baseURL);
			await expect(step(screen, 'reveal')).toContainText('Uitgangspunt van het Openbaar Ministerie');
		}
		await expect(step(screen, kind)).toBeVisible();
		expect(await smallText(screen), `${at} ${kind}`).toEqual([]);
		// Nobody scrolls a wall.
		const below = await screen.evaluate(() => document.documentElement.scrollHeight - innerHeight);
		expect(below, `${at} ${kind} goes on below the screen`).toBeLessThanOrEqual(0);
		if (theme === undefined) continue;
		await expectSound(screen, `${at} ${kind}`, theme);
		await screen.setViewportSize({ width: 960, height: 540 });
		expect(await sticksOut(screen), `${at} ${kind} at twice the size`).toEqual([]);
		await screen.setViewportSize(wide);
	}
});

test('the screen says why the numbers of votes that were opened once more stand still, and keeps them in sight', async ({
	person,
	request,
	baseURL
}) => {
	const session = await started(request, 'kop-en-feiten', baseURL);
	const phones = await Promise.all(Array.from({ length: 7 }, () => plainPhone(request, session.code, baseURL)));
	const act = (body: HostAct) => posted(request, session.host, body, baseURL);
	const [first, second, results] = [3, 5, 6];
	for (const at of [first, second]) {
		await act({ kind: 'go', to: at });
		for (const [own, send] of phones.entries()) {
			await send(String(at), { kind: 'sentence', proposed: { custody: { amount: 6 + own * at, unit: 'month' } } });
		}
	}
	await act({ kind: 'go', to: results });
	const screen = await opened(await person({ viewport: { width: 1920, height: 1080 } }), `/scherm/${session.code}`);
	const foot = screen.locator('footer');
	await expect(foot).toContainText('Niemand ziet wie wat koos.');
	const below = () => screen.evaluate(() => document.documentElement.scrollHeight - innerHeight);
	expect(await below()).toBeLessThanOrEqual(0);
	await act({ kind: 'go', to: first });
	await act({ kind: 'reopen' });
	await act({ kind: 'go', to: results });
	const stands = 'De eerste uitslag blijft staan: minder dan 5 antwoorden zijn veranderd.';
	await expect(foot.getByText(`Ronde 1: ${stands}`)).toBeVisible();
	for (const [width, height] of [
		[1920, 1080],
		[1280, 720]
	] as const) {
		await screen.setViewportSize({ width, height });
		await expect.poll(below).toBeLessThanOrEqual(0);
		expect(await sticksOut(screen)).toEqual([]);
	}
	await expectSound(screen, 'a result that stands', 'light');
	await expectSound(screen, 'a result that stands', 'dark');
});
