/**
 * Names and addresses that were copied from an example. Whoever takes part would ask their question to nobody. For the
 * list of what is still to be done, and not for publishing itself: an installation may try itself out with made-up names.
 */
import type { Survey } from '../../model';
import type { SurveyComplaint } from './complaint';

/** Reserved for examples and tests (RFC 2606, RFC 6761), and what is written for "example" in Dutch. */
const NOBODY =
	/(^|[\s@./])(example\.(com|net|org|nl|edu)|voorbeeld\.(nl|com|org)|[a-z0-9-]+\.(example|test|invalid|localhost))\b/i;
const EXAMPLE_BOX = /^(voorbeeld|example)@/i;

/** "Voorbeeld van …", "Gemeente Voorbeeld"; a name in which the word stands otherwise is a name. */
const EXAMPLE_NAME =
	/^((een|an?|het|the)\s+)?(voorbeeld|example)\b|^(gemeente|organisatie|stichting|vereniging|school|bedrijf|municipality|organisation|foundation|company)\s+(voorbeeld|example)$/i;

export function exampleComplaints({ organisation, contact }: Pick<Survey, 'organisation' | 'contact'>) {
	const own = contact.trim();
	const found: SurveyComplaint[] = [];
	if (EXAMPLE_NAME.test(organisation.trim())) found.push({ kind: 'example-left', place: ['organisation'] });
	if (NOBODY.test(own) || EXAMPLE_BOX.test(own) || EXAMPLE_NAME.test(own))
		found.push({ kind: 'example-left', place: ['contact'] });
	return found;
}
