/** Words for whoever is told something outside of a request that Kit answers. */
import type { Language } from '$lib/model';
import { baseLocale, extractLocaleFromUrl, serverAsyncLocalStorage } from '$lib/paraglide/runtime';

/** Nobody asked under an address, so nothing is read from it. */
const NOWHERE = 'http://localhost';

export function inLanguage<T>(locale: Language, make: () => T): T {
	if (!serverAsyncLocalStorage) return make();
	return serverAsyncLocalStorage.run({ locale, origin: NOWHERE, messageCalls: new Set() }, make) as T;
}

/** @param path of an address here, with what stands before it in another language than ours */
export const languageOf = (path: string): Language => extractLocaleFromUrl(`${NOWHERE}${path}`) ?? baseLocale;
