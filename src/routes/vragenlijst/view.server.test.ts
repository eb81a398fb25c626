// Each step of the demo survey as one person meets it: what is told, what is asked, and that it is the same every time.
import { beforeAll, describe, expect, it } from 'vitest';
import { compileVersion } from '$lib/server/survey/steps';
import { studyLibrary } from '$lib/study/library';
import { itemsOf, type StepView } from '$lib/ui/survey/view';
import { corpus } from '../../../tests/corpus/corpus';
import { cases, frozen } from '../../../tests/corpus/demo-survey';
import { spokenIn, type Shown } from './shown.server';
import { stepView } from './view.server';

const shownIn = (lang: 'nl' | 'en'): Shown => ({
	compiled: compileVersion({ survey: 'een', version: 1 }, frozen),
	library: studyLibrary(corpus, cases),
	support: [],
	spoken: spokenIn(frozen.survey, lang)
});

let shown: Shown;
const all = (respondent: string): StepView[] =>
	shown.compiled.stepsOf(respondent).map((_, at) => stepView(shown, respondent, at));

beforeAll(() => {
	shown = shownIn('nl');
});

describe('the steps of one person', () => {
	it('are of every kind, in the order of the definition', () => {
		expect(all('iemand').map(({ kind }) => kind)).toEqual([
			'note',
			'consent',
			'questions',
			'information',
			// Six vignettes, one again, and the attention task among them.
			...all('iemand')
				.slice(4, 12)
				.map(({ kind }) => kind),
			'questions',
			'questions',
			'reveal',
			'end'
		]);
		const middle = all('iemand').slice(4, 12);
		expect(middle.filter(({ kind }) => kind === 'vignette')).toHaveLength(7);
		expect(middle.filter((view) => view.kind === 'questions' && view.about === 'attention')).toHaveLength(1);
	});

	it('are the same again for the same person, and others for another', () => {
		const again = shownIn('nl');
		expect(all('iemand')).toEqual(again.compiled.stepsOf('iemand').map((_, at) => stepView(again, 'iemand', at)));
		expect(all('iemand')).not.toEqual(all('iemand-anders'));
	});

	it('tell every fact that varies with its level in words, and ask for a sentence with the kinds of that law', () => {
		const told = all('iemand').flatMap((view) => (view.kind === 'vignette' ? [view] : []));
		for (const view of told) {
			expect(view.told.facts.length).toBeGreaterThanOrEqual(4);
			for (const { label, level } of view.told.facts) expect(label && level).toBeTruthy();
			expect(view.items[0].field).toMatchObject({
				kind: 'sentence',
				choices: ['none', 'fine', 'service', 'gevangenisstraf']
			});
		}
		expect(told.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
		expect(new Set(told.map(({ of }) => of))).toEqual(new Set([7]));
	});

	it('shuffle options where the survey says so and nowhere else', () => {
		const optionsOf = (respondent: string, id: string) =>
			all(respondent)
				.flatMap(itemsOf)
				.filter((item) => item.id === id)
				.flatMap(({ field }) => (field.kind === 'one' ? field.options.map(({ value }) => value) : []));
		const people = Array.from({ length: 12 }, (_, at) => `iemand-${at}`);
		expect(new Set(people.map((one) => optionsOf(one, 'doel').join())).size).toBeGreaterThan(4);
		expect(new Set(people.map((one) => optionsOf(one, 'streek').join())).size).toBe(1);
		expect(optionsOf('iemand-1', 'doel').toSorted()).toEqual(['beschermen', 'herstellen', 'vergelden', 'voorkomen']);
	});

	it('lay the guideline of each own vignette beside what was said, once', () => {
		const respondent = 'iemand';
		const answers = new Map([['straf/1', { kind: 'sentence', sentence: { communityServiceHours: 60 } }]] as const);
		const at = shown.compiled.reveal;
		const view = stepView(shown, respondent, at, answers);
		if (view.kind !== 'reveal') throw new Error(view.kind);
		expect(view.revealed).toHaveLength(6);
		for (const { guideline } of view.revealed) expect(guideline?.title).toBeTruthy();
		for (const { guideline, start } of view.revealed)
			expect(start === 'unread').toBe(guideline?.status === 'untranscribed');
		expect(view.revealed.map(({ item, answer }) => [item.id, answer])[0]).toEqual(['straf/1', answers.get('straf/1')]);
		expect(view.changed).toBe(false);
		// Nobody has answered where somebody only looks.
		expect(view.others).toEqual({
			bars: [],
			total: undefined,
			few: 'Er zijn nog te weinig antwoorden om iets te laten zien.'
		});
	});
});

it('speaks the first language of a survey that does not have that of the page, and says so', () => {
	expect(spokenIn({ languages: ['nl'] }, 'en')).toEqual({ lang: 'nl', attribute: 'nl' });
	expect(spokenIn({ languages: ['nl', 'en'] }, 'en')).toEqual({ lang: 'en', attribute: undefined });
});
