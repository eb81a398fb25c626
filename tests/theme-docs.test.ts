/** The guide to themes names what a theme can set, and its example holds. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LARGEST, themeFrom } from '../src/lib/server/theme';
import { OWN_PATHS } from '../src/lib/server/theme/names';

const read = (name: string) => readFileSync(`docs/theme/${name}`, 'utf8');

it.each(['README.md', 'LEESMIJ.md'])('%s has a row for every token of this app, and for no other', (name) => {
	const rows = [...read(name).matchAll(/^\| `(strafmaatverkenner\.[a-z.-]+)` +\|/gm)].map(([, path]) => path);
	expect(rows.toSorted()).toEqual([...OWN_PATHS].sort());
	expect(read(name)).toContain(`${LARGEST / 1024 ** 2} MB`);
});

it('the message in the guide is the one that the app gives', () => {
	const text =
		'{"nl": {"button": {"primary": {"color": {"value": "#fff"}, "background-color": {"value": "#ffb612"}}}}}';
	let message = '';
	try {
		themeFrom('house.json', text);
	} catch (error) {
		message = error instanceof Error ? error.message : '';
	}
	for (const name of ['README.md', 'LEESMIJ.md']) expect(read(name)).toContain(`\n${message}\n`);
});

it('the example is a sound theme with both ways to give a colour, references, and names that are left alone', () => {
	const { used, ignored, css } = themeFrom('docs/theme/example.json', read('example.json'));
	expect(used).toBeGreaterThan(30);
	expect(ignored).toBeGreaterThan(0);
	expect(css).toContain('--nl-link-color: light-dark(#4d1b6b, #d9b8f2);');
});
