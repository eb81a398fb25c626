import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { InvalidTheme, LARGEST, readTheme, themeFrom } from '.';

const folder = mkdtempSync(join(tmpdir(), 'theme-'));
afterAll(() => rmSync(folder, { recursive: true }));

function complaint(work: () => unknown): string {
	try {
		work();
	} catch (error) {
		if (error instanceof InvalidTheme) return error.message;
		throw error;
	}
	return 'no complaint';
}

function file(name: string, text: string): string {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
}

it('repeats no sign of the file that a terminal would obey', () => {
	const theme = { strafmaatverkenner: { color: { law: { $value: '{a\u001b[2Jb}' } } } };
	expect(complaint(() => themeFrom('x.json', JSON.stringify(theme)))).toContain('refers to {a?[2Jb}');
});

describe('readTheme', () => {
	it('gives nothing where no theme is set', () => {
		expect(readTheme(undefined)).toBeUndefined();
	});

	it('reads a file once', () => {
		const path = file('once.json', '{"nl": {"button": {"border-radius": {"value": "0"}}, "x": {"value": 1}}}');
		const theme = readTheme(path);
		expect(theme).toMatchObject({ used: 1, ignored: 1, setsTypeface: false });
		rmSync(path);
		expect(readTheme(path)).toBe(theme);
	});

	it.each([
		[join(folder, 'none.json'), 'it does not exist'],
		[folder, 'it is no file'],
		['/dev/zero', 'it is no file']
	])('says why it cannot read %s', (path, reason) => {
		expect(complaint(() => readTheme(path))).toBe(`The theme ${path} cannot be used:\n  ${reason}`);
	});

	it('refuses a file that is too large', () => {
		const path = file('large.json', ' '.repeat(LARGEST + 1));
		expect(complaint(() => readTheme(path))).toContain(`it holds ${LARGEST + 1} bytes; expected at most ${LARGEST}`);
	});
});

describe('themeFrom', () => {
	it('knows a file for another app', () => {
		expect(complaint(() => themeFrom('x.json', '{"global": {"nl": {"link": {"color": {"value": "#000"}}}}}'))).toBe(
			'The theme x.json cannot be used:\n  none of its 1 tokens has a name that this app uses'
		);
	});

	it('refuses colours that cannot be told apart', () => {
		const text = '{"nl": {"link": {"color": {"light": {"value": "#ccc"}, "dark": {"value": "#333"}}}}}';
		const message = complaint(() => themeFrom('x.json', text));
		expect(message).toContain(
			'in the light, a link reaches 1.51:1 and needs 4.5:1: nl.link.color.light #cccccc on --paper'
		);
		expect(message).toContain('in the dark, a link reaches');
	});

	it('never throws anything but a complaint, whatever the file holds', () => {
		const name = fc.constantFrom('nl', 'link', 'color', 'value', '$value', 'light', 'dark', 'strafmaatverkenner', 'a');
		const { tree } = fc.letrec((tie) => ({
			tree: fc.oneof({ maxDepth: 6 }, fc.constantFrom('#000', '{a}', '{nl.link.color}', 1, null), tie('group')),
			group: fc.dictionary(name, tie('tree'))
		}));
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.json(),
					tree.map((value) => JSON.stringify(value))
				),
				(text) => {
					expect(complaint(() => themeFrom('x.json', text))).toMatch(
						/^no complaint$|^The theme x\.json cannot be used:\n {2}/
					);
				}
			),
			{ numRuns: 500 }
		);
	});
});
