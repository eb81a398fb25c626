/** The house as this installation has it: its law, its cases, and what its settings say. */
import { error } from '@sveltejs/kit';
import { readCases } from '$lib/server/cases';
import { readLaw } from '$lib/server/law';
import { settings } from '$lib/server/settings';
import { supportLines } from '$lib/server/support';
import { inFrame } from '$lib/ui/shared/link';
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

/** The same page for a frame on another site; 404 where the installation lets no site show it. */
export const servedInFrame = <Data extends object>(page: PageOf<Data>) => {
	const made = served(page);
	return (asked: Asked): Data & { framed: true } => {
		if (settings().EMBED_ALLOWED.length === 0) error(404, 'Not Found');
		return { ...inFrame(() => made(asked)), framed: true };
	};
};
