/** The case library as text in, cases out; or every complaint about their form, their names and their words. */
import { both, CaseFile, WordingFile, languages, type Case, type Text, type Wording } from '../model';
import { inOrder, type Complaint, type Path } from './complaint';
import { namedAsFile, notTwice, readAs } from './library';
import type { LawFile, Loaded } from './read';
import { checkWording, metWords, wordingFinder, type FindWording } from './wording';

/** A case with its place, so that whoever finds something wrong in it later can say where. */
export interface PlacedCase {
	case: Case;
	complaint(path: Path, message: Text): Complaint;
}

export type LoadedCases = { ok: true; cases: PlacedCase[] } | { ok: false; complaints: Complaint[] };

/** Every text that a reader of the case meets. */
function textsOf({ title, text, vary, questions, contentNote }: Case): { text: Text; path: Path }[] {
	return [
		{ text: title, path: ['title'] },
		...(contentNote ? [{ text: contentNote, path: ['contentNote'] }] : []),
		...text.map((sentence, at) => ({ text: sentence, path: ['text', at] })),
		...vary.map(({ why }, at) => ({ text: why, path: ['vary', at, 'why'] })),
		...questions.map((question, at) => ({ text: question, path: ['questions', at] }))
	];
}

function checkWords({ data, source }: Loaded<Case>, find: FindWording): Complaint[] {
	const allowed = new Set(data.allow.map(({ word }) => word));
	const met = new Set<string>();
	const complaints = textsOf(data).flatMap(({ text, path }) =>
		languages.flatMap((language) =>
			find(text[language], language).flatMap((entry) => {
				const { words } = entry;
				met.add(words);
				if (allowed.has(words)) return [];
				const { nl, en } = metWords(entry);
				const message = both(
					`${nl}, of sta "${words}" toe met de reden waarom geen ander woord voldoet`,
					`${en}, or allow "${words}" with the reason why no other word will do`
				);
				return [source.complaint([...path, language], message)];
			})
		)
	);
	const idle = data.allow.flatMap(({ word }, at) =>
		met.has(word)
			? []
			: [
					source.complaint(
						['allow', at, 'word'],
						both(`"${word}" komt in deze zaak niet voor: haal het weg`, `"${word}" is not met in this case: remove it`)
					)
				]
	);
	return [...complaints, ...idle];
}

const moreSentences = both(
	'bevat meer dan één zin: geef elke zin een eigen plek, met de feiten die hij vertelt',
	'holds more than one sentence: give each its own, with its facts'
);

/** The end of one sentence and the beginning of another. */
const goesOn = /[.!?…]["”’»)]*\s+["“‘«(]*\p{Lu}/u;

function checkSentences({ data, source }: Loaded<Case>): Complaint[] {
	return data.text.flatMap((sentence, at) =>
		languages.flatMap((language) =>
			goesOn.test(sentence[language]) ? [source.complaint(['text', at, language], moreSentences)] : []
		)
	);
}

/**
 * Loads the cases. Pure, as the law is: files come as text. Form first; then names, sentences and words. Whether a
 * story agrees with the law is for `storyComplaints` of the engine.
 */
export function loadCases(given: readonly LawFile[], wordingFile: LawFile): LoadedCases {
	const files: Loaded<Case>[] = [];
	const lists: Loaded<Wording>[] = [];
	const malformed = [
		...readAs<Wording>(WordingFile, lists, wordingFile),
		...given.flatMap((file) => readAs<Case>(CaseFile, files, file))
	];
	const [list] = lists;
	if (malformed.length > 0 || !list) return { ok: false, complaints: inOrder(malformed) };

	const find = wordingFinder(list.data);
	const complaints = [
		...checkWording(list),
		...notTwice(files),
		...files.flatMap((file) => [...namedAsFile(file), ...checkSentences(file), ...checkWords(file, find)])
	];
	if (complaints.length > 0) return { ok: false, complaints: inOrder(complaints) };
	const cases = files.map(({ data, source }): PlacedCase => ({
		case: data,
		complaint: (path, message) => source.complaint(path, message)
	}));
	return { ok: true, cases };
}
