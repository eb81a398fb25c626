import type { Corpus, Evaluation, Language, Scenario, Subject } from '$lib/model';

/** One answered case, as every part of the sheet reads it. */
export interface Asked {
	corpus: Corpus;
	subject: Subject;
	scenario: Scenario;
	evaluation: Evaluation;
	lang: Language;
}
