import { fail, redirect } from '@sveltejs/kit';
import { inLanguage, languages, type Language, type Survey } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { LONGEST_REASON, mayReview, review } from '$lib/server/survey';
import { readPart, shownPart } from '$lib/study/edit/change';
import { treeOf } from '$lib/study/edit/tree';
import { surveyTexts } from '$lib/study/survey/texts';
import { link } from '$lib/ui/shared/link';
import { text } from '../../../../form';
import { openVersion, pathOf } from '../../../door.server';
import { surveyRefusal } from '../../../refusals.server';
import { screenName, sectionName, spotOf } from '../../../where';
import { presentExperiment } from '../bewerken/experiment.server';
import { hindrances } from '../overview.server';
import type { Actions, PageServerLoad } from './$types';

const designs = {
	full: m.ve_design_full,
	random: m.ve_design_random,
	balanced: m.ve_design_balanced,
	efficient: m.ve_design_efficient
} as const;

/** Every word that an organiser wrote, by the thing that it belongs to. */
function textsBy(survey: Survey, lang: Language) {
	const groups = new Map<string, { name: string; texts: { lang: Language; text: string }[][] }>();
	for (const { text: words, place } of surveyTexts(survey)) {
		const { where } = spotOf(survey, place.slice(0, 2), lang);
		const name = place.length === 1 ? sectionName('algemeen') : where;
		const group = groups.get(name) ?? { name, texts: [] };
		groups.set(name, group);
		group.texts.push(
			languages.flatMap((each) => (words[each] === undefined ? [] : [{ lang: each, text: words[each] }]))
		);
	}
	return [...groups.values()];
}

function experimentsOf(survey: Survey, lang: Language) {
	return Object.entries(survey.experiments).map(([id, experiment]) => {
		const part = { section: 'zaken', item: id } as const;
		const view = presentExperiment(readPart(part, shownPart(survey, part) ?? treeOf([])), survey, lang);
		return {
			id,
			title: inLanguage(experiment.title, lang),
			base: view.base,
			fixed: Object.entries(experiment.base.fixed).map(([factor, level]) => {
				const fact = view.facts.find((one) => one.id === factor);
				return `${fact?.label ?? factor}: ${fact?.levels.find((one) => one.id === level)?.label ?? level}`;
			}),
			varied: view.varied.map(({ label, levels }) => ({ label, levels: levels.map((one) => one.label) })),
			space: view.space,
			design: designs[experiment.design.kind](),
			decks: 'decks' in experiment.design ? experiment.design.decks : undefined,
			tasks: experiment.tasks
		};
	});
}

export const load: PageServerLoad = async (event) => {
	const { row, key, who, mayEdit } = await openVersion(event, 'viewer');
	const lang = getLocale();
	const survey = row.definition;
	const isWaiting = row.state === 'review';
	return {
		hindrances: hindrances(survey, key, lang, new Date()),
		texts: textsBy(survey, lang),
		experiments: experimentsOf(survey, lang),
		screens: survey.screens.map(({ kind }) => screenName(kind)),
		background: Object.values(survey.background).map((one) => inLanguage(one.text, lang)),
		hasFree: Object.values(survey.questions).some(({ kind }) => kind === 'free'),
		isWaiting,
		isAgreed: isWaiting && row.reviewed_by !== null,
		isOwn: !mayReview(row, who.account),
		mayEdit,
		most: LONGEST_REASON,
		preview: link(pathOf(key, '/bekijken')),
		overview: link(pathOf(key))
	};
};

export const actions: Actions = {
	agree: async (event) => {
		const { db, by, key } = await openVersion(event, 'editor');
		const outcome = await review(db, by, key, 'agreed');
		if (!outcome.ok) return fail(409, { at: 'agree', problem: surveyRefusal(outcome.refusal), reason: '' });
		redirect(303, link(pathOf(key)));
	},
	return: async (event) => {
		const form = await event.request.formData();
		const { db, by, key } = await openVersion(event, 'editor');
		const reason = text(form, 'reason');
		if (reason === '') return fail(400, { at: 'return', problem: m.ve_reason_empty(), reason });
		const outcome = await review(db, by, key, 'returned', reason);
		if (!outcome.ok) return fail(409, { at: 'return', problem: surveyRefusal(outcome.refusal), reason });
		redirect(303, link(pathOf(key)));
	}
};
