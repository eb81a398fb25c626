/** Composing a script: one edit to a draft is the next draft, or the reason why nothing changes. */
import type { Draft, DraftStep } from '../model';
import { asksOf, nextKey, withSteps } from './draft';
import { isQuestion, type Edit, type NewStep } from './edit';
import { lastCase, newAsk, newQuestion, newStep } from './new-parts';

export type EditRefusal =
	/** The first two steps and the last stay where they are. */
	| 'fixed'
	| 'at-the-edge'
	| 'full'
	| 'unknown-step'
	| 'unknown-question'
	/** A text of one's own is asked before that was switched on. */
	| 'free-text-off';

/** What went along with a question that is asked nowhere any more. */
export interface Gone {
	/** Steps that showed its results. */
	results: number;
	/** Keys of the reveals that no longer lay its answers beside the law. */
	reveals: string[];
}

export type Edited =
	| {
			ok: true;
			draft: Draft;
			/** Where one goes on: what was added or moved, or what stands before the gap. */ step: string;
			gone?: Gone;
	  }
	| { ok: false; refusal: EditRefusal };

export const MOST_STEPS = 120;

const placeOf = ({ steps }: Draft, key: string) => steps.findIndex((step) => step.key === key);

/** Whether a step belongs to the frame of every session: the lobby, the note behind it, the end. */
export const isFixed = ({ steps }: Draft, at: number): boolean => at < 2 || at >= steps.length - 1;

function insert(
	draft: Draft,
	after: string,
	make: (at: number, key: string) => Draft['steps'][number],
	more = {}
): Edited {
	const at = placeOf(draft, after);
	if (at === -1) return { ok: false, refusal: 'unknown-step' };
	if (at < 1 || at === draft.steps.length - 1) return { ok: false, refusal: 'fixed' };
	if (draft.steps.length >= MOST_STEPS) return { ok: false, refusal: 'full' };
	const key = `s${nextKey(draft.steps)}`;
	const steps = draft.steps.toSpliced(at + 1, 0, make(at, key));
	return { ok: true, draft: { ...draft, questions: { ...draft.questions, ...more }, steps }, step: key };
}

function add(draft: Draft, after: string, what: NewStep): Edited {
	if (!isQuestion(what)) return insert(draft, after, (at, key) => newStep(draft, at, key, what));
	if (what === 'free' && !draft.freeText) return { ok: false, refusal: 'free-text-off' };
	const ask = newAsk(draft, what);
	const question = newQuestion(what, lastCase(draft, Math.max(0, placeOf(draft, after))));
	return insert(draft, after, (_, key) => ({ key, kind: 'question', ask }), { [ask]: question });
}

function move(draft: Draft, key: string, by: -1 | 1): Edited {
	const at = placeOf(draft, key);
	if (at === -1) return { ok: false, refusal: 'unknown-step' };
	if (isFixed(draft, at)) return { ok: false, refusal: 'fixed' };
	if (isFixed(draft, at + by)) return { ok: false, refusal: 'at-the-edge' };
	const step = draft.steps[at]!;
	return { ok: true, draft: { ...draft, steps: draft.steps.toSpliced(at, 1).toSpliced(at + by, 0, step) }, step: key };
}

/** With the last step that asks a question goes what shows its results; a reveal stays, without the votes. */
function without(steps: readonly DraftStep[], ask: string): { steps: DraftStep[]; gone: Gone } {
	const gone: Gone = { results: 0, reveals: [] };
	const left = steps.flatMap((step): DraftStep[] => {
		if (step.kind === 'results' && step.of === ask) {
			gone.results += 1;
			return [];
		}
		if (step.kind !== 'reveal' || step.of !== ask) return [step];
		gone.reveals.push(step.key);
		const { of: _, ...rest } = step;
		return [rest];
	});
	return { steps: left, gone };
}

function remove(draft: Draft, key: string): Edited {
	const at = placeOf(draft, key);
	if (at === -1) return { ok: false, refusal: 'unknown-step' };
	if (isFixed(draft, at)) return { ok: false, refusal: 'fixed' };
	const step = draft.steps[at]!;
	const steps = draft.steps.toSpliced(at, 1);
	const isLast = step.kind === 'question' && !asksOf(steps).has(step.ask);
	const { steps: left, gone } = isLast ? without(steps, step.ask) : { steps, gone: { results: 0, reveals: [] } };
	// A result that stood before the gap may be gone too.
	const earlier = draft.steps.slice(0, at).findLast(({ key: one }) => left.some((each) => each.key === one))!;
	const all = { ok: true, draft: withSteps(draft, left), step: earlier.key } as const;
	return gone.results + gone.reveals.length > 0 ? { ...all, gone } : all;
}

/**
 * One edit. What comes out is framed as what went in: lobby and note first, the end last, every question asked somewhere
 * and every shown result of a question that is there.
 * @returns the next draft; or why nothing changes
 */
export function edited(draft: Draft, edit: Edit): Edited {
	switch (edit.do) {
		case 'add':
			return add(draft, edit.after, edit.what);
		case 'again':
			if (!Object.hasOwn(draft.questions, edit.ask)) return { ok: false, refusal: 'unknown-question' };
			return insert(draft, edit.after, (_, key) => ({ key, kind: 'question', ask: edit.ask }));
		case 'up':
			return move(draft, edit.step, -1);
		case 'down':
			return move(draft, edit.step, 1);
		case 'remove':
			return remove(draft, edit.step);
	}
}
