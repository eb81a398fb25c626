import { editionSetAt, evaluate, parseScenario } from '$lib/engine';
import type { Corpus, EditionSet, Evaluation, Language, Refusal, Scenario, Subject } from '$lib/model';
import type { CaseState } from './address';

/** One answered case, as every part of the sheet reads it. */
export interface Asked {
	corpus: Corpus;
	subject: Subject;
	set: EditionSet;
	scenario: Scenario;
	evaluation: Evaluation;
	/** The law on the day of judgment, where that day is given. */
	later: EditionSet | undefined;
	lang: Language;
}

export type Asking = { ok: true; asked: Asked } | { ok: false; refusals: readonly Refusal[] };

/** From a case to its answer, or to what stands in the way. */
export function ask(corpus: Corpus, subject: Subject, state: CaseState, lang: Language): Asking {
	const parsed = parseScenario(subject, { offenceDate: state.date, ...state });
	if (!parsed.ok) return { ok: false, refusals: parsed.refusals };
	const { scenario } = parsed;
	const selected = editionSetAt(corpus, subject.id, state.date);
	if (!selected.ok) return { ok: false, refusals: [selected.refusal] };
	const { set } = selected;
	const judged = state.decisionDate ? editionSetAt(corpus, subject.id, state.decisionDate) : undefined;
	const later = judged?.ok ? judged.set : undefined;
	return {
		ok: true,
		asked: { corpus, subject, set, scenario, evaluation: evaluate(set, scenario, later), later, lang }
	};
}
