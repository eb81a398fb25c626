/** Exact numbers of cases, and what follows from facts alone, in words. */
import type { Fact, Language, Subject } from '../model';
import { factorName, levelName } from './names';
import { capital, lower } from './words';

const locale = { nl: 'nl-NL', en: 'en-GB' } as const;

/** "2.488.320 zaken", "1 case". */
export function casesWords(cases: bigint, language: Language): string {
	const number = cases.toLocaleString(locale[language]);
	if (language === 'nl') return `${number} ${cases === 1n ? 'zaak' : 'zaken'}`;
	return `${number} ${cases === 1n ? 'case' : 'cases'}`;
}

export const numberWords = (number: bigint, language: Language): string => number.toLocaleString(locale[language]);

/** A fact as a question and its answer: "Dwang: nee". */
export const factLine = (subject: Subject, fact: Fact, language: Language): string =>
	`${capital(factorName(subject, fact.factor, language))}: ${lower(levelName(subject, fact, language))}`;

/** What fixes an answer: "Deze 3 van de 19 feiten beslissen dit." */
export function decidingLead(deciding: number, all: number, language: Language): string {
	if (language === 'nl') {
		if (deciding === 0) return 'Geen enkel feit maakt hier verschil.';
		return deciding === 1 ? `1 van de ${all} feiten beslist dit:` : `${deciding} van de ${all} feiten beslissen dit:`;
	}
	if (deciding === 0) return 'No fact makes a difference here.';
	return deciding === 1 ? `1 of the ${all} facts decides this:` : `${deciding} of the ${all} facts decide this:`;
}

/** How many cases share the deciding facts. */
export const decidingCases = (cases: bigint, language: Language): string =>
	language === 'nl'
		? `Zo is het in alle ${casesWords(cases, 'nl')} met deze feiten, wat er verder ook speelt.`
		: `So it is in all ${casesWords(cases, 'en')} with these facts, whatever else is true.`;

/** What stands between a case and another answer. */
export function neededLead(changes: number, language: Language): string {
	if (language === 'nl') {
		return changes === 1 ? 'Daarvoor moet 1 feit anders zijn:' : `Daarvoor moeten ${changes} feiten anders zijn:`;
	}
	return changes === 1 ? '1 fact would have to be different:' : `${changes} facts would have to be different:`;
}

/** How many cases of the subject have an answer. */
export const havingCases = (cases: bigint, all: bigint, language: Language): string =>
	language === 'nl'
		? `Het geldt in ${numberWords(cases, 'nl')} van de ${casesWords(all, 'nl')} van dit onderwerp.`
		: `It holds in ${numberWords(cases, 'en')} of the ${casesWords(all, 'en')} of this subject.`;
