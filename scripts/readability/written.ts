/** Dutch text as it was written: the messages, the rules, and pages with words of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import { LineCounter, parseDocument, visit } from 'yaml';
import { texts } from '../../src/routes/api/text';
import type { Found } from './found';

/** The words on the pages; a placeholder such as {count} stays and counts as a figure. */
export function messages(path = 'messages/nl.json'): Found[] {
	const all = JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
	return Object.entries(all).flatMap(([key, text]) =>
		key.startsWith('$') ? [] : [{ text, where: `${path}: ${key}` }]
	);
}

/** Every text of the rules in Dutch, whether a page shows it now or not. */
export function rules(root = 'seeds/law'): Found[] {
	const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
	return files.sort().flatMap((name) => {
		const lines = new LineCounter();
		const path = `${root}/${name}`;
		const found: Found[] = [];
		visit(parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines }), {
			Pair(_, { key, value }) {
				const named = key as { value?: unknown } | null;
				const held = value as { value?: unknown; range?: [number, number, number] } | null;
				if (named?.value !== 'nl' || typeof held?.value !== 'string') return;
				found.push({ text: held.value, where: `${path}:${lines.linePos(held.range?.[0] ?? 0).line}` });
			}
		});
		return found;
	});
}

/** The first argument of a sentence in two languages, which is the Dutch. */
const DUTCH = /\b(?:both|said|say)\(\s*(?:'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`)/gu;

/** Parts of the app that say what is wrong with a file in words of their own. */
const SAYING = ['src/lib/model', 'src/lib/law', 'src/lib/engine', 'src/lib/server'];

/** What is said of a file that is refused. It continues a place in the file; a name in it stays and counts as a figure. */
export function complaints(): Found[] {
	return SAYING.flatMap((root) =>
		readdirSync(root, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
			.sort()
			.flatMap((name) =>
				[...readFileSync(`${root}/${name}`, 'utf8').matchAll(DUTCH)].map(([, plain, template]) => ({
					text: (plain ?? template ?? '').replace(/\$\{[^}]*\}/gu, '{name}'),
					where: `${root}/${name}`
				}))
			)
	);
}

const strings = (value: unknown): string[] =>
	typeof value === 'string'
		? [value]
		: typeof value === 'object' && value !== null
			? Object.values(value).flatMap(strings)
			: [];

/** Words that stand in a page of their own rather than in the messages. */
export function pages(): Found[] {
	const error = readFileSync('src/error.html', 'utf8').matchAll(/<(title|h1|p)>(?:<a[^>]*>)?([^<]+)</gu);
	return [
		...strings(texts.nl).map((text) => ({ text, where: 'src/routes/api/text.ts' })),
		...[...error].map(([, , text = '']) => ({ text, where: 'src/error.html' }))
	];
}
