/** With which law a session was made: a receipt for each of its cases, as it begins. */
import type { Case, Corpus, Script } from '$lib/model';
import { casesOf } from '$lib/classroom/place';
import { askedOf } from './told';

/** @returns JSON of the receipts, by case */
export function receiptOf(script: Script, corpus: Corpus, cases: ReadonlyMap<string, Case>): string {
	const inSteps = script.steps.flatMap((step) => ('case' in step ? [step.case] : []));
	const ids = new Set([...Object.values(script.questions).flatMap(casesOf), ...inSteps]);
	return JSON.stringify(
		Object.fromEntries(
			[...ids].flatMap((id) => {
				const story = cases.get(id);
				const subject = story && corpus.subjects.get(story.subject);
				return story && subject ? [[id, askedOf({ story, subject, corpus, lang: 'nl' }, {}).evaluation.receipt]] : [];
			})
		)
	);
}
