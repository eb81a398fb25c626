/** Shares and factors in words: "a third", "25 percent", "a third more". Nothing is rounded. */
import type { Exact, Language } from '../model';
import { mixed, readExact, reduce, type Exactly } from './numbers';

const known: Record<string, Record<Language, string>> = {
	'1/2': { nl: 'de helft', en: 'half' },
	'1/3': { nl: 'een derde', en: 'a third' },
	'2/3': { nl: 'twee derde', en: 'two thirds' }
};

/** A share of something, such as "een derde" or "25 procent". */
export function shareWords({ n, d }: Exactly, language: Language): string {
	const fixed = known[`${n}/${d}`];
	if (fixed) return fixed[language];
	const hundredths = (n * 100) / d;
	return Number.isInteger(hundredths) ? `${hundredths} ${language === 'nl' ? 'procent' : 'percent'}` : mixed({ n, d });
}

/** What a factor does: 4/3 is "een derde erbij", 2/3 is "een derde eraf". */
export function factorWords(factor: Exact, language: Language): string {
	const { n, d } = readExact(factor);
	if (n === d) return language === 'nl' ? 'er verandert niets' : 'nothing changes';
	const share = shareWords(reduce(Math.abs(n - d), d), language);
	if (language === 'nl') return `${share} ${n > d ? 'erbij' : 'eraf'}`;
	return `${share} ${n > d ? 'more' : 'less'}`;
}
