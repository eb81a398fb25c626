/** What a step is called, on its page and for a voice. */
import { m } from '$lib/paraglide/messages';
import type { StepView } from './view';

/** @returns the words, and whether the organiser wrote them: those are in the language of the survey */
export function stepTitle(view: StepView): { words: string; organiser: boolean } {
	const own = (words: string) => ({ words, organiser: false });
	switch (view.kind) {
		case 'note':
			return own(m.vr_note_title());
		case 'consent':
			return own(m.vr_consent_title());
		case 'information':
			return { words: view.title, organiser: true };
		case 'vignette':
			return own(m.vr_case_title({ number: view.number, of: view.of }));
		case 'reveal':
			return own(view.guideline ? m.vr_reveal_title() : m.vr_reveal_title_own());
		case 'end':
			return own(m.vr_end_title());
		case 'questions': {
			if (view.title) return { words: view.title, organiser: true };
			const [only] = view.items;
			if (only && view.items.length === 1) return { words: only.text, organiser: true };
			return own(view.about === 'background' ? m.vr_background_title() : m.vr_questions_title());
		}
	}
}
