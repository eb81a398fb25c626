/** The answer in sentences: offence, starting point, maximum, bar, pushes, trace. */
import { boundsOf, boxHolds, result } from '$lib/engine';
import {
	capital,
	dayWords,
	describeBar,
	describeMaximum,
	describeNoOffence,
	missedBarWords,
	offenceWords
} from '$lib/explain';
import type { Edition, Fact, Scenario, State, Step, Subject } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type {
	BarView,
	HeadView,
	MaximumView,
	OffenceView,
	PushView,
	SheetView,
	SourceView
} from '$lib/ui/views/explorer';
import { maximumTitle } from '$lib/ui/views/amounts';
import { fullArticle, sourceView } from '$lib/ui/views/words';
import type { Asked } from './asked';
import { editionHref, isOverlay } from './editions';
import { presentLanes } from './lanes';
import { presentStart } from './start';
import { informs, presentTrace } from './trace';

function offenceOf({ corpus, evaluation, lang }: Asked, state: State): OffenceView {
	const { offence, noOffence } = state;
	if (offence) {
		const step = evaluation.steps.find((candidate) => candidate.kind === 'qualified');
		const others = evaluation.steps.find((candidate) => candidate.kind === 'also-matches')?.offences ?? [];
		return {
			kind: 'offence',
			title: offence.label[lang],
			article: fullArticle(offence, lang),
			text: offence.text[lang],
			also: others.map((other) => capital(offenceWords(other, lang))),
			source: step && sourceView(corpus, step.basis, lang)
		};
	}
	// The checks of the corpus leave no case without an offence or a reason.
	if (!noOffence) return { kind: 'unread', title: m.explorer_unread(), text: '', also: [] };
	const { heading, sentence, reasons } = describeNoOffence(noOffence, lang);
	return {
		kind: noOffence.kind,
		title: heading,
		text: [sentence, ...reasons].join(' '),
		also: [],
		source: sourceView(corpus, noOffence.basis, lang)
	};
}

/** Steps that make the figure of the maximum. */
const makes: ReadonlySet<Step['kind']> = new Set(['base-maximum', 'adjusted', 'combination-open', 'ceiling', 'youth']);

function maximumSources({ corpus, evaluation, lang }: Asked): SourceView[] {
	const sources = evaluation.steps.flatMap((step) =>
		makes.has(step.kind) && 'basis' in step ? [sourceView(corpus, step.basis, lang)] : []
	);
	return [...new Map(sources.map((source) => [source.line, source])).values()];
}

/** The edition of the code that made the maximum. */
function statuteOf({ corpus, evaluation, subject }: Asked) {
	const { editions } = evaluation.receipt;
	return corpus.statutes.find((one) => one.subject === subject.id && editions.includes(one.id));
}

function maximumOf(asked: Asked, { maximum }: State): MaximumView | null {
	if (!maximum) return null;
	const { evaluation, lang } = asked;
	const { sentence, options } = describeMaximum(maximum, lang);
	const why = evaluation.steps.flatMap((step) =>
		step.kind === 'combination-open' || step.kind === 'ground-open' ? [step.text[lang]] : []
	);
	return {
		title: maximumTitle(maximum, lang),
		fine: `${sentence} ${m.explorer_fine()}`,
		readings: options,
		why: options.length > 0 ? why : [],
		sources: maximumSources(asked),
		overlay: isOverlay(statuteOf(asked))
	};
}

/** What each ground of the bar asks and this case lacks, where none holds. */
function missedOf({ corpus, evaluation, subject, lang }: Asked): BarView['grounds'] {
	const step = evaluation.steps.find((candidate) => candidate.kind === 'not-barred');
	if (!step) return [];
	return step.missed.map((ground) => ({
		text: missedBarWords(ground, step.own, { subject }, lang),
		source: sourceView(corpus, ground.basis, lang)
	}));
}

function barOf(asked: Asked, { bar }: State): BarView | null {
	if (!bar) return null;
	const { corpus, lang } = asked;
	const { heading, sentence } = describeBar(bar, lang);
	const view = ({ text, basis }: Pick<(typeof bar.grounds)[number], 'text' | 'basis'>) => ({
		text: text[lang],
		source: sourceView(corpus, basis, lang)
	});
	return {
		status: bar.status,
		title: heading,
		text: sentence,
		grounds: bar.status === 'not-barred' ? missedOf(asked) : bar.grounds.map(view),
		exception: bar.exception && view(bar.exception)
	};
}

function pushesOf({ corpus, lang }: Asked, pushes: State['aggravating']): PushView[] {
	return pushes.map(({ label, voice, basis }) => ({
		label: label[lang],
		voice: voice === 'law' ? m.explorer_voice_law() : m.explorer_voice_guideline(),
		source: sourceView(corpus, basis, lang)
	}));
}

/** Circumstances that changed the figure of the start; what only points in a direction stands in the pushes. */
function countedOf({ corpus, evaluation, lang }: Asked): PushView[] {
	return evaluation.steps.flatMap((step) =>
		step.kind === 'modified'
			? [
					{
						label: step.label[lang],
						voice: m.explorer_voice_guideline(),
						source: sourceView(corpus, step.basis, lang)
					}
				]
			: []
	);
}

const isYouthLaw = (subject: Subject, scenario: Scenario) =>
	subject.youthLawWhen.some((box) => boxHolds(box, scenario.facts));

/** What somebody has to know before any figure. */
function firstOf({ subject, scenario }: Asked): string[] {
	const { facts } = scenario;
	const minor = ['12-15', '16-17'].includes(facts['leeftijd-verdachte'] ?? '');
	return [
		...(minor && facts['handeling'] === 'materiaal' ? [m.explorer_first_peers()] : []),
		...(isYouthLaw(subject, scenario) ? [m.explorer_first_youth()] : minor ? [m.explorer_first_adult()] : [])
	];
}

function noStartOf({ evaluation, subject, scenario }: Asked, state: State): string | undefined {
	if (state.start || !state.offence) return undefined;
	if (isYouthLaw(subject, scenario)) return m.explorer_no_start_youth();
	return evaluation.steps.some((step) => step.kind === 'guideline')
		? m.explorer_no_start_row()
		: m.explorer_no_start_scope();
}

function receiptOf({ corpus, evaluation, subject }: Asked): SheetView['receipt'] {
	const { engine, editions, hash, scenarioKey } = evaluation.receipt;
	const all: Edition[] = [...corpus.statutes, ...corpus.policies];
	const own = new Set(all.filter((one) => one.subject === subject.id && isOverlay(one)).map(({ id }) => id));
	return [
		{ label: m.explorer_receipt_key(), values: [{ text: scenarioKey }] },
		{
			label: m.explorer_receipt_edition(),
			values: editions.map((id) => ({
				text: id,
				href: editionHref(id, subject.id),
				note: own.has(id) ? m.rules_overlay_short() : undefined
			}))
		},
		{ label: m.explorer_receipt_engine(), values: [{ text: engine }] },
		{ label: m.explorer_receipt_hash(), values: [{ text: hash }] }
	];
}

/** For paper, where nothing can be tapped: each place once, in the order of the trace. */
function sourcesOf({ corpus, evaluation, lang }: Asked, steps: ReadonlySet<Step['kind']>): SourceView[] {
	const views = evaluation.steps.flatMap((step) =>
		'basis' in step && !steps.has(step.kind) ? [sourceView(corpus, step.basis, lang)] : []
	);
	return [...new Map(views.map((view) => [view.line, view])).values()];
}

function factsOf({ subject, lang }: Asked, facts: readonly Fact[]): SheetView['facts'] {
	return facts.flatMap(({ factor, level }) => {
		const found = subject.factors.find(({ id }) => id === factor);
		const answer = found?.levels.find(({ id }) => id === level);
		return found && answer ? [{ label: found.question[lang], level: answer.label[lang] }] : [];
	});
}

function chosenOf({ scenario }: Asked): Fact[] {
	const assumed = new Set(scenario.assumptions.map(({ factor }) => factor));
	return Object.entries(scenario.facts).flatMap(([factor, level]) => (assumed.has(factor) ? [] : [{ factor, level }]));
}

/** The page judges a sentence of one's own by these bounds, so that it never has to send one. */
function ownOf({ set, scenario, evaluation, subject }: Asked, { start }: State): SheetView['own'] {
	const bounds = boundsOf(set, scenario, evaluation);
	return bounds.charged ? { subject: subject.id, bounds, start: start && start.outcome } : null;
}

export const presentHead = (asked: Asked, state: State): HeadView => ({
	offence: offenceOf(asked, state),
	first: firstOf(asked),
	start: state.start && presentStart(asked, state.start, state.status),
	noStart: noStartOf(asked, state),
	maximum: maximumOf(asked, state)
});

export function presentSheet(asked: Asked): Omit<SheetView, 'changes'> {
	const { evaluation, scenario, lang } = asked;
	const state = result(evaluation);
	return {
		...presentHead(asked, state),
		lanes: presentLanes(state, lang),
		own: ownOf(asked, state),
		bar: barOf(asked, state),
		counted: countedOf(asked),
		aggravating: pushesOf(asked, state.aggravating),
		mitigating: pushesOf(asked, state.mitigating),
		orientation: state.orientation && presentStart(asked, state.orientation),
		...presentTrace(asked),
		assumed:
			scenario.assumptions.length === 1
				? m.explorer_assumptions_one()
				: m.explorer_assumptions_count({ count: scenario.assumptions.length }),
		assumptions: factsOf(asked, scenario.assumptions),
		facts: factsOf(asked, chosenOf(asked)),
		day: m.explorer_day({ date: dayWords(scenario.offenceDate, lang) }),
		sources: sourcesOf(asked, informs),
		receipt: receiptOf(asked)
	};
}
