import { getLocale } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { subjectsByWeight } from '../subjects';
import { pathOf } from '../verkennen/[[subject]]/view';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = () => {
	const lang = getLocale();
	const subjects = subjectsByWeight(readLaw(undefined, settings().LAW_DIR));
	return {
		subjects: subjects.map(({ id, label, intro, contentNote }) => ({
			label: label[lang],
			intro: intro[lang],
			note: contentNote?.[lang],
			href: pathOf(id)
		}))
	};
};
