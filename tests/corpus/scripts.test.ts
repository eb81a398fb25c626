/** The scripts of live sessions against the real cases and rules: each can be played, and none surprises a room. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isAboutSexualOffences, libraryOf, mayBeIn, scriptComplaints } from '../../src/lib/classroom/script';
import { follow, begin } from '../../src/lib/classroom/replay';
import { formatComplaint } from '../../src/lib/law';
import type { LiveQuestion, LiveStep, Script } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readLawFiles } from '../../src/lib/server/law';
import { checkScripts } from '../../src/lib/server/scripts';
import { corpus } from './corpus';

const list = 'seeds/wording.yaml';
const wording = { path: list, text: readFileSync(list, 'utf8') };
const library = libraryOf(corpus, readCases(corpus));
const loaded = checkScripts(library, readLawFiles('seeds/scripts'), wording);
const scripts = loaded.ok ? loaded.scripts.map(({ script }) => script) : [];

describe('seeds/scripts', () => {
	it('loads without a complaint about form, words, cases or law', () => {
		expect(loaded.ok ? [] : loaded.complaints.map((one) => formatComplaint(one))).toEqual([]);
	});

	it('has lessons of 45 and 90 minutes and shorter rounds', () => {
		expect(new Set(scripts.map(({ minutes }) => minutes))).toEqual(new Set([15, 20, 35, 45, 90]));
	});

	it('has one script about sexual offences, which a school has to choose on purpose', () => {
		expect(scripts.filter((script) => isAboutSexualOffences(script, library)).map(({ id }) => id)).toEqual([
			'voor-en-na-de-wet'
		]);
	});

	it('asks for a text of one’s own in one script, which is not about sexual offences, and says there what happens to it', () => {
		const free = scripts.filter(({ freeText }) => freeText);
		expect(free.map(({ id }) => id)).toEqual(['eigen-woorden']);
		for (const script of free) {
			expect(isAboutSexualOffences(script, library)).toBe(false);
			const asked = script.steps.findIndex(
				(step) => step.kind === 'question' && script.questions[step.ask]?.kind === 'free'
			);
			expect(script.steps.slice(0, asked).some(({ kind }) => kind === 'information')).toBe(true);
		}
	});

	it('shows no early results', () => {
		expect(scripts.filter(({ liveResults }) => liveResults.length > 0)).toEqual([]);
	});

	it('can be walked from beginning to end, with every vote once', () => {
		for (const script of scripts) {
			const setting = { script, mayBe: mayBeIn(library) };
			let course = begin(setting);
			for (let seq = 1; course.state.at < script.steps.length - 1; seq++) {
				const followed = follow(setting, course, { kind: 'next' }, { seq, at: 0 });
				if (!followed.ok) throw new Error(`${script.id}: ${followed.refusal}`);
				course = followed.course;
			}
			const asked = script.steps.filter(({ kind }) => kind === 'question');
			expect(Object.values(course.state.rounds).flat()).toHaveLength(asked.length);
		}
	});
});

const base = scripts.find(({ id }) => id === 'straatroof-45')!;

/** The script with one step or question more, before its last step. */
const planted = (step: LiveStep | undefined, question?: LiveQuestion): Script => ({
	...base,
	questions: question ? { ...base.questions, extra: question } : base.questions,
	steps: [...base.steps.slice(0, -1), ...(step ? [step] : []), base.steps.at(-1)!]
});
const ask: LiveStep = { kind: 'question', ask: 'extra' };
const telefoon = 'telefoon-op-straat';

describe('a script that cannot be played', () => {
	it.each<[string, Script]>([
		['unknown-case', planted({ kind: 'case', case: 'nergens', view: 'story' })],
		['unknown-case', planted(ask, { kind: 'sentence', case: 'nergens' })],
		['unknown-question', planted({ kind: 'question', ask: 'toString' })],
		['unasked', planted(undefined, { kind: 'purpose' })],
		['unknown-fact', planted({ kind: 'vary', case: telefoon, factor: 'medeplegen', level: 'misschien' })],
		['unknown-fact', planted({ kind: 'vary', case: telefoon, factor: 'schuldvorm', level: 'opzet' })],
		['unknown-fact', planted(ask, { kind: 'rank', case: telefoon, factors: ['medeplegen', 'schuldvorm'] })],
		['impossible', planted({ kind: 'vary', case: 'vermoeden', factor: 'leeftijd-slachtoffer', level: '12-15' })],
		['nothing-to-show', planted({ kind: 'results', of: 'extra' }, { kind: 'purpose' })],
		['compares-sexual-offences', planted(ask, { kind: 'compare', cases: ['vermoeden', telefoon] })],
		['compares-itself', planted(ask, { kind: 'compare', cases: [telefoon, telefoon] })],
		['free-text-off', planted(ask, { kind: 'free', prompt: { nl: 'Waarom?', en: 'Why?' } })],
		['no-lobby', { ...base, steps: base.steps.slice(1) }],
		['no-end', { ...base, steps: base.steps.slice(0, -1) }],
		['no-note', { ...base, steps: base.steps.filter(({ kind }) => kind !== 'note') }]
	])('%s', (kind, script) => {
		expect(scriptComplaints(script, library).map((complaint) => complaint.kind)).toContain(kind);
	});
});

describe('no change of a fact tells a story about a minor', () => {
	it('whatever case of the library, and whatever level of whatever fact', () => {
		const mayBe = mayBeIn(library);
		for (const { id, subject } of library.cases.values()) {
			const { factors, noStory = [] } = corpus.subjects.get(subject)!;
			for (const { id: factor, levels } of factors) {
				for (const { id: level } of levels) {
					const isToldOf = !noStory.some((box) => Object.keys(box).length === 1 && box[factor]?.includes(level));
					if (!isToldOf) expect(mayBe(id, { [factor]: level })).toBe(false);
				}
			}
		}
		expect(mayBe('vermoeden', { 'leeftijd-slachtoffer': '16-17' })).toBe(false);
		expect(mayBe('vermoeden', { schuldvorm: 'opzet' })).toBe(true);
	});
});
