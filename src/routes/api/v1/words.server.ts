import { explainStep } from '$lib/explain';
import type { EditionSet, Step, Text } from '$lib/model';

/** The sentence of a step in both languages: routes may import `explain`, the server part may not. */
export const wordsOf =
	({ subject }: Pick<EditionSet, 'subject'>) =>
	(step: Step): Text => ({ nl: explainStep(step, { subject }, 'nl'), en: explainStep(step, { subject }, 'en') });
