/** The trace as numbered sentences, each with its source; what only informs stands apart. */
import { explainTrace } from '$lib/explain';
import type { Step } from '$lib/model';
import type { StepView } from '$lib/ui/views/explorer';
import { sourceView } from '$lib/ui/views/words';
import type { Asked } from './asked';

/** Steps that tell something beside the answer. */
export const informs: ReadonlySet<Step['kind']> = new Set([
	'note',
	'ignored',
	'later-law',
	'unread-change',
	'to-confirm'
]);

export function presentTrace({ corpus, evaluation, subject, lang }: Asked): { steps: StepView[]; notes: StepView[] } {
	const steps: StepView[] = [];
	const notes: StepView[] = [];
	for (const { step, text } of explainTrace(evaluation, { subject }, lang)) {
		const source = 'basis' in step ? sourceView(corpus, step.basis, lang) : undefined;
		(informs.has(step.kind) ? notes : steps).push({ text, source });
	}
	return { steps, notes };
}
