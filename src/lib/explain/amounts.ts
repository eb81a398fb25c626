/** Amounts, ranges and terms in words: "10 jaar en 8 maanden", "3 to 12 months", "vanaf 80 uur". */
import type { Amount, FixedTerm, Language, LifeTerm, MaximumState, Months, Term, Unit } from '../model';
import { mixed, readExact, reduce, type Exactly } from './numbers';
import { euroWords, orList } from './words';

const names: Record<Language, Record<Exclude<Unit, 'euro'>, readonly [one: string, more: string]>> = {
	nl: {
		day: ['dag', 'dagen'],
		week: ['week', 'weken'],
		month: ['maand', 'maanden'],
		year: ['jaar', 'jaar'],
		hour: ['uur', 'uur']
	},
	en: {
		day: ['day', 'days'],
		week: ['week', 'weeks'],
		month: ['month', 'months'],
		year: ['year', 'years'],
		hour: ['hour', 'hours']
	}
};

/** Dutch writes "1 1/3 maand" where English writes "1 1/3 months". */
const isOne = ({ n, d }: Exactly, language: Language): boolean => n > 0 && (language === 'nl' ? n < 2 * d : n <= d);

/** A figure with its unit. */
export function unitWords(value: Exactly, unit: Unit, language: Language): string {
	if (unit === 'euro') {
		// Shares of shares end in parts of a cent; they are written out rather than rounded.
		const parts = (value.n * 10_000) / value.d;
		return Number.isInteger(parts) ? euroWords(parts / 10_000, language) : `€ ${mixed(value)}`;
	}
	return `${mixed(value)} ${names[language][unit][isOne(value, language) ? 0 : 1]}`;
}

/** Exact months in years and months. Below one month whole days are clearer: a month is 30 days (art. 88). */
export function monthsWords(months: Months, language: Language): string {
	const value = readExact(months);
	const { n, d } = value;
	const days = reduce(n * 30, d);
	if (n > 0 && n < d && days.d === 1) return unitWords(days, 'day', language);
	const years = Math.floor(n / (12 * d));
	const rest = { n: n - 12 * d * years, d };
	const inYears = unitWords({ n: years, d: 1 }, 'year', language);
	if (years === 0) return unitWords(value, 'month', language);
	if (rest.n === 0) return inYears;
	return `${inYears} ${language === 'nl' ? 'en' : 'and'} ${unitWords(rest, 'month', language)}`;
}

/** An amount in the unit of its source; above two years of months, years stand behind it: "36 maanden (3 jaar)". */
export function amountWords({ amount, unit }: Amount, language: Language): string {
	const value = readExact(amount);
	const words = unitWords(value, unit, language);
	// "4 1/2 jaar" is what a calculation leaves; no source prints it.
	if (unit === 'year' && value.d !== 1) return monthsWords(`${value.n * 12}/${value.d}`, language);
	if (unit !== 'month' || value.n <= 24 * value.d) return words;
	return `${words} (${monthsWords(`${value.n}/${value.d}`, language)})`;
}

function oneTerm(term: FixedTerm | LifeTerm, language: Language): string {
	const months = monthsWords(term.months, language);
	if (term.kind === 'term') return months;
	return language === 'nl' ? `levenslang of ten hoogste ${months}` : `life, or at most ${months}`;
}

/** A term without further comment; the readings of an open one joined by "of". */
export function termPhrase(term: Term, language: Language): string {
	if (term.kind !== 'undetermined') return oneTerm(term, language);
	const years = term.readings.map((reading) => {
		const { n, d } = readExact(reading.months);
		return reading.kind === 'term' && n % (12 * d) === 0 ? n / (12 * d) : undefined;
	});
	if (years.every((year) => year !== undefined && year > 0)) {
		return `${orList(years.map(String), language)} ${language === 'nl' ? 'jaar' : 'years'}`;
	}
	return orList(
		term.readings.map((reading) => oneTerm(reading, language)),
		language
	);
}

/** A term that says so when the law leaves it open. */
export function termWords(term: Term, language: Language): string {
	const phrase = termPhrase(term, language);
	if (term.kind !== 'undetermined') return phrase;
	return `${phrase}; ${language === 'nl' ? 'de wet laat het open' : 'the law leaves it open'}`;
}

const kinds = {
	nl: { gevangenisstraf: 'gevangenisstraf', jeugddetentie: 'jeugddetentie', hechtenis: 'hechtenis' },
	en: { gevangenisstraf: 'in prison', jeugddetentie: 'in youth detention', hechtenis: 'in detention (hechtenis)' }
} as const;

/** Whether the law allows no custody at all. */
export const isNone = ({ term }: MaximumState): boolean => term.kind === 'term' && readExact(term.months).n === 0;

/** The custody of a maximum without "ten hoogste": "9 jaar gevangenisstraf". */
export function custodyPhrase({ kind, term, fineCategory }: MaximumState, language: Language): string {
	const nl = language === 'nl';
	const custody = kinds[language][kind];
	if (isNone({ kind, term, fineCategory })) return nl ? `geen ${custody}` : `no ${custody.replace(/^in /, '')}`;
	if (term.kind === 'life') {
		const months = monthsWords(term.months, language);
		return nl ? `levenslange ${custody} of ten hoogste ${months}` : `life ${custody}, or at most ${months}`;
	}
	return `${termPhrase(term, language)} ${custody}`;
}

/** The heaviest custody that the law allows: "ten hoogste 9 jaar gevangenisstraf". */
export function maximumPhrase(maximum: MaximumState, language: Language): string {
	const words = custodyPhrase(maximum, language);
	if (isNone(maximum) || maximum.term.kind === 'life') return words;
	return `${language === 'nl' ? 'ten hoogste' : 'at most'} ${words}`;
}
