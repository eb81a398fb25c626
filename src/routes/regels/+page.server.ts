import { getLocale } from '$lib/paraglide/runtime';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import type { PageServerLoad } from './$types';
import { presentList } from './present';

export const load: PageServerLoad = () => ({
	subjects: presentList({ corpus: readLaw(undefined, settings().LAW_DIR), lang: getLocale() })
});
