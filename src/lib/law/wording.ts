/** The words that a story does without, found in a text however they are cased, accented or broken over lines. */
import type { Language, Wording, WordingEntry } from '../model';
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

/** A list in which an entry stands twice, or an exception that could never be met, is not what its author meant. */
export function checkWording({ data, source }: Loaded<Wording>): Complaint[] {
	return (['nl', 'en'] as const).flatMap((language) =>
		data[language].flatMap(({ words, match, except }, at) => {
			const path = [language, at];
			const again = data[language].findIndex((other) => plain(other.words) === plain(words)) < at;
			const idle = except.filter((other) => match === 'whole' || !plain(other).startsWith(plain(words)));
			return [
				...(again ? [source.complaint([...path, 'words'], `"${words}" stands in the list already: keep one`)] : []),
				...idle.map((other) =>
					source.complaint(
						[...path, 'except', except.indexOf(other)],
						`"${other}" is never found by "${words}", so it needs no exception: remove it, or write match: begin`
					)
				)
			];
		})
	);
}
