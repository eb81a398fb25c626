/**
 * What the pages of a live session receive: sentences and counts only. The same data is sent again whenever something
 * changes, whole, so that a phone that missed a change knows all of it from the next one.
 */
import type { LiveAnswer, Pace } from '$lib/model';
import type { Choice } from '../own/draft';
import type { LanesView, Link, SupportLine } from './explorer';

/** A fact that is other than the case was told with. */
export interface ChangedFactView {
	label: string;
	/** What the fact asks, in plain words: "Medeplegen" alone tells a class nothing. */
	question?: string | undefined;
	from: string;
	to: string;
}

export interface LiveCaseView {
	id: string;
	title: string;
	/** How much is told now. */
	view: 'headline' | 'story' | 'facts';
	/** The story; a sentence that tells a changed fact says so. Empty for a headline. */
	sentences: { text: string; changed: boolean }[];
	/** The facts that decide; empty unless `view` is "facts". */
	facts: { label: string; level: string }[];
	changes: ChangedFactView[];
	note?: string | undefined;
	/** Its subject and its day. */
	about?: string | undefined;
}

export interface OptionView {
	/** As it is sent. */
	value: string;
	label: string;
	help?: string | undefined;
}

/** What is asked, with all that a control needs. Nothing in it is chosen beforehand. */
export type LiveQuestionView =
	| { kind: 'sentence'; title: string; choices: Choice[]; life: boolean }
	/** A row of choices for each circumstance. */
	| { kind: 'weigh'; title: string; facts: string[]; options: OptionView[] }
	| { kind: 'rank'; title: string; options: OptionView[] }
	/** One of the options: agree, purpose, compare. */
	| { kind: 'one'; of: 'agree' | 'purpose' | 'compare'; title: string; statement?: string; options: OptionView[] }
	| { kind: 'free'; title: string; most: number };

export interface BarView {
	label: string;
	/** Null for fewer than five. */
	count: number | null;
	/** The count in words, as a table and a voice say it: "27", "minder dan 5". */
	words: string;
}

/** One distribution: a question has one, or one for each circumstance or place. */
export interface SeriesView {
	/** Of this series; empty where the question has only one. */
	label: string;
	/** Too few to show more than how many there are: a sentence, and no bars. */
	few?: string | undefined;
	bars: BarView[];
	/** "119 antwoorden", "ruim 115 antwoorden". */
	total: string;
}

/** Middle and spread of the lengths in one vote, on the axis of months that all votes share. */
export interface SpreadView {
	label: string;
	/** In months. */
	low: number;
	median: number;
	high: number;
	/** "De helft tussen 1 en 3 jaar, het midden 2 jaar." */
	words: string;
	/** "5 antwoorden liggen boven 10 jaar." */
	folded?: string | undefined;
}

export interface RoundView {
	/** "Ronde 2". */
	title: string;
	/** What was other than in the case as told, in this vote. */
	changes: ChangedFactView[];
	/** Why the numbers are not those of the last answers; in one line where there is room for no more. */
	note?: string | undefined;
	short?: string | undefined;
	series: SeriesView[];
	spread?: SpreadView | undefined;
}

/** Votes on one question, side by side. */
export interface RoundsView {
	title: string;
	rounds: RoundView[];
	/** Why there is no vote in it. */
	none?: string | undefined;
	/** The end of the shared axis in months; absent where no vote has a spread. */
	axis?: number | undefined;
	/** From the vote before to the last: "Van wie in ronde 2 gevangenisstraf koos, kiezen 4 op de 10 in ronde 3 iets anders." */
	moves: string[];
	/** Texts that the host has approved. */
	texts: string[];
}

/** One vote as a phone answers it. */
export interface BallotView {
	round: string;
	take: number;
	open: boolean;
}

export interface EarlierVoteView {
	ballot: BallotView;
	question: LiveQuestionView;
	round: string;
}

export interface RevealView {
	/** How far it has come: own, room, law, guideline. */
	stage: number;
	/** All that may be seen at this stage; later parts are absent. */
	room?: RoundsView | undefined;
	law?: LawRevealView | undefined;
	/** The facts for which each phone is told whether its own sentence is lawful; absent where it is told nothing of that. */
	judged?: string | undefined;
	/** Absent too where there is no offence: a guideline has nothing to start from then. */
	guideline?: GuidelineRevealView | undefined;
	/** Law and room on one axis of time. */
	lanes?: LanesView | undefined;
	/** The same facts on another day. */
	also?: { title: string; law: LawRevealView; guideline?: GuidelineRevealView | undefined } | undefined;
}

export interface LawRevealView {
	offence: string;
	article?: string | undefined;
	/** Why there is no offence; absent where there is one. */
	text?: string | undefined;
	/** Empty where there is no offence, as the fine is. "hoogstens 9 jaar gevangenisstraf" */
	maximum: string;
	fine: string;
	/** Whether this installation laid rules of its own over the code. */
	overlay?: boolean;
	bar?: { status: 'barred' | 'not-barred' | 'undecided'; title: string; text: string } | undefined;
}

export interface GuidelineRevealView {
	title: string;
	options: string[];
	/** Official, from another source, illustrative, not transcribed; empty where there is no starting point. */
	badge: string;
	/** Where facts were changed: what the guideline starts with in the case as told, in a sentence. */
	before?: string | undefined;
	status: string;
	text?: string | undefined;
	edition?: Link | undefined;
	/** Whether this installation laid rules of its own over this edition. */
	overlay?: boolean;
}

export type LiveStepView =
	| { kind: 'lobby' }
	| { kind: 'note'; paragraphs: string[]; notes: string[]; support: SupportLine[] }
	| { kind: 'case'; case: LiveCaseView }
	| {
			kind: 'question';
			ballot: BallotView;
			/** "Ronde 2" where the question was asked before. */
			round?: string | undefined;
			question: LiveQuestionView;
			cases: LiveCaseView[];
			/** Where the room may see it. */
			results?: RoundsView | undefined;
	  }
	| { kind: 'results'; results: RoundsView }
	| { kind: 'argue'; prompt: string }
	| { kind: 'vary'; case: LiveCaseView; change: ChangedFactView }
	| {
			kind: 'reveal';
			/** Law and guideline are those of the case with its changes. */
			case: LiveCaseView;
			reveal: RevealView;
			/** The vote whose answer is laid beside the law, and what was asked in it, so that it can be said in words. */
			ballot?: BallotView | undefined;
			question?: LiveQuestionView | undefined;
			/** "Ronde 2" where the question was asked before. */
			round?: string | undefined;
			/** The votes before it, the last one first: for whoever gave no answer in it. */
			earlier?: EarlierVoteView[] | undefined;
	  }
	| { kind: 'information'; title: string; text: string[] }
	| { kind: 'end'; deletedAt: string; results: Link };

/** What everybody in the room may know. Sent to phones and to the projector. */
export interface RoomView {
	/** Grows with every change; a phone shows the highest that it has seen. */
	version: number;
	title: string;
	code: string;
	/** "Stap 4 van 12". */
	place: string;
	/** Phones that joined and phones that are ready, in steps of five from five on. */
	seats: string;
	ready?: string | undefined;
	/** Milliseconds left on the timer; absent without one. Phones count down by themselves. */
	left?: number | undefined;
	pace: Pace;
	step: LiveStepView;
	/** The steps of this block, where everybody goes at their own pace; `step` is the host's. */
	block?: LiveStepView[] | undefined;
	/** Simulated seats take part: a demo. */
	demo: boolean;
}

/** What one seat has said, by `round/take`; only that seat receives it. */
export interface SeatAnswer {
	revision: number;
	answer: LiveAnswer;
	/** Of a sentence, from the moment on at which the room sees the law. */
	verdict?: VerdictView | undefined;
}

/** Whether the law allows the sentence that somebody chose. */
export interface VerdictView {
	/** As `judged` of the reveal names them: a verdict for other facts is not shown. */
	facts: string;
	lawful: true | false | 'undecided';
	title: string;
	text: string;
	reasons: { text: string; article?: string | undefined; note?: string | undefined }[];
	/** The facts are not those of the vote in which it was chosen. */
	other: boolean;
}

export interface ActButton {
	/** As it is posted; JSON of a `HostAct`, or undo. */
	act: string;
	label: string;
}

/** What the host sees beside what the room sees. */
export interface HostView {
	room: RoomView;
	/** What the host may say here. */
	say?: string | undefined;
	/** The whole script; the current step is marked. */
	steps: { label: string; detail: string; current: boolean; act: string }[];
	next?: ActButton | undefined;
	back?: ActButton | undefined;
	undo?: ActButton | undefined;
	/** Of the vote at hand: show, close, reopen, reset. */
	vote: ActButton[];
	timer: ActButton[];
	pace?: ActButton | undefined;
	/** Facts that can be changed here, each with its other levels. */
	vary: { label: string; now: string; why?: string | undefined; levels: ActButton[] }[];
	end?: ActButton | undefined;
	/** Texts that wait for approval. */
	waiting: { id: string; text: string }[];
	/** Texts that were approved, and can be taken off the screens. */
	approved: { id: string; text: string }[];
	/** The last things that were done, newest first. */
	log: string[];
	/** How many have joined and how many are ready, in steps of five from five on. */
	counts: { joined: string; ready: string };
	deletedAt: string;
	/** Whether this is the host or a remote with fewer rights. */
	role: 'host' | 'remote';
}

/** What a session came to: for the class, or all of it for whoever led. */
export interface ResultView {
	title: string;
	about: string;
	code: string;
	seats: string;
	cases: LiveCaseView[];
	questions: RoundsView[];
	deletedAt: string;
	demo: boolean;
}
