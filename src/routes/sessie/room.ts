/** A session as everybody in the room may see it, in one language. */
import { toldAfter } from '$lib/classroom/again';
import { changesOf } from '$lib/classroom/changes';
import { longestHours } from '$lib/classroom/kept';
import { blockAround, casesOf, questionAt, roundAt, stepAt } from '$lib/classroom/place';
import { voteName } from '$lib/classroom/replay';
import { viewBefore } from '$lib/classroom/seen';
import { readyCount } from '$lib/classroom/small';
import { dayWords } from '$lib/explain';
import type { Case, Corpus, Language, LiveState, Round, Script } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { SupportLine } from '$lib/ui/views/explorer';
import type { BallotView, EarlierVoteView, LiveStepView, RoomView, RoundsView } from '$lib/ui/views/live';
import { link } from '$lib/ui/shared/link';
import { clockWords } from './clock';
import type { ToldOf } from './labels';
import { presentQuestion } from './question';
import { presentReveal } from './reveal';
import { presentRounds, titleOf, type Counted, type Vote } from './rounds';
import { contentNote } from './note';
import { changedFact, presentCase, type Told } from './told';

/** All that is known of a session at one moment, whoever keeps it. */
export interface Known {
	script: Script;
	code: string;
	demo: boolean;
	keepHours: number;
	/** The day on which everything is deleted. */
	deleteAt: Date;
	state: LiveState;
	/** Votes that were opened once more after they had been closed, by `voteName`. */
	again: readonly string[];
	seq: number;
	joined: number;
	/** By `round/take`. */
	votes: ReadonlyMap<string, Vote>;
	/** What was told of votes until they were opened once more; by `round/take`. */
	told: ReadonlyMap<string, Vote>;
	texts: ReadonlyMap<string, readonly string[]>;
	pairsOf: (first: Round, second: Round) => readonly { from: string; to: string; count: number }[];
}

export interface Around {
	corpus: Corpus;
	cases: ReadonlyMap<string, Case>;
	support: SupportLine[];
	lang: Language;
	/** Milliseconds since 1970, on the clock of the server. */
	now: number;
}

export const toldIn =
	({ corpus, cases, lang }: Around): ToldOf =>
	(id): Told => {
		const story = cases.get(id);
		const subject = story && corpus.subjects.get(story.subject);
		// A session keeps its script; the library of this installation may have lost a case since.
		if (!story || !subject) throw new Error(`There is no case ${id} in the library.`);
		return { story, subject, corpus, lang };
	};

const empty: Vote = new Map();
const voteOf = ({ votes }: Known, { id, take }: Round): Vote => votes.get(`${id}/${take}`) ?? empty;

/** What may be told of a vote. One that was opened once more stands still at what was told before, until enough is other. */
function shownOf(known: Known, round: Round): Pick<Counted['rounds'][number], 'vote' | 'moving' | 'frozen'> {
	const now = voteOf(known, round);
	const isAgain = known.again.includes(voteName(round));
	const before = isAgain ? known.told.get(voteName(round)) : undefined;
	if (!before) return { vote: now, moving: round.open || isAgain, frozen: false };
	const vote = round.open ? before : toldAfter(before, now);
	return { vote, moving: true, frozen: vote === before };
}

/** The votes on a question that the room may see; undefined where it may see none. */
export function roundsOf(known: Known, around: Around, ask: string): RoundsView | undefined {
	const question = known.script.questions[ask];
	const all = known.state.rounds[ask] ?? [];
	const rounds = all.flatMap((round, at) =>
		round.shown
			? [
					{
						round,
						number: at + 1,
						...shownOf(known, round),
						texts: known.texts.get(`${round.id}/${round.take}`) ?? []
					}
				]
			: []
	);
	if (!question || rounds.length === 0) return undefined;
	return presentRounds({
		script: known.script,
		ask,
		question,
		rounds,
		pairsOf: (number) => {
			const [first, second] = [all[number - 2], all[number - 1]];
			return first && second ? known.pairsOf(first, second) : [];
		},
		toldOf: toldIn(around),
		lang: around.lang
	});
}

/** A host may go past a question; its results have a name then, and say that there are none. */
const notAsked = ({ script, state }: Known, { lang }: Around, ask: string): RoundsView => {
	const question = script.questions[ask];
	return {
		title: question ? titleOf(question, lang) : '',
		rounds: [],
		none: state.rounds[ask]?.length ? undefined : m.room_not_asked(),
		moves: [],
		texts: []
	};
};

const ballotOf = ({ id, take, open }: Round): BallotView => ({ round: id, take, open });

function noteStep({ script, keepHours }: Known, around: Around): LiveStepView {
	const { about, notes, support } = contentNote(script, around);
	return {
		kind: 'note',
		paragraphs: [
			about,
			m.room_note_1(),
			m.room_note_2(),
			m.room_note_4(),
			m.room_note_5({ hours: keepHours, most: longestHours(keepHours) })
		],
		notes,
		support
	};
}

function questionStep(known: Known, around: Around, at: number): LiveStepView {
	const { script, state } = known;
	const found = questionAt(script, at)!;
	const round = roundAt(script, state, at)!;
	const toldOf = toldIn(around);
	const changes = (id: string) => changesOf(script, at, round.changes, id);
	const number = state.rounds[found.ask]!.indexOf(round) + 1;
	return {
		kind: 'question',
		ballot: ballotOf(round),
		round: number > 1 ? m.room_round({ number }) : undefined,
		question: presentQuestion(found.question, toldOf, changes, around.lang),
		cases: casesOf(found.question).map((id) => presentCase(toldOf(id), viewBefore(script, at, id), changes(id))),
		results: round.shown ? roundsOf(known, around, found.ask) : undefined
	};
}

/** Every vote on a question, with what was asked in it: facts that were changed change the kinds of sentence too. */
function votesOn({ script, state }: Known, around: Around, ask: string): EarlierVoteView[] {
	const question = script.questions[ask];
	if (!question) return [];
	return (state.rounds[ask] ?? []).map((round, at) => ({
		ballot: ballotOf(round),
		question: presentQuestion(
			question,
			toldIn(around),
			(id) => changesOf(script, round.step, round.changes, id),
			around.lang
		),
		round: m.room_round({ number: at + 1 })
	}));
}

function revealStep(known: Known, around: Around, at: number): LiveStepView {
	const { script, state } = known;
	const step = stepAt(script, at) as Extract<ReturnType<typeof stepAt>, { kind: 'reveal' }>;
	const told = toldIn(around)(step.case);
	const room = step.of === undefined ? undefined : roundsOf(known, around, step.of);
	const votes = step.of === undefined ? [] : votesOn(known, around, step.of);
	const [last, ...earlier] = votes.reverse();
	return {
		kind: 'reveal',
		case: presentCase(told, 'story', changesOf(script, at, state.changes, step.case)),
		reveal: presentReveal(told, script, step, { ...state, at }, room),
		ballot: last?.ballot,
		question: last?.question,
		round: earlier.length > 0 ? last?.round : undefined,
		earlier
	};
}

export function presentStep(known: Known, around: Around, at: number): LiveStepView {
	const { script, state } = known;
	const { lang } = around;
	const step = stepAt(script, at);
	const toldOf = toldIn(around);
	const changes = (id: string) => changesOf(script, at, state.changes, id);
	switch (step.kind) {
		case 'lobby':
			return { kind: 'lobby' };
		case 'note':
			return noteStep(known, around);
		case 'case':
			return { kind: 'case', case: presentCase(toldOf(step.case), step.view, changes(step.case)) };
		case 'question':
			return questionStep(known, around, at);
		case 'results':
			return {
				kind: 'results',
				results: roundsOf(known, around, step.of) ?? notAsked(known, around, step.of)
			};
		case 'argue':
			return { kind: 'argue', prompt: step.prompt[lang] };
		case 'vary': {
			const told = toldOf(step.case);
			const before = changesOf(script, at - 1, state.changes, step.case);
			return {
				kind: 'vary',
				case: presentCase(told, 'story', changes(step.case)),
				change: changedFact(told, { ...told.story.answers, ...before }, step.factor, step.level)
			};
		}
		case 'reveal':
			return revealStep(known, around, at);
		case 'information':
			return { kind: 'information', title: step.title[lang], text: step.text.map((text) => text[lang]) };
		case 'end':
			return {
				kind: 'end',
				deletedAt: deletedWords(known, around),
				results: { label: m.room_end_results(), href: link(`/sessie/resultaat/${known.code}`) }
			};
	}
}

/** The day and the time at which everything goes. */
export const deletedWords = ({ deleteAt }: Known, { lang }: Around): string => {
	const zone = { timeZone: 'Europe/Amsterdam' };
	return `${dayWords(deleteAt.toLocaleDateString('sv-SE', zone), lang)}, ${clockWords(deleteAt, lang)}`;
};

/** In steps of five from five on, as everything that counts people while they vote. */
export function seatsWords(joined: number): string {
	const count = readyCount(joined);
	if (count === 0) return m.room_seats_none();
	if (count === 1) return m.room_seats_one();
	return count === joined ? m.room_seats({ count }) : m.room_seats_over({ count });
}

export function readyWords(known: Known, at: number): string | undefined {
	const round = roundAt(known.script, known.state, at);
	if (!round) return undefined;
	const done = voteOf(known, round).get('done');
	const all = [...(done?.values() ?? [])].reduce((sum, count) => sum + count, 0);
	const count = readyCount(all);
	if (count === 0) return m.room_ready_none();
	return count === all ? m.room_ready({ count }) : m.room_ready_over({ count });
}

export function presentRoom(known: Known, around: Around): RoomView {
	const { script, state, code, seq, joined, demo } = known;
	const { from, through } = blockAround(script, state.at);
	const block =
		state.pace === 'self'
			? Array.from({ length: through - from + 1 }, (_, at) => presentStep(known, around, from + at))
			: undefined;
	return {
		version: seq,
		title: script.title[around.lang],
		code,
		place: m.room_place({ at: state.at + 1, all: script.steps.length }),
		seats: seatsWords(joined),
		ready: readyWords(known, state.at),
		left: state.timer ? Math.max(0, state.timer.until - around.now) : undefined,
		pace: state.pace,
		step: presentStep(known, around, state.at),
		...(block ? { block } : {}),
		demo
	};
}
