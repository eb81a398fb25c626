/** What a screen reader gets: the tree that the browser hands to it, rather than the elements. */
import type { Page } from '@playwright/test';
import { expect, hydrated, test } from './site';

const ROBBERY = '1_straatroof_2025-02-01_geweld-straatroof.fysiek-geweld';
const ANSWER = `/verkennen/straatroof?z=${ROBBERY}`;
const PLACES = ['/', '/onderwerpen', ANSWER, '/verkennen/winkeldiefstal', '/verkennen', '/regels/2015R034.2015-03-01'];
const EVERY = [...PLACES, ...PLACES.map((path) => (path === '/' ? '/en' : `/en${path}`))];

interface Node {
	role: string;
	name: string;
	level: number | undefined;
}

/** The whole tree in reading order, without what is hidden from it; everything folded away is opened first. */
async function tree(page: Page): Promise<Node[]> {
	await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
	const session = await page.context().newCDPSession(page);
	const { nodes } = await session.send('Accessibility.getFullAXTree');
	const byId = new Map(nodes.map((node) => [node.nodeId, node]));
	const read: Node[] = [];
	const walk = (id: string) => {
		const node = byId.get(id);
		if (!node) return;
		const level = node.properties?.find(({ name }) => name === 'level')?.value.value as number | undefined;
		if (!node.ignored) {
			read.push({ role: String(node.role?.value ?? ''), name: String(node.name?.value ?? '').trim(), level });
		}
		for (const child of node.childIds ?? []) walk(child);
	};
	const root = nodes[0];
	if (root) walk(root.nodeId);
	return read;
}

const CONTROLS = new Set([
	'link',
	'button',
	'checkbox',
	'radio',
	'textbox',
	'searchbox',
	'spinbutton',
	'slider',
	'Date'
]);

for (const path of EVERY) {
	test(`${path}: landmarks, headings and names`, async ({ page }) => {
		await page.goto(path);
		await hydrated(page);
		const nodes = await tree(page);
		const count = (role: string) => nodes.filter((node) => node.role === role).length;
		expect([count('banner'), count('main'), count('contentinfo')]).toEqual([1, 1, 1]);
		const named = nodes.filter(({ role }) => role === 'navigation' || role === 'region' || role === 'form');
		expect(named.filter(({ name }) => name === '')).toEqual([]);
		expect(new Set(named.map(({ role, name }) => `${role} ${name}`)).size).toBe(named.length);

		const levels = nodes.flatMap(({ role, level }) => (role === 'heading' && level ? [level] : []));
		expect(levels.filter((level) => level === 1)).toHaveLength(1);
		expect(levels[0]).toBe(1);
		const jumps = levels.filter((level, at) => at > 0 && level > (levels[at - 1] ?? 0) + 1);
		expect(jumps).toEqual([]);

		const controls = nodes.filter(({ role }) => CONTROLS.has(role));
		expect(controls.length).toBeGreaterThan(5);
		expect(controls.filter(({ name }) => name === '')).toEqual([]);
		// A group of choices without its question says nothing.
		const groups = nodes.filter(({ role }) => role === 'group' || role === 'radiogroup');
		const fieldsets = await page.locator('fieldset').count();
		expect(groups.filter(({ name }) => name !== '').length).toBeGreaterThanOrEqual(fieldsets);
	});
}

test('the explorer is read in the order in which it is used', async ({ page }) => {
	await page.goto(ANSWER);
	await hydrated(page);
	const nodes = await tree(page);
	const at = (role: string, name: RegExp) => {
		const found = nodes.findIndex((node) => node.role === role && name.test(node.name));
		expect(found, `${role} ${name.source}`).toBeGreaterThan(-1);
		return found;
	};
	const order = [
		at('heading', /^Kies de feiten$/),
		at('form', /^De feiten$/),
		at('radio', /^Fysiek geweld/),
		at('region', /^Het antwoord$/),
		at('heading', /^Zware diefstal met geweld/),
		at('heading', /^Gevangenisstraf van 9 maanden$/),
		at('heading', /^12 jaar gevangenisstraf$/),
		at('heading', /^Wat als één ding anders was\?$/),
		at('heading', /^Welke straf zou jij geven\?$/),
		at('heading', /^Naast elkaar/),
		at('heading', /^Zo komen we hier$/),
		at('contentinfo', /^$/)
	];
	expect(order).toEqual([...order].sort((a, b) => a - b));
});

test('a change is said once, in one line, and the rest is silent', async ({ page }) => {
	await page.goto(ANSWER);
	await hydrated(page);
	await page.evaluate(() => {
		const said: string[] = [];
		(window as unknown as { said: string[] }).said = said;
		for (const region of document.querySelectorAll('[aria-live]')) {
			new MutationObserver(() => {
				const text = (region.textContent ?? '').trim();
				if (region.getAttribute('aria-live') !== 'off' && text !== '') said.push(text);
			}).observe(region, { subtree: true, childList: true, characterData: true });
		}
	});
	await page.locator('label[for="geweld-straatroof-duwen-of-dreigen"]').click();
	await page.waitForURL(/geweld-straatroof\.duwen-of-dreigen/);
	await expect(page.locator('#antwoord [aria-busy]')).toHaveCount(0);
	const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
	expect(said).toHaveLength(1);
	expect(said[0]).toContain('OM begint bij: gevangenisstraf van 6 maanden');
	// To another page the title is read out, as ever.
	await expect(page.locator('#svelte-announcer')).toHaveAttribute('aria-live', 'assertive');
	await page.getByRole('link', { name: 'Over deze site' }).click();
	await expect(page.locator('#svelte-announcer')).toHaveText(/^Over deze site/);
});

test('with reduced motion nothing moves', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto(ANSWER);
	await hydrated(page);
	const still = () =>
		page.evaluate(() => {
			const moving = [...document.querySelectorAll('*')].filter((one) => {
				const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(one);
				const seconds = [transitionDuration, animationDuration].flatMap((text) => text.split(',').map(parseFloat));
				return scrollBehavior === 'smooth' || seconds.some((second) => second > 0.001);
			});
			return moving.map(({ outerHTML }) => outerHTML.slice(0, 80));
		});
	expect(await still()).toEqual([]);
	await page.locator('label[for="geweld-straatroof-duwen-of-dreigen"]').click();
	expect(await still()).toEqual([]);
});

/** A screen of 1280 by 1024 at 200 % and at 400 % is a page of half and a quarter of that. */
for (const [zoom, width, height] of [
	['200 %', 640, 512],
	['400 %', 320, 256]
] as const) {
	test(`at ${zoom} nothing is cut off, and what has the focus is seen`, async ({ page }) => {
		// A page that still glides to its place shows nothing where the focus is.
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.setViewportSize({ width, height });
		await page.goto(ANSWER);
		await hydrated(page);
		await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
		expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
		const cut = await page.evaluate(() =>
			[...document.querySelectorAll('main *')]
				.filter((one) => {
					const { overflowX, display, position } = getComputedStyle(one);
					const clips = overflowX === 'hidden' || overflowX === 'clip';
					return clips && display !== 'none' && position !== 'absolute' && one.scrollWidth > one.clientWidth + 1;
				})
				// The bar of one line says in short what the answer says whole.
				.filter((one) => one.closest('.peek') === null)
				.map(({ outerHTML }) => outerHTML.slice(0, 80))
		);
		expect(cut).toEqual([]);

		const hidden: string[] = [];
		for (let press = 0; press < 60; press++) {
			await page.keyboard.press('Tab');
			const seen = await page.evaluate(async () => {
				// What shows itself only while it has the focus leaves with the next frame.
				await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
				const one = document.activeElement;
				if (!one || one === document.body) return '';
				const box = one.getBoundingClientRect();
				const [x, y] = [box.x + box.width / 2, box.y + Math.min(box.height, innerHeight) / 2];
				const top = document.elementFromPoint(x, y);
				// A label lies over its own control.
				const own = top && (one.contains(top) || top.contains(one) || top.closest('label')?.control === one);
				return own ? '' : `${one.outerHTML.slice(0, 80)} under ${top?.outerHTML.slice(0, 60)}`;
			});
			if (seen !== '') hidden.push(seen);
		}
		expect(hidden).toEqual([]);
	});
}
