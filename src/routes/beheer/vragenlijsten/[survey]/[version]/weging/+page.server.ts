import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { inLanguage } from '$lib/model';
import { dayWords } from '$lib/explain';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { fixedQuestions, giveMargins, marginsOf, setsLeft, takeMargins } from '$lib/server/results/margins';
import { weighingDue } from '$lib/server/results/make-weighing';
import { weighingDueAt } from '$lib/server/results/weighing';
import { resultsOf } from '$lib/server/results/view';
import { weightedOf } from '$lib/server/results/weighted';
import { methodOf } from '$lib/ui/results/names';
import { number } from '$lib/ui/results/numbers';
import { readPopulation } from '$lib/study/weighting/population';
import { readTable } from '$lib/study/weighting/table';
import { link } from '$lib/ui/shared/link';
import { fails } from '../../../../../live.server';
import { pathOf } from '../../../door.server';
import { openResults, type Given } from '../resultaten/open.server';
import {
	bandFields,
	fieldsOf,
	labelOf,
	tableIn,
	typedIn,
	unitIn,
	type Fields,
	type MarginsForm
} from './margins.server';
import { lineWords, marginsRefusal, problemWords } from './problems.server';
import type { Actions, PageServerLoad } from './$types';

type Opened = Awaited<ReturnType<typeof openResults>>;

const questionsIn = ({ compiled }: Opened, ids: readonly string[]) =>
	ids
		.flatMap((id) => compiled.published.survey.background[id] ?? [])
		.map(({ text }) => `‘${inLanguage(text, getLocale())}’`)
		.join(', ');

export const load: PageServerLoad = async (event) => {
	const opened = await openResults(event, 'editor');
	const { compiled, db, key } = opened;
	const { survey } = compiled.published;
	const lang = getLocale();
	const given = await marginsOf(db, key);
	const fixed = await fixedQuestions(db, key);
	const left = await setsLeft(db, key);
	const dueAt = await weighingDueAt(db, compiled);
	const due = number(dueAt, lang, 0);
	const isDue = (await resultsOf(db, compiled)).people >= dueAt;
	const results = await weightedOf(db, compiled);
	return {
		title: inLanguage(survey.title, lang),
		isSynthetic: survey.demo,
		now: given && {
			words: m.vs_weigh_now_given({ day: dayWords(given.day, lang), source: given.population.source }),
			waiting: results?.kind === 'waiting' ? m.vs_weigh_now_waiting({ due }) : undefined,
			refused:
				results?.kind === 'refused'
					? results.reason === 'no-convergence'
						? m.vs_weighted_apart()
						: m.vs_weighted_nothing()
					: undefined,
			isShown: results?.kind === 'weighted'
		},
		limits: [
			...(fixed ? [m.vs_weigh_fixed({ questions: questionsIn(opened, fixed) })] : []),
			...(left === undefined ? [] : [left > 0 ? m.vs_weigh_left({ left, due }) : m.vs_weigh_left_none({ due })])
		],
		warning: fixed ? [] : [m.vs_weigh_warn(), isDue ? m.vs_weigh_warn_now() : m.vs_weigh_warn_later({ due })],
		questions: bandFields(survey, lang, fixed),
		fields: fieldsOf(given?.population, lang),
		done: { bewaard: m.vs_weigh_saved(), weg: m.vs_weigh_removed() }[event.url.searchParams.get('gedaan') ?? ''],
		methods: (['weights', 'weighing'] as const).map(methodOf),
		table: link(pathOf(key, '/weging/tabel.csv')),
		results: link(`${pathOf(key, '/resultaten')}#gewogen`),
		back: link(pathOf(key, '/resultaten'))
	};
};

const empty = {
	flags: {},
	problem: undefined,
	wrong: [],
	lines: [],
	read: undefined,
	table: ''
} satisfies Partial<MarginsForm>;

async function refusedWith(opened: Opened, refusal: Parameters<typeof marginsRefusal>[0]): Promise<string> {
	const { db, key, compiled } = opened;
	const fixed = (await fixedQuestions(db, key)) ?? [];
	const due = number(await weighingDueAt(db, compiled), getLocale(), 0);
	return marginsRefusal(refusal, { questions: questionsIn(opened, fixed), due });
}

async function open(event: RequestEvent) {
	const form = await event.request.formData();
	const opened = await openResults(event as Given & RequestEvent, 'editor');
	return { form, opened, survey: opened.compiled.published.survey, lang: getLocale() };
}

const back = ({ key }: Opened, what: string): never => redirect(303, link(`${pathOf(key, '/weging')}?gedaan=${what}`));

export const actions: Actions = {
	save: async (event) => {
		const { form, opened, survey, lang } = await open(event);
		const fields = typedIn(form, survey);
		const read = readPopulation(survey, unitIn(fields), fields.bron?.[0] ?? '', (field) => fields[field]?.[0] ?? '');
		if (!read.ok) {
			const flags: MarginsForm['flags'] = {};
			for (const problem of read.problems)
				(flags[problem.field] ??= []).push({ kind: 'wrong', text: problemWords(problem, lang) });
			const wrong = Object.keys(flags).map((field) => ({ field, label: labelOf(survey, field, lang) }));
			const problem = m.vs_weigh_not_saved();
			return fail(400, { ...empty, fields, flags, problem, wrong } satisfies MarginsForm);
		}
		const { db, by, key, compiled } = opened;
		const outcome = await giveMargins(db, by, key, read.population);
		if (!outcome.ok) {
			const problem = await refusedWith(opened, outcome.refusal);
			return fail(409, { ...empty, fields, problem } satisfies MarginsForm);
		}
		// Whoever gave them looks at once for what became of them.
		await weighingDue(db, compiled);
		return back(opened, 'bewaard');
	},
	read: async (event) => {
		const { form, survey } = await open(event);
		const table = await tableIn(form);
		const { fields: found, problems } = readTable(survey, table);
		const typed: Fields = typedIn(form, survey);
		for (const [name, value] of Object.entries(found)) typed[name] = [value];
		return {
			...empty,
			fields: typed,
			lines: problems.map(lineWords),
			read: Object.keys(found).length,
			// What could not be read stays to be mended.
			table: problems.length > 0 ? table.slice(0, 64_000) : ''
		} satisfies MarginsForm;
	},
	remove: async (event) => {
		const { opened } = await open(event);
		const outcome = await takeMargins(opened.db, opened.by, opened.key);
		if (!outcome.ok) fails(409, await refusedWith(opened, outcome.refusal));
		return back(opened, 'weg');
	}
};
