import { json } from '@sveltejs/kit';
import { inLanguage } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { exportedNow, exportsOf, prepareExport } from '$lib/server/results/export';
import { labelsOf } from '$lib/server/results/labels';
import { policyOf } from '$lib/server/results/releases';
import { isBusy, zipOf } from '$lib/server/results/zip';
import { number } from '$lib/ui/results/numbers';
import { fails } from '../../../../../../live.server';
import { namesFor } from '../../../../../../results.server';
import { text } from '../../../../../form';
import { refusalWords } from '../../../../../words.server';
import { openResults } from '../../resultaten/open.server';
import { weightsFor } from './weights.server';
import type { RequestHandler } from './$types';

interface Progress {
	done: number;
	all: number;
}

/** How far the downloads of this process are, by the id that a page chose; forgotten a while after their end. */
const progress = new Map<string, Progress>();
const FORGET_MS = 60_000;
/** As a page makes it; anything else is nobody's. */
const STAND = /^[\w-]{1,64}$/;

/** How far a download is, for the page that asked for it. */
export const GET: RequestHandler = async (event) => {
	await openResults(event, 'editor');
	const lang = getLocale();
	const state = progress.get(event.url.searchParams.get('stand') ?? '');
	if (!state) return json({ words: '', over: false });
	const [done, all] = [number(state.done, lang, 0), number(state.all, lang, 0)];
	return json({ words: m.vs_export_busy({ done, all }), over: state.done >= state.all });
};

/** Taking answers along is an act, so it is a form and no link. */
export const POST: RequestHandler = async (event) => {
	const form = await event.request.formData();
	const { compiled, db, by, key } = await openResults(event, 'editor');
	if (isBusy()) fails(503, m.account_busy());
	const made = await prepareExport(db, by, compiled);
	if (!made.ok) {
		if (made.refusal === 'too-few-people') fails(409, m.vs_export_few({ minimum: policyOf(compiled).minimum }));
		if (made.refusal === 'no-such-survey') fails(404, m.vs_not_there());
		fails(403, refusalWords(made.refusal));
	}
	const releases = await exportsOf(db, key);
	const all = await exportedNow(db, key);
	const id = text(form, 'stand');
	const state: Progress = { done: 0, all };
	const { published } = compiled;
	const { survey } = published;
	const say = (nl: (options: { locale: 'nl' | 'en' }) => string) => ({
		nl: nl({ locale: 'nl' }),
		en: nl({ locale: 'en' })
	});
	const paper = (locale: 'nl' | 'en') => ({
		title: m.vs_codebook_title({ title: inLanguage(survey.title, locale) }, { locale }),
		pageOf: (page: number, pages: number) => m.vs_page_of({ page, pages }, { locale })
	});
	const weights = await weightsFor(db, compiled, namesFor(published, 'nl'), namesFor(published, 'en'));
	const stream = await zipOf(db, {
		compiled,
		labels: labelsOf(Object.values(namesFor(published, 'nl').factors).flat()),
		releases,
		notes: [
			...(survey.demo ? [say((locale) => m.vs_note_synthetic({}, locale))] : []),
			say((locale) => m.vs_public_sample({}, locale)),
			say((locale) => m.vs_export_left({ minimum: survey.minimumCell }, locale)),
			say((locale) => m.vs_export_free({}, locale)),
			...weights.notes
		],
		weightOf: weights.weightOf,
		paper: { nl: paper('nl'), en: paper('en') },
		onPeople: (people) => (state.done = people),
		onEnd: () => void setTimeout(() => progress.delete(id), FORGET_MS).unref()
	});
	if (STAND.test(id)) progress.set(id, state);
	const release = releases.at(-1)?.release ?? 1;
	return new Response(stream, {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${survey.id}-${key.version}-uitgave-${release}.zip"`,
			'cache-control': 'no-store',
			'x-robots-tag': 'noindex'
		}
	});
};
