/** What a room and its host see of the ready-made scripts, at every step, in both languages. */
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { mayBeIn } from '../../src/lib/classroom/script';
import { followAll } from '../../src/lib/classroom/diary';
import { viewsSeen } from '../../src/lib/classroom/seen';
import { begin, follow, type Course } from '../../src/lib/classroom/replay';
import { cellsOf } from '../../src/lib/classroom/answers';
import { agreements, purposes, weights, type HostAct, type Language, type LiveAnswer } from '../../src/lib/model';
import type { LiveQuestion, Script } from '../../src/lib/model';
import { writeOneSheet } from '../../src/lib/server/pdf';
import { locales, overwriteGetLocale } from '../../src/lib/paraglide/runtime';
import { presentHost, type HostKnown } from '../../src/routes/sessie/host';
import { contentNote } from '../../src/routes/sessie/note';
import { presentRoom, type Known } from '../../src/routes/sessie/room';
import { resultPapers } from '../../src/routes/sessie/paper.server';
import { allShown, codebookCsv, presentResult, resultCsv, textsCsv } from '../../src/routes/sessie/result';
import { corpus } from '../corpus/corpus';
import { around, library, roomKnown, scripts, walk } from './room';

beforeEach(() => overwriteGetLocale(() => 'nl'));
afterAll(() => overwriteGetLocale(() => 'nl'));

const known = (script: Script, course: Course, more: Partial<Known> = {}): HostKnown => ({
	...roomKnown(script, course),
	log: [],
	waiting: [],
	approved: [],
	canUndo: course.before.length > 0,
	role: 'host',
	may: () => true,
	mayBe: mayBeIn(library),
	...more
});

const next = { kind: 'next' } as const;

/** As many times `next` as lead to each place of a script. */
function* everyPlace(script: Script): Generator<Course> {
	const acts: HostAct[] = [];
	for (;;) {
		const course = walk(script, acts);
		yield course;
		if (course.state.at === script.steps.length - 1) return;
		acts.push(next);
	}
}

describe.each(scripts.map((script) => [script.id, script] as const))('%s', (_, script) => {
	it.each(locales)('has words for every step, for the room and for its host, in %s', (lang) => {
		overwriteGetLocale(() => lang);
		const kinds = new Set<string>();
		for (const course of everyPlace(script)) {
			const { step } = presentRoom(known(script, course), around(lang));
			kinds.add(step.kind);
			const host = presentHost(known(script, course), around(lang));
			expect(host.room.step).toEqual(step);
			expect(JSON.stringify(host)).not.toMatch(/undefined|\[object|NaN/);
			expect(host.steps.filter(({ current }) => current)).toHaveLength(1);
		}
		expect(kinds).toEqual(new Set(script.steps.map(({ kind }) => kind)));
	});

	it.each(locales)('names its subjects and its notes to whoever has seen nothing of it yet, in %s', (lang) => {
		overwriteGetLocale(() => lang);
		const support = [{ id: 'a', name: 'A', phone: '0800', confirmed: true }];
		const note = contentNote(script, { ...around(lang), support });
		const told = script.steps.flatMap((step) => ('case' in step ? (library.cases.get(step.case) ?? []) : []));
		for (const { subject, contentNote: own } of told) {
			expect(note.about).toContain(corpus.subjects.get(subject)!.label[lang]);
			if (own) expect(note.notes).toContain(own[lang]);
		}
		expect(note.about).not.toMatch(/: \.$/);
		expect(note.support).toEqual(support);
		const at = script.steps.findIndex(({ kind }) => kind === 'note');
		const { step } = presentRoom(known(script, walk(script, [{ kind: 'go', to: at }])), around(lang));
		expect(step).toMatchObject({ kind: 'note', notes: note.notes });
		expect(step.kind === 'note' && step.paragraphs).toContain(note.about);
	});
});

const robbery = scripts.find(({ id }) => id === 'straatroof-45')!;
const at = (kind: string, nth = 0) =>
	robbery.steps.map((step, place) => ({ step, place })).filter(({ step }) => step.kind === kind)[nth]!.place;

describe('a vote', () => {
	const asked = walk(robbery, [{ kind: 'go', to: at('question') }]);
	const vote = new Map([
		[
			'group',
			new Map([
				['service', 9],
				['part', 27],
				['custody', 78],
				['fine', 3]
			])
		],
		[
			'months',
			new Map([
				['12', 40],
				['24', 50],
				['36', 15]
			])
		],
		[
			'done',
			new Map([
				['answer', 117],
				['pass', 2]
			])
		]
	]);
	const votes = new Map([[`${at('question')}/0`, vote]]);

	it('says nothing of the answers while it is open, but how many are ready, in fives', () => {
		const view = presentRoom(known(robbery, asked, { votes }), around('nl'));
		expect(view.ready).toBe('Ruim 115 klaar');
		expect(view.step).toMatchObject({ kind: 'question', ballot: { open: true }, results: undefined });
	});

	it('is shown with small numbers hidden, in the total too', () => {
		const shown = walk(robbery, [{ kind: 'go', to: at('question') }, { kind: 'show' }]);
		const { step } = presentRoom(known(robbery, shown, { votes }), around('nl'));
		const [round] = step.kind === 'question' ? step.results!.rounds : [];
		expect(round!.series[0]!.bars.map(({ words }) => words)).toEqual([
			'minder dan 5',
			'minder dan 5',
			'9',
			'minder dan 5',
			'27',
			'78'
		]);
		expect(round!.series[0]!.total).toBe('Ruim 110 antwoorden');
		expect(round!.spread!.words).toBe('De helft ligt tussen 1 jaar en 2 jaar. Het midden is 2 jaar.');
	});

	it('of fewer than five is only counted', () => {
		const few = new Map([[`${at('question')}/0`, new Map([['group', new Map([['custody', 4]])]])]]);
		const shown = walk(robbery, [{ kind: 'go', to: at('question') }, { kind: 'show' }]);
		const { step } = presentRoom(known(robbery, shown, { votes: few }), around('nl'));
		expect(step.kind === 'question' && step.results!.rounds[0]!.series[0]).toEqual({
			label: '',
			few: 'Er zijn 4 antwoorden. Bij minder dan 5 laten we niets zien.',
			bars: [],
			total: ''
		});
	});

	it('tells nothing of law or guideline before the room has answered', () => {
		const text = JSON.stringify(presentRoom(known(robbery, asked, { votes }), around('nl')));
		expect(text).not.toMatch(/hoogstens|richtlijn|art\. 3/i);
	});
});

/** As many people as a class, who answer every vote of a script, each in another way, and write a text where they may. */
function answered(script: Script, { state }: Course): Partial<Known> {
	const votes = new Map<string, Map<string, Map<string, number>>>();
	const texts = new Map<string, string[]>();
	for (const [ask, rounds] of Object.entries(state.rounds)) {
		for (const round of rounds) {
			const key = `${round.id}/${round.take}`;
			const vote = new Map<string, Map<string, number>>();
			for (let seat = 0; seat < 140; seat++) {
				for (const { series, value } of cellsOf(answerOf(script.questions[ask]!, seat))) {
					const counts = vote.get(series) ?? new Map<string, number>();
					vote.set(series, counts.set(value, (counts.get(value) ?? 0) + 1));
				}
			}
			votes.set(key, vote);
			if (script.questions[ask]!.kind !== 'free') continue;
			texts.set(
				key,
				Array<string>(20).fill('Hij is nog jong, en dit was de eerste keer dat hij zoiets deed. '.repeat(2))
			);
		}
	}
	return { votes, texts, joined: 140 };
}

const sentences: LiveAnswer[] = [
	{ kind: 'sentence', proposed: { custody: { amount: 12, unit: 'month' } } },
	{ kind: 'sentence', proposed: { custody: { amount: 6, unit: 'month' } } },
	{ kind: 'sentence', proposed: { communityServiceHours: 60 } },
	{ kind: 'sentence', proposed: { fineEuros: 500 } },
	{ kind: 'sentence', proposed: {} }
];

function answerOf(question: LiveQuestion, seat: number): LiveAnswer {
	switch (question.kind) {
		case 'sentence':
			return sentences[seat % sentences.length]!;
		case 'weigh':
			return { kind: 'weigh', weights: question.facts.map((_, at) => weights[(seat + at) % 3]!) };
		case 'rank': {
			const { factors } = question;
			return { kind: 'rank', order: factors.map((_, at) => factors[(seat + at) % factors.length]!) };
		}
		case 'agree':
			return { kind: 'agree', value: agreements[seat % 5]! };
		case 'purpose':
			return { kind: 'purpose', value: purposes[seat % 5]! };
		case 'compare':
			return { kind: 'compare', value: (['first', 'second', 'equal'] as const)[seat % 3]! };
		case 'free':
			return { kind: 'free', text: '' };
	}
}

describe('the summary of a whole lesson on paper', () => {
	it.each(scripts.map((script) => [script.id, script] as const))('is one sheet: %s', async (_, script) => {
		const course = [...everyPlace(script)].at(-1)!;
		for (const lang of locales) {
			overwriteGetLocale(() => lang);
			const result = presentResult(
				allShown(known(script, course, answered(script, course))),
				around(lang),
				() => 'story'
			);
			expect(result.questions.length).toBeGreaterThan(0);
			const text = (await writeOneSheet(resultPapers(result, lang))).toString('latin1');
			expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1);
		}
	});

	it('says so where it tells less than the table does', () => {
		const course = [...everyPlace(robbery)].at(-1)!;
		const result = presentResult(
			allShown(known(robbery, course, answered(robbery, course))),
			around('nl'),
			() => 'story'
		);
		const [whole, lines, ...less] = resultPapers(result, 'nl').map(({ blocks }) => JSON.stringify(blocks));
		for (const text of [whole, lines]) expect(text).not.toContain('Alle getallen staan in de tabel');
		// The letters of the document have no arrow.
		expect(whole).toContain('Medeplegen, was Ja, is nu Nee');
		// A vote in a line holds the very numbers of its table.
		expect(lines).toContain('Ronde 1 – ');
		for (const { rounds } of result.questions) {
			for (const { label, words } of rounds.flatMap(({ series }) => series).flatMap(({ bars }) => bars)) {
				expect(lines).toContain(`${label}: ${words}`);
			}
		}
		for (const text of less) expect(text).toContain('Alle getallen staan in de tabel');
	});
});

describe('a reveal', () => {
	const to = at('reveal');

	it('shows one voice more at each stage', () => {
		const stages = [0, 1, 2, 3].map((stage) => {
			const acts: HostAct[] = [
				{ kind: 'go', to: at('question') },
				{ kind: 'go', to },
				...Array.from({ length: stage }, () => next)
			];
			const { step } = presentRoom(known(robbery, walk(robbery, acts)), around('nl'));
			if (step.kind !== 'reveal') throw new Error(step.kind);
			const { room, law, guideline } = step.reveal;
			return [room, law, guideline].map((part) => part !== undefined);
		});
		expect(stages).toEqual([
			[false, false, false],
			[true, false, false],
			[true, true, false],
			[true, true, true]
		]);
	});

	it('shows the law of another day beside it where the script asks for that', () => {
		const law = scripts.find(({ id }) => id === 'voor-en-na-de-wet')!;
		const place = law.steps.findIndex(({ kind }) => kind === 'reveal');
		const { step } = presentRoom(known(law, walk(law, [{ kind: 'go', to: place }, next, next, next])), around('nl'));
		expect(step.kind === 'reveal' && step.reveal.also?.title).toBe('Dezelfde feiten op 30 juni 2024');
	});

	/** All that a reveal shows in the end. */
	const revealIn = (id: string, nth: number, lang: Language = 'nl') => {
		const script = scripts.find((one) => one.id === id)!;
		const place = [...script.steps.keys()].filter((at) => script.steps[at]!.kind === 'reveal')[nth]!;
		const course = walk(script, [{ kind: 'go', to: place }, next, next, next]);
		const { step } = presentRoom(known(script, course), around(lang));
		if (step.kind !== 'reveal') throw new Error(step.kind);
		return step;
	};

	it('has no guideline where the facts were no offence, and says why they were none', () => {
		const { also } = revealIn('voor-en-na-de-wet', 0).reveal;
		expect(also?.guideline).toBeUndefined();
		expect(also?.law).toMatchObject({ offence: 'Niet strafbaar onder deze artikelen', maximum: '', fine: '' });
		expect(also?.law.text).toContain('Voor 1 juli 2024 vroegen verkrachting en aanranding dat iemand was gedwongen.');
	});

	it('says what the guideline starts with before and after a fact changed', () => {
		const first = revealIn('een-feit-anders', 0);
		expect(first.case.changes.map(({ label }) => label)).toEqual(['Schade']);
		expect(first.reveal.guideline).toMatchObject({
			title: 'Taakstraf vanaf 50 uur',
			status: 'official',
			before: expect.stringMatching(/^De zaak zoals eerst verteld: geldboete van €\s325\.$/) as string
		});
		expect(revealIn('kop-en-feiten', 0).reveal.guideline?.before).toBeUndefined();
	});

	it('says that there is no starting point any more where a change takes it away', () => {
		const last = revealIn('een-feit-anders', 1);
		expect(last.case.changes).toHaveLength(2);
		expect(last.reveal.guideline).toMatchObject({
			title: 'Geen uitgangspunt',
			status: 'none',
			text: expect.stringMatching(/^De richtlijn is voor volwassenen geschreven\./) as string,
			before: expect.stringMatching(/^De zaak zoals eerst verteld: geldboete van €\s325\.$/) as string
		});
	});

	it('says so where a change leaves the starting point as it was, and not of a figure that was not read', () => {
		const beforeIn = (id: string) => revealIn(id, 0).reveal.guideline?.before;
		expect(beforeIn('straatroof-45')).toBe('Voor de zaak zoals eerst verteld is het uitgangspunt hetzelfde.');
		expect(revealIn('voor-en-na-de-wet', 0).reveal.guideline?.status).toBe('untranscribed');
		expect(beforeIn('voor-en-na-de-wet')).toBeUndefined();
	});
});

describe('whoever changed their mind', () => {
	it('is told from the vote before to the last, by their numbers', () => {
		const script = scripts.find(({ id }) => id === 'een-feit-anders')!;
		const to = script.steps.findIndex(({ kind }) => kind === 'results');
		const course = walk(
			script,
			Array.from({ length: to }, () => next)
		);
		const moves = (lang: Language) => {
			overwriteGetLocale(() => lang);
			const pairsOf: Known['pairsOf'] = () => [
				{ from: 'custody', to: 'custody', count: 8 },
				{ from: 'custody', to: 'service', count: 8 }
			];
			const { step } = presentRoom(known(script, course, { pairsOf }), around(lang));
			return step.kind === 'results' ? step.results.moves : [step.kind];
		};
		expect(moves('nl')).toEqual([
			'Van wie in ronde 2 gevangenisstraf koos, kiezen 5 op de 10 in ronde 3 iets anders, meestal taakstraf.'
		]);
		expect(moves('en')[0]).toMatch(/ in round 2, 5 in 10 choose something else in round 3, mostly /);
	});
});

describe('a changed fact', () => {
	it('is said beside the case, and marks the sentence that told it otherwise', () => {
		const { step } = presentRoom(known(robbery, walk(robbery, [{ kind: 'go', to: at('vary') }])), around('nl'));
		if (step.kind !== 'vary') throw new Error(step.kind);
		expect(step.change).toEqual({
			label: 'Medeplegen',
			question: expect.stringMatching(/\?$/) as string,
			from: 'Ja',
			to: 'Nee'
		});
		expect(step.case.sentences.map(({ changed }) => changed)).toEqual([true, false, false]);
	});
});

describe('what the host did', () => {
	it('stands in the log with from where to where, and an undo with what it took back', () => {
		const reveal = at('reveal');
		const acts: (HostAct | { kind: 'undo' })[] = [next, { kind: 'go', to: reveal }, next, { kind: 'undo' }];
		const setting = { script: robbery, mayBe: mayBeIn(library) };
		const { course, done } = followAll(
			setting,
			{ course: begin(setting), done: [] },
			acts.map((act, seq) => ({ seq: seq + 1, at: 0, act }))
		);
		const { log } = presentHost({ ...known(robbery, course), log: done }, around('nl'));
		const step = `stap ${reveal + 1} (Onthulling)`;
		expect(log).toEqual([
			`01:00 ongedaan gemaakt (verder): van ${step}, deel 2 naar ${step}, deel 1`,
			`01:00 verder: van ${step}, deel 1 naar ${step}, deel 2`,
			`01:00 gesprongen: van stap 2 (Vooraf) naar ${step}`,
			'01:00 verder: van stap 1 (Binnenkomen) naar stap 2 (Vooraf)'
		]);
	});
});

describe('an undo', () => {
	it.each<[HostAct[], string, string]>([
		[[next], 'Maak ongedaan: volgende stap', 'Undo: next step'],
		[[next, { kind: 'back' }], 'Maak ongedaan: vorige stap', 'Undo: previous step'],
		[[{ kind: 'go', to: 4 }], 'Maak ongedaan: naar stap 5', 'Undo: to step 5'],
		[[{ kind: 'go', to: 4 }, { kind: 'show' }], 'Maak ongedaan: uitslag getoond', 'Undo: result shown'],
		[[{ kind: 'timer', seconds: 60 }], 'Maak ongedaan: tijd gezet', 'Undo: timer set']
	])('says what it takes back: %o', (acts, nl, en) => {
		const setting = { script: robbery, mayBe: mayBeIn(library) };
		const logged = acts.map((act, seq) => ({ seq: seq + 1, at: 46_800_000, act }));
		const { course, done } = followAll(setting, { course: begin(setting), done: [] }, logged);
		const seen = (lang: Language) => {
			overwriteGetLocale(() => lang);
			return presentHost({ ...known(robbery, course), log: done }, around(lang));
		};
		expect([seen('nl').undo?.label, seen('en').undo?.label]).toEqual([nl, en]);
		// And the hour of an act is told in 24 in both.
		expect([seen('nl').log[0], seen('en').log[0]].map((line) => line?.slice(0, 6))).toEqual(['14:00 ', '14:00 ']);
	});

	it('is not offered where nothing was done', () => {
		expect(presentHost(known(robbery, walk(robbery, [])), around('nl')).undo).toBeUndefined();
	});
});

describe('a remote', () => {
	it('is offered nothing that only the host may do', () => {
		const asked = walk(robbery, [{ kind: 'go', to: at('question') }]);
		const may = (kind: string) => kind !== 'reset' && kind !== 'end';
		const view = presentHost({ ...known(robbery, asked), role: 'remote', may }, around('nl'));
		expect(view.end).toBeUndefined();
		expect(view.vote.map(({ act }) => act)).toEqual(['{"kind":"show"}', '{"kind":"close"}']);
	});
});

describe('what a session came to', () => {
	const place = at('question');
	const all = () => 'story' as const;
	const open = walk(robbery, [{ kind: 'go', to: place }]);
	const asked = walk(robbery, [{ kind: 'go', to: place }, { kind: 'close' }]);
	const group = new Map([
		['custody', 9],
		['service', 3]
	]);
	const votes = new Map([[`${place}/0`, new Map([['group', group]])]]);

	it('shows the room no more of a case than it has seen so far, and whoever led all of it', () => {
		const setting = { script: robbery, mayBe: mayBeIn(library) };
		const told = (...acts: (HostAct | { kind: 'undo' })[]) => {
			const logged = acts.map((act, seq) => ({ seq: seq + 1, at: 0, act }));
			const { course, done } = followAll(setting, { course: begin(setting), done: [] }, logged);
			const seen = viewsSeen(robbery, done);
			return presentResult(known(robbery, course), around('nl'), (id) => seen.get(id) ?? 'headline').cases;
		};
		const headline = { view: 'headline', sentences: [], facts: [] };
		const story = { view: 'story', sentences: expect.arrayContaining([expect.anything()]) as unknown };
		const vote = { kind: 'go', to: place } as const;
		expect(told(vote)).toMatchObject([headline]);
		expect(told(vote, { kind: 'show' })).toMatchObject([headline]);
		const tells = robbery.steps.findIndex((step) => step.kind === 'case' && step.view !== 'headline');
		// What was seen was seen, also after going back and after an undo.
		expect(told(vote, { kind: 'go', to: tells }, { kind: 'go', to: 0 })).toMatchObject([story]);
		expect(told(vote, { kind: 'go', to: at('reveal') }, { kind: 'undo' })).toMatchObject([story]);
		expect(presentResult(allShown(known(robbery, open)), around('nl'), all).cases).toMatchObject([story]);
	});

	it('holds for nobody a vote that is open: whoever led would see each answer come in', () => {
		expect(presentResult(allShown(known(robbery, open, { votes })), around('nl'), all).questions).toEqual([]);
	});

	it('goes in steps of five after a vote that was opened again, so that two looks do not tell who came in between', () => {
		const wordsAfter = (custody: number) => {
			const acts = [{ kind: 'go', to: place }, { kind: 'show' }, { kind: 'reopen' }, { kind: 'show' }] as const;
			const counted = new Map([['group', new Map([['custody', custody]])]]);
			const again = known(robbery, walk(robbery, acts), { votes: new Map([[`${place}/0`, counted]]) });
			return presentResult(again, around('nl'), all).questions[0]!.rounds[0]!.series[0]!;
		};
		expect(wordsAfter(9).bars.find(({ count }) => count !== null)).toMatchObject({ count: 5, words: '5 of meer' });
		expect(wordsAfter(9).total).toBe('Ruim 5 antwoorden');
		expect(wordsAfter(9)).toEqual(wordsAfter(8));
	});

	describe('of a vote that was opened once more', () => {
		const name = `${place}/0`;
		const counted = (custody: number, months: string) =>
			new Map([
				['done', new Map([['answer', custody]])],
				['group', new Map([['custody', custody]])],
				['months', new Map([[months, custody]])]
			]);
		const acts = [{ kind: 'go', to: place }, { kind: 'show' }, { kind: 'reopen' }] as const;
		const seen = (now: ReturnType<typeof counted>, ...more: HostAct[]) =>
			presentResult(
				known(robbery, walk(robbery, [...acts, ...more]), {
					votes: new Map([[name, now]]),
					told: new Map([[name, counted(29, '12')]])
				}),
				around('nl'),
				all
			).questions[0]?.rounds[0];

		it('is what was told before, middle included, where one came late, and says why', () => {
			const one = seen(counted(30, '12'), { kind: 'show' });
			expect(one?.series[0]?.total).toBe('Ruim 25 antwoorden');
			expect([one?.note, one?.short]).toEqual(Array(2).fill(expect.stringContaining('minder dan 5 antwoorden')));
			// Whatever this one chose: the longest there is moves nothing either.
			const late = counted(29, '12').set('months', new Map([['12', 29]]).set('life', 1));
			expect(seen(late, { kind: 'show' })).toEqual(one);
			expect(one?.spread?.words).toBe('De helft kiest 1 jaar.');
		});

		it('is the new result, without a word, where five are other', () => {
			const five = seen(counted(34, '24'), { kind: 'show' });
			expect(five).toMatchObject({ note: undefined, short: undefined, series: [{ total: 'Ruim 30 antwoorden' }] });
			expect(five?.spread?.median).toBe(24);
		});

		it('stands still while it is open, though the room sees results meanwhile', () => {
			const live = { ...robbery, liveResults: ['straf'] };
			const open = walk(live, [{ kind: 'go', to: place }, { kind: 'close' }]);
			const setting = { script: live, mayBe: mayBeIn(library) };
			const undone = follow(setting, open, { kind: 'undo' }, { seq: 3, at: 0 });
			if (!undone.ok) throw new Error(undone.refusal);
			const view = (now: ReturnType<typeof counted>) =>
				presentRoom(
					known(live, undone.course, { votes: new Map([[name, now]]), told: new Map([[name, counted(29, '12')]]) }),
					around('nl')
				).step;
			expect(view(counted(60, '24'))).toEqual(view(counted(29, '12')));
			expect(JSON.stringify(view(counted(60, '24')))).toContain('weer open');
		});
	});

	it('shows results during a vote in steps of five, and no middle that moves with whoever answers', () => {
		const live = { ...robbery, liveResults: ['straf'] };
		const counted = new Map([
			['group', new Map([['custody', 9]])],
			['months', new Map([['6', 9]])]
		]);
		const { step } = presentRoom(
			known(live, walk(live, [{ kind: 'go', to: place }]), { votes: new Map([[`${place}/0`, counted]]) }),
			around('nl')
		);
		if (step.kind !== 'question') throw new Error(step.kind);
		expect(step.results?.rounds[0]).toMatchObject({ spread: undefined });
		expect(JSON.stringify(step.results)).not.toContain('9');
	});

	it('holds for the group only what it has seen, and for the host every vote that is over', () => {
		const hidden = known(robbery, asked, { votes });
		expect(presentResult(hidden, around('nl'), all).questions).toEqual([]);
		expect(presentResult(allShown(hidden), around('nl'), all).questions).toHaveLength(1);
	});

	/** The columns of a file that the codebook explains. */
	const explained = (file: string) =>
		codebookCsv('nl')
			.trim()
			.split('\r\n')
			.map((line) => line.split(';'))
			.filter(([of]) => of === `"${file}"`)
			.map(([, column]) => column);

	it('is a table in which a small number stands as words, with a codebook for each column', () => {
		const csv = resultCsv(presentResult(allShown(known(robbery, asked, { votes })), around('nl'), all), 'nl');
		const [head, ...lines] = csv.replace('\uFEFF', '').trim().split('\r\n');
		expect(lines).toHaveLength(6);
		expect(lines.filter((line) => line.includes('"taakstraf"'))).toEqual([
			'"Welke straf zou jij geven?";"Ronde 1";"";"";"taakstraf";"minder dan 5";"Ruim 5 antwoorden";""'
		]);
		expect(head?.split(';')).toEqual(explained('uitslag.csv'));
		const months = new Map([
			[
				`${place}/0`,
				new Map([
					['group', group],
					['months', new Map([['6', 9]])]
				])
			]
		]);
		const timed = resultCsv(presentResult(allShown(known(robbery, asked, { votes: months })), around('nl'), all), 'nl');
		expect(timed).toContain('"De helft kiest 6 maanden."');
	});

	it('has the approved texts in a table of their own, by letter, beside nothing that tells who wrote one', () => {
		const view = presentResult(allShown(known(robbery, asked, { votes })), around('nl'), all);
		const question = { ...view.questions[0]!, title: 'Waarom?', texts: ['Zo hoort het.', 'Ach; ja', '=1+1'] };
		const [head, ...lines] = textsCsv({ ...view, questions: [question] }, 'nl')
			.replace('\uFEFF', '')
			.trim()
			.split('\r\n');
		expect(lines).toEqual([`"Waarom?";"'=1+1"`, '"Waarom?";"Ach; ja"', '"Waarom?";"Zo hoort het."']);
		expect(head?.split(';')).toEqual(explained('teksten.csv'));
	});

	it('is a document with the case, and a small number as words', () => {
		const [{ blocks }] = resultPapers(
			presentResult(allShown(known(robbery, asked, { votes })), around('nl'), all),
			'nl'
		);
		const table = blocks.find((block) => block.kind === 'table');
		expect(table?.head).toEqual(['Antwoord', 'Ronde 1']);
		expect(table?.rows).toContainEqual({ head: 'taakstraf', cells: ['minder dan 5'] });
		const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [`${block.level} ${block.text}`] : []));
		expect(headings[0]).toMatch(/^1 Samenvatting voor de leiding: /);
		expect(headings.at(-1)).toBe('2 Welke straf zou jij geven?');
		expect(JSON.stringify(blocks)).not.toContain('"3"');
	});
});
