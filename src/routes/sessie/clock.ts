/** The time of day as both languages say it here: of the Netherlands, in 24 hours. */
import type { Language } from '$lib/model';

const of = (locale: string) =>
	new Intl.DateTimeFormat(locale, {
		timeZone: 'Europe/Amsterdam',
		hour: '2-digit',
		minute: '2-digit',
		// A locale alone may say 01:55 AM, and midnight as 24:00.
		hourCycle: 'h23'
	});

const clocks: Record<Language, Intl.DateTimeFormat> = { nl: of('nl-NL'), en: of('en-GB') };

export const clockWords = (at: Date, lang: Language): string => clocks[lang].format(at);
