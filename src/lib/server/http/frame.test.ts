import { describe, expect, it } from 'vitest';
import { inFrame, link, outOfFrame } from '../../ui/shared/link';
import { opening, policyFor } from './frame';

describe('the policy of a page in a frame', () => {
	const policy = policyFor("default-src 'self'; frame-ancestors 'none'; object-src 'none'", [
		'https://school.nl',
		'https://*.krant.nl'
	]);

	it('names the sites and leaves the rest', () => {
		expect(policy).toContain(
			"default-src 'self'; frame-ancestors https://school.nl https://*.krant.nl; object-src 'none'"
		);
	});

	it('gives the page no origin, so no store and no cookie', () => {
		expect(policy).toMatch(/; sandbox allow-scripts /);
		expect(policy).not.toContain('allow-same-origin');
		expect(policy).not.toMatch(/allow-top-navigation( |;|$)/);
	});
});

describe('a link in a frame', () => {
	it.each([
		['<a href="/regels">', '<a target="_blank" href="/regels">'],
		[
			'<a class="x" href="https://wetten.overheid.nl/">',
			'<a target="_blank" class="x" href="https://wetten.overheid.nl/">'
		],
		['<a href="/en/kaart">', '<a target="_blank" href="/en/kaart">'],
		['<a href="/inbeddenx/verkennen">', '<a target="_blank" href="/inbeddenx/verkennen">']
	])('%s opens beside it', (html, opened) => {
		expect(opening(html)).toBe(opened);
	});

	it.each([
		'<a href="#antwoord">',
		'<a href="/inbedden/verkennen?z=1">',
		'<a href="/en/inbedden/verkennen">',
		'<a href="https://x.nl/" target="_top">',
		'<abbr title="a href">',
		'<a name="x">'
	])('%s stays as it is', (html) => {
		expect(opening(html)).toBe(html);
	});
});

describe('the address of a page in a frame', () => {
	it('is that of a page that may stand in one, while its data is made', () => {
		const made = inFrame(() =>
			['/verkennen', '/verkennen/overvallen?z=1#antwoord', '/zaken/x', '/zaken', '/zaken/x/werkblad', '/kaart'].map(
				(path) => link(path)
			)
		);
		expect(made).toEqual([
			'/inbedden/verkennen',
			'/inbedden/verkennen/overvallen?z=1#antwoord',
			'/inbedden/zaken/x',
			'/zaken',
			'/zaken/x/werkblad',
			'/kaart'
		]);
		expect(link('/verkennen')).toBe('/verkennen');
	});

	it('and no longer once making it failed', () => {
		expect(() =>
			inFrame(() => {
				throw new Error('x');
			})
		).toThrow('x');
		expect(link('/verkennen')).toBe('/verkennen');
	});

	it('leads back to the page itself', () => {
		expect(outOfFrame('/inbedden/verkennen?z=1')).toBe('/verkennen?z=1');
		expect(outOfFrame('/en/inbedden/zaken/x')).toBe('/en/zaken/x');
		expect(outOfFrame('/verkennen')).toBe('/verkennen');
	});
});
