import { fail, redirect } from '@sveltejs/kit';
import { Survey, type Language, type SurveyText } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { createDraft } from '$lib/server/survey';
import { LARGEST_FILE, openSurvey } from '$lib/server/survey/file';
import { readDemoSurveys } from '$lib/server/surveys';
import { settled, idFrom, object, readObject, words as wordShape, text as textShape, ids } from '$lib/study/edit/shape';
import { blankSurvey, usualTimes } from '$lib/study/edit/skeleton';
import { treeOf } from '$lib/study/edit/tree';
import { link } from '$lib/ui/shared/link';
import { house } from '../../../house.server';
import { accounts, byOf, requireRole, type Event } from '../../door.server';
import { text } from '../../form';
import { pathOf } from '../door.server';
import { surveyRefusal } from '../refusals.server';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { place } = await requireRole(event, 'editor');
	const lang = getLocale();
	return {
		org: place.organisation,
		name: place.name,
		largest: LARGEST_FILE / 1000,
		examples: readDemoSurveys(house().corpus).map(({ id, title, about }) => ({
			id,
			title: title[lang] ?? id,
			about: about[lang] ?? ''
		}))
	};
};

interface Said {
	at: 'example' | 'blank' | 'file';
	problem: string;
	lines?: { line: number; path: string; message: string }[];
	more?: number;
	typed?: Record<string, string[]>;
	/** Name of a field to what is wrong with it. */
	wrong?: Record<string, string>;
}

const said = (status: number, what: Said) => fail(status, what);

/** Whoever may not make one is told so before anything is read. */
async function asked(event: Event) {
	const form = await event.request.formData();
	const { who, place } = await requireRole(event, 'editor', text(form, 'org') || undefined);
	const { db } = await accounts();
	return { form, db, by: byOf(who, place), from: { organisation: place.name, contact: who.email } };
}

async function made(at: Said['at'], { db, by }: Awaited<ReturnType<typeof asked>>, survey: Survey) {
	const outcome = await createDraft(db, by, survey);
	if (!outcome.ok) return said(409, { at, problem: surveyRefusal(outcome.refusal) });
	redirect(303, link(pathOf(outcome.value)));
}

const consent = (languages: readonly Language[]): SurveyText =>
	Object.fromEntries(languages.map((locale) => [locale, m.ve_usual_consent({}, { locale })]));

const fields = object({
	title: wordShape,
	about: wordShape,
	organisation: textShape,
	contact: textShape,
	languages: ids
});

export const actions: Actions = {
	example: async (event) => {
		const given = await asked(event);
		const id = text(given.form, 'id');
		const found = readDemoSurveys(house().corpus).find((one) => one.id === id);
		if (!found) return said(400, { at: 'example', problem: m.ve_new_no_example() });
		// Questions about the survey go to whoever copied it, never to the address of the example.
		return made('example', given, { ...found, ...usualTimes(Date.now()), ...given.from });
	},
	blank: async (event) => {
		const given = await asked(event);
		const pairs = [...given.form].flatMap(([name, value]) =>
			typeof value === 'string' ? [[name, value] as const] : []
		);
		const tree = settled(fields, treeOf(pairs));
		const read = readObject(fields.of, tree) as Partial<Survey>;
		const languages = (['nl', 'en'] as const).filter((one) => (read.languages ?? []).includes(one));
		const title = Object.fromEntries(languages.map((one) => [one, read.title?.[one]]));
		const about = Object.fromEntries(languages.map((one) => [one, read.about?.[one]]));
		const typed = Object.fromEntries(
			pairs.reduce(
				(all, [name, value]) => all.set(name, [...(all.get(name) ?? []), value]),
				new Map<string, string[]>()
			)
		);
		const wrong: Record<string, string> = {};
		if (languages.length === 0) wrong['languages'] = m.ve_new_language();
		for (const one of languages) {
			if (!title[one]) wrong[`title.${one}`] = m.ve_wrong_fill();
			if (!about[one]) wrong[`about.${one}`] = m.ve_wrong_fill();
		}
		if ((read.organisation ?? '').length < 2) wrong['organisation'] = m.ve_wrong_fill();
		if ((read.contact ?? '').length < 5) wrong['contact'] = m.ve_wrong_fill();
		if (Object.keys(wrong).length > 0) return said(400, { at: 'blank', problem: m.ve_new_open(), typed, wrong });
		const { organisation = '', contact = '' } = read;
		const id = idFrom(title[languages[0]!] ?? '', [], 'vragenlijst');
		const blank = blankSurvey(
			{ languages, title, about, organisation, contact, consent: consent(languages) },
			id,
			Date.now()
		);
		const parsed = Survey.safeParse(blank);
		if (!parsed.success) return said(400, { at: 'blank', problem: m.ve_new_long(), typed, wrong });
		return made('blank', given, parsed.data);
	},
	file: async (event) => {
		const given = await asked(event);
		const file = given.form.get('file');
		if (!(file instanceof File) || (file.size === 0 && file.name === ''))
			return said(400, { at: 'file', problem: m.ve_file_none() });
		const large = m.ve_file_large({ size: LARGEST_FILE / 1000 });
		if (file.size > LARGEST_FILE) return said(400, { at: 'file', problem: large });
		const opened = openSurvey(await file.text());
		if (opened.ok) return made('file', given, opened.survey);
		const { refusal } = opened;
		if (refusal.kind === 'wrong') {
			const lines = refusal.complaints.map((one) => ({ ...one, message: one.message[getLocale()] }));
			return said(400, { at: 'file', problem: m.ve_file_wrong(), lines, more: refusal.more });
		}
		return said(400, { at: 'file', problem: refusal.kind === 'too-large' ? large : m.ve_file_unreadable() });
	}
};
