/** Words in a draft that the list of words warns of. A warning has to be answered: another word, or a tick that it is meant. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { askField, stepField } from '../../classroom/draft-fields';
import { wordingFinder, type FindWording } from '../../law/wording';
import { languages, WordingFile, type Draft, type DraftText, type WordingEntry } from '../../model';

export interface WordWarning {
	/** The step that the text belongs to; absent for what is about the whole. */
	step?: string;
	/** The name of the field in the form. */
	field: string;
	/** As it is ticked: the field, a space, and the words. */
	id: string;
	words: string;
	category: WordingEntry['category'];
	/** What says the same plainly, in the language of the words. */
	instead: string;
	isMeant: boolean;
}

/** Every text that somebody types, with the field that holds it. */
function textsOf({ title, about, questions, steps }: Draft): { step?: string; field: string; text: DraftText }[] {
	const inSteps = steps.flatMap((step): { step: string; field: string; text: DraftText }[] => {
		const { key: where } = step;
		const at = (name: string, text: DraftText) => ({ step: where, field: stepField(where, name), text });
		return [
			...(step.host ? [at('host', step.host)] : []),
			...(step.kind === 'argue' ? [at('prompt', step.prompt)] : []),
			...(step.kind === 'information' ? [at('title', step.title), at('text', step.text)] : [])
		];
	});
	const inQuestions = Object.entries(questions).flatMap(([ask, question]) => {
		const step = steps.find((one) => one.kind === 'question' && one.ask === ask)?.key;
		const at = (name: string, text: DraftText) => [{ ...(step && { step }), field: askField(ask, name), text }];
		if (question.kind === 'agree') return at('statement', question.statement);
		return question.kind === 'free' ? at('prompt', question.prompt) : [];
	});
	return [{ field: 'title', text: title }, { field: 'about', text: about }, ...inQuestions, ...inSteps];
}

/** Both lists look at a text: one that was typed stands in both languages, whichever it is. */
export function warningsIn(draft: Draft, find: FindWording): WordWarning[] {
	const meant = new Set(draft.meant);
	return textsOf(draft).flatMap(({ step, field, text }) => {
		const found = new Map<string, WordingEntry>();
		for (const language of languages)
			for (const entry of find(text[language], language)) if (!found.has(entry.words)) found.set(entry.words, entry);
		return [...found.values()].map(({ words, category, instead }): WordWarning => {
			const id = `${field} ${words}`;
			return { ...(step && { step }), field, id, words, category, instead, isMeant: meant.has(id) };
		});
	});
}

let known: FindWording | undefined;

/** The warnings by the list of the house, which was proven when the process read its cases. */
export function wordWarnings(draft: Draft, list = 'seeds/wording.yaml'): WordWarning[] {
	known ??= wordingFinder(WordingFile.parse(parse(readFileSync(list, 'utf8'))));
	return warningsIn(draft, known);
}
