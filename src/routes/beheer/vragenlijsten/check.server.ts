/** What is to be said of a definition: what keeps it from being published, and which words may be read otherwise. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { wordingFinder, type FindWording } from '$lib/law/wording';
import { languages, WordingFile, type Survey, type WordingEntry } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { Place, SurveyComplaint } from '$lib/study/survey/complaint';
import { surveyComplaints } from '$lib/study/survey/complaints';
import { exampleComplaints } from '$lib/study/survey/examples';
import { surveyTexts } from '$lib/study/survey/texts';
import { house } from '../../house.server';
import { warningWords } from '../../sessie/maken/problems';

/** Definitions that members look at now; each was drawn from the rules once. */
const REMEMBERED = 40;
const known = new Map<string, readonly SurveyComplaint[]>();

/** The same definition on the same day has the same complaints. */
export function complaintsOf(survey: Survey, now = new Date()): readonly SurveyComplaint[] {
	const at = now.toISOString();
	const name = `${at.slice(0, 10)} ${JSON.stringify(survey)}`;
	const before = known.get(name);
	if (before) return before;
	if (known.size >= REMEMBERED) known.delete(known.keys().next().value!);
	const { corpus, cases } = house();
	const found = [...surveyComplaints(survey, corpus, cases, at), ...exampleComplaints(survey)];
	known.set(name, found);
	return found;
}

export interface WordFlag {
	/** With the language in which it stands. */
	place: Place;
	text: string;
}

let find: FindWording | undefined;

const warned = ({ words, category, instead }: WordingEntry): string => warningWords(words, category, instead);

/** Who reads along is said with some form of these; whether it is said well, a reviewer reads. */
const READS: Record<(typeof languages)[number], RegExp> = { nl: /\b(lees|leest|lezen|gelezen)\b/i, en: /\breads?\b/i };

/** Where people write in their own words, somebody of the organisation may read it: they consent to that too. */
const consentFlags = ({ questions, consent, languages: own }: Survey): WordFlag[] =>
	Object.values(questions).some(({ kind }) => kind === 'free')
		? own
				.filter((language) => !READS[language].test(consent.text[language] ?? ''))
				.map((language) => ({ place: ['consent', 'text', language], text: m.ve_consent_free() }))
		: [];

/** Words that the list of the house warns of. They stop nothing: a reviewer reads them too. */
export function wordFlags(survey: Survey): WordFlag[] {
	find ??= wordingFinder(WordingFile.parse(parse(readFileSync('seeds/wording.yaml', 'utf8'))));
	const listed = surveyTexts(survey).flatMap(({ text, place }) =>
		languages.flatMap((language) =>
			find!(text[language] ?? '', language).map((entry) => ({ place: [...place, language], text: warned(entry) }))
		)
	);
	return [...consentFlags(survey), ...listed];
}

/** Leaves on a page what somebody has to read about a moment. */
export const checkedWords = (count: number): string =>
	count === 0 ? m.ve_nothing_left() : count === 1 ? m.ve_one_left() : m.ve_some_left({ count });
