/**
 * What a vignette tells, as parts that a page prints: sentences of the case, and facts in the words of the rules.
 * A fact that varies is always told as a fact, never in a sentence: so vignettes differ in their facts and in nothing else.
 */
import { inLanguage, type Answers, type Factor, type Language, type Text } from '../model';
import { factsOf, type Space } from './space';

export type VignettePart =
	| { kind: 'sentence'; text: Text }
	| {
			kind: 'fact';
			factor: string;
			level: string;
			/** Differs between vignettes; the others are the same in all of them. */
			varied: boolean;
			/** The name of the fact, and its question in plain words. */
			label: Text;
			question: Text;
			levelLabel: Text;
			/** What the level means, where its label does not say it all. */
			levelHelp?: Text | undefined;
	  };

function factPart(factors: readonly Factor[], factor: string, level: string, varied: boolean): VignettePart {
	const found = factors.find(({ id }) => id === factor);
	const choice = found?.levels.find(({ id }) => id === level);
	if (!found || !choice) throw new Error(`${factor}: ${level} is not known to the rules.`);
	const { label, question } = found;
	return { kind: 'fact', factor, level, varied, label, question, levelLabel: choice.label, levelHelp: choice.help };
}

const holds = (states: Answers, given: Answers) =>
	Object.entries(states).every(([factor, level]) => given[factor] === level);

/**
 * The parts of one vignette: sentences of the story that tell nothing that varies, then what else is given in the order of
 * the subject, then the varied facts.
 * @param order the varied facts in the order of this person; as in the definition where it is left out
 */
export function partsOf(space: Space, vignette: readonly number[], order?: readonly string[]): VignettePart[] {
	const { set, story, given, factors } = space;
	const facts = factsOf(factors, vignette);
	// A sentence that tells a fact that varies, or that the organiser fixed otherwise, is left out in every vignette.
	const sentences = (story?.text ?? []).filter(({ states }) => holds(states, given));
	const told = new Set(sentences.flatMap(({ states }) => Object.keys(states)));
	const rest = set.subject.factors.filter(({ id }) => given[id] !== undefined && !told.has(id));
	const names = factors.map(({ factor }) => factor);
	const ordered = order ?? names;
	if (ordered.length !== names.length || names.some((name) => !ordered.includes(name))) {
		throw new Error('The order of facts does not name each varied fact once.');
	}
	return [
		...sentences.map(({ nl, en }): VignettePart => ({ kind: 'sentence', text: { nl, en } })),
		...rest.map(({ id }) => factPart(set.subject.factors, id, given[id]!, false)),
		...ordered.map((factor) => factPart(set.subject.factors, factor, facts[factor]!, true))
	];
}

/** What a reader should know before the vignettes: the note of the case, or that of the subject. */
export const contentNoteOf = ({ story, set }: Space): Text | undefined => story?.contentNote ?? set.subject.contentNote;

/** Words that a reader meets in a part, for the estimate of time and for the check of words. */
export function wordsOf(part: VignettePart, language: Language): string {
	if (part.kind === 'sentence') return inLanguage(part.text, language);
	return `${part.label[language]}: ${part.levelLabel[language]}`;
}
