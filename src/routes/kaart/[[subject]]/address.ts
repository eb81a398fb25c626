import { defaultSubject, type Subject } from '$lib/model';
import { link } from '$lib/ui/shared/link';
import { keyOf, type CaseState } from '../../verkennen/[[subject]]/address';

/** The address of a map, with the facts of a case where one is given. */
export function mapHref(id: string, state?: CaseState, subject?: Subject): string {
	const path = link(id === defaultSubject ? '/kaart' : `/kaart/${id}`);
	return state && subject ? `${path}?z=${keyOf(subject, state)}` : path;
}
