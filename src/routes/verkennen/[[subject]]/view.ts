/** One request to the explorer: from the case in the address to everything that the page shows. */
import { result } from '$lib/engine';
import {
	defaultSubject,
	type Corpus,
	type Language,
	type OpenFact,
	type Refusal,
	type State,
	type Subject
} from '$lib/model';
import { dayWords, describeRefusal } from '$lib/explain';
import { m } from '$lib/paraglide/messages';
import { link } from '$lib/ui/shared/link';
import type { AheadView, ExplorerView, LineView, OpenView, SheetView } from '$lib/ui/views/explorer';
import { linesOf, presentAhead } from './ahead';
import { ask } from './asked';
import { emptyCase, hasKey, keyOf, settled, type CaseState } from './address';
import { presentChanges, presentCompare, presentEras } from './compare';
import { mapHref } from '../../kaart/[[subject]]/address';
import { subjectsByWeight } from '../../subjects';
import { compareHref } from '../../vergelijken/address';
import { presentGroups } from './questions';
import { presentRemaining } from './remaining';
import { presentSheet } from './sheet';
import { presentWhy } from './why';

export const pathOf = (subject: string): string =>
	link(subject === defaultSubject ? '/verkennen' : `/verkennen/${subject}`);

export const hrefOf = (subject: Subject, state: CaseState): string =>
	`${pathOf(subject.id)}?z=${keyOf(subject, state)}`;

/** Links of which somebody wants to see the answer rather than the form. */
export const answerOf = (subject: Subject, state: CaseState): string => `${hrefOf(subject, state)}#antwoord`;

/** A case between adults to begin with, by what the suspect knew. No story. */
export const exampleCase = (subject: Subject, schuldvorm: 'schuld' | 'opzet'): CaseState => ({
	date: subject.exampleDate,
	answers: { handeling: 'binnendringen', 'leeftijd-slachtoffer': '18-plus', schuldvorm }
});

/** Two cases that differ in one fact, so that a newcomer sees what the explorer is for. */
export function examplesOf(subject: Subject): OpenView['examples'] {
	if (subject.id !== defaultSubject) return [];
	return [
		{ label: m.explorer_example_opzet(), href: answerOf(subject, exampleCase(subject, 'opzet')) },
		{ label: m.explorer_example_schuld(), href: answerOf(subject, exampleCase(subject, 'schuld')) }
	];
}

/** Where facts that do not belong in a case stand in its address, the way on without them. */
function withoutOf(subject: Subject, state: CaseState): OpenView['without'] {
	const answers = settled(subject, state.answers);
	if (Object.keys(answers).length === Object.keys(state.answers).length || !hasKey(state)) return undefined;
	return { label: m.explorer_without(), href: hrefOf(subject, { ...state, answers }) };
}

const aboutDates: ReadonlySet<Refusal['kind']> = new Set(['not-a-day', 'date-not-read', 'decision-before-offence']);

function openOf(
	corpus: Corpus,
	subject: Subject,
	state: CaseState,
	refusals: readonly Refusal[],
	lang: Language
): OpenView {
	const missing = refusals.flatMap((refusal): readonly OpenFact[] => (refusal.kind === 'missing' ? refusal.open : []));
	return {
		refusals: refusals.flatMap((refusal) =>
			refusal.kind === 'missing' ? [] : [describeRefusal(refusal, { subject }, lang)]
		),
		missing: missing.flatMap(({ factor, possible }) => {
			const found = subject.factors.find(({ id }) => id === factor);
			if (!found) return [];
			const levels = found.levels.filter(({ id }) => possible.includes(id));
			return [
				{
					question: found.question[lang],
					anchor: `vraag-${factor}`,
					possible: levels.length < found.levels.length ? levels.map(({ label }) => label[lang]) : []
				}
			];
		}),
		remaining: refusals.every(({ kind }) => kind === 'missing')
			? presentRemaining(corpus, subject, state, lang)
			: undefined,
		without: withoutOf(subject, state),
		examples: Object.keys(state.answers).length === 0 ? examplesOf(subject) : []
	};
}

/** What the page says in one line while there is no answer. */
function openLines(open: OpenView | null): LineView {
	const [first] = open?.missing ?? [];
	const words = first ? m.explorer_summary_missing({ question: first.question }) : m.explorer_cannot();
	return { summary: words, brief: words };
}

interface Answered {
	sheet: SheetView | null;
	ahead: AheadView | null;
	compare: ExplorerView['compare'];
	refusals: readonly Refusal[];
	state: Pick<State, 'maximum' | 'start'>;
}

function answer(corpus: Corpus, subject: Subject, state: CaseState, lang: Language): Answered {
	const asking = ask(corpus, subject, state, lang);
	if (!asking.ok) {
		const none = { sheet: null, ahead: null, compare: [], state: { maximum: null, start: null } };
		return { ...none, refusals: asking.refusals };
	}
	const { asked } = asking;
	const { set, scenario } = asked;
	const now = result(asked.evaluation);
	const to = (other: CaseState) => answerOf(subject, other);
	return {
		sheet: {
			...presentSheet(asked),
			changes: presentChanges(set, scenario, now, state, lang, to),
			why: presentWhy(asked, now, state, to)
		},
		ahead: presentAhead(asked, now, state),
		compare: presentCompare(corpus, subject, scenario, state, lang, to),
		refusals: [],
		state: now
	};
}

/** Where else this case can be looked at. */
const besideOf = (subject: Subject, state: CaseState): ExplorerView['beside'] => [
	{ label: m.explorer_compare_this(), href: compareHref([keyOf(subject, state)]) },
	...(subject.map ? [{ label: m.map_link(), href: mapHref(subject.id, state, subject) }] : [])
];

interface Around {
	/** What the address held that could not be read. */
	notice?: string | undefined;
	/** The case before this change. */
	before?: CaseState | undefined;
}

export function presentExplorer(
	corpus: Corpus,
	subject: Subject,
	state: CaseState,
	lang: Language,
	{ notice, before = emptyCase(subject) }: Around = {}
): Omit<ExplorerView, 'support'> {
	const { sheet, ahead, compare, refusals, state: now } = answer(corpus, subject, state, lang);
	const open = sheet ? null : openOf(corpus, subject, state, refusals, lang);
	// Days that do not exist stand in no key: the form goes on from the days before them.
	const keyed = hasKey(state) ? state : { ...before, answers: state.answers };
	return {
		subject: {
			id: subject.id,
			label: subject.label[lang],
			intro: subject.intro[lang],
			note: subject.contentNote?.[lang]
		},
		subjects: subjectsByWeight(corpus).map(({ id, label }) => ({
			label: label[lang],
			href: pathOf(id),
			current: id === subject.id
		})),
		eras: presentEras(subject, keyed, (other) => hrefOf(subject, other)),
		form: {
			action: pathOf(subject.id),
			key: keyOf(subject, keyed),
			date: keyed.date,
			day: dayWords(keyed.date, lang),
			decisionDate: keyed.decisionDate ?? '',
			dateProblems: refusals
				.filter(({ kind }) => aboutDates.has(kind))
				.map((refusal) => describeRefusal(refusal, { subject }, lang)),
			groups: presentGroups(subject, state.answers, lang)
		},
		...(sheet ? linesOf(sheet, now, lang) : openLines(open)),
		notice,
		sheet,
		ahead,
		open,
		compare,
		beside: sheet ? besideOf(subject, state) : []
	};
}
