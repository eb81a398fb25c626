/** What a table prints beside single amounts, apart from those: pages that only say an amount do without. */
import type { Amount, Language, MaximumState, Range } from '../model';
import { amountWords, isNone, maximumPhrase, unitWords } from './amounts';
import { mixed, readExact } from './numbers';

const same = (a: Amount, b: Amount) => a.unit === b.unit && mixed(readExact(a.amount)) === mixed(readExact(b.amount));

/** "9 jaar", "3 tot 12 maanden", "2 weken tot 6 maanden", "vanaf 80 uur". */
export function rangeWords({ min, max }: Range, language: Language): string {
	const nl = language === 'nl';
	if (!max) return `${nl ? 'vanaf' : 'from'} ${amountWords(min, language)}`;
	if (same(min, max)) return amountWords(min, language);
	const to = nl ? 'tot' : 'to';
	if (min.unit !== max.unit || min.unit === 'euro') {
		return `${amountWords(min, language)} ${to} ${amountWords(max, language)}`;
	}
	return `${mixed(readExact(min.amount))} ${to} ${unitWords(readExact(max.amount), max.unit, language)}`;
}

const ordinals = {
	nl: ['eerste', 'tweede', 'derde', 'vierde', 'vijfde', 'zesde'],
	en: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
} as const;

/** "geldboete van de vierde categorie". The amounts behind the categories were not read. */
export function fineCategoryWords(category: number, language: Language): string {
	const ordinal = ordinals[language][category - 1] ?? String(category);
	return language === 'nl' ? `geldboete van de ${ordinal} categorie` : `fine of the ${ordinal} category`;
}

/** Custody and the fine that the law names beside it. */
export function penaltiesPhrase(maximum: MaximumState, language: Language): string {
	const fine = fineCategoryWords(maximum.fineCategory, language);
	const custody = maximumPhrase(maximum, language);
	const none = isNone(maximum);
	if (language === 'nl') return none ? `${custody}, wel een ${fine}` : `${custody}, of een ${fine}`;
	return none ? `${custody}, but a ${fine}` : `${custody}, or a ${fine}`;
}
