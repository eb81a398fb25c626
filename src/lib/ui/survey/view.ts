/**
 * What somebody who takes part in a survey sees of one step: sentences and fields only. No rule, no store and no network
 * is known here, so that the preview of an organiser shows the very same.
 */
import type { Language, TaskAnswer } from '$lib/model';
import type { Choice } from '../own/draft';
import type { TypedStep } from './typed';
import type { SupportLine } from '../views/explorer';
import type { GuidelineRevealView, OptionView } from '../views/live';

/** An answer as it is sent and kept. */
export type GivenAnswer =
	| TaskAnswer
	| { kind: 'multiple'; values: readonly string[] }
	| { kind: 'free'; text: string }
	| { kind: 'band'; value: string };

/** How an answer is given. Nothing in it is chosen beforehand. */
export type FieldView =
	/** One of a few; `sends` is the kind of answer that it becomes. */
	| { kind: 'one'; sends: 'choice' | 'band'; options: OptionView[] }
	| { kind: 'multiple'; options: OptionView[]; most?: number | undefined }
	| { kind: 'scale'; from: number; to: number; low: string; high: string }
	| { kind: 'number'; min: number; max: number; decimals: number; unit?: string | undefined }
	| { kind: 'sentence'; choices: Choice[]; life: boolean }
	| { kind: 'free'; most: number };

/** A case as it is told: a story, facts, or both. */
export interface ToldView {
	sentences: string[];
	facts: { label: string; level: string; help?: string | undefined }[];
	/** What a reader should know before. */
	note?: string | undefined;
	/** What it is about, and the day: "Straatroof · 1 februari 2025". */
	about?: string | undefined;
}

/** One question. */
export interface ItemView {
	/** As answers name it. */
	id: string;
	text: string;
	help?: string | undefined;
	/** A case that only this question is about. */
	told?: ToldView | undefined;
	field: FieldView;
}

/** What is laid side by side of one vignette, once nothing more is asked about it. */
export interface RevealedView {
	title: string;
	told: ToldView;
	item: ItemView;
	answer?: GivenAnswer | undefined;
	/** Absent where the organiser does not show it. */
	guideline?: GuidelineRevealView | undefined;
	/** Whether the guideline says where the demand starts: it may not have been read here, or say nothing of this case. */
	start?: 'read' | 'unread' | 'none' | undefined;
	/** Each kind on which something can be compared, with its own scale. */
	scales?: ScaleView[] | undefined;
}

/** Somebody's figure on a scale. Places are in percent of it. */
export interface MarkView {
	voice: 'you' | 'guideline' | 'room';
	label: string;
	words: string;
	/** One length or amount, or the middle of what others gave. */
	at?: number | undefined;
	/** From and to: a band of the guideline, or the middle half of the others. */
	band?: readonly [number, number] | undefined;
	/** It goes on beyond the end: life, or "from". */
	endless?: boolean | undefined;
}

/** Marks of one kind on one scale. */
export interface ScaleView {
	title: string;
	ticks: { at: number; label: string }[];
	marks: MarkView[];
	/** The same in one sentence for each. */
	said: string;
	/** Who is not on it and why, and what the others answered. */
	notes: string[];
}

/** What all others said of an experiment, after everything small was hidden. */
export interface OthersView {
	/** "Nog te weinig antwoorden": a sentence, and nothing else. */
	few?: string | undefined;
	/** `share` is the length of the bar, from 0 to 1; null where the number is not shown. */
	bars: { label: string; share: number | null; words: string }[];
	/** How many cases these are about, and when they were counted. */
	total?: string | undefined;
}

interface At {
	/** Its number among all steps, from 0: as answers name it. */
	step: number;
}

export type StepView = At &
	(
		| { kind: 'note'; paragraphs: string[]; notes: string[]; support: SupportLine[] }
		| { kind: 'consent'; version: number; paragraphs: string[] }
		| { kind: 'information'; title: string; paragraphs: string[] }
		/** Ordinary questions, background questions, or an attention task. */
		| {
				kind: 'questions';
				title?: string | undefined;
				about: 'questions' | 'background' | 'attention';
				items: ItemView[];
		  }
		/** One task: what is told, and one question about it. */
		| { kind: 'vignette'; number: number; of: number; told: ToldView; items: [ItemView] }
		| {
				kind: 'reveal';
				/** Whether it shows where the guideline starts. */
				guideline: boolean;
				revealed: RevealedView[];
				/** Over all cases together; absent where the organiser does not show it. */
				others?: OthersView | undefined;
				/** The rules of this installation are other than on the day of publication. */
				changed: boolean;
		  }
		| { kind: 'end'; paragraphs: string[]; support: SupportLine[] }
	);

export type StepKind = StepView['kind'];

/** The languages of the texts of a survey, which may be another than that of the page around them. */
export interface Spoken {
	/** The language of what the organiser wrote. */
	lang: Language;
	/** The same, for an attribute: absent where the page speaks it too. */
	attribute: Language | undefined;
}

/** The questions of a step; empty where it only tells something. */
export const itemsOf = (view: StepView): readonly ItemView[] => ('items' in view ? view.items : []);

/** One person's place in a survey. */
export interface PlaceView {
	survey: string;
	version: number;
	/** What the device keeps; also the end of the address. */
	secret: string;
	title: string;
	spoken: Spoken;
	/** The first step after consent, and the last one, which thanks. */
	first: number;
	end: number;
	/** The first step that shows something; null where none does. */
	reveal: number | null;
	/** How far the server has come. */
	step: number;
	/** The step to show: that one, or an earlier one that was asked for. */
	at: number;
	/** From `first` on; null for what is only shown once somebody is there. */
	views: (StepView | null)[];
	/** By item. */
	answers: Readonly<Record<string, { revision: number; answer: GivenAnswer | null }>>;
	/** For having the answers removed. */
	code: string;
	/** It is closed, so nothing is taken any more. */
	closed: boolean;
	/** Answers can still be removed, until `closesAt`: also where it was closed earlier. */
	removable: boolean;
	/** Only one secret for each device. */
	once: boolean;
	closesAt: string;
	/** Addresses of the landing, of the page about data, and of removing answers. */
	landing: string;
	data: string;
	removal: string;
	support: SupportLine[];
}

/** A form that came back. */
export interface ReturnedStep {
	step: number;
	problem?: string | undefined;
	typed: TypedStep;
	problems: Readonly<Record<string, string>>;
	open: readonly string[];
}
