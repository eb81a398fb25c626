/** What a session is about, for whoever has seen nothing of it yet: its subjects, what may be hard to read, who listens. */
import { casesOf } from '$lib/classroom/place';
import type { Script } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { SupportLine } from '$lib/ui/views/explorer';
import type { Around } from './room';

export interface ContentNote {
	/** "Deze sessie gaat over: straatroof." */
	about: string;
	/** What the cases say of themselves. */
	notes: string[];
	support: SupportLine[];
}

export function contentNote(
	{ steps, questions }: Pick<Script, 'steps' | 'questions'>,
	{ corpus, cases, support, lang }: Omit<Around, 'now'>
): ContentNote {
	const told = steps.flatMap((step) => ('case' in step ? [step.case] : []));
	const ids = new Set([...told, ...Object.values(questions).flatMap(casesOf)]);
	const stories = [...ids].flatMap((id) => cases.get(id) ?? []);
	const labels = stories.flatMap(({ subject }) => corpus.subjects.get(subject)?.label[lang] ?? []);
	const notes = stories.flatMap((story) => story.contentNote?.[lang] ?? []);
	return {
		about: m.join_note_about({ subjects: [...new Set(labels)].join(', ') }),
		notes: [...new Set(notes)],
		support
	};
}
