/** Whether a sentence is lawful, in words. Apart from the words for outcomes: the page says this while somebody builds one. */
import type { Language, Legality } from '../model';
import { line, type Headline } from './headline';
import { join } from './words';

const legality = {
	nl: {
		true: ['Deze straf mag', 'De wet laat deze straf toe. Of zij bij de zaak past, is iets anders.'],
		false: ['Deze straf mag niet', 'De wet laat deze straf hier niet toe.'],
		undecided: ['Of deze straf mag, staat niet vast', 'Wat is gelezen, beslist dit niet.']
	},
	en: {
		true: ['This sentence is lawful', 'The law allows this sentence. Whether it fits the case is another matter.'],
		false: ['This sentence is not lawful', 'The law does not allow this sentence here.'],
		undecided: ['Whether this sentence is lawful is open', 'What was read does not decide this.']
	}
} as const;

/** What is open then is our reading and not the law. */
const unreadFine = {
	nl: [
		'Wij kunnen niet zeggen of deze boete mag',
		'De wet noemt een hoogste bedrag, maar dat hebben wij niet gelezen.'
	],
	en: ['We cannot say whether this fine is lawful', 'The law names a highest amount, but we have not read it.']
} as const;

/** Whether a proposed sentence is lawful, every objection with its article. */
export function describeLegality({ lawful, objections }: Legality, language: Language): Headline {
	const fineOnly = lawful === 'undecided' && objections.length > 0 && objections.every(({ rule }) => rule === 'sr-23');
	const [heading, sentence] = fineOnly ? unreadFine[language] : legality[language][`${lawful}`];
	const reasons = objections.map(({ text, article }) => {
		const words = join(text[language]);
		return article ? `${words.slice(0, -1)} (${article}).` : words;
	});
	return line(heading, sentence, { reasons });
}
