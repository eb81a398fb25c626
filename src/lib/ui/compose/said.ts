/** What an edit did, in a few words, for a voice and for the eye. */
import type { Edited } from '$lib/classroom/compose';
import type { Edit } from '$lib/classroom/edit';
import { m } from '$lib/paraglide/messages';

export function editWordsOf(edit: Edit, outcome: Extract<Edited, { ok: true }>): string {
	const number = outcome.draft.steps.findIndex(({ key }) => key === outcome.step) + 1;
	switch (edit.do) {
		case 'add':
		case 'again':
			return m.compose_said_added({ number });
		case 'up':
		case 'down':
			return m.compose_said_moved({ number });
		case 'remove':
			return [
				m.compose_said_removed(),
				...(outcome.gone && outcome.gone.results > 0 ? [m.compose_said_results({ count: outcome.gone.results })] : []),
				...(outcome.gone && outcome.gone.reveals.length > 0 ? [m.compose_said_reveals()] : [])
			].join(' ');
	}
}
