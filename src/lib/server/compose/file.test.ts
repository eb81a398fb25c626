import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftOf, emptyDraft, toFile } from '../../classroom/draft';
import { script } from '../../classroom/fixture';
import { LARGEST, openDraft, readDraft, saveDraft } from './file';

const draft = draftOf(script);
const text = saveDraft(draft);

const refusalOf = (given: string) => {
	const opened = openDraft(given);
	return opened.ok ? undefined : opened.refusal;
};

describe('a script that was saved', () => {
	it('opens as it was, finished or not', () => {
		for (const each of [draft, emptyDraft()]) {
			const opened = openDraft(saveDraft(each));
			expect(opened.ok && toFile(opened.draft)).toEqual(toFile(each));
		}
	});

	it('opens whatever words somebody typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (words) => {
				// Signs that no keyboard types stand for a file that is no text.
				// eslint-disable-next-line no-control-regex -- those are the signs
				const title = words.replace(/[\u0000-\u001f\ufffd[\]{}]/g, '').trim();
				const typed = { ...draft, title: { nl: title, en: title } };
				const opened = openDraft(saveDraft(typed));
				expect(opened.ok && opened.draft.title.nl).toBe(title);
			}),
			{ numRuns: 200 }
		);
	});

	it('may be any file of seeds/scripts, or JSON', () => {
		for (const name of readdirSync('seeds/scripts').filter((one) => one.endsWith('.yaml')))
			expect(openDraft(readFileSync(`seeds/scripts/${name}`, 'utf8')).ok).toBe(true);
		expect(openDraft(JSON.stringify(toFile(draft))).ok).toBe(true);
	});
});

describe('a file with a mistake', () => {
	it.each([
		['view: headline', 'view: film', 'steps[2].view'],
		['ask: straf', 'ask: niets', 'steps[3].ask'],
		['kind: argue', 'kind: sermon', 'steps[7]'],
		['seconds: 120', 'seconds: veel', 'steps[7].seconds'],
		['format: 1', 'format: 2', 'format'],
		['kind: purpose', 'kind: purpose\n    extra: 1', 'questions.doel.extra'],
		['  - kind: note', '  - kind: lobby\n  - kind: note', 'steps[1]']
	])('%s → %s is told with its line and its field', (from, to, path) => {
		const refusal = refusalOf(text.replace(from, to));
		expect(refusal).toMatchObject({ kind: 'wrong' });
		if (refusal?.kind !== 'wrong') return;
		const [first] = refusal.complaints;
		expect(first!.path).toContain(path);
		const lines = text.replace(from, to).split('\n');
		expect(lines.slice(first!.line - 1, first!.line + 1).join(' ')).toContain(
			to.split('\n').at(-1)!.trim().split(' ')[0]
		);
	});

	it('is told a few of many', () => {
		const refusal = refusalOf(text.replaceAll('kind: question', 'kind: vraag'));
		expect(refusal?.kind === 'wrong' && refusal.complaints.length).toBeGreaterThan(0);
	});
});

describe('a file that somebody made to do harm', () => {
	const laughs = [
		'a: &a [x,x,x,x,x,x,x,x,x]',
		...'bcdefghi'.split('').map((one, at) => `${one}: &${one} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]`)
	].join('\n');

	it.each([
		['is far too large', 'x'.repeat(LARGEST + 1), 'too-large'],
		['is empty', '  \n', 'unreadable'],
		['is a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'unreadable'],
		['nests brackets', '['.repeat(30_000), 'unreadable'],
		['nests JSON', '{"a":'.repeat(10_000), 'unreadable'],
		['nests lists in one line', '- '.repeat(20_000), 'unreadable'],
		['nests questions', '? '.repeat(20_000), 'unreadable'],
		['nests lists with names', '- &a '.repeat(12_000), 'unreadable'],
		[
			'nests lists over many lines',
			Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}- - - - -`).join('\n'),
			'unreadable'
		],
		['nests maps in lists', Array.from({ length: 95 }, (_, at) => `${' '.repeat(at)}- - - a:`).join('\n'), 'wrong'],
		['nests by indentation', Array.from({ length: 340 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), 'unreadable'],
		['laughs a billion times', laughs, 'unreadable'],
		['bites its own tail', 'format: 1\nkind: script\nquestions: &q\n  a: *q\nsteps: &s [*s]', 'unreadable'],
		['reaches into every object', `${text}\n__proto__: {polluted: true}`, 'wrong'],
		['reaches deeper', text.replace('questions:', 'questions:\n  __proto__: {kind: purpose}'), 'wrong'],
		['names a constructor', text.replace('questions:', 'questions:\n  constructor: {kind: purpose}'), 'wrong'],
		['holds a tag', `${text}\nextra: !!js/function "function () {}"`, 'wrong'],
		['is something else', 'just words', 'wrong'],
		['is a list of everything', '- 1\n'.repeat(15_000), 'unreadable'],
		['has many keys', Array.from({ length: 7000 }, (_, at) => `k${at}: 1`).join('\n'), 'unreadable'],
		['has the same key again and again', 'a: 1\n'.repeat(12_000), 'unreadable'],
		['has many mistakes', 'a: b: c\n'.repeat(8000), 'unreadable'],
		['has many items in one line', `[${'1,'.repeat(30_000)}]`, 'unreadable'],
		['has as many signs as may be', 'a: 1\n'.repeat(2900), 'unreadable'],
		['has a few keys twice', 'a: 1\n'.repeat(200), 'wrong'],
		['has many anchors', Array.from({ length: 4000 }, (_, at) => `- &a${at} 1`).join('\n'), 'unreadable']
	])('%s', (_, given, kind) => {
		const began = performance.now();
		expect(refusalOf(given)?.kind).toBe(kind);
		expect(performance.now() - began).toBeLessThan(1500);
		expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
	});
});

describe('a draft in a form', () => {
	it('comes back as it was sent', () => {
		expect(readDraft(JSON.stringify(draft))).toEqual(draft);
	});

	it.each([
		['nothing', undefined],
		['no JSON', '{'],
		['no draft', '{"steps":[]}'],
		['an unknown field', JSON.stringify({ ...draft, admin: true })],
		['depth', '['.repeat(100_000)],
		['a file', new File([], 'x')],
		['far too much', JSON.stringify({ ...draft, meant: Array(200_000).fill('x') })]
	])('is refused where it holds %s', (_, sent) => {
		expect(readDraft(sent)).toBeUndefined();
	});
});
