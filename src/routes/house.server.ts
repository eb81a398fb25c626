/** The house as this installation has it: its law, its cases, and what its settings say. */
import { readCases } from '$lib/server/cases';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { supportLines } from '$lib/server/support';
import type { Asked, House, PageOf } from './house';

export function house(): House {
	const { LAW_DIR, CONTACT, SECURITY_CONTACT } = settings();
	const corpus = readLaw(undefined, LAW_DIR);
	return {
		corpus,
		cases: readCases(corpus),
		support: supportLines(),
		contact: CONTACT,
		securityContact: SECURITY_CONTACT
	};
}

/** The load function of a page: `export const load = served(page)`. */
export const served =
	<Data extends object>(page: PageOf<Data>) =>
	(asked: Asked): Data =>
		page(house(), asked);
