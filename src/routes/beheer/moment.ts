/** A day or a moment in words, in the time of the Netherlands whatever the clock of the server says. */
import type { Language } from '$lib/model';

const of = (lang: Language, extra: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat(lang === 'nl' ? 'nl-NL' : 'en-GB', {
		timeZone: 'Europe/Amsterdam',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		...extra
	});

export const moment = (date: Date, lang: Language, precision: 'day' | 'minute' = 'minute'): string =>
	of(lang, precision === 'day' ? {} : { hour: '2-digit', minute: '2-digit' }).format(date);
