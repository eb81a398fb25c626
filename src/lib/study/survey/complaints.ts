/** Everything that the schema of a survey cannot say. Empty for a survey that may be published. */
import type { Case, Corpus, Survey } from '../../model';
import { studyLibrary } from '../library';
import type { SurveyComplaint } from './complaint';
import { experimentComplaints } from './experiments';
import { own } from './own';
import { questionComplaints } from './questions';
import { screenComplaints } from './screens';
import { surveyTexts } from './texts';
import { timeComplaints } from './times';

function languageComplaints(survey: Survey): SurveyComplaint[] {
	return surveyTexts(survey).flatMap(({ text, place }) =>
		survey.languages
			.filter((language) => text[language] === undefined)
			.map((language): SurveyComplaint => ({ kind: 'missing-language', language, place: [...place, language] }))
	);
}

function publishComplaints({ publish, questions, experiments, background }: Survey): SurveyComplaint[] {
	const known = [...Object.keys(experiments), ...Object.keys(questions), ...Object.keys(background)];
	return publish.flatMap((id, at): SurveyComplaint[] => {
		const place = ['publish', at];
		if (!known.includes(id)) return [{ kind: 'unknown', what: 'question', id, known, place }];
		if (publish.indexOf(id) < at) return [{ kind: 'twice', what: 'question', id, place }];
		const isFree = own(questions, id)?.kind === 'free';
		return isFree ? [{ kind: 'free-text-published', question: id, place }] : [];
	});
}

/** One id names one thing, whatever its kind: results, exports and `publish` go by it. */
function idComplaints({ questions, experiments, background, attention }: Survey): SurveyComplaint[] {
	const all = [
		...Object.keys(experiments).map((id) => ({ what: 'experiment' as const, id, place: ['experiments', id] })),
		...Object.keys(questions).map((id) => ({ what: 'question' as const, id, place: ['questions', id] })),
		...Object.keys(background).map((id) => ({ what: 'background' as const, id, place: ['background', id] })),
		...Object.keys(attention).map((id) => ({ what: 'attention' as const, id, place: ['attention', id] }))
	];
	return all
		.filter(({ id }, at) => all.findIndex((other) => other.id === id) < at)
		.map(({ what, id, place }) => ({ kind: 'twice', what, id, place }));
}

/**
 * @param survey as the schema accepts it
 * @param corpus the law of this installation; @param cases its case library
 * @param publishedAt the moment of publication, where it is known: answers are kept for at most 24 months after it
 */
export function surveyComplaints(
	survey: Survey,
	corpus: Corpus,
	cases: readonly Case[],
	publishedAt?: string
): SurveyComplaint[] {
	const library = studyLibrary(corpus, cases);
	return [
		...languageComplaints(survey),
		...idComplaints(survey),
		...screenComplaints(survey),
		...questionComplaints(survey, library),
		...experimentComplaints(survey, library),
		...timeComplaints(survey, publishedAt),
		...publishComplaints(survey)
	];
}
