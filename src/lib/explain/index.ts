/** Explanation: every figure, step, refusal and change in plain words, in both languages. */
import type { Evaluation, Language, Step } from '../model';
import { en } from './en';
import { nl } from './nl';
import type { Context, Sentences } from './sentences';

const sentences: Record<Language, Sentences> = { nl, en };

/** One or two sentences about a step; the kinds are exhaustive by type. */
export function explainStep(step: Step, context: Context, language: Language): string {
	// Every entry takes its own kind: the key and the argument come from the same step.
	const explain = sentences[language][step.kind] as (step: Step, context: Context) => string;
	return explain(step, context);
}

/** The trace as sentences, in its own order. */
export function explainTrace(
	{ steps }: Pick<Evaluation, 'steps'>,
	context: Context,
	language: Language
): { step: Step; text: string }[] {
	return steps.map((step) => ({ step, text: explainStep(step, context, language) }));
}

export { amountWords, isNone, maximumPhrase, monthsWords, termPhrase, termWords } from './amounts';
export { fineCategoryWords, penaltiesPhrase, rangeWords } from './ranges';
export { changeEffects, changeFact, changeLine } from './changes';
export { casesWords, decidingCases, decidingLead, factLine, havingCases, neededLead, numberWords } from './counts';
export { missedBarWords } from './missed';
export { factorName, factPhrase, factsWords, levelName } from './names';
export { describeBar, describeMaximum, describeNoOffence, describeOutcome, type Voice } from './outcome';
export type { Headline } from './headline';
export { describeLegality } from './legality';
export { describeRefusal, type RefusalContext } from './refusals';
export { outcomeWords, sanctionWords } from './sanctions';
export type { Context, Sentences } from './sentences';
export { locatorWords, placeLine, sourceLine, statusSentence, statusWords } from './source';
export { andList, articleWords, capital, dayWords, lower, offenceWords, orList } from './words';
