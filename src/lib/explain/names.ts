/** Labels of facts and levels, and facts inside a sentence. */
import type { Fact, Factor, Language, Level, Subject } from '../model';
import { andList, lower } from './words';

const factorOf = (subject: Subject, id: string): Factor | undefined =>
	subject.factors.find((factor) => factor.id === id);

/** The label of a factor; an id that the subject does not know comes back as it is. */
export const factorName = (subject: Subject, factor: string, language: Language): string =>
	factorOf(subject, factor)?.label[language] ?? factor;

export const levelName = (subject: Subject, { factor, level }: Fact, language: Language): string =>
	factorOf(subject, factor)?.levels.find((candidate) => candidate.id === level)?.label[language] ?? level;

const yes = /^(ja|yes)$/i;
const no = /^(nee|no)$/i;
/** First words of labels that say nothing without the name of their factor. */
const dependent =
	/^(ja|nee|geen|onbekend|een|één|meer|minder|niet|wel|yes|no|none|not|unknown|one|two|more|less|\d.*)$/i;

/** A label stands on its own where it is the only one of its kind and not a number or a yes. */
function standsAlone(subject: Subject, factor: Factor, level: Level, language: Language): boolean {
	const label = level.label[language];
	if (level.count !== undefined || dependent.test(label.split(/[\s,]/)[0]!)) return false;
	return !subject.factors.some(
		(other) => other !== factor && other.levels.some((candidate) => candidate.label[language] === label)
	);
}

/** A fact inside a sentence: "binnendringen", "gevolg: geen", or the factor alone where the answer is yes. */
export function factPhrase(subject: Subject, fact: Fact, language: Language): string {
	const factor = factorOf(subject, fact.factor);
	const level = factor?.levels.find((candidate) => candidate.id === fact.level);
	const name = lower(factorName(subject, fact.factor, language));
	const answer = lower(levelName(subject, fact, language));
	if (!factor || !level) return `${name}: ${answer}`;
	if (yes.test(level.label[language])) return name;
	return standsAlone(subject, factor, level, language) ? answer : `${name}: ${answer}`;
}

/** Present facts in words, and the names of those that are a plain no. */
function sorted(subject: Subject, facts: readonly Fact[], language: Language) {
	const isNo = (fact: Fact) => no.test(levelName(subject, fact, language));
	const present = facts.filter((fact) => !isNo(fact)).map((fact) => factPhrase(subject, fact, language));
	const absent = facts.filter(isNo).map((fact) => lower(factorName(subject, fact.factor, language)));
	return { present, absent: absent.join(absent.some((name) => name.includes(',')) ? '; ' : ', ') };
}

/** Facts in words; answers that are a plain no come last: "binnendringen en opzet; niet: dwang". */
export function factsWords(subject: Subject, facts: readonly Fact[], language: Language): string {
	const { present, absent } = sorted(subject, facts, language);
	const without = absent === '' ? [] : [`${language === 'nl' ? 'niet' : 'not'}: ${absent}`];
	return [...(present.length > 0 ? [andList(present, language)] : []), ...without].join('; ');
}

/** What a step rests on, as a sentence of its own: "De feiten: opzet; niet: dwang", "Dit was er niet: dwang". */
export function factsSentence(subject: Subject, facts: readonly Fact[], language: Language): string | undefined {
	if (facts.length === 0) return undefined;
	const nl = language === 'nl';
	const { present, absent } = sorted(subject, facts, language);
	if (present.length === 0) return `${nl ? 'Dit was er niet' : 'This was absent'}: ${absent}`;
	return `${nl ? 'De feiten' : 'The facts'}: ${factsWords(subject, facts, language)}`;
}
