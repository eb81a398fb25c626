/** The letters of every text are in the two typefaces, which are cut down to Latin. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';

const require = createRequire(import.meta.url);
const FAMILIES = ['atkinson-hyperlegible-next', 'source-serif-4'];

/** Signs that the device draws: they stand between words and in no word. */
const drawnByTheDevice = new Set(['→']);

function covered(family: string): (sign: string) => boolean {
	const { latin } = require(`@fontsource-variable/${family}/unicode.json`) as { latin: string };
	const ranges = latin.split(',').map((range) => {
		const [from = '', to = from] = range.replace('U+', '').split('-');
		return [parseInt(from, 16), parseInt(to, 16)] as const;
	});
	return (sign) =>
		ranges.some(([from, to]) => (sign.codePointAt(0) ?? -1) >= from && (sign.codePointAt(0) ?? -1) <= to);
}

const files = [
	'messages/nl.json',
	'messages/en.json',
	...readdirSync('seeds/law', { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.yaml'))
		.map((name) => `seeds/law/${name}`),
	...readdirSync('src/lib/explain', { encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
		.map((name) => `src/lib/explain/${name}`)
];

test.each(FAMILIES)('%s has every sign', (family) => {
	const has = covered(family);
	const missing = files.flatMap((path) =>
		[...new Set(readFileSync(path, 'utf8'))]
			.filter((sign) => !has(sign) && !drawnByTheDevice.has(sign))
			.map((sign) => `${sign} (U+${sign.codePointAt(0)?.toString(16)}) in ${path}`)
	);
	expect(files.length).toBeGreaterThan(30);
	expect(missing).toEqual([]);
});
