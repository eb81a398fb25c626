import { getLocale } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { dayWords } from '$lib/explain';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const lang = getLocale();
	const { sources } = readLaw(undefined, settings().LAW_DIR);
	return {
		sources: [...sources.values()].map(({ id, label, publication, url, note, readings }) => ({
			id,
			label: label[lang],
			publication,
			url,
			note: note?.[lang],
			readings: readings.map((reading) => ({
				id: reading.id,
				date: reading.date && dayWords(reading.date, lang),
				note: reading.note?.[lang]
			}))
		}))
	};
};
