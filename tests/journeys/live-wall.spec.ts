import type { APIRequestContext, Page } from '@playwright/test';
import type { HostAct } from '../../src/lib/model';
import type { HostView } from '../../src/lib/ui/views/live';
import { asForm, expect, opened, plainPhone, posted, started, step, sticksOut, test } from './live';

/** What a projector shows of a lesson with a full room: one screen at each step, with nothing small and the way in. */
const SIZES = [
	{ width: 1280, height: 720 },
	{ width: 1920, height: 1080 }
] as const;

/** At 1280 wide, and as much more as the screen is wider. */
const SMALLEST = 20;

/** A practice session: simulated seats join it and answer each vote within seconds. */
async function practised(request: APIRequestContext, script: string, baseURL: string | undefined): Promise<string> {
	const headers = asForm(baseURL);
	const response = await request.post('/sessie', { form: { script, demo: 'yes' }, headers, maxRedirects: 0 });
	return new URL(response.headers()['location'] ?? '', baseURL).pathname;
}

/** What is wrong with the wall as it is now. */
const faults = (screen: Page, smallest: number): Promise<string[]> =>
	screen.evaluate((least) => {
		const wrong: string[] = [];
		const { scrollHeight, clientHeight } = document.documentElement;
		if (scrollHeight > clientHeight) wrong.push(`the page goes on for ${scrollHeight - clientHeight} px`);
		for (const one of document.querySelectorAll('.wall, .wall *')) {
			const { overflowX, overflowY } = getComputedStyle(one);
			if (one.closest('.visually-hidden') || (overflowX === 'visible' && overflowY === 'visible')) continue;
			const [down, aside] = [one.scrollHeight - one.clientHeight, one.scrollWidth - one.clientWidth];
			if (down > 1 || aside > 1) wrong.push(`${one.className} is cut by ${down} px down and ${aside} px aside`);
		}
		const foot = document.querySelector('.wall footer')!.getBoundingClientRect();
		if (foot.bottom > clientHeight + 0.5) wrong.push('the foot is out of sight');
		const walker = document.createTreeWalker(document.querySelector('.wall')!, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const { parentElement: parent, textContent } = walker.currentNode;
			const text = textContent?.trim() ?? '';
			if (!parent || text === '' || !parent.checkVisibility() || parent.closest('.visually-hidden')) continue;
			const size = parseFloat(getComputedStyle(parent).fontSize);
			if (size < least - 0.01) wrong.push(`${size} px: ${text}`);
		}
		return wrong;
	}, smallest);

async function expectWhole(screen: Page, what: string): Promise<void> {
	for (const size of SIZES) {
		await screen.setViewportSize(size);
		const at = `${what} at ${size.width} by ${size.height}`;
		const smallest = (SMALLEST * size.width) / 1280;
		await expect.poll(() => faults(screen, smallest), at).toEqual([]);
		expect(await sticksOut(screen), at).toEqual([]);
		const head = screen.locator('.wall > header');
		await expect(head.locator('.code'), at).toBeInViewport({ ratio: 1 });
		await expect(head.getByRole('img'), at).toBeInViewport({ ratio: 1 });
	}
	await expect(screen.getByRole('navigation')).toHaveCount(0);
}

/** What the server has counted is some votes, and no longer grows. */
async function answered(request: APIRequestContext, host: string): Promise<void> {
	let before = '';
	await expect
		.poll(
			async () => {
				const { counts } = (await (await request.get(`${host}/stand`)).json()) as HostView;
				const isSettled = counts.ready === before && /2\d/.test(counts.ready);
				before = counts.ready;
				return isSettled;
			},
			{ intervals: [1000], timeout: 30_000 }
		)
		.toBe(true);
}

for (const { script, theme, language } of [
	{ script: 'straatroof-45', theme: 'light', language: '' },
	{ script: 'een-feit-anders', theme: 'dark', language: '/en' }
] as const) {
	test(`every step of ${script} fits one screen with a room that has voted, in ${theme}`, async ({
		person,
		request,
		baseURL
	}) => {
		test.setTimeout(240_000);
		const host = await practised(request, script, baseURL);
		const act = (what: HostAct) => posted(request, host, what, baseURL);
		const view = async () => (await (await request.get(`${host}/stand`)).json()) as HostView;
		const screen = await person({ viewport: SIZES[0], colorScheme: theme });
		await opened(screen, `${language}/scherm/${host.split('/')[2] ?? ''}`);
		const seen: string[] = [];
		for (;;) {
			const { room, steps, next } = await view();
			const at = steps.findIndex(({ current }) => current) + 1;
			const what = `${at} ${room.step.kind}`;
			await expect(screen.getByText(new RegExp(`^(Stap|Step) ${at} `))).toBeVisible();
			await expect(step(screen, room.step.kind)).toBeVisible();
			if (room.step.kind === 'reveal') {
				const part = room.step.reveal;
				// Each part of a reveal is another screen; it has come when its own words have.
				if (part.guideline) await expect(screen.locator('[data-voice="guideline"]').first()).toBeVisible();
				else if (part.law) await expect(screen.locator('[data-voice="law"]').first()).toBeVisible();
				else if (part.room) await expect(screen.locator('[data-voice="room"]').first()).toBeVisible();
			}
			await expectWhole(screen, what);
			if (room.step.kind === 'question' && !room.step.results) {
				await answered(request, host);
				await act({ kind: 'timer', seconds: 300 });
				await expect(screen.getByRole('timer')).toBeVisible();
				await expectWhole(screen, `${what} with a clock`);
				await act({ kind: 'stop-timer' });
				await act({ kind: 'show' });
				await expect(step(screen, 'question').locator('.rounds')).toBeVisible();
				await expectWhole(screen, `${what} with its result`);
			}
			seen.push(room.step.kind);
			if (!next) break;
			await act({ kind: 'next' });
		}
		expect(seen.at(-1)).toBe('end');
		expect(seen.filter((kind) => kind === 'reveal').length).toBeGreaterThanOrEqual(4);
	});
}

test('a room that is of one mind fills its lane to the end, and no further', async ({ person, request, baseURL }) => {
	const session = await started(request, 'een-feit-anders', baseURL);
	const phones = await Promise.all(Array.from({ length: 6 }, () => plainPhone(request, session.code, baseURL)));
	const act = (what: HostAct) => posted(request, session.host, what, baseURL);
	const [first, second, reveal] = [3, 6, 13];
	const screen = await person({ viewport: SIZES[0] });
	await opened(screen, `/scherm/${session.code}`);
	for (const at of [first, second]) {
		await act({ kind: 'go', to: at });
		// As long as the axis, so that half of the room and its middle are where the lane ends.
		for (const send of phones) {
			await send(String(at), { kind: 'sentence', proposed: { custody: { amount: 12, unit: 'month' } } });
		}
		await act({ kind: 'show' });
		await expect(step(screen, 'question').locator('.rounds')).toBeVisible();
		await expect(screen.locator('.spread .median')).toHaveCount(at === first ? 1 : 2);
		await expectWhole(screen, `question ${at}`);
		for (const mark of await screen.locator('.spread i').all()) {
			const { left, right } = await mark.evaluate((one) => {
				const [own, lane] = [one.getBoundingClientRect(), one.parentElement!.getBoundingClientRect()];
				return { left: own.left - lane.left, right: lane.right - own.right };
			});
			expect(left).toBeGreaterThan(0);
			expect(Math.abs(right)).toBeLessThan(0.5);
		}
	}
	await act({ kind: 'go', to: reveal });
	// The room, and what the law says beside it.
	for (let stage = 0; stage < 2; stage++) await act({ kind: 'next' });
	await expect(screen.locator('.lane[data-voice="room"] .middle').first()).toBeVisible();
	await expectWhole(screen, 'the room beside the law');
});

test('a step that is too much for one screen is turned like a page, and the way in stays in sight', async ({
	person,
	request,
	baseURL
}) => {
	const host = await practised(request, 'kop-en-feiten', baseURL);
	const screen = await person({ viewport: { width: 1280, height: 500 } });
	await opened(screen, `/scherm/${host.split('/')[2] ?? ''}`);
	await posted(request, host, { kind: 'next' }, baseURL);
	await expect(step(screen, 'note')).toBeVisible();
	// A low window has no room for text that somebody has set larger.
	await screen.evaluate(() => (document.documentElement.style.fontSize = '24px'));
	const pager = screen.getByRole('navigation', { name: 'Meer van deze stap' });
	await expect(pager).toContainText(/1 van \d/);
	const last = screen.locator('.support li').last();
	await expect(last).not.toBeInViewport();
	const next = pager.getByRole('button', { name: 'Volgende' });
	await expect(async () => {
		// On the last page there is no next one, and a screen takes a moment to turn.
		if (await next.isEnabled()) await next.click({ timeout: 1000 });
		await expect(last).toBeInViewport({ timeout: 1000 });
	}).toPass();
	const head = screen.locator('.wall > header');
	await expect(head.locator('.code')).toBeInViewport({ ratio: 1 });
	await expect(head.getByRole('img')).toBeInViewport({ ratio: 1 });
});
