import { expect, test } from './site';

/** Our pages send no referrer, which makes a browser hide the origin of a form post; it has to work all the same. */
test('a form that posts to our own address on plain http gets past the origin check', async ({ page, watched }) => {
	await page.goto('/');
	await page.evaluate(() => {
		const form = document.createElement('form');
		form.method = 'post';
		form.action = '/over';
		document.body.append(form);
		form.submit();
	});
	// The page has no form of its own, so the app answers 405 with its error page; the origin check would answer a bare 403.
	await expect(page.getByRole('heading', { level: 1, name: 'Er ging iets mis' })).toBeVisible();
	await expect.poll(() => watched.complaints.splice(0)).toEqual([expect.stringContaining('405')]);
});

test('a post from another site is refused', async ({ request, baseURL }) => {
	const other = await request.post('/over', { headers: { origin: 'https://other.example' }, form: { a: '1' } });
	expect(other.status()).toBe(403);
	const hidden = await request.post('/over', { headers: { origin: 'null' }, form: { a: '1' } });
	expect(hidden.status()).toBe(403);
	const own = await request.post('/over', { headers: { origin: baseURL ?? '' }, form: { a: '1' } });
	expect(own.status()).toBe(405);
});
