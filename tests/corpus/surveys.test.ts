/** The demo surveys against the real rules: each loads, can be published, and betrays every later change. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatComplaint } from '../../src/lib/law';
import { Published, canonical } from '../../src/lib/model';
import { readLawFiles } from '../../src/lib/server/law';
import { checkSurveys, readDemoSurveys } from '../../src/lib/server/surveys';
import { assign } from '../../src/lib/study/design';
import { publishSurvey, publishedFaults } from '../../src/lib/study/survey/publish';
import { corpus } from './corpus';
import { cases, demo, frozen, published } from './demo-survey';

const list = 'seeds/wording.yaml';
const wording = { path: list, text: readFileSync(list, 'utf8') };
const files = readLawFiles('seeds/demo');
const loaded = checkSurveys(corpus, cases, files, wording);

describe('seeds/demo', () => {
	it('loads without a complaint about form, words, cases or law, and is marked as a demo', () => {
		expect(loaded.ok ? [] : loaded.complaints.map((one) => formatComplaint(one))).toEqual([]);
		expect(readDemoSurveys(corpus).map(({ demo }) => demo)).toEqual([true]);
	});

	it('names the line of what is wrong in a file', () => {
		const [file] = files;
		const faulty = { ...file!, text: file!.text.replace('experiment: straf}', 'experiment: straffen}') };
		const checked = checkSurveys(corpus, cases, [faulty], wording);
		const line = file!.text.split('\n').findIndex((each) => each.includes('experiment: straf}')) + 1;
		expect(checked.ok ? '' : checked.complaints.map((one) => formatComplaint(one)).join('\n')).toMatch(
			new RegExp(`straatroof-mening.yaml:${line}:\\d+ screens\\[4\\].experiment: names the experiment "straffen"`)
		);
		const required = {
			...file!,
			text: file!.text.replace('    about: region', '    required: true\n    about: region')
		};
		const unknown = checkSurveys(corpus, cases, [required], wording);
		expect(unknown.ok ? '' : unknown.complaints.map((one) => formatComplaint(one)).join()).toMatch(
			/required: is not a key here/
		);
		const blaming = {
			...file!,
			text: file!.text.replace('In welk deel van Nederland woon je?', 'Had het slachtoffer het uitgelokt?')
		};
		const worded = checkSurveys(corpus, cases, [blaming], wording);
		expect(worded.ok ? '' : worded.complaints.map((one) => formatComplaint(one)).join()).toMatch(/victim-blaming/);
	});
});

describe('a published survey', () => {
	it('holds everything that is needed to draw and to check it again', () => {
		expect(published.ok ? [] : published.complaints).toEqual([]);
		expect(Published.parse(JSON.parse(JSON.stringify(frozen)))).toEqual(JSON.parse(JSON.stringify(frozen)));
		expect(frozen.rules.map(({ subject, offenceDate }) => [subject, offenceDate])).toEqual([
			['straatroof', '2025-02-01']
		]);
		const design = frozen.designs['straf']!;
		expect(design.vignettes).toHaveLength(36);
		expect(design.decks).toHaveLength(6);
		// All of the 36 vignettes once would be orthogonal.
		expect(design.efficiency.d).toBeGreaterThan(0.97);
		expect(publishedFaults(frozen, corpus, cases)).toEqual([]);
	});

	it('is the same from the same seed, and gives everybody six tasks, a repeat and the question of attention', () => {
		const again = publishSurvey(demo, corpus, cases, 'een-zaadje', '2026-11-30T12:00:00Z');
		expect(again.ok && canonical(again.published)).toBe(canonical(frozen));
		const given = assign(frozen.designs['straf']!, 'straf', demo.experiments['straf']!, 'iemand');
		expect(given.tasks.filter(({ kind }) => kind === 'vignette')).toHaveLength(7);
		expect(given.tasks.filter(({ kind }) => kind === 'attention')).toHaveLength(1);
	});

	it('betrays every change: of its words, of its rules, of its decks', () => {
		const kinds = (changed: Published) => publishedFaults(changed, corpus, cases).map(({ kind }) => kind);
		expect(kinds({ ...frozen, survey: { ...frozen.survey, minimumCell: 5 } })).toEqual(['hash']);
		expect(kinds({ ...frozen, rules: [{ ...frozen.rules[0]!, hash: 'f'.repeat(64) }] })).toEqual(['hash', 'rules']);
		const design = frozen.designs['straf']!;
		const turned = { ...design, decks: [...design.decks!].reverse() };
		expect(kinds({ ...frozen, designs: { straf: turned } })).toEqual(['hash', 'design']);
	});
});
