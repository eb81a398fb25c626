import { describe, expect, it } from 'vitest';
import type { Case, Corpus, Subject } from '../model';
import { policy, statute, subject } from './fixture';
import { storyComplaints } from './story';

const text = (words: string) => ({ nl: words, en: words });

const story: Case = {
	id: 'a-story',
	subject: 'test',
	offenceDate: '2024-02-01',
	answers: { act: 'heavy', together: 'ja', again: 'nee' },
	title: text('A story'),
	text: [
		{ ...text('Something happened.'), states: { act: 'heavy' } },
		{ ...text('Two did it.'), states: { together: 'ja' } }
	],
	vary: [{ factor: 'act', levels: ['light'], why: text('why') }],
	questions: [text('Why?'), text('What else?')],
	level: 'klas-3',
	allow: []
};

const corpusWith = (changed: Partial<Subject> = {}): Corpus => ({
	sources: new Map(),
	glossary: new Map(),
	subjects: new Map([['test', { ...subject, ...changed }]]),
	statutes: [statute],
	policies: [policy],
	hash: 'a'
});

const lines = (changed: Partial<Case>, law?: Partial<Subject>) =>
	storyComplaints(corpusWith(law), { ...story, ...changed }).map(
		({ path, message }) => `${path.join('.')} ${message.en}`
	);

describe('a story', () => {
	it('that agrees with its scenario has no complaint, though a default is answered and not told', () => {
		expect(lines({})).toEqual([]);
	});

	it('may vary a fact whose change drops another fact, and a fact that was assumed', () => {
		expect(
			lines({
				vary: [
					{ factor: 'act', levels: ['light'], why: text('why') },
					{ factor: 'age', levels: ['minor'], why: text('why') }
				]
			})
		).toEqual([]);
	});

	it('is refused in a box of which no story is told, also when a default puts it there', () => {
		expect(lines({}, { noStory: [{ together: ['ja'], age: ['adult'] }] })).toEqual([
			'answers.together is together: ja, age: adult, of which no story is told (noStory): leave it to the facts'
		]);
	});

	it.each([
		['by the changed fact itself', { noStory: [{ age: ['minor'] }] }],
		['by what the change makes of another fact', { noStory: [{ act: ['heavy'], age: ['minor'] }] }]
	])('is refused where a change leads into such a box, %s', (_, law) => {
		const [line, ...more] = lines({ vary: [{ factor: 'age', levels: ['minor'], why: text('why') }] }, law);
		expect(line).toMatch(/^vary\.0\.levels\.0 "minor" leads to .*age: minor/);
		expect(more).toEqual([]);
	});

	it('is refused where it or a change comes to no offence', () => {
		const answers = { act: 'allowed' };
		const told = [{ ...text('Something happened.'), states: answers }];
		expect(lines({ answers, text: told })).toEqual([
			'answers comes to no offence: a lesson about a sentence needs one'
		]);
		expect(lines({ vary: [{ factor: 'act', levels: ['allowed'], why: text('why') }] })).toEqual([
			'vary.0.levels.0 "allowed" comes to no offence: offer another level'
		]);
	});

	it('needs a note where its subject has one', () => {
		expect(lines({}, { contentNote: text('note') })).toHaveLength(1);
		expect(lines({ contentNote: text('note') }, { contentNote: text('note') })).toEqual([]);
	});

	it('on a day for which no law was loaded is refused', () => {
		expect(lines({ offenceDate: '2023-12-31' })).toEqual([
			'offenceDate is before the law of test was read: choose a day from 2024-01-01'
		]);
	});
});
