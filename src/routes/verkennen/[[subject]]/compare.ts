/** The same facts on two days, side by side: the law before and since 1 July 2024; and what one other fact would do. */
import { counterfactuals, editionSetAt, evaluate, result } from '$lib/engine';
import {
	capital,
	changeEffects,
	changeFact,
	dayWords,
	describeBar,
	describeNoOffence,
	outcomeWords
} from '$lib/explain';
import {
	defaultSubject,
	type Change,
	type Corpus,
	type Difference,
	type EditionSet,
	type Language,
	type Scenario,
	type State,
	type Subject
} from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { ChangeView, Link, SideView } from '$lib/ui/views/explorer';
import { maximumTitle } from '$lib/ui/views/amounts';
import { fullArticle } from '$lib/ui/views/words';
import { settled, type CaseState } from './address';

/** The Sexual Offences Act took effect. */
export const turn = '2024-07-01';
const lastDayBefore = '2024-06-30';

export const hasTurn = (subject: Subject) => subject.readFrom <= lastDayBefore;

type HrefOf = (state: CaseState) => string;

/** The same case on another day; a day of judgment that would then come too early is left out. */
const moved = (state: CaseState, date: string): CaseState => ({
	...state,
	date,
	decisionDate: state.decisionDate !== undefined && state.decisionDate < date ? undefined : state.decisionDate
});

/** The day itself in its own regime; in the other the day nearest to the change. */
const daysOf = (date: string): readonly [before: string, since: string] =>
	date < turn ? [date, turn] : [lastDayBefore, date];

export function presentEras(subject: Subject, state: CaseState, hrefOf: HrefOf): Link[] {
	if (!hasTurn(subject)) return [];
	const [before, since] = daysOf(state.date);
	return [
		{ label: m.explorer_before(), href: hrefOf(moved(state, before)), current: state.date === before },
		{ label: m.explorer_since(), href: hrefOf(moved(state, since)), current: state.date === since }
	];
}

function linesOf(state: State, lang: Language): SideView['lines'] {
	const { offence, noOffence, maximum, bar, start } = state;
	if (!offence) {
		const { heading, reasons } = noOffence
			? describeNoOffence(noOffence, lang)
			: { heading: m.explorer_unread(), reasons: [] };
		return [{ label: m.explorer_no_offence(), text: heading, note: reasons.join(' ') }];
	}
	return [
		{ label: m.explorer_offence(), text: offence.label[lang], note: fullArticle(offence, lang) },
		...(maximum ? [{ label: m.explorer_maximum(), text: maximumTitle(maximum, lang) }] : []),
		...(bar ? [{ label: m.explorer_bar(), text: describeBar(bar, lang).heading }] : []),
		{
			label: m.explorer_start(),
			text: start ? capital(outcomeWords(start.outcome, lang)) : m.explorer_lane_no_start(),
			note: start?.label[lang]
		}
	];
}

export function presentCompare(
	corpus: Corpus,
	subject: Subject,
	scenario: Scenario,
	state: CaseState,
	lang: Language,
	hrefOf: HrefOf
): SideView[] {
	if (!hasTurn(subject)) return [];
	const { offenceDate } = scenario;
	return daysOf(offenceDate).flatMap((date, at) => {
		const selected = editionSetAt(corpus, subject.id, date);
		if (!selected.ok) return [];
		const outcome = result(evaluate(selected.set, { ...scenario, offenceDate: date, decisionDate: undefined }));
		return [
			{
				title: at === 0 ? m.explorer_before() : m.explorer_since(),
				date: dayWords(date, lang),
				href: hrefOf(moved(state, date)),
				current: date === offenceDate,
				lines: linesOf(outcome, lang)
			}
		];
	});
}

/** What changes most comes first: another offence, then another maximum, bar or start. */
const weights: Record<Difference, number> = { offence: 8, maximum: 4, bar: 2, startingPoint: 1 };

export function presentChanges(
	set: EditionSet,
	scenario: Scenario,
	now: State,
	state: CaseState,
	lang: Language,
	hrefOf: HrefOf,
	/** Leaves out what a page does not offer. */
	offered: (change: Change) => boolean = () => true
): ChangeView[] {
	// In the subject of sexual offences another act is another case rather than another fact, so those rows come last.
	const last = set.subject.id === defaultSubject ? set.subject.factors[0]?.id : undefined;
	const rows = counterfactuals(set, scenario)
		// Nobody reads here how a case would have gone unpunished: the rows explain the law, they are no route.
		.filter((change) => (change.after.offence !== null || now.offence === null) && offered(change));
	// What had to be answered is what the case is about, so it comes before what was assumed.
	const asked = new Set(set.subject.factors.filter((factor) => !factor.default).map(({ id }) => id));
	const groups = new Map<string, ChangeView & { weight: number }>();
	for (const change of rows) {
		const { label, from, to } = changeFact(change, set, lang);
		const group = groups.get(change.factor) ?? { factor: change.factor, label, from, rows: [], weight: 0 };
		groups.set(change.factor, group);
		const answers = settled(set.subject, { ...state.answers, [change.factor]: change.to });
		group.rows.push({ href: hrefOf({ ...state, answers }), to, effects: changeEffects(now, change, lang) });
		const weight = change.differs.reduce(
			(sum, difference) => sum + weights[difference],
			asked.has(change.factor) ? 16 : 0
		);
		group.weight = change.factor === last ? -1 : Math.max(group.weight, weight);
	}
	return [...groups.values()].sort((a, b) => b.weight - a.weight).map(({ weight: _, ...group }) => group);
}
