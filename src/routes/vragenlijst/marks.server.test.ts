// One's own answer, the guideline and the others on a scale of one kind, with the demo survey and made-up figures.
import { describe, expect, it } from 'vitest';
import type { ProposedSanction } from '$lib/model';
import { compileVersion } from '$lib/server/survey/steps';
import type { OthersSaid } from '$lib/server/survey/others';
import { studyLibrary } from '$lib/study/library';
import type { ShownLengths } from '$lib/study/rollup/results';
import type { RevealedView, ScaleView } from '$lib/ui/survey/view';
import { corpus } from '../../../tests/corpus/corpus';
import { cases, frozen } from '../../../tests/corpus/demo-survey';
import { spokenIn, type Shown } from './shown.server';
import { stepView } from './view.server';

const lengths = (unit: 'month' | 'hour' | 'euro', low: number, median: number, high: number | null): ShownLengths => ({
	kind: 'lengths',
	unit,
	low,
	median,
	high,
	count: 200,
	people: 100,
	mean: median,
	meanOf: 200,
	life: 0,
	folded: null
});

const TASKS = ['straf/1', 'straf/2', 'straf/3', 'straf/4', 'straf/5', 'straf/6', 'straf/7'];

/** Every vignette of one person who gives the same sentence to all of them. */
function revealed(
	sentence: ProposedSanction | undefined,
	said: OthersSaid['lengths'],
	showAfter = { guideline: true, others: true }
): RevealedView[] {
	const compiled = compileVersion(
		{ survey: 'een', version: 1 },
		{ ...frozen, survey: { ...frozen.survey, showAfter } }
	);
	const shown: Shown = {
		compiled,
		library: studyLibrary(corpus, cases),
		support: [],
		spoken: spokenIn(frozen.survey, 'nl'),
		...(said ? { others: new Map([['straf', { day: '2026-12-01', answers: [], lengths: said }]]) } : {})
	};
	const answers = new Map(sentence ? TASKS.map((id) => [id, { kind: 'sentence', sentence }] as const) : []);
	const view = stepView(shown, 'iemand', compiled.reveal, answers);
	if (view.kind !== 'reveal') throw new Error(view.kind);
	return view.revealed;
}

const eightMonths: ProposedSanction = { custody: { amount: 8, unit: 'month' } };
const custody = { custody: lengths('month', 4, 6, 12) };
const voices = ({ marks }: ScaleView) => marks.map(({ voice }) => voice);
const scalesIn = (all: readonly RevealedView[]) => all.flatMap(({ scales = [] }) => scales);

describe('three marks', () => {
	it('lie on one scale of one kind, each in its place and in words', () => {
		const three = scalesIn(revealed(eightMonths, custody)).find((scale) => scale.marks.length === 3);
		expect(three?.title).toBe('Gevangenisstraf zonder voorwaarden, in maanden');
		expect(voices(three!)).toEqual(['you', 'guideline', 'room']);
		const [you, , room] = three!.marks;
		// Eight months of which the scale says where: the same place for whoever says eight.
		const end = you!.at! / 8;
		expect(room).toMatchObject({ band: [4 * end, 12 * end], at: 6 * end });
		expect(three!.said).toContain('Wat jij zou geven: 8 maanden.');
		expect(three!.said).toContain('De middelste gaf 6 maanden. De middelste helft zit tussen 4 maanden en 1 jaar.');
		expect(three!.notes[0]).toContain('alle zaken samen');
	});

	it('never put a fine beside a term of prison: each kind has its own scale, and words say who is elsewhere', () => {
		const fines = revealed({ fineEuros: 500 }, { ...custody, fine: lengths('euro', 250, 400, 1000) });
		for (const { scales = [], start } of fines) {
			const fine = scales.find(({ title }) => title === 'Geldboete, in euro');
			expect(fine && voices(fine)).toContain('you');
			for (const scale of scales.filter((one) => one !== fine)) {
				expect(voices(scale)).toEqual(['guideline', 'room']);
				expect(scale.notes.join(' ')).toContain('Je eigen antwoord staat hier niet bij');
			}
			if (start === 'read' && !voices(fine!).includes('guideline'))
				expect(fine!.notes.join(' ')).toContain('De richtlijn staat hier niet bij');
		}
	});

	it('say why nothing of the others stands there where it may not be shown', () => {
		const withheld = scalesIn(revealed(eightMonths, { custody: { kind: 'withheld', minimum: 10 } }));
		const nobody = scalesIn(revealed(eightMonths, undefined));
		expect(withheld.length).toBeGreaterThan(0);
		expect(nobody).toEqual(withheld);
		for (const scale of withheld) {
			expect(voices(scale)).not.toContain('room');
			expect(scale.notes.join(' ')).toContain(`De grens is ${4 * frozen.survey.minimumCell} mensen.`);
		}
	});

	it('are two where the organiser does not show the others or the guideline, and none where one is left', () => {
		for (const scale of scalesIn(revealed(eightMonths, custody, { guideline: true, others: false }))) {
			expect(voices(scale)).toEqual(['you', 'guideline']);
			expect(scale.notes).toEqual([]);
		}
		for (const scale of scalesIn(revealed(eightMonths, custody, { guideline: false, others: true })))
			expect(voices(scale)).toEqual(['you', 'room']);
		expect(scalesIn(revealed(eightMonths, custody, { guideline: false, others: false }))).toEqual([]);
	});

	it('stay on the scale where something has no end', () => {
		const life = scalesIn(revealed({ life: true }, { custody: lengths('month', 4, 6, null) }));
		expect(life.length).toBeGreaterThan(0);
		for (const { marks } of life)
			for (const { at, band } of marks)
				for (const place of [at ?? 0, ...(band ?? [])]) {
					expect(place).toBeGreaterThanOrEqual(0);
					expect(place).toBeLessThanOrEqual(100);
				}
		expect(life[0]!.said).toContain('Levenslang');
	});
});
