/** A small true example for the first page: one case, one fact changed, what law and guideline then say. */
import { editionSetAt, evaluate, parseScenario, result } from '$lib/engine';
import { capital, factsWords, lower, outcomeWords } from '$lib/explain';
import type { Corpus, Language, State, Subject } from '$lib/model';
import { maximumTitle } from '$lib/ui/views/amounts';
import { hasFigure, movesFigure, plainest, telling } from './examples';
import { settled, type CaseState } from './verkennen/[[subject]]/address';
import { answerOf } from './verkennen/[[subject]]/view';

export interface ExampleView {
	/** The case that both sides share. */
	about: string;
	question: string;
	sides: { answer: string; href: string; law: string; guideline: string }[];
}

function sideOf(subject: Subject, state: CaseState, answer: string, { maximum, start }: State, lang: Language) {
	return {
		answer,
		href: answerOf(subject, state),
		law: maximum ? maximumTitle(maximum, lang) : '',
		guideline: start ? capital(outcomeWords(start.outcome, lang)) : ''
	};
}

function exampleIn(corpus: Corpus, subject: Subject, lang: Language): ExampleView | undefined {
	const state = plainest(subject);
	const parsed = parseScenario(subject, { offenceDate: state.date, answers: state.answers });
	const selected = editionSetAt(corpus, subject.id, state.date);
	if (!parsed.ok || !selected.ok) return undefined;
	const now = result(evaluate(selected.set, parsed.scenario));
	const change = hasFigure(now) ? telling(selected.set, parsed.scenario, movesFigure) : undefined;
	const factor = subject.factors.find(({ id }) => id === change?.factor);
	if (!change || !factor) return undefined;
	const label = (level: string) => factor.levels.find(({ id }) => id === level)?.label[lang] ?? level;
	const shared = Object.entries(state.answers).flatMap(([id, level]) =>
		id === change.factor ? [] : [{ factor: id, level }]
	);
	const other = { ...state, answers: settled(subject, { ...state.answers, [change.factor]: change.to }) };
	return {
		about: [subject.label[lang], lower(factsWords(subject, shared, lang))].filter(Boolean).join(': '),
		question: factor.question[lang],
		sides: [
			sideOf(subject, state, label(change.from), now, lang),
			sideOf(subject, other, label(change.to), change.after, lang)
		]
	};
}

const made = new WeakMap<Corpus, Map<Language, ExampleView | undefined>>();

/**
 * Of the first subject, in the order given, that has a case with figures on both sides; sooner where law and guideline
 * both change. Made once per language.
 */
export function exampleOf(corpus: Corpus, subjects: readonly Subject[], lang: Language): ExampleView | undefined {
	const known = made.get(corpus) ?? new Map<Language, ExampleView | undefined>();
	made.set(corpus, known);
	if (!known.has(lang)) {
		const all = subjects
			.filter(({ contentNote }) => contentNote === undefined)
			.flatMap((subject) => exampleIn(corpus, subject, lang) ?? []);
		known.set(lang, all.find(({ sides: [a, b] }) => a?.law !== b?.law) ?? all[0]);
	}
	return known.get(lang);
}
