/** The draft that a form of this page carries: what travelled with it, and what stands in its fields. */
import { settledDraft } from '$lib/classroom/draft';
import { withFields } from '$lib/classroom/draft-fields';
import { m } from '$lib/paraglide/messages';
import type { Draft, Language } from '$lib/model';
import { readDraft } from '$lib/server/compose/file';
import { allows } from '$lib/server/live';
import { fails } from '../../live.server';

/** Ends the request with 400 for what no form of ours sends, and with 429 for whoever asks without end. */
export async function draftIn(form: FormData, lang: Language, address: string): Promise<Draft> {
	if (!(await allows('compose', address))) fails(429, m.compose_too_many());
	const sent = readDraft(form.get('draft'));
	if (!sent) fails(400, m.compose_unreadable());
	return withFields(settledDraft(sent), form, lang);
}
