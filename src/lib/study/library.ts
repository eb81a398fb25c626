/** What a survey may use: the law and the cases of this installation. */
import type { Case, Corpus } from '../model';

export interface StudyLibrary {
	corpus: Corpus;
	/** By id. */
	cases: ReadonlyMap<string, Case>;
}

export const studyLibrary = (corpus: Corpus, cases: readonly Case[]): StudyLibrary => ({
	corpus,
	cases: new Map(cases.map((each) => [each.id, each]))
});
