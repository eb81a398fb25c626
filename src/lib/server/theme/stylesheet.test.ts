import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from './apply';
import { KNOWN } from './names';
import { stylesheet } from './stylesheet';
import { readTokens } from './tokens';

it('writes both colours, and ours where the theme gives one of them', () => {
	const { theme } = apply(
		new Map<string, unknown>([
			['strafmaatverkenner.color.paper', '#fff'],
			['nl.link.color.dark', '#abc'],
			['nl.button.default.background-color', '#eee'],
			['strafmaatverkenner.border-radius', 0]
		])
	);
	const { css, hash } = stylesheet(theme);
	expect(css).toBe(
		[
			'@media screen {',
			'\t:root:root {',
			'\t\t--nl-button-default-background-color: light-dark(#eeeeee, transparent);',
			'\t\t--nl-link-color: light-dark(var(--guideline), #aabbcc);',
			'\t\t--paper: light-dark(#ffffff, #14171c);',
			'\t\t--radius: 0px;',
			'\t}',
			'}',
			''
		].join('\n')
	);
	expect(hash).toMatch(/^[0-9a-f]{12}$/);
	expect(stylesheet({ ...theme, plain: new Map() }).hash).not.toBe(hash);
});

const paths = [...KNOWN.keys()].map((name) =>
	name.startsWith('strafmaatverkenner')
		? name.replace(/^(strafmaatverkenner)-(color|font-family)?-?/, (_, own: string, group?: string) =>
				[own, group, ''].filter((part) => part !== undefined).join('.')
			)
		: name
);
const bits = [
	'#fff',
	'4px',
	'serif',
	'Verdana',
	'600',
	';',
	'}',
	'{',
	'/*',
	'*/',
	'url(',
	'@import',
	'\\',
	'\n',
	'"',
	','
];
const bit = fc.constantFrom(...bits);
const value = fc.oneof(
	{
		arbitrary: fc.constantFrom('#fff', '30px', 'Verdana, serif', '600', '1.5', 'hsl(1 2% 3%)', 'transparent'),
		weight: 3
	},
	bit,
	fc.array(bit, { maxLength: 5 }).map((parts) => parts.join('')),
	fc.array(bit, { maxLength: 3 }),
	fc.jsonValue()
);
const leaf = fc.oneof(
	value.map((given) => ({ $value: given })),
	value.map((given) => ({ light: { value: given }, dark: { value: given } }))
);

const LINE =
	/^\t\t--([\w-]+): (?:light-dark\((?:#[0-9a-f]{6}|transparent|var\(--[\w-]+\)), (?:#[0-9a-f]{6}|transparent|var\(--[\w-]+\))\)|[^;{}@\\/<>\n]+);$/;

it('declares only names that are known, with values that end nothing, whatever the file holds', () => {
	const properties = new Set([...KNOWN.values()].map(({ property }) => property));
	let declared = 0;
	fc.assert(
		fc.property(fc.dictionary(fc.constantFrom(...paths), leaf, { minKeys: 3 }), (file) => {
			const read = readTokens(JSON.stringify(file));
			if (!read.ok) throw new Error(read.complaints.join('\n'));
			const lines = stylesheet(apply(read.tokens).theme).css.trimEnd().split('\n');
			expect([...lines.slice(0, 2), ...lines.slice(-2)]).toEqual(['@media screen {', '\t:root:root {', '\t}', '}']);
			for (const line of lines.slice(2, -2)) {
				const [, name = ''] = LINE.exec(line) ?? [];
				expect(properties.has(name), line).toBe(true);
				expect(line).not.toMatch(/url\(|@import|\/\*/);
				declared += 1;
			}
		}),
		{ numRuns: 300 }
	);
	expect(declared).toBeGreaterThan(100);
});
