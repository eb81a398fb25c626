import { localizeHref } from '$lib/paraglide/runtime';

/** One code is read for several subjects, so the address of an edition names the subject too. */
export const editionHref = (id: string, subject: string): string =>
	localizeHref(`/regels/${encodeURIComponent(id)}?onderwerp=${subject}`);
