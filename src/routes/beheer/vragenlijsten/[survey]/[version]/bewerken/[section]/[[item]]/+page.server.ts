import { fail, redirect } from '@sveltejs/kit';
import { Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { screenId, screenMoved, shownPart, withPart } from '$lib/study/edit/change';
import { hasFields, isListed, isSection, screenKinds, type Part } from '$lib/study/edit/parts';
import { treeOf } from '$lib/study/edit/tree';
import { link } from '$lib/ui/shared/link';
import { fails } from '../../../../../../../live.server';
import { text } from '../../../../../../form';
import { openVersion, pathOf } from '../../../../../door.server';
import { itemName, sectionHelpOf, sectionName } from '../../../../../where';
import { itemsIn, newKinds } from '../../items.server';
import { backOf, NEW, newFields, presentPart, savedFlags, stampOf } from '../../part.server';
import { kept, removed, saved } from '../../save.server';
import type { Actions, PageServerLoad } from './$types';

function partOf({ section, item }: { section: string; item?: string | undefined }): Part {
	if (!isSection(section) || (item !== undefined && !isListed(section))) fails(404, m.ve_not_there());
	return { section, item };
}

export const load: PageServerLoad = async (event) => {
	const { row, key, mayEdit } = await openVersion(event, 'viewer');
	const lang = getLocale();
	const part = partOf(event.params);
	const survey = row.definition;
	const { section, item } = part;
	const off = row.state !== 'draft' || !mayEdit;
	const shared = {
		section,
		item,
		off,
		closed: off ? (mayEdit ? m.ve_edit_closed() : m.ve_viewer()) : undefined,
		help: sectionHelpOf(section),
		back: backOf(part, pathOf(key)),
		said: event.url.searchParams.has('bewaard')
			? m.ve_saved()
			: event.url.searchParams.has('weg')
				? m.ve_removed()
				: undefined
	};
	if (isListed(section) && item === undefined) {
		const items = itemsIn(survey, section, lang);
		return {
			...shared,
			title: sectionName(section),
			list: {
				items: items.map((one) => ({
					...one,
					href: link(pathOf(key, `/bewerken/${section}/${one.id}`)),
					left: Object.values(savedFlags(row, { section, item: one.id }, lang)).flat().length
				})),
				moves: section === 'schermen',
				kinds: newKinds(section, survey, lang),
				newAt: link(pathOf(key, `/bewerken/${section}/${NEW}`)),
				spots: Object.values(savedFlags(row, part, lang)).flat()
			}
		};
	}
	const isNew = item === NEW;
	const tree = isNew ? newFields(survey, part, event.url.searchParams.get('soort') ?? '') : shownPart(survey, part);
	return {
		...shared,
		title: isNew ? m.ve_new_in({ section: sectionName(section) }) : itemName(survey, part, lang),
		isNew,
		gone: tree === undefined,
		was: stampOf(survey, part),
		part: presentPart(survey, part, tree ?? treeOf([]), isNew ? {} : savedFlags(row, part, lang), lang)
	};
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const again = () => openVersion(event, 'editor');
		const opened = await again();
		const part = partOf(event.params);
		const base = pathOf(opened.key);
		const [doing, id = ''] = text(form, 'do').split(' ');
		const { section } = part;
		const refuse = (problem: string) => fail(409, { problem });
		if (!isListed(section) || part.item !== undefined) {
			if (doing === 'drop' && isListed(section)) {
				const problem = await kept(opened, again, removed(part));
				if (problem !== undefined) return refuse(problem);
				redirect(303, link(`${base}/bewerken/${section}?weg`));
			}
			return saved(opened, part, form, getLocale(), again);
		}
		if (opened.row.state !== 'draft') return refuse(m.ve_edit_closed());
		if (doing === 'up' || doing === 'down') {
			const problem = await kept(opened, again, (survey) => screenMoved(survey, id, doing === 'up' ? -1 : 1));
			return problem === undefined ? { said: m.ve_moved() } : refuse(problem);
		}
		if (doing === 'drop') {
			const problem = await kept(opened, again, removed({ section, item: id }));
			return problem === undefined ? { said: m.ve_removed() } : refuse(problem);
		}
		// Something new begins on a page of its own; a screen without fields stands there at once.
		const kind = text(form, 'soort');
		const screen = screenKinds.find((one) => one === kind);
		if (section === 'schermen' && screen && !hasFields(screen)) {
			const problem = await kept(opened, again, (survey) => {
				const named = screenId(survey, screen);
				const parsed = Survey.safeParse(withPart(survey, { section, item: named }, { kind: screen, id: named }));
				return parsed.success ? parsed.data : undefined;
			});
			return problem === undefined ? { said: m.ve_added() } : refuse(problem);
		}
		redirect(303, link(`${base}/bewerken/${section}/${NEW}?soort=${encodeURIComponent(kind)}`));
	}
};
