/** Where a statement stands, in one line, and how far it can be trusted. */
import type { Basis, Language, Source, Status } from '../model';
import { andList, capital, dayWords } from './words';

const statusNames: Record<Language, Record<Status, string>> = {
	nl: {
		official: 'officieel',
		secondary: 'tweede hand',
		illustrative: 'eigen lezing',
		untranscribed: 'niet overgenomen'
	},
	en: {
		official: 'official',
		secondary: 'second-hand',
		illustrative: 'our own reading',
		untranscribed: 'not transcribed'
	}
};

export const statusWords = (status: Status, language: Language): string => statusNames[language][status];

const statusSentences: Record<Language, Record<Status, string>> = {
	nl: {
		official: 'Dit is gelezen in een officiële tekst.',
		secondary: 'Dit is gelezen bij iemand die de officiële tekst aanhaalt, niet in de tekst zelf.',
		illustrative: 'Dit is onze eigen lezing, geen officiële tekst.',
		untranscribed: 'Er is een officiële tekst, maar het getal is hier nog niet overgenomen.'
	},
	en: {
		official: 'This was read in an official text.',
		secondary: 'This was read in a text that quotes the official one, not in the official text itself.',
		illustrative: 'This is our own reading, not an official text.',
		untranscribed: 'There is an official text, but the figure has not been transcribed here yet.'
	}
};

/** What a status means for the reader. */
export const statusSentence = (status: Status, language: Language): string => statusSentences[language][status];

/** Spells out articles; names of tables and rows stay as the source prints them. */
export function locatorWords(locator: string, language: Language): string {
	if (!/^artt?\. /.test(locator)) return locator;
	if (language === 'nl') return locator.replace(/\bartt?\. /g, 'artikel ');
	return locator
		.replace(/\bartt?\. /g, 'article ')
		.replace(/ lid (\w+) tot en met (\w+)/g, '($1) to ($2)')
		.replace(/ lid (\w+) en (\d\w*)/g, '($1) and ($2)')
		.replace(/ en lid (\w+)/g, ' and ($1)')
		.replace(/ lid (\w+)/g, '($1)')
		.replace(/ onder (\w)\b/g, '($1)')
		.replace(/ nr\. (\d+)/g, ', no. $1')
		.replace(/ en /g, ' and ')
		.replace(/ met /g, ' with ')
		.replace(/\(oud\)/g, '(old)');
}

function readingsWords(basis: Basis, source: Source, language: Language): string | undefined {
	const nl = language === 'nl';
	const days = basis.readings.flatMap((id) => {
		const date = source.readings.find((reading) => reading.id === id)?.date;
		return date ? [date] : [];
	});
	if (days.length === 0) return undefined;
	const words = andList(
		[...days].sort().map((date) => dayWords(date, language)),
		language
	);
	if (source.kind !== 'statute') return nl ? `gelezen in de tekst van ${words}` : `read in the text of ${words}`;
	if (days.length === 1) return nl ? `gelezen in de versie van ${words}` : `read in the version of ${words}`;
	return nl ? `gelezen in de versies van ${words}` : `read in the versions of ${words}`;
}

/** The place alone, on a page that has named the source: "Artikel 243 lid 1; gelezen in de versie van 1 juli 2024". */
export function placeLine(basis: Basis, sources: ReadonlyMap<string, Source>, language: Language): string {
	const source = sources.get(basis.source);
	const locator = basis.locator && capital(locatorWords(basis.locator, language));
	const readings = source && readingsWords(basis, source, language);
	return capital([locator, readings].filter(Boolean).join('; ')) || sourceLine(basis, sources, language);
}

/** "Wetboek van Strafrecht, artikel 243 lid 1; gelezen in de versies van 1 juli 2024 en 1 juli 2026". No period. */
export function sourceLine(basis: Basis, sources: ReadonlyMap<string, Source>, language: Language): string {
	const source = sources.get(basis.source);
	const locator = basis.locator && locatorWords(basis.locator, language);
	if (!source) return [basis.source, locator].filter(Boolean).join(', ');
	const place = [source.label[language], locator].filter(Boolean).join(', ');
	return [capital(place), readingsWords(basis, source, language)].filter(Boolean).join('; ');
}
