/** What the explorer's page receives: sentences and addresses only, so that no rule and no schema reaches the browser. */
import type { Status } from '$lib/model';
import type { OwnView } from '../own/view';

/** Where a statement stands, in one line, with how far it can be trusted. */
export interface SourceView {
	line: string;
	status: Status;
	statusLabel: string;
	href?: string | undefined;
	note?: string | undefined;
}

export interface Link {
	label: string;
	href: string;
	current?: boolean;
}

/** Something that a page was made of, with the address of the official text, which a reader on paper has to type. */
export interface MadeOfLink extends Link {
	/** Where it does not come with the app. */
	note?: string | undefined;
	source?: string | undefined;
}

export interface ChoiceView {
	level: string;
	label: string;
	help?: string | undefined;
	checked: boolean;
	/** Why this level cannot be chosen beside the other facts. */
	why?: string | undefined;
}

export interface QuestionView {
	factor: string;
	question: string;
	help?: string | undefined;
	choices: ChoiceView[];
	assumed: boolean;
	/** Needed for an answer and not answered yet. */
	open: boolean;
}

export interface QuestionGroupView {
	id: string;
	label: string;
	help?: string | undefined;
	questions: QuestionView[];
	/** Folded away until somebody wants it: every question in it has an assumption. */
	folded: boolean;
	assumed: number;
}

export interface FormView {
	action: string;
	/** The case before this change, so that assumptions stay assumptions. */
	key: string;
	date: string;
	/** The day in words. */
	day: string;
	decisionDate: string;
	/** Sentences about a day that was refused, beside the fields. */
	dateProblems: string[];
	groups: QuestionGroupView[];
}

export interface OffenceView {
	kind: 'offence' | 'not-punishable' | 'unread';
	title: string;
	article?: string | undefined;
	text: string;
	also: string[];
	source?: SourceView | undefined;
}

export interface StartView {
	/** The answer in large type. */
	title: string;
	/** Further printed possibilities, where the table leaves a choice or the rules leave it open. */
	options: string[];
	badge: string;
	status: Status;
	gap?: { lead: string; text: string; link?: Link | undefined } | undefined;
	text?: string | undefined;
	edition?: Link | undefined;
	/** The rules come from this installation, not from the project. */
	overlay: boolean;
	toConfirm?: string | undefined;
	/** How the table was read, in plain words: its evidence class. */
	evidence?: string | undefined;
}

export interface MaximumView {
	title: string;
	fine: string;
	readings: string[];
	/** Why several readings stand, or what was added to the article's own maximum. */
	why: string[];
	/** Every place in the law that the figure rests on. */
	sources: SourceView[];
	/** The law comes from this installation, not from the project. */
	overlay: boolean;
}

export interface BarView {
	status: 'barred' | 'not-barred' | 'undecided';
	title: string;
	text: string;
	grounds: { text: string; source: SourceView }[];
	exception?: { text: string; source: SourceView } | undefined;
}

export interface PushView {
	label: string;
	voice: string;
	source: SourceView;
}

/** The voices beside each other. Without any custody in law there is no axis, and the words alone are shown. */
export interface LanesView {
	axis: boolean;
	lanes: LaneView[];
}

export interface LaneView {
	voice: 'law' | 'guideline' | 'court' | 'you' | 'room';
	label: string;
	/** All of it in words, for the table behind the chart. */
	words: string;
	/** What is written on the lane, where that is not all of it. */
	drawn?: string | undefined;
	/** Lines below the lane: which part is conditional, and other kinds, which have no place on an axis of time. */
	below?: string[] | undefined;
	/** The figure exists and was not read, or is not settled: the lane then is hatched. */
	gap?: boolean | undefined;
	/** In months; absent where there is no term to draw. */
	span?: Span | undefined;
}

export interface Span {
	from: number;
	to: number;
	/** Up to here the law leaves it open. */
	openTo?: number | undefined;
	/** The last months of it are conditional. */
	conditional?: number | undefined;
	/** Life: to the end of the axis and beyond. */
	endless?: boolean | undefined;
	/** The middle of what a room chose, as a line across. */
	middle?: number | undefined;
}

export interface StepView {
	text: string;
	source?: SourceView | undefined;
}

/** One side of before and after. */
export interface SideView {
	title: string;
	date: string;
	href: string;
	current: boolean;
	lines: { label: string; text: string; note?: string | undefined }[];
}

/** One fact, what it is in this case, and what each other answer would change. */
export interface ChangeView {
	factor: string;
	label: string;
	from: string;
	/** What a room learns from changing it, where somebody offers the change. */
	why?: string | undefined;
	rows: { href: string; to: string; effects: string[] }[];
}

/** What fixes one part of the answer: the shortest lists of facts, each of which is enough by itself. */
export interface DecidesView {
	label: string;
	/** What it is in this case, inside a sentence. */
	answer: string;
	lead: string;
	sets: string[][];
	/** In how many cases the first list holds. */
	cases: string;
	more?: string | undefined;
}

/** What stands between this case and another answer. Without ways: there is no such case at all. */
export interface WhyNotView {
	title: string;
	lead: string;
	ways: { facts: string[]; href: string }[];
	cases: string;
	more?: string | undefined;
}

export interface WhyView {
	decides: DecidesView[];
	/** Where somebody looks for another answer of their own choice. */
	ask?: string | undefined;
	whyNot: WhyNotView[];
}

/** The head of an answer: what is read first. */
export interface HeadView {
	offence: OffenceView;
	/** What a reader must know before any figure. */
	first: string[];
	start: StartView | null;
	noStart?: string | undefined;
	maximum: MaximumView | null;
}

/** One line for a screen reader, and one for the bar on a phone; law and guideline by name, never as one figure. */
export interface LineView {
	summary: string;
	/** The shortest answer: the offence and where the guideline starts. */
	brief: string;
}

/** What the answer becomes when one fact is changed: shown at once, while the server works out the rest. */
export interface AheadView {
	/** Each head once. */
	heads: (HeadView & LineView)[];
	/** `factor.level` to a place in `heads`. A change that is not in here waits for the server. */
	at: Record<string, number>;
}

export interface SheetView extends HeadView {
	lanes: LanesView | null;
	/** What a sentence of one's own is held against; null where nothing is charged. */
	own: OwnView | null;
	bar: BarView | null;
	/** What the guideline already counts in its figure. */
	counted: PushView[];
	aggravating: PushView[];
	mitigating: PushView[];
	orientation: StartView | null;
	changes: ChangeView[];
	/** Absent where what decides would read as a way out. */
	why?: WhyView | undefined;
	steps: StepView[];
	notes: StepView[];
	/** How many facts were assumed, in words. */
	assumed: string;
	assumptions: { label: string; level: string }[];
	/** What was chosen, and the day, for paper: the form is not printed. */
	facts: { label: string; level: string }[];
	day: string;
	/** Every place that the answer rests on, once each. */
	sources: SourceView[];
	receipt: { label: string; values: { text: string; href?: string | undefined; note?: string | undefined }[] }[];
}

/** What the answers so far can still become, in sentences. */
export interface RemainingView {
	/** How many cases there still are, in words. */
	cases: string;
	/** With the facts that stand at their default counted too. */
	all?: string | undefined;
	lines: { label: string; items: string[]; more?: string | undefined }[];
	/** The question after which the fewest answers are left. */
	matters?: Link | undefined;
}

/** What stands in the way of an answer. */
export interface OpenView {
	remaining?: RemainingView | undefined;
	refusals: string[];
	/** `possible` where the other answers leave fewer than all. */
	missing: { question: string; anchor: string; possible: string[] }[];
	/** The same case without what does not belong in it. */
	without?: Link | undefined;
	examples: Link[];
}

export interface SupportLine {
	id: string;
	name: string;
	phone: string;
	confirmed: boolean;
}

export interface ExplorerView extends LineView {
	subject: { id: string; label: string; intro: string; note?: string | undefined };
	subjects: Link[];
	eras: Link[];
	form: FormView;
	notice?: string | undefined;
	sheet: SheetView | null;
	ahead: AheadView | null;
	open: OpenView | null;
	compare: SideView[];
	/** Where else this case can be looked at: beside others, on the map. None while there is no answer. */
	beside: Link[];
	support: SupportLine[];
}
