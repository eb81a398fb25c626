/** The title of a step in a few words: what a heading shows, and what is read out when the step changes. */
import { m } from '$lib/paraglide/messages';
import type { LiveStepView } from '../views/live';

export function stepTitle(step: LiveStepView): string {
	switch (step.kind) {
		case 'lobby':
			return m.live_lobby();
		case 'note':
			return m.live_note();
		case 'case':
			return step.case.title;
		case 'question':
			return step.question.title;
		case 'results':
			return step.results.title;
		case 'argue':
			return m.live_argue();
		case 'vary':
			return m.live_vary();
		case 'reveal':
			return m.live_reveal();
		case 'information':
			return step.title;
		case 'end':
			return m.live_end();
	}
}

/** What happens now, in one or two words: for whoever leads, and for the line above a heading. */
export function stepKind(step: LiveStepView): string {
	switch (step.kind) {
		case 'lobby':
			return m.live_kind_lobby();
		case 'note':
			return m.live_kind_note();
		case 'case':
			return m.live_kind_case();
		case 'question':
			return step.results ? m.live_kind_results() : step.ballot.open ? m.live_kind_vote() : m.live_kind_closed();
		case 'results':
			return m.live_kind_results();
		case 'argue':
			return m.live_kind_argue();
		case 'vary':
			return m.live_kind_vary();
		case 'reveal':
			return m.live_kind_reveal();
		case 'information':
			return m.live_kind_information();
		case 'end':
			return m.live_kind_end();
	}
}

/** Which step somebody looks at: it stays the same while its data is sent again. */
export function stepKey(step: LiveStepView): string {
	if (step.kind === 'question') return `question ${step.ballot.round}`;
	if (step.kind === 'case') return `case ${step.case.id} ${step.case.view}`;
	return `${step.kind} ${stepTitle(step)}`;
}
