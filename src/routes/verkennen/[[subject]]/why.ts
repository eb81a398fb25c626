/** Which facts decide an answer, and why it is not another one: exact over every case of the subject. */
import { compile, diagram, exact, isLighter, stateOf } from '$lib/engine';
import {
	decidingCases,
	decidingLead,
	describeBar,
	factLine,
	havingCases,
	lower,
	maximumPhrase,
	neededLead,
	offenceWords,
	outcomeWords
} from '$lib/explain';
import { defaultSubject, type Offence, type State } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { DecidesView, WhyNotView, WhyView } from '$lib/ui/views/explorer';
import { questionHref } from '../../bewezen/[[subject]]/address';
import type { CaseState } from './address';
import type { Asked } from './asked';

type Figures = diagram.Figures;

/** Whoever looks at an answer reads this many; more is a list that nobody reads. */
const mostWays = 3;
const mostNeighbours = 3;

function decides(asked: Asked, figures: Figures, state: State): DecidesView[] {
	const { subject, scenario, lang } = asked;
	const all = Object.keys(scenario.facts).length;
	const { offence, maximum, bar, start } = state;
	const view = (label: string, answer: string, of: diagram.Diagram<unknown>): DecidesView => {
		const { size, sets, more } = diagram.decide(of, scenario.facts, Object.is, 2);
		return {
			label,
			answer,
			lead: decidingLead(size, all, lang),
			sets: size === 0 ? [] : sets.map(({ facts }) => facts.map((fact) => factLine(subject, fact, lang))),
			cases: decidingCases(sets[0]!.cases, lang),
			more: more ? m.explorer_decides_more() : undefined
		};
	};
	const none = m.explorer_no_offence();
	return [
		view(m.explorer_decides_offence(), offence ? offenceWords(offence, lang) : lower(none), figures.offence),
		...(maximum ? [view(m.explorer_decides_maximum(), maximumPhrase(maximum, lang), figures.maximum)] : []),
		...(bar ? [view(m.explorer_decides_bar(), lower(describeBar(bar, lang).heading), figures.bar)] : []),
		...(start ? [view(m.explorer_decides_start(), lower(outcomeWords(start.outcome, lang)), figures.start)] : [])
	];
}

/** Ways that are looked at; about sexual offences some of them are not shown. */
const mostSought = 4 * mostWays;

/** About sexual offences no way leads to a milder answer, on any part of it: this is no way out. */
const isOffered = ({ set, subject }: Asked, now: State, { facts }: diagram.Way): boolean =>
	subject.id !== defaultSubject || !isLighter(stateOf(compile(set), facts), now);

/** The way to one other answer, in words, with a link to each case that has it. */
function whyNot<T>(
	asked: Asked,
	now: State,
	title: string,
	of: diagram.Diagram<T>,
	wanted: (value: T) => boolean,
	state: CaseState,
	to: (state: CaseState) => string
): (WhyNotView & { size: number }) | undefined {
	const { subject, lang } = asked;
	const found = diagram.nearest(of, state.answers, wanted, mostSought);
	if (!found || found.size === 0) return undefined;
	const offered = found.ways.filter((way) => isOffered(asked, now, way));
	if (offered.length === 0) return undefined;
	const ways = offered.slice(0, mostWays).map((way) => ({
		facts: way.changes.map((fact) => factLine(subject, fact, lang)),
		href: to({ ...state, answers: diagram.statedAfter(way, state.answers) })
	}));
	return {
		title,
		lead: neededLead(found.size, lang),
		ways,
		more: found.more || offered.length > mostWays ? m.explorer_why_more() : undefined,
		cases: havingCases(diagram.count(of, {}, wanted), diagram.count(of), lang),
		size: found.size
	};
}

const monthsOf = ({ maximum }: Offence) => exact.inMonths(maximum.term);

/** Offences that stand closest to this one. A lighter one is not even looked for about sexual offences. */
function neighbours(asked: Asked, figures: Figures, now: State, state: CaseState, to: (state: CaseState) => string) {
	const { set, subject, lang } = asked;
	const own = set.statute.offences.find(({ id }) => id === now.offence?.id);
	const others = set.statute.offences.filter(({ id }) => id !== own?.id);
	const fitting =
		subject.id === defaultSubject && own
			? others.filter((one) => exact.compare(monthsOf(one), monthsOf(own)) >= 0)
			: others;
	return (
		fitting
			.flatMap((offence) => {
				const title = m.explorer_why_not({ what: offenceWords(offence, lang) });
				const found = whyNot(asked, now, title, figures.offence, (charge) => charge.offence === offence.id, state, to);
				return found && found.size <= 2 ? [{ ...found, months: monthsOf(offence) }] : [];
			})
			// Nearest first; of equally near ones the one whose maximum is nearest above, in the order of the code.
			.sort((a, b) => a.size - b.size || exact.compare(a.months, b.months))
			.slice(0, mostNeighbours)
			.map(({ size: _size, months: _months, ...view }) => view)
	);
}

/** Why a bare community service is barred, or when it would be. About sexual offences only the second. */
function barQuestion(asked: Asked, figures: Figures, now: State, state: CaseState, to: (state: CaseState) => string) {
	if (!now.bar) return [];
	const open = now.bar.status !== 'barred';
	if (!open && asked.subject.id === defaultSubject) return [];
	const title = open ? m.explorer_why_barred() : m.explorer_why_service();
	const wanted = open ? 'barred' : 'not-barred';
	const found = whyNot(asked, now, title, figures.bar, (status) => status === wanted, state, to);
	if (!found) {
		return figures.bar.values.includes(wanted) ? [] : [{ title, lead: m.explorer_why_never(), ways: [], cases: '' }];
	}
	const { size: _size, ...view } = found;
	return [view];
}

/** Nothing for a case about sexual offences that goes unpunished: what decides that would read as a way out. */
export function presentWhy(
	asked: Asked,
	now: State,
	state: CaseState,
	to: (state: CaseState) => string
): WhyView | undefined {
	if (!now.offence && asked.subject.id === defaultSubject) return undefined;
	const figures = diagram.figures(asked.set);
	return {
		// A search of one's own about sexual offences is for lawyers, and no page of a case leads to it.
		ask: asked.subject.id === defaultSubject ? undefined : questionHref(asked.subject, state),
		decides: decides(asked, figures, now),
		whyNot: [...neighbours(asked, figures, now, state, to), ...barQuestion(asked, figures, now, state, to)]
	};
}
