/** Surveys as text in, definitions out; or every complaint about their form, their names and their words. */
import { SurveyFile, WordingFile, languages, type Survey, type SurveyText, type Text, type Wording } from '../model';
import { inOrder, type Complaint, type Path } from './complaint';
import { namedAsFile, notTwice, readAs } from './library';
import type { LawFile, Loaded } from './read';
import { metWords, wordingFinder } from './wording';

/** A survey with its place, so that whoever finds something wrong in it later can say where. */
export interface PlacedSurvey {
	survey: Survey;
	complaint(path: Path, message: Text): Complaint;
}

export type LoadedSurveys = { ok: true; surveys: PlacedSurvey[] } | { ok: false; complaints: Complaint[] };

/** What an organiser wrote, with its place. */
export type TextsOf = (survey: Survey) => readonly { text: SurveyText; place: Path }[];

/**
 * Loads surveys. Whether one can be published with the cases and the law is for `surveyComplaints`.
 * @param textsOf every text of a survey, see `surveyTexts` of the study
 */
export function loadSurveys(given: readonly LawFile[], wordingFile: LawFile, textsOf: TextsOf): LoadedSurveys {
	const files: Loaded<Survey>[] = [];
	const lists: Loaded<Wording>[] = [];
	const malformed = [
		...readAs<Wording>(WordingFile, lists, wordingFile),
		...given.flatMap((file) => readAs<Survey>(SurveyFile, files, file))
	];
	const [list] = lists;
	if (malformed.length > 0 || !list) return { ok: false, complaints: inOrder(malformed) };

	const find = wordingFinder(list.data);
	const words = ({ data, source }: Loaded<Survey>) =>
		textsOf(data).flatMap(({ text, place }) =>
			languages.flatMap((language) =>
				find(text[language] ?? '', language).map((entry) => source.complaint([...place, language], metWords(entry)))
			)
		);
	const complaints = [...notTwice(files), ...files.flatMap((file) => [...namedAsFile(file), ...words(file)])];
	if (complaints.length > 0) return { ok: false, complaints: inOrder(complaints) };
	const surveys = files.map(({ data, source }): PlacedSurvey => {
		// What says that the file is one does not belong to the survey: published, it would be an unknown key.
		const { format: _, kind: __, ...survey } = data as Survey & { format?: unknown; kind?: unknown };
		return { survey, complaint: (path, message) => source.complaint(path, message) };
	});
	return { ok: true, surveys };
}
