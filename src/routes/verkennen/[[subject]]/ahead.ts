/** What the answer becomes when one fact is changed, so that a page can show the head of it at once. */
import { evaluate, parseScenario, result } from '$lib/engine';
import { capital, lower, maximumPhrase, outcomeWords } from '$lib/explain';
import { defaultSubject, type Language, type State } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { AheadView, HeadView, LineView } from '$lib/ui/views/explorer';
import { settled, type CaseState } from './address';
import type { Asked } from './asked';
import { presentHead } from './sheet';

/** Law and demand are never one figure: each is named. */
export function linesOf(
	head: HeadView,
	{ maximum, start }: Pick<State, 'maximum' | 'start'>,
	lang: Language
): LineView {
	const { offence } = head;
	// A choice is named, since the line stands alone.
	const begin =
		head.start &&
		start &&
		(start.outcome.kind === 'alternatives' ? outcomeWords(start.outcome, lang) : head.start.title);
	const line = (...parts: (string | null)[]) => parts.filter(Boolean).join(' · ');
	return {
		summary: line(
			offence.title,
			maximum && m.explorer_summary_law({ words: maximumPhrase(maximum, lang) }),
			begin && m.explorer_summary_start({ words: lower(begin) })
		),
		// On a phone the end of it may not fit, so what is asked for most comes first.
		brief: line(
			begin && capital(m.explorer_brief_start({ words: lower(begin) })),
			begin ? lower(offence.title) : offence.title
		)
	};
}

/** Every other level of every fact in the case that gives an answer. */
export function presentAhead(asked: Asked, now: State, state: CaseState): AheadView {
	const { subject, scenario, set, later, lang } = asked;
	const places = new Map<string, number>();
	const view: AheadView = { heads: [], at: {} };
	for (const { id, levels } of subject.factors) {
		for (const level of levels) {
			if (scenario.facts[id] === undefined || scenario.facts[id] === level.id) continue;
			const answers = settled(subject, { ...state.answers, [id]: level.id });
			const parsed = parseScenario(subject, { offenceDate: state.date, decisionDate: state.decisionDate, answers });
			if (!parsed.ok) continue;
			const evaluation = evaluate(set, parsed.scenario, later);
			const after = result(evaluation);
			// A page about sexual offences carries nowhere how its case would go unpunished.
			if (subject.id === defaultSubject && now.offence && !after.offence) continue;
			const head = presentHead({ ...asked, scenario: parsed.scenario, evaluation }, after);
			const both = { ...head, ...linesOf(head, after, lang) };
			const text = JSON.stringify(both);
			const place = places.get(text) ?? view.heads.push(both) - 1;
			places.set(text, place);
			view.at[`${id}.${level.id}`] = place;
		}
	}
	return view;
}
