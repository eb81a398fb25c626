import { inLanguage } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { studyLibrary } from '$lib/study/library';
import { tryout } from '$lib/study/tryout';
import { link } from '$lib/ui/shared/link';
import { house } from '../../../../../house.server';
import { spokenIn, type Shown } from '../../../../../vragenlijst/shown.server';
import { stepView } from '../../../../../vragenlijst/view.server';
import { openVersion, pathOf } from '../../../door.server';
import { namesIn } from '../../../names.server';
import { decksOf, MOST_PEOPLE, personOf, personWith, previewOf } from './preview.server';
import type { PageServerLoad } from './$types';

const numberIn = (text: string | null, most: number): number | undefined =>
	text !== null && /^\d{1,3}$/.test(text) ? Math.min(most, Number(text)) : undefined;

const shares = (unit: string, value: number, lang: string): string =>
	unit === 'mean'
		? new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value)
		: new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }).format(value);

export const load: PageServerLoad = async (event) => {
	const { row, key } = await openVersion(event, 'viewer');
	const lang = getLocale();
	const survey = row.definition;
	const compiled = await previewOf(survey, key);
	const overview = link(pathOf(key));
	if (!compiled) return { overview, edit: link(pathOf(key, '/bewerken')), shown: undefined };
	const { searchParams } = event.url;
	const deck = numberIn(searchParams.get('stapel'), 200);
	const number =
		(deck === undefined ? undefined : personWith(compiled, deck - 1)) ??
		Math.max(1, numberIn(searchParams.get('persoon'), MOST_PEOPLE) ?? 1);
	const steps = compiled.stepsOf(personOf(number));
	const at = Math.min(steps.length - 1, numberIn(searchParams.get('stap'), 999) ?? 0);
	const { corpus, cases, support } = house();
	const spoken = spokenIn(survey, lang);
	const shown: Shown = { compiled, library: studyLibrary(corpus, cases), support, spoken };
	const to = (step: number) => link(`${pathOf(key, '/bekijken')}?persoon=${number}&stap=${step}`);
	const names = namesIn(survey, lang);
	return {
		overview,
		edit: link(pathOf(key, '/bewerken')),
		shown: {
			view: stepView(shown, personOf(number), at),
			spoken,
			number,
			most: MOST_PEOPLE,
			at,
			count: steps.length,
			before: at > 0 ? to(at - 1) : undefined,
			after: at < steps.length - 1 ? to(at + 1) : undefined,
			here: link(pathOf(key, '/bekijken')),
			decks: decksOf(compiled, number)
				.filter(({ of }) => of > 0)
				.map(({ id, deck: own, of }) => ({
					name: inLanguage(survey.experiments[id]!.title, lang),
					deck: (own ?? 0) + 1,
					of
				}))
		},
		tryouts: Object.entries(compiled.published.designs).map(([id, design]) => {
			const experiment = survey.experiments[id]!;
			const { rows, people, skipped, tasks, unit } = tryout(design, id, experiment);
			const most = Math.max(...rows.map(({ figure }) => Math.abs(figure)), 1e-9);
			return {
				id,
				title: inLanguage(experiment.title, lang),
				people,
				tasks,
				skipped,
				unit: { mean: m.ve_tryout_mean, prison: m.ve_tryout_prison, first: m.ve_tryout_first }[unit](),
				rows: rows.map(({ factor, level, answers, figure }) => ({
					fact: names.fact(factor, level),
					answers,
					figure: shares(unit, figure, lang),
					share: Math.max(0, figure) / (unit === 'mean' ? most : 1)
				}))
			};
		})
	};
};
