/** Small matters of writing that both languages share: capitals, lists, days, articles. */
import type { Day, Language, OffenceRef } from '../model';

const locale = { nl: 'nl-NL', en: 'en-GB' } as const;
const list = (type: 'conjunction' | 'disjunction') => ({
	nl: new Intl.ListFormat(locale.nl, { type }),
	en: new Intl.ListFormat(locale.en, { type })
});
const and = list('conjunction');
const or = list('disjunction');
const day = {
	nl: new Intl.DateTimeFormat(locale.nl, { dateStyle: 'long', timeZone: 'UTC' }),
	en: new Intl.DateTimeFormat(locale.en, { dateStyle: 'long', timeZone: 'UTC' })
};
/** At least cents where there are any, and every digit of an exact share of them. */
const euro = {
	style: 'currency',
	currency: 'EUR',
	trailingZeroDisplay: 'stripIfInteger',
	minimumFractionDigits: 2,
	maximumFractionDigits: 4
} as const;
const euros = {
	nl: new Intl.NumberFormat(locale.nl, euro),
	en: new Intl.NumberFormat(locale.en, euro)
};

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Lower case for use inside a sentence; names such as "OM" keep their capitals, and "Eén" gets its accent back. */
export function lower(text: string): string {
	if (/^Eén(?!\p{L})/u.test(text)) return `é${text.slice(1)}`;
	return /^\p{Lu}(?:\P{Lu}|$)/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** A text of the rules as a sentence of its own. */
export function sentence(text: string): string {
	const trimmed = capital(text.trim());
	return /[.!?]["')”]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

/** Sentences after each other; what is empty falls out. */
export const join = (...sentences: (string | undefined)[]): string =>
	sentences
		.filter((text) => text !== undefined && text.trim() !== '')
		.map((text) => sentence(text!))
		.join(' ');

const joined = { nl: /,|;| en | of /, en: /,|;| and | or / } as const;

/** Items that hold a joining word or comma themselves are set apart by semicolons, so that no reader joins them wrongly. */
function write(items: readonly string[], language: Language, how: typeof and, word: string): string {
	const crowded = items.length > 1 && items.some((item) => joined[language].test(item));
	if (!crowded) return how[language].format(items);
	return `${items.slice(0, -1).join('; ')}; ${word} ${items.at(-1)!}`;
}
export const andList = (items: readonly string[], language: Language): string =>
	write(items, language, and, language === 'nl' ? 'en' : 'and');
export const orList = (items: readonly string[], language: Language): string =>
	write(items, language, or, language === 'nl' ? 'of' : 'or');

/** A day in words; what is no day comes back as it was. */
export function dayWords(value: Day, language: Language): string {
	const date = new Date(`${value}T00:00:00Z`);
	return Number.isNaN(date.getTime()) ? value : day[language].format(date);
}

export const euroWords = (amount: number, language: Language): string => euros[language].format(amount);

/** "artikel 243 lid 1", "article 243(1)". */
export function articleWords({ article, lid }: Pick<OffenceRef, 'article' | 'lid'>, language: Language): string {
	if (language === 'nl') return lid ? `artikel ${article} lid ${lid}` : `artikel ${article}`;
	return lid ? `article ${article}(${lid})` : `article ${article}`;
}

/** An offence inside a sentence: "opzetverkrachting (artikel 243 lid 1)"; brackets of its own label are not doubled. */
export function offenceWords(offence: Pick<OffenceRef, 'article' | 'lid' | 'label'>, language: Language): string {
	const name = lower(offence.label[language]);
	const place = articleWords(offence, language);
	return name.endsWith(')') ? `${name}, ${place}` : `${name} (${place})`;
}
