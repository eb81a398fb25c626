/** Words of a survey: in the languages that it is offered in, and bounded, so that a definition stays small and readable. */
import { z } from 'zod';
import { said } from './said';
import type { Language, Text } from './text';

const inBounds = (most: number) =>
	z
		.string()
		.trim()
		.min(1, said('is leeg: schrijf de tekst, of laat deze taal weg', 'is empty: write it, or leave this language out'))
		.max(most);

/**
 * A text in one language or both; that every language of the survey is there is for `surveyComplaints`.
 * @param most signs per language
 */
const textOf = (most: number) =>
	z
		.strictObject({ nl: inBounds(most).optional(), en: inBounds(most).optional() })
		.refine(
			(text) => text.nl !== undefined || text.en !== undefined,
			said('is leeg: schrijf de tekst in een taal van de vragenlijst', 'is empty: write it in a language of the survey')
		);

/** A title, a label or an option. */
export const SurveyLabel = textOf(160);
/** A question or a few sentences. */
export const SurveyLine = textOf(600);
/** A card, or what people consent to. */
export const SurveyPassage = textOf(6000);

/** A text of a survey as a page reads it. */
export type SurveyText = { [language in Language]?: Text[Language] | undefined };

/**
 * The text in a language, or in the other one where this is missing.
 * @returns the empty text for a text in no language, which the schema refuses
 */
export const inLanguage = (text: SurveyText, language: Language): string =>
	text[language] ?? text[language === 'nl' ? 'en' : 'nl'] ?? '';
