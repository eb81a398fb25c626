import { fail } from '@sveltejs/kit';
import { edited } from '$lib/classroom/compose';
import { draftOf, emptyDraft, scriptOf } from '$lib/classroom/draft';
import { readEdit } from '$lib/classroom/edit';
import { isAboutSexualOffences } from '$lib/classroom/script';
import { Script, type Draft } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { LARGEST, openDraft } from '$lib/server/compose/file';
import { allows } from '$lib/server/live';
import { readScripts } from '$lib/server/scripts';
import { settings } from '$lib/server/settings';
import { editWordsOf } from '$lib/ui/compose/said';
import { link } from '$lib/ui/shared/link';
import { house } from '../../house.server';
import { fails, isKeeping } from '../../live.server';
import { barrier, barrierWords, library, mayStart, startSession } from '../start.server';
import { draftIn } from './draft.server';
import { editRefusalWords } from './problems';
import { presentDraft, presentLibrary } from './view.server';
import type { Actions, PageServerLoad } from './$types';

/** In an address: from nothing. */
const EMPTY = 'leeg';

function begun(from: string | null): Draft | undefined {
	if (from === EMPTY) return emptyDraft();
	const script = readScripts(house().corpus).find(({ id }) => id === from);
	return script && draftOf(script);
}

export const load: PageServerLoad = async (event) => {
	const { url, setHeaders } = event;
	const found = await barrier(event);
	setHeaders({ 'referrer-policy': 'same-origin' });
	const lang = getLocale();
	const from = url.searchParams.get('van');
	const draft = begun(from);
	return {
		isKeeping: isKeeping(),
		barrier: found && {
			words: barrierWords(found),
			signIn: found === 'account' ? link(`/beheer/aanmelden?terug=${encodeURIComponent(url.pathname)}`) : undefined
		},
		keepHours: settings().LIVE_KEEP_HOURS,
		largest: LARGEST / 1024,
		library: presentLibrary(library(), lang),
		from: draft ? from : null,
		view: draft ? presentDraft(draft, library(), lang) : null,
		scripts: readScripts(house().corpus).map(({ id, title, about }) => ({ id, title: title[lang], about: about[lang] }))
	};
};

const look = (draft: Draft) => presentDraft(draft, library(), getLocale());

export const actions: Actions = {
	/** One edit, or none: then the draft is looked at as it is. */
	edit: async ({ request, getClientAddress }) => {
		const form = await request.formData();
		const draft = await draftIn(form, getLocale(), getClientAddress());
		const edit = readEdit(form.get('do'));
		const confirmed = form.get('confirmed') === 'yes';
		if (!edit) return { view: look(draft), confirmed };
		const outcome = edited(draft, edit);
		if (!outcome.ok) return fail(409, { view: look(draft), confirmed, problem: editRefusalWords(outcome.refusal) });
		return { view: look(outcome.draft), confirmed, said: editWordsOf(edit, outcome) };
	},
	open: async ({ request, getClientAddress }) => {
		if (!(await allows('compose', getClientAddress()))) fails(429, m.compose_too_many());
		const file = (await request.formData()).get('file');
		const size = LARGEST / 1024;
		if (!(file instanceof File) || (file.size === 0 && file.name === ''))
			return fail(400, { opening: { problem: m.compose_open_none(), lines: [], more: 0 } });
		if (file.size > LARGEST)
			return fail(400, { opening: { problem: m.compose_open_large({ size }), lines: [], more: 0 } });
		const opened = openDraft(await file.text());
		if (opened.ok) return { view: look(opened.draft), confirmed: false };
		const { refusal } = opened;
		if (refusal.kind === 'wrong') {
			const lines = refusal.complaints.map((one) => ({ ...one, message: one.message[getLocale()] }));
			return fail(400, { opening: { problem: m.compose_open_wrong(), lines, more: refusal.more } });
		}
		const problem = refusal.kind === 'too-large' ? m.compose_open_large({ size }) : m.compose_open_unreadable();
		return fail(400, { opening: { problem, lines: [], more: 0 } });
	},
	start: async (event) => {
		const { request, getClientAddress } = event;
		const form = await request.formData();
		const draft = await draftIn(form, getLocale(), getClientAddress());
		const view = look(draft);
		const script = Script.safeParse(scriptOf(draft));
		const confirmed = form.get('confirmed') === 'yes';
		if (view.left > 0 || !script.success) return fail(400, { view, confirmed, problem: m.compose_not_started() });
		if (isAboutSexualOffences(script.data, library()) && !confirmed)
			return fail(400, { view, confirmed, problem: m.start_not_confirmed() });
		// What was composed stands in the form: sending somebody away to sign in would lose it.
		const found = await barrier(event);
		if (found) return fail(403, { view, confirmed, problem: barrierWords(found) });
		await mayStart(event);
		return startSession(script.data, form.get('do') === 'demo');
	}
};
