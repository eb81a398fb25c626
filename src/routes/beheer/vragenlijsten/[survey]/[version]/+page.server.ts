import { fail, redirect } from '@sveltejs/kit';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import type { Role } from '$lib/server/accounts';
import { close, createNextVersion, dropDraft, empty, markDeleted, publish, submit } from '$lib/server/survey';
import { drawApart } from '$lib/server/survey/draw';
import { forgetPublishing, publishingOf, startPublishing } from '$lib/server/survey/publishing';
import { link } from '$lib/ui/shared/link';
import { house } from '../../../../house.server';
import { factorProblem, type Event } from '../../../door.server';
import { text } from '../../../form';
import { complaintsOf } from '../../check.server';
import { openVersion, pathOf } from '../../door.server';
import { surveyRefusal } from '../../refusals.server';
import { overviewOf } from './overview.server';
import type { Actions, PageServerLoad } from './$types';

/** Seconds after which a page looks again whether designs are drawn. */
const AGAIN = 2;

const done = {
	gemaakt: m.ve_done_made,
	ingediend: m.ve_done_submitted,
	gepubliceerd: m.ve_done_published,
	gesloten: m.ve_done_closed,
	verwijderd: m.ve_done_deleted,
	versie: m.ve_done_next
} as const;

const doneWords = (name: string | null): string | undefined =>
	name !== null && Object.hasOwn(done, name) ? done[name as keyof typeof done]() : undefined;

export const load: PageServerLoad = async (event) => {
	const opened = await openVersion(event, 'viewer');
	const lang = getLocale();
	const { key, who } = opened;
	const publishing = publishingOf(key, who.account);
	const isBusy = publishing === 'busy' && opened.row.state === 'review';
	if (isBusy) event.setHeaders({ refresh: String(AGAIN) });
	const refusal =
		publishing === undefined || publishing === 'busy' || (publishing !== 'failed' && publishing.ok)
			? undefined
			: publishing === 'failed'
				? m.ve_publish_failed()
				: surveyRefusal(publishing.refusal);
	if (publishing !== undefined && !isBusy) forgetPublishing(key);
	return {
		...(await overviewOf(opened, lang, event.url.origin)),
		isBusy,
		refusal,
		done:
			doneWords(event.url.searchParams.get('gedaan')) ??
			(isJustPublished(publishing) ? m.ve_done_published() : undefined)
	};
};

const isJustPublished = (publishing: ReturnType<typeof publishingOf>): boolean =>
	typeof publishing === 'object' && publishing.ok;

type Given = Event & { params: { survey: string; version: string } };

/** The form, who asks, and the second factor where the act asks for it again. */
async function asked(event: Given, role: Role, again = false) {
	const form = await event.request.formData();
	const opened = await openVersion(event, role);
	const problem = again ? await factorProblem(event, opened.who, form) : undefined;
	const here = (name: keyof typeof done) => link(`${pathOf(opened.key)}?gedaan=${name}`);
	return { ...opened, form, problem, here };
}

const refuse = (at: string, status: number, problem: string, typed = '') => fail(status, { at, problem, typed });

export const actions: Actions = {
	submit: async (event) => {
		const { db, by, key, row, form, here } = await asked(event, 'editor');
		if (row.state === 'draft' && complaintsOf(row.definition).length > 0)
			return refuse('submit', 409, m.ve_refused_complaints());
		const outcome = await submit(db, by, key, Number(text(form, 'revision')));
		if (!outcome.ok) return refuse('submit', 409, surveyRefusal(outcome.refusal));
		redirect(303, here('ingediend'));
	},
	publish: async (event) => {
		const { db, by, key, row, problem } = await asked(event, 'administrator', true);
		if (problem !== undefined) return refuse('publish', 400, problem);
		if (row.definition.demo) return refuse('publish', 409, m.ve_refused_demo());
		const { corpus, cases } = house();
		await startPublishing(key, by.account, () =>
			publish(
				db,
				by,
				key,
				(survey, seed, publishedAt) => drawApart({ kind: 'publish', survey, seed, publishedAt }, corpus, cases),
				new Date()
			)
		);
		redirect(303, link(pathOf(key)));
	},
	close: async (event) => {
		const { db, by, key, here } = await asked(event, 'administrator');
		const outcome = await close(db, by, key);
		if (!outcome.ok) return refuse('close', 409, surveyRefusal(outcome.refusal));
		redirect(303, here('gesloten'));
	},
	delete: async (event) => {
		const { db, by, key, row, form, problem, here } = await asked(event, 'administrator', true);
		const typed = text(form, 'name');
		const titles = Object.values(row.definition.title).map((title) => plain(title ?? ''));
		if (!titles.includes(plain(typed))) return refuse('delete', 400, m.ve_delete_wrong(), typed);
		if (problem !== undefined) return refuse('delete', 400, problem, typed);
		const outcome = await markDeleted(db, by, key);
		if (!outcome.ok) return refuse('delete', 409, surveyRefusal(outcome.refusal), typed);
		// Whoever waits for this page waits for the state alone; the rows go afterwards, and after a crash by themselves.
		void empty(db, key, new Date()).catch(() => undefined);
		redirect(303, here('verwijderd'));
	},
	drop: async (event) => {
		const { db, by, key, place, problem } = await asked(event, 'editor', true);
		if (problem !== undefined) return refuse('drop', 400, problem);
		const outcome = await dropDraft(db, by, key);
		if (!outcome.ok) return refuse('drop', 409, surveyRefusal(outcome.refusal));
		redirect(303, link(`/beheer/vragenlijsten?org=${place.organisation}&gedaan=weg`));
	},
	next: async (event) => {
		const { db, by, key } = await asked(event, 'editor');
		const outcome = await createNextVersion(db, by, key);
		if (!outcome.ok) return refuse('next', 409, surveyRefusal(outcome.refusal));
		redirect(303, link(`${pathOf(outcome.value)}?gedaan=versie`));
	}
};

const plain = (words: string): string => words.trim().replace(/\s+/g, ' ').toLowerCase();
