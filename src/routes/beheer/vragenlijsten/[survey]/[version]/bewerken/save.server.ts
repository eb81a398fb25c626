/** One form of the editor: an edit of its rows, or saving it. What was typed comes back whatever happens. */
import { fail, redirect } from '@sveltejs/kit';
import { Survey, type Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { saveDraft } from '$lib/server/survey';
import { readPart, settledPart, shownOnScreen, withPart, without } from '$lib/study/edit/change';
import { isListed, type Part } from '$lib/study/edit/parts';
import { idFrom } from '$lib/study/edit/shape';
import { editedTree, fieldsOf, readTreeEdit, textAt, treeOf, type Tree } from '$lib/study/edit/tree';
import { link } from '$lib/ui/shared/link';
import { text } from '../../../../form';
import { pathOf, type Opened } from '../../../door.server';
import { surveyRefusal } from '../../../refusals.server';
import { NEW, presentPart, stampOf, theirsBeside, wrongFlags, type Flags } from './part.server';

const pairsOf = (form: FormData): [string, string][] =>
	[...form].flatMap(([name, value]): [string, string][] =>
		typeof value === 'string' && name !== 'do' && name !== 'was' ? [[name, value.replaceAll('\0', '')]] : []
	);

/** The name of something new: what it is called, in its first language. */
function newId(survey: Survey, { section }: Part, tree: Tree): string {
	const named = (name: string) =>
		survey.languages.map((one) => textAt(tree, `${name}.${one}`)).find((one) => one !== '');
	const taken = [survey.experiments, survey.questions, survey.background, survey.attention].flatMap((all) =>
		Object.keys(all)
	);
	if (section === 'schermen') return textAt(tree, 'id');
	return idFrom(named(section === 'zaken' ? 'title' : 'text') ?? '', taken, section);
}

/** Who saved between reading and writing is seen by the database; then it is looked at once more. */
const TRIES = 3;

export async function saved(opened: Opened, part: Part, form: FormData, lang: Language, again: () => Promise<Opened>) {
	const { row, key } = opened;
	const survey = row.definition;
	const base = pathOf(key);
	const doing = text(form, 'do');
	const edit = readTreeEdit(doing);
	const typed = treeOf(pairsOf(form));
	const tree = settledPart(survey, part, edit ? editedTree(typed, edit) : typed);
	const shown = (
		flags: Flags,
		more: { problem?: string; said?: string | undefined; theirs?: Record<string, string>; was?: string }
	) => ({
		...presentPart(survey, part, tree, flags, lang),
		unsaved: true,
		theirs: {} as Record<string, string>,
		...more
	});
	if (row.state !== 'draft') return fail(409, shown({}, { problem: m.ve_edit_closed() }));
	if (edit || doing === 'refresh') return shown({}, { said: edit ? m.ve_changed_form() : undefined });

	const isNew = part.item === NEW && isListed(part.section);
	const own: Part = isNew ? { ...part, item: newId(survey, part, tree) } : part;
	const now = stampOf(survey, part);
	if (!isNew && text(form, 'was') !== now)
		return fail(
			409,
			shown({}, { problem: m.ve_changed(), theirs: theirsBeside(survey, part, fieldsOf(tree)), was: now })
		);

	const candidate = withPart(survey, own, readPart(own, tree));
	const parsed = Survey.safeParse(candidate);
	if (!parsed.success) {
		const screens = (candidate['screens'] as Survey['screens'] | undefined) ?? survey.screens;
		const flags = wrongFlags({ languages: survey.languages, screens }, own, candidate, parsed.error.issues);
		return fail(400, shown(flags, { problem: m.ve_not_saved() }));
	}
	const { section, item = '' } = own;
	const whole =
		isNew && isListed(section) && section !== 'schermen' ? shownOnScreen(parsed.data, section, item) : parsed.data;
	const checked = Survey.safeParse(whole);
	if (!checked.success) return fail(400, shown({}, { problem: m.ve_screens_full() }));
	const refusal = await kept(opened, again, (current) => (current === survey ? checked.data : undefined));
	if (refusal !== undefined) return fail(409, shown({}, { problem: refusal }));
	redirect(303, link(`${base}/bewerken/${section}${isListed(section) ? `/${item}` : ''}?bewaard`));
}

/**
 * Writes a change that holds for the definition as it is now; where somebody saved in between, it is made again.
 * @returns why it was not kept, in words
 */
export async function kept(
	first: Opened,
	again: () => Promise<Opened>,
	change: (survey: Survey) => Survey | undefined
): Promise<string | undefined> {
	let opened = first;
	for (let tries = 0; tries < TRIES; tries++) {
		const { db, by, key, row } = opened;
		const changed = change(row.definition);
		if (!changed) return m.ve_refused_changed();
		const outcome = await saveDraft(db, by, key, row.revision, changed);
		if (outcome.ok) return undefined;
		if (outcome.refusal !== 'changed-meanwhile') return surveyRefusal(outcome.refusal);
		opened = await again();
	}
	return m.ve_refused_changed();
}

export const removed = (part: Part) => (survey: Survey) => {
	const left = Survey.safeParse(without(survey, part));
	return left.success ? left.data : undefined;
};
