import { defaultSubject } from '$lib/model';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import type { PageServerLoad } from './$types';
import { examplesOf, pathOf } from './verkennen/[[subject]]/view';

export const load: PageServerLoad = () => {
	const subject = readLaw(undefined, settings().LAW_DIR).subjects.get(defaultSubject);
	return { begin: pathOf(defaultSubject), examples: subject ? examplesOf(subject) : [] };
};
