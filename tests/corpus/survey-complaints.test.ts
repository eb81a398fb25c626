/** Every way in which a survey can be wrong, one at a time, in the demo: each is found, and in words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Survey } from '../../src/lib/model';
import { describeSurveyComplaint } from '../../src/lib/server/surveys';
import { studyLibrary } from '../../src/lib/study/library';
import { minutesOf } from '../../src/lib/study/plan';
import { surveyComplaints } from '../../src/lib/study/survey/complaints';
import { publishSurvey } from '../../src/lib/study/survey/publish';
import { corpus } from './corpus';
import { cases, demo, moved, screens, straf, withExperiment, without } from './demo-survey';

const plain = { ...straf().base, fixed: { 'geweld-straatroof': 'fysiek-geweld', vorm: 'wegnemen' } };
const told = { kind: 'case' as const, case: 'vermoeden', fixed: {} };
const age = demo.background['leeftijd']!;
const aged = (bands: [number, number?][]): Survey => ({
	...demo,
	quotas: [],
	background: {
		...demo.background,
		leeftijd: {
			...age,
			about: 'age',
			bands: bands.map(([from, through], at) => ({
				id: `b${at}`,
				text: age.text,
				from,
				...(through !== undefined && { through })
			}))
		}
	}
});
const two = [
	{ factor: 'medeplegen', levels: ['nee', 'ja'] },
	{ factor: 'letsel', levels: ['geen', 'zwaar-lichamelijk-letsel'] }
];

describe('a survey that cannot be published', () => {
	it.each<[string, Survey, string?]>([
		[
			'unknown',
			screens((all) => [...all.slice(0, 5), { kind: 'questions', id: 'x', questions: ['toString'] }, ...all.slice(5)])
		],
		['unknown', withExperiment({ attention: 'nergens' })],
		['unknown', { ...demo, quotas: [{ background: 'nergens', most: { a: 1 }, whenFull: 'count-apart' }] }],
		['unknown', { ...demo, quotas: [{ background: 'leeftijd', most: { nergens: 1 }, whenFull: 'count-apart' }] }],
		['unknown', { ...demo, publish: ['nergens'] }],
		[
			'unknown',
			{ ...demo, questions: { ...demo.questions, doel: { kind: 'sentence', text: age.text, case: 'nergens' } } }
		],
		['twice', { ...demo, publish: ['doel', 'doel'] }],
		['twice', screens((all) => all.map((screen) => (screen.kind === 'end' ? { ...screen, id: 'vooraf' } : screen)))],
		['twice', { ...demo, attention: { ...demo.attention, doel: demo.attention['oplettend']! } }],
		['twice', { ...demo, quotas: [...demo.quotas, ...demo.quotas] }],
		['unused', { ...demo, background: { ...demo.background, extra: age } }],
		[
			'asked-twice',
			screens((all) =>
				all.map((screen) =>
					screen.id === 'nog-iets'
						? { kind: 'background', id: 'nog-iets', questions: ['opleiding', 'streek', 'leeftijd'] }
						: screen
				)
			)
		],
		['missing-language', { ...demo, title: { nl: 'Alleen Nederlands' } }],
		['no-screen', without('vooraf')],
		['no-screen', without('toestemming')],
		['no-screen', without('einde')],
		['out-of-order', moved('vooraf', 1), 'note-first'],
		['out-of-order', moved('toestemming', 4), 'consent-before-asking'],
		['out-of-order', moved('einde', 3), 'end-last'],
		['out-of-order', moved('richtlijn', 3), 'reveal-after-last-task'],
		[
			'out-of-order',
			screens((all) => [...all.slice(0, 3), { kind: 'repeat', id: 'x', experiment: 'straf' }, ...all.slice(3)]),
			'repeat-after-experiment'
		],
		['out-of-order', screens((all) => [...all.slice(0, -1), { kind: 'consent', id: 'x' }, all.at(-1)!]), 'only-one'],
		['nothing-shown', { ...demo, showAfter: { guideline: false, others: false } }],
		['no-reveal', without('richtlijn')],
		[
			'bounds-crossed',
			{
				...demo,
				questions: { ...demo.questions, kans: { kind: 'number', text: age.text, min: 5, max: 5, decimals: 0 } }
			}
		],
		[
			'bounds-crossed',
			withExperiment({ question: { kind: 'scale', text: age.text, from: 1, to: 1, low: age.text, high: age.text } })
		],
		[
			'expected-not-offered',
			{ ...demo, attention: { oplettend: { ...demo.attention['oplettend']!, expected: 'nergens' } } }
		],
		[
			'more-than-offered',
			{
				...demo,
				questions: {
					...demo.questions,
					doel: {
						kind: 'multiple',
						text: age.text,
						options: [
							{ id: 'a', text: age.text },
							{ id: 'b', text: age.text }
						],
						most: 3,
						shuffle: false
					}
				}
			}
		],
		['band-too-narrow', aged([[16, 19], [20]])],
		['bands-overlap', aged([[16, 25], [25]])],
		['bands-leave-gap', aged([[16, 24], [26]])],
		['bounds-crossed', aged([[16, 10], [11]])],
		['free-text-published', { ...demo, publish: ['waarom'] }],
		['closes-before-opening', { ...demo, closesAt: '2026-12-01T08:00:00Z' }],
		['deletes-before-closing', { ...demo, deleteOn: '2027-01-30' }],
		['kept-too-long', { ...demo, deleteOn: '2028-12-02' }],
		['space', withExperiment({ base: { ...straf().base, fixed: { nergens: 'ja' } } })],
		['space', withExperiment({ base: { kind: 'case', case: 'nergens', fixed: {} } })],
		['design', withExperiment({ design: { kind: 'balanced', decks: 1 } }), 'too-few-tasks'],
		['design', withExperiment({ base: plain, tasks: 20, factors: two }), 'too-few-vignettes'],
		[
			'design',
			withExperiment({
				base: plain,
				factors: two,
				leaveOut: [
					{ medeplegen: ['nee'], letsel: ['geen'] },
					{ medeplegen: ['ja'], letsel: ['zwaar-lichamelijk-letsel'] }
				],
				tasks: 2,
				design: { kind: 'balanced', decks: 4 }
			}),
			'not-measurable'
		],
		[
			'level-never-shown',
			withExperiment({ factors: [...two, { factor: 'toegepast-recht', levels: ['volwassenen', 'jeugd'] }] })
		],
		[
			'no-story',
			withExperiment({
				base: told,
				factors: [
					{ factor: 'leeftijd-slachtoffer', levels: ['18-plus', '16-17'] },
					{ factor: 'schuldvorm', levels: ['schuld', 'opzet'] }
				]
			})
		],
		['not-varied', withExperiment({ leaveOut: [{ letsel: ['geen'], medeplegen: ['ja'] }] })],
		[
			'not-varied',
			withExperiment({ design: { kind: 'efficient', decks: 6, interactions: [['medeplegen', 'letsel']] } })
		],
		['leaves-out-a-fact', withExperiment({ leaveOut: [{ medeplegen: ['ja'] }] })],
		['repeat-needs-two', withExperiment({ tasks: 1, design: { kind: 'balanced', decks: 36 } })],
		['no-repeat-screen', withExperiment({ repeat: 'screen' })],
		['quota-asked-late', { ...moved('over-jou', 6), quotas: [{ ...demo.quotas[0]!, whenFull: 'turn-away' }] }]
	])('%s', (kind, survey, detail) => {
		// What is wrong is not the form: the schema accepts it.
		const parsed = Survey.parse(JSON.parse(JSON.stringify(survey)));
		const complaints = surveyComplaints(parsed, corpus, cases);
		const found = complaints.filter((each) => each.kind === kind);
		expect(complaints.map((each) => each.kind)).toContain(kind);
		if (detail !== undefined) expect(JSON.stringify(found)).toContain(detail);
		for (const complaint of complaints) expect(describeSurveyComplaint(complaint).length).toBeGreaterThan(10);
		expect(publishSurvey(parsed, corpus, cases, 's', '2026-11-30T12:00:00Z').ok).toBe(false);
	});

	it('is told what is wrong whatever names it uses: no draft makes the checks or the plan fail', () => {
		const library = studyLibrary(corpus, cases);
		const leaves: (string | number)[][] = [];
		const walk = (value: unknown, path: (string | number)[]) => {
			if (typeof value === 'string') leaves.push(path);
			else if (Array.isArray(value)) value.forEach((each, at) => walk(each, [...path, at]));
			else if (value !== null && typeof value === 'object')
				for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
		};
		walk(demo, []);
		let accepted = 0;
		const isTold = fc.property(
			fc.subarray(leaves, { minLength: 1, maxLength: 4 }),
			fc.constantFrom('constructor', 'toString', 'straf', 'geen', '2027-01-01'),
			(places, word) => {
				const draft = structuredClone(demo);
				for (const path of places) {
					const holder = path
						.slice(0, -1)
						.reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], draft);
					(holder as Record<string, unknown>)[path.at(-1)!] = word;
				}
				const parsed = Survey.safeParse(draft);
				if (!parsed.success) return;
				accepted++;
				for (const complaint of surveyComplaints(parsed.data, corpus, cases)) {
					expect(describeSurveyComplaint(complaint).length).toBeGreaterThan(10);
				}
				const { usual } = minutesOf(parsed.data, library);
				expect(usual).toBeGreaterThan(1);
			}
		);
		fc.assert(isTold, { numRuns: 150 });
		expect(accepted).toBeGreaterThan(20);
	});

	it('keeps answers for at most 24 months after it is published, which may be long before it opens', () => {
		const kinds = (at?: string) => surveyComplaints(demo, corpus, cases, at).map(({ kind }) => kind);
		expect(kinds()).toEqual([]);
		expect(kinds('2026-11-30T12:00:00Z')).toEqual([]);
		expect(kinds('2026-11-29T12:00:00Z')).toEqual(['kept-too-long']);
	});
});
