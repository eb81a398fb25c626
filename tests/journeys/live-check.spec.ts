/** The page that tests a network: it takes a seat in a session, follows it and votes in it, as a phone does. */
import type { Page } from '@playwright/test';
import { axeComplaints } from './site';
import { expect, opened, test } from './live';

/** The verdict, and the mark of each row. */
async function tested(page: Page): Promise<{ verdict: string; rows: Record<string, string> }> {
	await page.getByRole('button', { name: 'Begin de test' }).click();
	await expect(page.locator('.verdict')).toBeVisible({ timeout: 40_000 });
	const rows = await page
		.getByRole('row')
		.evaluateAll((all) =>
			all
				.slice(1)
				.map((row) => [row.querySelector('th')?.textContent ?? '', row.querySelector('td')?.dataset['weight'] ?? ''])
		);
	return {
		verdict: await page.locator('.verdict').innerText(),
		rows: Object.fromEntries(rows) as Record<string, string>
	};
}

test('a network where everything works is ready for a session', async ({ person }) => {
	test.setTimeout(60_000);
	const page = await opened(await person(), '/verbinding');
	const asked: string[] = [];
	page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
	const { verdict, rows } = await tested(page);
	expect(rows).toEqual({
		'Zelf vragen': 'ok',
		Meedoen: 'ok',
		'Antwoorden sturen': 'ok',
		Livebeeld: 'ok',
		Bewaren: 'ok',
		Klok: 'ok'
	});
	expect(verdict).toBe('Dit netwerk is klaar voor een sessie.');
	// A seat, a stream and a vote of a real session, and no stand-ins for them.
	for (const way of [/^POST \/mee\/\w{6}$/, /^GET \/plek\/\w{6}\/[\w-]{24}\/stroom$/, /^POST \/plek\/.*\/stem$/])
		expect(asked.filter((line) => way.test(line))).toHaveLength(1);
	expect(await axeComplaints(page)).toEqual([]);
});

test('where events are blocked a session works, and where answers are blocked it does not', async ({
	person,
	watched
}) => {
	test.setTimeout(90_000);
	const page = await opened(await person(), '/verbinding');
	await page.route('**/stroom', (route) => route.abort());
	const first = await tested(page);
	expect(first.verdict).toBe('Een sessie werkt hier, zonder livebeeld of wat trager.');
	expect(first.rows).toMatchObject({ Meedoen: 'ok', 'Antwoorden sturen': 'ok', Livebeeld: 'warn' });
	await page.route('**/stem', (route) => route.abort());
	await page.getByRole('button', { name: 'Test opnieuw' }).click();
	await expect(page.locator('.verdict')).toHaveText('Een sessie werkt hier nu niet.', { timeout: 40_000 });
	await expect(page.getByRole('row', { name: /Antwoorden sturen/ })).toContainText('Laat dit adres toe: 127.0.0.1');
	// The browser complains of what was blocked on purpose.
	for (const complaint of watched.complaints.splice(0)) expect(complaint).toContain('net::ERR_FAILED');
});
