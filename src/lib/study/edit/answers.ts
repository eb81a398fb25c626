/** How an answer is given, as fields of a form. */
import { number, object, text, words, type Shape } from './shape';

export const options: Shape = { is: 'list', key: 'text', named: true, of: object({ id: text, text: words }) };

const answers = {
	choice: { options },
	multiple: { options, most: number },
	scale: { from: number, to: number, low: words, high: words },
	number: { min: number, max: number, decimals: number, unit: words },
	sentence: {},
	free: { most: number }
} as const;
export type AnswerKind = keyof typeof answers;
export const answerKinds = Object.keys(answers) as AnswerKind[];

/** What a vignette can ask, in the order in which it is offered. */
export const vignetteKinds = ['sentence', 'scale', 'choice', 'number'] as const satisfies readonly AnswerKind[];

export const kindIn = <T extends string>(kinds: readonly T[], typed: string): T =>
	kinds.find((kind) => kind === typed) ?? kinds[0]!;

export const answerShape = (kind: AnswerKind): Readonly<Record<string, Shape>> => answers[kind];
