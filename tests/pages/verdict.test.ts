/** What one phone is told of its own sentence while a reveal goes on. The figures are those of arts. 9, 22b, 22c, 242 and 243. */
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { HostAct, Language, LiveAnswer, ProposedSanction, Script } from '../../src/lib/model';
import { overwriteGetLocale } from '../../src/lib/paraglide/runtime';
import { presentRoom } from '../../src/routes/sessie/room';
import { verdictOn } from '../../src/routes/sessie/verdict';
import { around, roomKnown, scripts, walk, type Act } from './room';

/** The short lesson, about intentional rape (art. 243 lid 1, 9 years): community service alone is barred there. */
const CASE = 'weten-of-vermoeden';
const barred = JSON.parse(
	JSON.stringify(scripts.find(({ id }) => id === 'kop-en-feiten')!).replaceAll('klap-in-de-trein', CASE)
) as Script;
const placesOf = (script: Script, kind: string) =>
	[...script.steps.keys()].filter((at) => script.steps[at]!.kind === kind);
const [first, second] = placesOf(barred, 'question') as [number, number];
const reveal = placesOf(barred, 'reveal')[0]!;

const go = (to: number): HostAct => ({ kind: 'go', to });
const next: HostAct = { kind: 'next' };

const sentence = (proposed: ProposedSanction): LiveAnswer => ({ kind: 'sentence', proposed });
const service = sentence({ communityServiceHours: 60 });
const month = { amount: 1, unit: 'month' } as const;

/** What the seat is told of an answer in the vote at a step, after these acts. */
const told = (
	acts: readonly Act[],
	answer: LiveAnswer = service,
	{ script = barred, step = first, lang = 'nl' }: { script?: Script; step?: number; lang?: Language } = {}
) => verdictOn({ script, state: walk(script, acts).state }, around(lang), { id: String(step), take: 0 }, answer);

/** Both votes, and the reveal up to its own answer, the room, the law, the guideline. */
const shown = (stage: number): HostAct[] => [go(first), go(second), go(reveal), ...Array<HostAct>(stage).fill(next)];

const roomAfter = (acts: readonly Act[], script = barred, lang: Language = 'nl') =>
	presentRoom(roomKnown(script, walk(script, acts)), around(lang)).step;

beforeEach(() => overwriteGetLocale(() => 'nl'));
afterAll(() => overwriteGetLocale(() => 'nl'));

it('is silent during the vote and until the room sees the law, speaks then, and is silent again after an undo', () => {
	expect(told([go(first)])).toBeUndefined();
	expect(told([go(first), { kind: 'show' }])).toBeUndefined();
	expect([0, 1, 2, 3].map((stage) => told(shown(stage))?.lawful)).toEqual([undefined, undefined, false, false]);
	expect(told([...shown(2), { kind: 'undo' }])).toBeUndefined();
	expect(told([...shown(2), { kind: 'back' }])).toBeUndefined();
	expect(told([...shown(3), go(first)])).toBeUndefined();
	expect(told([...shown(3), go(first), { kind: 'reopen' }])).toBeUndefined();
});

it('says nothing of an answer that a fresh start left behind', () => {
	expect(told([go(first), { kind: 'reset' }, go(reveal), next, next])).toBeUndefined();
});

it('names the article and the reason where community service alone is barred', () => {
	const verdict = told(shown(2))!;
	expect(verdict).toMatchObject({ lawful: false, title: 'Deze straf mag niet', other: false });
	expect(verdict.reasons.map(({ article }) => article)).toEqual([expect.stringMatching(/^Artikel 22b lid 1/)]);
	const english = told(shown(2), service, { lang: 'en' })!;
	expect(english.title).toBe('This sentence is not lawful');
	expect(english.reasons[0]?.article).toMatch(/^Article 22b\(1\)/);
});

it('allows it beside prison of at most six months, and prison alone up to the maximum', () => {
	expect(told(shown(2), sentence({ communityServiceHours: 60, custody: month }))).toMatchObject({
		lawful: true,
		title: 'Deze straf mag',
		reasons: []
	});
	expect(told(shown(2), sentence({ custody: { amount: 9, unit: 'year' } }))?.lawful).toBe(true);
	expect(told(shown(2), sentence({ custody: { amount: 109, unit: 'month' } }))?.lawful).toBe(false);
	expect(told(shown(2), sentence({}))?.lawful).toBe(true);
});

it('says of a fine that its amounts were not read, as the explorer does', () => {
	expect(told(shown(2), sentence({ fineEuros: 500 }))).toMatchObject({
		lawful: 'undecided',
		title: 'Wij kunnen niet zeggen of deze boete mag'
	});
});

it('judges a sentence and nothing else', () => {
	expect(told(shown(2), { kind: 'pass' })).toBeUndefined();
	expect(told(shown(2), service, { step: 99 })).toBeUndefined();
});

it('holds for the facts of the reveal, and says so where they are other than in the vote', () => {
	const change: HostAct = { kind: 'vary', case: CASE, factor: 'schuldvorm', level: 'schuld' };
	// Art. 242: at most 4 years, so art. 22b lid 1 onder a does not reach it.
	expect(told([...shown(2), change])).toMatchObject({ lawful: true, other: true });
	const back: HostAct = { ...change, level: 'opzet' };
	expect(told([...shown(2), change, back])).toMatchObject({ lawful: false, other: false });
	const facts = told(shown(2))?.facts;
	expect(told([...shown(2), change])?.facts).not.toBe(facts);
});

it('goes by youth law where the suspect has become a minor since the vote', () => {
	const script = scripts.find(({ id }) => id === 'een-feit-anders')!;
	const [step] = placesOf(script, 'question') as [number];
	const last = placesOf(script, 'reveal').at(-1)!;
	const verdict = told([go(step), go(last), next, next], sentence({ custody: month }), { script, step });
	expect(verdict).toMatchObject({ lawful: false, other: true });
	expect(verdict?.reasons.map(({ article }) => article)).toContain('Artikel 77h.');
});

it('the room is told for which facts, only where the law is shown, and nothing of anybody', () => {
	const stages = [0, 1, 2, 3].map((stage) => {
		const step = roomAfter(shown(stage));
		return step.kind === 'reveal' ? step.reveal.judged : step.kind;
	});
	expect(stages).toEqual([undefined, undefined, `${CASE}?`, `${CASE}?`]);
	expect(told(shown(2))?.facts).toBe(`${CASE}?`);
	expect(JSON.stringify(roomAfter(shown(3)))).not.toMatch(/Deze straf mag/);
});

it('a reveal names every vote, the last one first', () => {
	const step = roomAfter(shown(0));
	expect(step).toMatchObject({
		ballot: { round: String(second) },
		round: 'Ronde 2',
		earlier: [{ ballot: { round: String(first) }, round: 'Ronde 1', question: { kind: 'sentence' } }]
	});
	const once = roomAfter([go(first), go(reveal)]);
	expect(once.kind === 'reveal' && [once.round, once.earlier]).toEqual([undefined, []]);
});

it('the results of a question that the host went past have its name and say that it was not asked', () => {
	const [results] = placesOf(barred, 'results') as [number];
	for (const [lang, title, none] of [
		['nl', 'Welke straf zou jij geven?', 'Deze vraag is niet gesteld.'],
		['en', 'Which sentence would you give?', 'This question was not asked.']
	] as const) {
		overwriteGetLocale(() => lang);
		expect(roomAfter([go(results)], barred, lang)).toMatchObject({ results: { title, none, rounds: [] } });
	}
	expect(roomAfter([go(first), go(results)])).not.toHaveProperty('results.none');
});
