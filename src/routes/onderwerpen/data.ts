import { getLocale } from '$lib/paraglide/runtime';
import { subjectsByWeight } from '../subjects';
import { pathOf } from '../verkennen/[[subject]]/view';
import type { House } from '../house';

export const page = ({ corpus }: House) => {
	const lang = getLocale();
	const subjects = subjectsByWeight(corpus);
	return {
		subjects: subjects.map(({ id, label, intro, contentNote }) => ({
			label: label[lang],
			intro: intro[lang],
			note: contentNote?.[lang],
			href: pathOf(id)
		}))
	};
};
