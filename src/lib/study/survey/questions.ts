/** What a question offers: options that differ, bounds in order, bands that do not give an age away. */
import {
	NARROWEST_AGES,
	type BackgroundQuestion,
	type Experiment,
	type Survey,
	type SurveyQuestion
} from '../../model';
import type { StudyLibrary } from '../library';
import { own } from './own';
import type { Place, SurveyComplaint } from './complaint';

function twiceIn(entries: readonly { id: string }[], what: 'option' | 'band', place: Place): SurveyComplaint[] {
	return entries
		.map(({ id }, at) => ({ id, at }))
		.filter(({ id, at }) => entries.findIndex((other) => other.id === id) < at)
		.map(({ id, at }) => ({ kind: 'twice', what, id, place: [...place, at, 'id'] }));
}

/** What is wrong with the way in which an answer is given, in a question or about a vignette. */
export function answerComplaints(question: SurveyQuestion | Experiment['question'], place: Place): SurveyComplaint[] {
	switch (question.kind) {
		case 'choice':
			return twiceIn(question.options, 'option', [...place, 'options']);
		case 'multiple': {
			const { options, most } = question;
			const offered = options.length;
			const tooMany: SurveyComplaint[] =
				most !== undefined && most > offered
					? [{ kind: 'more-than-offered', most, offered, place: [...place, 'most'] }]
					: [];
			return [...twiceIn(options, 'option', [...place, 'options']), ...tooMany];
		}
		case 'scale':
			return question.to > question.from ? [] : [{ kind: 'bounds-crossed', place: [...place, 'to'] }];
		case 'number':
			return question.max > question.min ? [] : [{ kind: 'bounds-crossed', place: [...place, 'max'] }];
		case 'sentence':
		case 'free':
			return [];
	}
}

function ageComplaints(question: Extract<BackgroundQuestion, { about: 'age' }>, place: Place): SurveyComplaint[] {
	const { bands } = question;
	return bands.flatMap(({ from, through }, at): SurveyComplaint[] => {
		const here = [...place, 'bands', at];
		const next = bands[at + 1];
		const complaints: SurveyComplaint[] = [];
		const years = through === undefined ? Infinity : through - from + 1;
		if (years < 1) complaints.push({ kind: 'bounds-crossed', place: [...here, 'through'] });
		else if (years < NARROWEST_AGES)
			complaints.push({ kind: 'band-too-narrow', years, least: NARROWEST_AGES, place: here });
		if (next && (through === undefined || next.from <= through))
			complaints.push({ kind: 'bands-overlap', place: here });
		else if (next && next.from > through! + 1) complaints.push({ kind: 'bands-leave-gap', place: here });
		return complaints;
	});
}

/** Questions, background questions, attention tasks and quotas. */
export function questionComplaints(survey: Survey, { cases }: StudyLibrary): SurveyComplaint[] {
	const { questions, background, attention, quotas, screens } = survey;
	const asked = Object.entries(questions).flatMap(([id, question]): SurveyComplaint[] => {
		const place = ['questions', id];
		const unknown: SurveyComplaint[] =
			question.kind === 'sentence' && !cases.has(question.case)
				? [{ kind: 'unknown', what: 'case', id: question.case, known: [...cases.keys()], place: [...place, 'case'] }]
				: [];
		return [...unknown, ...answerComplaints(question, place)];
	});
	const about = Object.entries(background).flatMap(([id, question]) => {
		const place = ['background', id];
		const ages = question.about === 'age' ? ageComplaints(question, place) : [];
		return [...twiceIn(question.bands, 'band', [...place, 'bands']), ...ages];
	});
	const attended = Object.entries(attention).flatMap(([id, { options, expected }]): SurveyComplaint[] => {
		const place = ['attention', id];
		const offered = options.some((option) => option.id === expected);
		const missing: SurveyComplaint[] = offered
			? []
			: [{ kind: 'expected-not-offered', option: expected, place: [...place, 'expected'] }];
		return [...twiceIn(options, 'option', [...place, 'options']), ...missing];
	});
	const firstTask = screens.findIndex(({ kind }) => kind === 'experiment' || kind === 'questions');
	const counted = quotas.flatMap((quota, at): SurveyComplaint[] => {
		const place = ['quotas', at];
		const { background: id, most, whenFull } = quota;
		const question = own(background, id);
		if (!question)
			return [
				{ kind: 'unknown', what: 'background', id, known: Object.keys(background), place: [...place, 'background'] }
			];
		const known = question.bands.map((band) => band.id);
		const asks = screens.findIndex((screen) => screen.kind === 'background' && screen.questions.includes(id));
		return [
			...Object.keys(most)
				.filter((band) => !known.includes(band))
				.map((band): SurveyComplaint => ({
					kind: 'unknown',
					what: 'band',
					id: band,
					known,
					place: [...place, 'most', band]
				})),
			...(quotas.findIndex((other) => other.background === id) < at
				? [{ kind: 'twice', what: 'background', id, place: [...place, 'background'] } as const]
				: []),
			...(whenFull === 'turn-away' && firstTask >= 0 && asks > firstTask
				? [{ kind: 'quota-asked-late', background: id, place } as const]
				: [])
		];
	});
	return [...asked, ...about, ...attended, ...counted];
}
