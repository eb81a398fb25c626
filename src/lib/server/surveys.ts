/** The demo surveys from disk: read once, each held against the cases and the law of this installation. */
import { readFileSync } from 'node:fs';
import { formatComplaint, inOrder, loadSurveys, type LawFile, type LoadedSurveys } from '../law';
import type { Case, Corpus, Survey, Text } from '../model';
import type { SurveyComplaint } from '../study/survey/complaint';
import { surveyComplaints } from '../study/survey/complaints';
import { surveyTexts } from '../study/survey/texts';
import { readCases } from './cases';
import { readLawFiles } from './law';
import { describeDesign, describeSpace } from './survey-vignettes';

/** A defect of a survey. Its message holds one line per complaint, with the way to mend it. */
export class InvalidSurveys extends Error {
	override name = 'InvalidSurveys';
}

const orders = {
	'note-first': 'does not come first: people have to know what it is about before anything else',
	'consent-before-asking': 'comes after something is asked: put it before',
	'end-last': 'is not the last screen',
	'reveal-after-last-task':
		'shows what others or the guideline say while tasks still follow: put it after the last one',
	'repeat-after-experiment': 'repeats a vignette of an experiment that has not come yet',
	'only-one': 'can stand here only once, and a repeat only with repeat: screen in its experiment'
};

/** One complaint in words, as the end of a sentence that begins with its place. */
export function describeSurveyComplaint(complaint: SurveyComplaint): string {
	switch (complaint.kind) {
		case 'unknown':
			return `names the ${complaint.what} "${complaint.id}", which is not there: known are ${complaint.known.join(', ') || 'none'}`;
		case 'twice':
			return `"${complaint.id}" stands here twice (${complaint.what}): rename or remove one`;
		case 'unused':
			return `is asked on no screen: add it to one, or take the ${complaint.what} out`;
		case 'asked-twice':
			return `asks the ${complaint.what} "${complaint.id}" a second time: ask it once`;
		case 'missing-language':
			return `is missing: the survey is offered in ${complaint.language}, so write it in that language too`;
		case 'no-screen':
			return `has no screen of the kind ${complaint.screen}: add one`;
		case 'out-of-order':
			return orders[complaint.rule];
		case 'nothing-shown':
			return 'shows nothing: set showAfter, or take this screen out';
		case 'no-reveal':
			return 'promises to show something and no screen does: add one of the kind reveal';
		case 'bounds-crossed':
			return 'is not above the other bound: write a higher one';
		case 'expected-not-offered':
			return `"${complaint.option}" is none of the options`;
		case 'more-than-offered':
			return `is ${complaint.most} of ${complaint.offered} options: write at most ${complaint.offered}`;
		case 'band-too-narrow':
			return `holds ${complaint.years} years, which says nearly how old somebody is: make it at least ${complaint.least}`;
		case 'bands-overlap':
			return 'overlaps the next band: let each age be in one';
		case 'bands-leave-gap':
			return 'leaves ages out before the next band: let each age be in one';
		case 'example-left':
			return 'still stands as in an example: write who asks, and where people can turn';
		case 'free-text-published':
			return `"${complaint.question}" is free text, which is never published: take it out`;
		case 'closes-before-opening':
			return 'is not after the opening';
		case 'deletes-before-closing':
			return 'is before the closing: answers are kept until the survey is closed at least';
		case 'kept-too-long':
			return `is too late: all answers are gone by ${complaint.latest} at the latest`;
		case 'space':
			return describeSpace(complaint.problem);
		case 'design':
			return describeDesign(complaint.problem);
		case 'level-never-shown':
			return `${complaint.fact.factor}: ${complaint.fact.level} is in no vignette (${complaint.because.join(', ')}): vary another level`;
		case 'no-story':
			return `makes ${complaint.combinations} vignettes of which no story is told: leave those levels out, or use facts without a case`;
		case 'not-varied':
			return `names ${complaint.factor}, which this experiment does not vary`;
		case 'leaves-out-a-fact':
			return 'names fewer than two facts: leave the level itself out instead';
		case 'repeat-needs-two':
			return 'needs at least two vignettes per person';
		case 'no-repeat-screen':
			return 'is screen, and no screen of the kind repeat shows it: add one after the experiment';
		case 'quota-asked-late':
			return `turns people away by "${complaint.background}", which is asked after the first questions: ask it before`;
	}
}

/** Only the log says these, and it is English: pages have words of their own for what is wrong with a survey. */
const asLogged = (message: string): Text => ({ nl: message, en: message });

/** Form and words first; then whether each survey can be published. */
export function checkSurveys(
	corpus: Corpus,
	cases: readonly Case[],
	files: readonly LawFile[],
	wording: LawFile
): LoadedSurveys {
	const loaded = loadSurveys(files, wording, surveyTexts);
	if (!loaded.ok) return loaded;
	const complaints = loaded.surveys.flatMap((placed) =>
		surveyComplaints(placed.survey, corpus, cases).map((one) =>
			placed.complaint(one.place, asLogged(describeSurveyComplaint(one)))
		)
	);
	return complaints.length > 0 ? { ok: false, complaints: inOrder(complaints) } : loaded;
}

const loaded = new WeakMap<Corpus, readonly Survey[]>();

/** The demo surveys, loaded once per corpus. Throws `InvalidSurveys`. */
export function readDemoSurveys(corpus: Corpus, folder = 'seeds/demo', list = 'seeds/wording.yaml'): readonly Survey[] {
	const known = loaded.get(corpus);
	if (known) return known;
	const wording = { path: list, text: readFileSync(list, 'utf8') };
	const checked = checkSurveys(corpus, readCases(corpus), readLawFiles(folder), wording);
	if (!checked.ok) {
		const lines = checked.complaints.map((one) => `  ${formatComplaint(one)}`);
		throw new InvalidSurveys(`The demo surveys cannot be loaded:\n${lines.join('\n')}`);
	}
	const surveys = checked.surveys.map(({ survey }) => survey);
	loaded.set(corpus, surveys);
	return surveys;
}
