import type { Corpus, EditionSet, Evaluation, Language, Scenario, Subject } from '$lib/model';

/** One answered case, as every part of the sheet reads it. */
export interface Asked {
	corpus: Corpus;
	subject: Subject;
	set: EditionSet;
	scenario: Scenario;
	evaluation: Evaluation;
	lang: Language;
}
