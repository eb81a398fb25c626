/** Where the proofs of a subject stand, and a question that begins from a case. */
import { defaultSubject, type Subject } from '$lib/model';
import { link } from '$lib/ui/shared/link';
import { keyOf, type CaseState } from '../../verkennen/[[subject]]/address';

export const proofHref = (subject: string): string =>
	link(subject === defaultSubject ? '/bewezen' : `/bewezen/${subject}`);

export const questionHref = (subject: Subject, state: CaseState): string =>
	`${proofHref(subject.id)}?dag=${state.date}&z=${encodeURIComponent(keyOf(subject, state))}#vraag`;
