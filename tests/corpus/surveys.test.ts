/** The demo surveys against the real rules: each can be published, and every way in which one can be wrong is found. */
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatComplaint } from '../../src/lib/law';
import { Published, Survey, canonical } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readLawFiles } from '../../src/lib/server/law';
import { checkSurveys, describeSurveyComplaint, readDemoSurveys } from '../../src/lib/server/surveys';
import { assign } from '../../src/lib/study/design';
import { studyLibrary } from '../../src/lib/study/library';
import {
	USUAL_ANSWERED,
	USUAL_ICC,
	USUAL_POWER,
	equalShares,
	minutesOf,
	sdOfShare,
	surveyPlan
} from '../../src/lib/study/plan';
import { simulate } from '../../src/lib/study/simulate';
import { surveyComplaints } from '../../src/lib/study/survey/complaints';
import { publishSurvey, publishedFaults } from '../../src/lib/study/survey/publish';
import { corpus } from './corpus';

const list = 'seeds/wording.yaml';
const wording = { path: list, text: readFileSync(list, 'utf8') };
const cases = readCases(corpus);
const files = readLawFiles('seeds/demo');
const loaded = checkSurveys(corpus, cases, files, wording);
const demo = loaded.ok ? loaded.surveys[0]!.survey : undefined!;

describe('seeds/demo', () => {
	it('loads without a complaint about form, words, cases or law, and is marked as a demo', () => {
		expect(loaded.ok ? [] : loaded.complaints.map(formatComplaint)).toEqual([]);
		expect(readDemoSurveys(corpus).map(({ demo }) => demo)).toEqual([true]);
	});

	it('names the line of what is wrong in a file', () => {
		const [file] = files;
		const faulty = { ...file!, text: file!.text.replace('experiment: straf}', 'experiment: straffen}') };
		const checked = checkSurveys(corpus, cases, [faulty], wording);
		const line = file!.text.split('\n').findIndex((each) => each.includes('experiment: straf}')) + 1;
		expect(checked.ok ? '' : checked.complaints.map(formatComplaint).join('\n')).toMatch(
			new RegExp(`straatroof-mening.yaml:${line}:\\d+ screens\\[4\\].experiment: names the experiment "straffen"`)
		);
		const required = {
			...file!,
			text: file!.text.replace('    about: region', '    required: true\n    about: region')
		};
		const unknown = checkSurveys(corpus, cases, [required], wording);
		expect(unknown.ok ? '' : unknown.complaints.map(formatComplaint).join()).toMatch(/required: is not a key here/);
		const blaming = {
			...file!,
			text: file!.text.replace('In welk deel van Nederland woon je?', 'Had het slachtoffer het uitgelokt?')
		};
		const worded = checkSurveys(corpus, cases, [blaming], wording);
		expect(worded.ok ? '' : worded.complaints.map(formatComplaint).join()).toMatch(/victim-blaming/);
	});
});

const published = publishSurvey(demo, corpus, cases, 'een-zaadje', '2026-11-30T12:00:00Z');
const frozen = published.ok ? published.published : undefined!;

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

const straf = () => structuredClone(demo.experiments['straf']!);
type Experiment = ReturnType<typeof straf>;
/** The demo with one thing wrong. */
const withExperiment = (changed: Partial<Experiment>): Survey => ({
	...demo,
	experiments: { straf: { ...straf(), ...changed } }
});
const screens = (changed: (screens: Survey['screens']) => Survey['screens']): Survey => ({
	...demo,
	screens: changed([...demo.screens])
});
const without = (id: string) => screens((all) => all.filter((screen) => screen.id !== id));
const moved = (id: string, to: number) =>
	screens((all) => {
		const found = all.find((screen) => screen.id === id)!;
		const rest = all.filter((screen) => screen.id !== id);
		return [...rest.slice(0, to), found, ...rest.slice(to)];
	});
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

describe('the plan of the demo', () => {
	const library = studyLibrary(corpus, cases);

	it('takes as long as people finish, in both languages', () => {
		for (const language of ['nl', 'en'] as const) {
			const minutes = minutesOf(demo, library, language);
			expect(minutes.judged).toBe('fits');
			expect(minutes.usual).toBeGreaterThan(4);
			expect(minutes.low).toBeLessThan(minutes.usual);
			expect(minutes.high).toBeGreaterThan(minutes.usual);
			expect(minutes.screens.map(({ screen }) => screen)).toEqual(demo.screens.map(({ id }) => id));
			expect(minutes.screens.every(({ seconds }) => seconds > 0)).toBe(true);
		}
	});

	it('takes longer with more vignettes, and says when it is too long', () => {
		const minutes = (tasks: number) => minutesOf(withExperiment({ tasks }), library).usual;
		expect(minutes(7)).toBeGreaterThan(minutes(6));
		expect(minutesOf(withExperiment({ tasks: 20 }), library).judged).toBe('long');
		const apart = withExperiment({ repeat: 'screen', attention: undefined });
		const more: Survey['screens'] = [
			{ kind: 'repeat', id: 'nog-een', experiment: 'straf' },
			{ kind: 'attention', id: 'let-op', attention: 'oplettend' }
		];
		const both = { ...apart, screens: [...apart.screens.slice(0, 5), ...more, ...apart.screens.slice(5)] };
		expect(surveyComplaints(both, corpus, cases)).toEqual([]);
		const { screens: added } = minutesOf(both, library);
		for (const id of ['nog-een', 'let-op'])
			expect(added.find(({ screen }) => screen === id)!.seconds).toBeGreaterThan(5);
		const quick = { ...demo, screens: demo.screens.filter(({ kind }) => kind === 'consent' || kind === 'end') };
		expect(minutesOf(quick, library).judged).toBe('short');
	});

	it('names the people behind each figure, and what is found with them', () => {
		const expected = {
			respondents: 300,
			answered: USUAL_ANSWERED,
			spread: { sd: sdOfShare(0.5), icc: USUAL_ICC },
			difference: 0.1,
			power: USUAL_POWER,
			groups: equalShares(demo)
		};
		const plan = surveyPlan(demo, frozen.designs, { straf: expected, nergens: expected }, library);
		expect(Object.keys(plan.experiments)).toEqual(['straf']);
		const { cells, comparisons, needed } = plan.experiments['straf']!;
		// 10 levels, for all and for each of 4 + 3 + 4 bands.
		expect(cells).toHaveLength(10 * 12);
		expect(cells.every(({ hidden }) => !hidden)).toBe(true);
		expect(comparisons).toHaveLength(3 + 1 + 3 + 1);
		expect(comparisons.every(({ power }) => power > 0.5 && power < 1)).toBe(true);
		expect(needed).toBeGreaterThan(100);
		const few = surveyPlan(demo, frozen.designs, { straf: { ...expected, respondents: 30 } }, library);
		expect(few.experiments['straf']!.cells.some(({ hidden, group }) => hidden && group !== undefined)).toBe(true);
	});

	it('can be tried with made-up respondents, whose rows name levels of the experiment alone', () => {
		const truth = { intercept: 2, effects: { medeplegen: { ja: 0.5 } }, personSd: 0.5, restSd: 0.5 };
		const experiment = demo.experiments['straf']!;
		const made = simulate({
			design: frozen.designs['straf']!,
			experiment: 'straf',
			asked: experiment,
			people: 200,
			seed: 'proef',
			truth
		});
		expect(made.synthetic).toBe(true);
		expect(made.rows).toHaveLength(200 * 7);
		for (const { facts } of made.rows.slice(0, 50)) {
			expect(Object.keys(facts)).toEqual(experiment.factors.map(({ factor }) => factor));
			for (const { factor, levels } of experiment.factors) expect(levels).toContain(facts[factor]);
		}
	});
});
