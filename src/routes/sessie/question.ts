/** A question of a session as a phone asks it. */
import { LONGEST_TEXT } from '$lib/classroom/answers';
import { boundsOf } from '$lib/engine';
import type { Answers, Language, LiveQuestion } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { choicesOf, hasLife } from '$lib/ui/own/view';
import type { LiveQuestionView } from '$lib/ui/views/live';
import { optionsOf, weighedOf, type ToldOf } from './labels';
import { askedOf } from './told';

/** @param changesOf the changes of a case in the vote at hand */
export function presentQuestion(
	question: LiveQuestion,
	toldOf: ToldOf,
	changesOf: (id: string) => Answers,
	lang: Language
): LiveQuestionView {
	const options = optionsOf(question, toldOf);
	switch (question.kind) {
		case 'sentence': {
			const { set, scenario, evaluation } = askedOf(toldOf(question.case), changesOf(question.case));
			const bounds = boundsOf(set, scenario, evaluation);
			// A script holds no case that comes to no offence.
			if (!bounds.charged) throw new Error(`The case ${question.case} comes to no offence.`);
			return { kind: 'sentence', title: m.room_ask_sentence(), choices: choicesOf(bounds), life: hasLife(bounds) };
		}
		case 'weigh':
			return { kind: 'weigh', title: m.room_ask_weigh(), facts: weighedOf(question, toldOf), options };
		case 'rank':
			return { kind: 'rank', title: m.room_ask_rank(), options };
		case 'agree':
			return { kind: 'one', of: 'agree', title: m.room_ask_agree(), statement: question.statement[lang], options };
		case 'purpose':
			return { kind: 'one', of: 'purpose', title: m.room_ask_purpose(), options };
		case 'compare':
			return { kind: 'one', of: 'compare', title: m.room_ask_compare(), options };
		case 'free':
			return { kind: 'free', title: question.prompt[lang], most: LONGEST_TEXT };
	}
}
