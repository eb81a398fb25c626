/** The words that a story does without, found in a text however they are cased, accented or broken over lines. */
import { both, type Language, type Text, type Wording, type WordingEntry } from '../model';
import type { Complaint } from './complaint';
import type { Loaded } from './read';

/** Letters without accents, in lower case; one kind of apostrophe; nothing that no reader sees. */
const plain = (text: string): string =>
	text
		.normalize('NFKD')
		.replace(/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
		.replace(/[‘’ʼ]/gu, "'")
		.toLowerCase();

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function patternOf({ words, match }: WordingEntry): RegExp {
	const core = plain(words).trim().split(/\s+/u).map(escaped).join('\\s+');
	const more = match === 'begin' ? '[\\p{L}\\p{N}]*' : '';
	return new RegExp(`(?<![\\p{L}\\p{N}])${core}${more}(?![\\p{L}\\p{N}])`, 'gu');
}

function isIn({ entry, pattern, except }: Compiled, text: string): WordingEntry[] {
	const found = [...text.matchAll(pattern)].some(([hit]) => !except.some((other) => hit.startsWith(other)));
	return found ? [entry] : [];
}

interface Compiled {
	entry: WordingEntry;
	pattern: RegExp;
	except: readonly string[];
}

/** The entries of the list that a text in one language meets, in the order of the list. */
export type FindWording = (text: string, language: Language) => WordingEntry[];

/** Makes the patterns of a list once, for all texts. */
export function wordingFinder(wording: Wording): FindWording {
	const compile = (entries: readonly WordingEntry[]) =>
		entries.map((entry): Compiled => ({ entry, pattern: patternOf(entry), except: entry.except.map(plain) }));
	const compiled: Record<Language, Compiled[]> = { nl: compile(wording.nl), en: compile(wording.en) };
	return (text, language) => {
		const searched = plain(text);
		return compiled[language].flatMap((entry) => isIn(entry, searched));
	};
}

const listedTwice = (words: string): Text =>
	both(`"${words}" staat al in de lijst: houd er een`, `"${words}" stands in the list already: keep one`);

const idleException = (other: string, words: string): Text =>
	both(
		`"${other}" wordt nooit gevonden met "${words}" en hoeft dus geen uitzondering te zijn: haal het weg, of schrijf match: begin`,
		`"${other}" is never found by "${words}", so it needs no exception: remove it, or write match: begin`
	);

const kinds: Readonly<Record<WordingEntry['category'], string>> = {
	'victim-blaming': 'zo krijgt een slachtoffer de schuld',
	graphic: 'zo ziet een lezer het voor zich',
	suggestive: 'dat suggereert iets',
	stigmatising: 'dat plakt iemand een etiket op'
};

/** What a text holds that it should do without, and what says the same. The list gives its reasons in English only. */
export function metWords({ words, category, why, instead }: WordingEntry): Text {
	return both(
		`bevat "${words}", en ${kinds[category]}: schrijf ${instead}`,
		`holds "${words}" (${category}): ${why}; write ${instead}`
	);
}

/** A list in which an entry stands twice, or an exception that could never be met, is not what its author meant. */
export function checkWording({ data, source }: Loaded<Wording>): Complaint[] {
	return (['nl', 'en'] as const).flatMap((language) =>
		data[language].flatMap(({ words, match, except }, at) => {
			const path = [language, at];
			const again = data[language].findIndex((other) => plain(other.words) === plain(words)) < at;
			const idle = except.filter((other) => match === 'whole' || !plain(other).startsWith(plain(words)));
			return [
				...(again ? [source.complaint([...path, 'words'], listedTwice(words))] : []),
				...idle.map((other) =>
					source.complaint([...path, 'except', except.indexOf(other)], idleException(other, words))
				)
			];
		})
	);
}
