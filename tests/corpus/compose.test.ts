/** Scripts that people compose against the real cases and rules: what has no complaint can be played, whatever was done. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edited } from '../../src/lib/classroom/compose';
import { questionKinds, stepKinds } from '../../src/lib/classroom/edit';
import { complaintsOf } from '../../src/lib/classroom/draft-complaints';
import { draftOf, emptyDraft, scriptOf } from '../../src/lib/classroom/draft';
import { askField, stepField, withFields } from '../../src/lib/classroom/draft-fields';
import { minutesOf } from '../../src/lib/classroom/minutes';
import { changesBefore, offersAsTold, offersOf } from '../../src/lib/classroom/offers';
import { begin, follow } from '../../src/lib/classroom/replay';
import { canBeOn, libraryOf, mayBeIn, scriptComplaints } from '../../src/lib/classroom/script';
import { boxHolds, settle, editionSetAt } from '../../src/lib/engine';
import { Script, type Draft } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readLawFiles } from '../../src/lib/server/law';
import { checkScripts } from '../../src/lib/server/scripts';
import { corpus } from './corpus';

const library = libraryOf(corpus, readCases(corpus));
const list = 'seeds/wording.yaml';
const loaded = checkScripts(library, readLawFiles('seeds/scripts'), { path: list, text: readFileSync(list, 'utf8') });
const scripts = loaded.ok ? loaded.scripts.map(({ script }) => script) : [];
const cases = [...library.cases.keys()];
const days = ['2024-06-30', '2024-07-01', '2025-03-01', '1999-01-01', ''];

describe('a ready-made script', () => {
	it.each(scripts.map((script) => [script.id, script] as const))(
		'%s can be changed, and is the same until it is',
		(_, script) => {
			const draft = draftOf(script);
			expect(complaintsOf(draft, library)).toEqual([]);
			const { id, minutes } = script;
			expect(Script.strip().parse({ ...scriptOf(draft), id, minutes })).toEqual(Script.strip().parse(script));
		}
	);

	it.each(scripts.map((script) => [script.id, script] as const))(
		'%s takes about as long as was planned',
		(_, script) => {
			expect(Math.abs(minutesOf(draftOf(script)) - script.minutes)).toBeLessThanOrEqual(12);
		}
	);
});

const kinds = [...stepKinds, ...questionKinds];
const act = fc.record({
	what: fc.constantFrom(
		'add' as const,
		'add' as const,
		'again' as const,
		'up' as const,
		'down' as const,
		'remove' as const
	),
	kind: fc.constantFrom(...kinds),
	at: fc.nat(14)
});
/** What is filled in, as numbers that are looked up in what is offered; some of it is left open. */
const filling = fc.array(fc.nat(60), { minLength: 12, maxLength: 12 });

const pick = <T>(all: readonly T[], number: number): T | undefined => all[number % (all.length + 1)];

/** Fills in a form with what the page offers, and sometimes with nothing. */
function filled(draft: Draft, numbers: readonly number[]): Draft {
	const form = new FormData();
	const put = (name: string, value: string | undefined) => form.append(name, value ?? '');
	let turn = 0;
	const next = () => numbers[turn++ % numbers.length]! + turn;
	put('whole', '1');
	put('title', pick(['Mijn les', 'Een les'], next()));
	put('freeText', draft.freeText ? 'yes' : '');
	draft.steps.forEach((step, at) => {
		if ('case' in step && step.case === '') put(stepField(step.key, 'case'), pick(cases, next()));
		if (step.kind === 'argue') put(stepField(step.key, 'prompt'), pick(['Waarom?'], next()));
		if (step.kind === 'information') {
			put(stepField(step.key, 'title'), 'Wie doet wat?');
			put(stepField(step.key, 'text'), pick(['Eén.\n\nTwee.'], next()));
		}
		if (step.kind === 'reveal') put(stepField(step.key, 'also'), pick(days, next()));
		if (step.kind === 'vary' && step.case !== '') {
			const offers = offersOf(library, step.case, changesBefore(draft, at, step.case));
			const all = offers.flatMap(({ factor, levels }) => levels.map((level) => `${factor}=${level}`));
			put(stepField(step.key, 'fact'), pick(all, next()));
		}
	});
	for (const [ask, question] of Object.entries(draft.questions)) {
		if ('case' in question && question.case === '') put(askField(ask, 'case'), pick(cases, next()));
		else if ('case' in question && question.kind !== 'sentence') {
			const offers = offersAsTold(library, question.case);
			for (let number = 0; number < 3; number++) {
				const offer = pick(offers, next());
				const level = offer && pick([...offer.levels, offer.now], next());
				put(askField(ask, 'fact'), question.kind === 'rank' ? offer?.factor : level && `${offer.factor}=${level}`);
			}
		}
		if (question.kind === 'agree') put(askField(ask, 'statement'), pick(['Straf helpt.'], next()));
		if (question.kind === 'free') put(askField(ask, 'prompt'), pick(['Wat gaf de doorslag?'], next()));
		if (question.kind === 'compare')
			for (const side of ['first', 'second']) put(askField(ask, side), pick(cases, next()));
	}
	return withFields(draft, form, 'nl');
}

/** Whether anything in a script tells a story that is not told. */
function walked(script: Script): void {
	const setting = { script, mayBe: mayBeIn(library) };
	let course = begin(setting);
	for (let seq = 1; course.state.at < script.steps.length - 1; seq++) {
		const followed = follow(setting, course, { kind: 'next' }, { seq, at: 0 });
		if (!followed.ok) throw new Error(followed.refusal);
		course = followed.course;
	}
	script.steps.forEach((step, at) => {
		if (!('case' in step)) return;
		const story = library.cases.get(step.case)!;
		const { noStory = [] } = corpus.subjects.get(story.subject)!;
		const selected = editionSetAt(corpus, story.subject, story.offenceDate);
		if (!selected.ok) throw new Error(story.id);
		const changes = changesBefore(draftOf(script), at + 1, step.case);
		const facts = settle(selected.set, story, { ...story.answers, ...changes })!;
		expect(noStory.some((box) => boxHolds(box, facts))).toBe(false);
	});
}

it('whatever is added, moved, taken out and filled in: it can be played, or each complaint names its place', () => {
	let played = 0;
	fc.assert(
		fc.property(
			fc.array(act, { maxLength: 12 }),
			fc.array(filling, { minLength: 2, maxLength: 3 }),
			fc.boolean(),
			(acts, fillings, free) => {
				let draft: Draft = { ...emptyDraft(), freeText: free };
				for (const { what, kind, at } of acts) {
					const step = draft.steps[at % draft.steps.length]!.key;
					const ask = Object.keys(draft.questions)[at % 3] ?? '';
					const next = edited(
						draft,
						what === 'add'
							? { do: what, after: step, what: kind }
							: what === 'again'
								? { do: what, after: step, ask }
								: { do: what, step }
					);
					if (next.ok) draft = next.draft;
				}
				for (const numbers of fillings) draft = filled(draft, numbers);
				const complaints = complaintsOf(draft, library);
				const keys = draft.steps.map(({ key }) => key);
				for (const { step, field } of complaints) {
					if (step === undefined) expect(['title', 'about', 'steps']).toContain(field);
					else expect(keys).toContain(step);
				}
				const script = scriptOf(draft);
				const isOne = Script.safeParse(script).success && scriptComplaints(script, library).length === 0;
				if (complaints.length === 0) {
					expect(isOne).toBe(true);
					walked(script);
					played++;
				}
			}
		),
		{ numRuns: 400 }
	);
	// A property about drafts that can be played is worth nothing where none can.
	expect(played).toBeGreaterThan(20);
});

describe('a fact that is offered', () => {
	it('never makes a victim of a sexual offence a minor, whatever was changed before', () => {
		for (const { id, subject } of library.cases.values()) {
			const { noStory = [] } = corpus.subjects.get(subject)!;
			for (const offer of offersAsTold(library, id)) {
				for (const level of offer.levels) {
					expect(noStory.some((box) => Object.keys(box).length === 1 && box[offer.factor]?.includes(level))).toBe(
						false
					);
					for (const more of offersOf(library, id, { [offer.factor]: level }))
						for (const to of more.levels)
							expect(mayBeIn(library)(id, { [offer.factor]: level, [more.factor]: to })).toBe(true);
				}
			}
		}
		const age = offersAsTold(library, 'vermoeden').find(({ factor }) => factor === 'leeftijd-slachtoffer');
		expect(age?.levels ?? []).toEqual([]);
	});

	it('is none for a case that is not in the library', () => {
		expect(offersAsTold(library, 'nergens')).toEqual([]);
		expect(offersOf(library, 'constructor', {})).toEqual([]);
	});
});

describe('another day for a reveal', () => {
	it('is one of which the law was read', () => {
		expect(canBeOn(library, 'vermoeden', {}, '2024-06-30')).toBe(true);
		expect(canBeOn(library, 'vermoeden', {}, '1999-01-01')).toBe(false);
		expect(canBeOn(library, 'nergens', {}, '2024-06-30')).toBe(false);
	});
});

describe('what a draft is told', () => {
	const base = draftOf(scripts.find(({ id }) => id === 'straatroof-45')!);
	const changed = (more: Partial<Draft>) =>
		complaintsOf({ ...base, ...more }, library).map(({ field, problem }) => [field, problem.kind]);

	it.each<[string, string, Partial<Draft>]>([
		['title', 'empty', { title: { nl: ' ', en: ' ' } }],
		['title', 'too-long', { title: { nl: 'a'.repeat(81), en: 'a' } }],
		['steps', 'nothing-in-it', { steps: [base.steps[0]!, base.steps[1]!, base.steps.at(-1)!] }],
		[
			'q.doel.prompt',
			'free-text-off',
			{ questions: { ...base.questions, doel: { kind: 'free', prompt: { nl: 'Waarom?', en: 'Why?' } } } }
		],
		[
			'q.doel.first',
			'compares-sexual-offences',
			{ questions: { ...base.questions, doel: { kind: 'compare', cases: ['vermoeden', 'klap-in-de-trein'] } } }
		],
		[
			'q.doel.second',
			'empty',
			{ questions: { ...base.questions, doel: { kind: 'compare', cases: ['telefoon-op-straat', ''] } } }
		],
		[
			'q.doel.second',
			'compares-itself',
			{ questions: { ...base.questions, doel: { kind: 'compare', cases: ['klap-in-de-trein', 'klap-in-de-trein'] } } }
		],
		[
			'q.doel.fact',
			'too-few',
			{ questions: { ...base.questions, doel: { kind: 'rank', case: 'telefoon-op-straat', factors: ['medeplegen'] } } }
		],
		[
			'q.doel.fact',
			'not-offered',
			{
				questions: {
					...base.questions,
					doel: { kind: 'weigh', case: 'vermoeden', facts: [{ factor: 'leeftijd-slachtoffer', level: '12-15' }] }
				}
			}
		],
		['q.doel.case', 'unknown-case', { questions: { ...base.questions, doel: { kind: 'sentence', case: 'nergens' } } }]
	])('%s: %s', (field, kind, more) => {
		expect(changed(more)).toContainEqual([field, kind]);
	});

	it.each<[string, string, Draft['steps'][number]]>([
		[
			's90.fact',
			'impossible',
			{ key: 's90', kind: 'vary', case: 'vermoeden', factor: 'leeftijd-slachtoffer', level: '12-15' }
		],
		[
			's90.fact',
			'unknown-fact',
			{ key: 's90', kind: 'vary', case: 'telefoon-op-straat', factor: 'schuldvorm', level: 'opzet' }
		],
		['s90.fact', 'empty', { key: 's90', kind: 'vary', case: 'telefoon-op-straat', factor: '', level: '' }],
		['s90.also', 'unread-day', { key: 's90', kind: 'reveal', case: 'telefoon-op-straat', also: '1990-01-01' }],
		['s90.of', 'nothing-to-show', { key: 's90', kind: 'results', of: 'doel' }],
		['s90.of', 'empty', { key: 's90', kind: 'results', of: '' }],
		[
			's90.text',
			'too-many',
			{
				key: 's90',
				kind: 'information',
				title: { nl: 'a', en: 'a' },
				text: { nl: 'a\n'.repeat(9), en: 'a\n'.repeat(9) }
			}
		]
	])('%s: %s', (field, kind, step) => {
		expect(changed({ steps: base.steps.toSpliced(2, 0, step) })).toContainEqual([`s.${field}`, kind]);
	});
});
