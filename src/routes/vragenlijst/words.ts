/** Moments and minutes of a survey in words. */
import { dayWords } from '$lib/explain';
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';

const zone = { timeZone: 'Europe/Amsterdam' };

/** "1 december 2026 om 9:00", on the clock of the Netherlands. */
export function momentWords(moment: string | number, lang: Language): string {
	const date = new Date(moment);
	const day = dayWords(date.toLocaleDateString('sv-SE', zone), lang);
	const time = date.toLocaleTimeString(lang === 'en' ? 'en-GB' : 'nl-NL', {
		...zone,
		hour: '2-digit',
		minute: '2-digit'
	});
	return m.vr_moment({ day, time });
}

/** "4 tot 8 minuten": most people are within it. */
export function minutesWords({ low, high }: { low: number; high: number }): string {
	const from = Math.max(1, Math.round(low));
	const to = Math.max(from, Math.ceil(high));
	return from === to ? m.vr_minutes({ count: to }) : m.vr_minutes_range({ from, to });
}
