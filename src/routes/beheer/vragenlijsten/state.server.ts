/** How far a version is, and what comes next. */
import type { Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { SurveyState } from '$lib/server/storage/survey-tables';

export type Standing = 'draft' | 'waiting' | 'agreed' | 'soon' | 'open' | 'early' | 'closed' | 'deleted';

interface Known {
	state: SurveyState;
	reviewed_by: string | null;
	definition: Survey;
}

export function standingOf({ state, reviewed_by, definition }: Known, now: number): Standing {
	if (state === 'review') return reviewed_by === null ? 'waiting' : 'agreed';
	const isPast = now >= Date.parse(definition.closesAt);
	// Closed by somebody before its planned end, until which people were told that they may go.
	if (state === 'closed') return isPast ? 'closed' : 'early';
	if (state !== 'published') return state;
	if (now < Date.parse(definition.opensAt)) return 'soon';
	return isPast ? 'closed' : 'open';
}

const words: Record<Standing, () => string> = {
	draft: m.ve_state_draft,
	waiting: m.ve_state_waiting,
	agreed: m.ve_state_agreed,
	soon: m.ve_state_soon,
	open: m.ve_state_open,
	early: m.ve_state_closed,
	closed: m.ve_state_closed,
	deleted: m.ve_state_deleted
};

export const standingWords = (standing: Standing): string => words[standing]();

const next: Record<Standing, () => string> = {
	draft: m.ve_next_draft,
	waiting: m.ve_next_waiting,
	agreed: m.ve_next_agreed,
	soon: m.ve_next_soon,
	open: m.ve_next_open,
	early: m.ve_next_early,
	closed: m.ve_next_closed,
	deleted: m.ve_next_deleted
};

export const nextWords = (standing: Standing): string => next[standing]();

/** The line of steps: the one that a version is at. */
export const steps = ['draft', 'review', 'open', 'closed', 'deleted'] as const;
export type StepName = (typeof steps)[number];

export const stepAt = (standing: Standing): StepName =>
	(
		({
			draft: 'draft',
			waiting: 'review',
			agreed: 'review',
			soon: 'open',
			open: 'open',
			early: 'closed',
			closed: 'closed',
			deleted: 'deleted'
		}) as const
	)[standing];

const stepNames: Record<StepName, () => string> = {
	draft: m.ve_step_draft,
	review: m.ve_step_review,
	open: m.ve_step_open,
	closed: m.ve_step_closed,
	deleted: m.ve_step_deleted
};

export const stepWords = (step: StepName): string => stepNames[step]();
