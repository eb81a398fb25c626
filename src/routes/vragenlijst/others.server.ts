/** What others said, in words. */
import { dayWords } from '$lib/explain';
import type { VignetteQuestion } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { getLocale } from '$lib/paraglide/runtime';
import { storage } from '$lib/server/storage';
import { othersOf, type OthersSaid } from '$lib/server/survey/others';
import type { OthersView } from '$lib/ui/survey/view';
import { textIn, type Shown } from './shown.server';

/** The kinds of sentence as they are counted, each task in one. */
const kinds: Readonly<Record<string, () => string>> = {
	custody: m.vr_kind_custody,
	conditional: m.vr_kind_conditional,
	detention: m.vr_kind_detention,
	service: m.vr_kind_service,
	fine: m.vr_kind_fine,
	several: m.vr_kind_several,
	nothing: m.vr_kind_nothing
};

function labelOf(shown: Shown, question: VignetteQuestion, category: string): string {
	if (question.kind !== 'choice') return kinds[category]?.() ?? category;
	const option = question.options.find(({ id }) => id === category);
	return option ? textIn(shown, option.text) : category;
}

/** What was released of the experiments of a survey; nothing where the organiser shows no others. */
export async function othersIn({ compiled }: Pick<Shown, 'compiled'>): Promise<ReadonlyMap<string, OthersSaid>> {
	const { survey } = compiled.published;
	const own = storage();
	if (!survey.showAfter.others || !own) return new Map();
	const found = await Promise.all(
		Object.keys(survey.experiments).map(async (id) => [id, await othersOf(own.db, compiled, id)] as const)
	);
	return new Map(found.flatMap(([id, said]) => (said ? [[id, said] as const] : [])));
}

/** One mark, as far along as the average is between the ends of the question. */
function presentMean(
	shown: Shown,
	question: Extract<VignetteQuestion, { kind: 'scale' | 'number' }>,
	{ mean }: OthersSaid
): OthersView {
	if (!mean) return { bars: [], total: undefined, few: m.vr_others_few() };
	const lang = getLocale();
	const [from, to] = question.kind === 'scale' ? [question.from, question.to] : [question.min, question.max];
	const value = mean.value.toLocaleString(lang);
	const unit = question.kind === 'number' && question.unit ? ` ${textIn(shown, question.unit)}` : '';
	return {
		bars: [
			{
				label: m.vr_others_mean(),
				share: (mean.value - from) / (to - from),
				words: question.kind === 'scale' ? m.vr_others_mean_scale({ value, from, to }) : value + unit
			}
		],
		total: m.vr_others_mean_of({ people: mean.people.toLocaleString(lang) })
	};
}

export function presentOthers(shown: Shown, experiment: string): OthersView | undefined {
	const { survey } = shown.compiled.published;
	if (!survey.showAfter.others) return undefined;
	const none = { bars: [], total: undefined };
	// A preview has no answers at all.
	if (!shown.others) return { ...none, few: m.vr_others_few() };
	const said = shown.others.get(experiment);
	if (!said) return { ...none, few: m.vr_others_uncounted() };
	const { question } = survey.experiments[experiment]!;
	if (question.kind === 'scale' || question.kind === 'number') return presentMean(shown, question, said);
	const counts = said.answers.flatMap(({ count }) => (count === null ? [] : [count]));
	if (said.day === undefined || counts.length === 0) return { ...none, few: m.vr_others_few() };
	const most = Math.max(...counts, 1);
	return {
		bars: said.answers.map(({ category, count }) => ({
			label: labelOf(shown, question, category),
			share: count === null ? null : count / most,
			words: count === null ? m.vr_others_hidden() : count.toLocaleString(getLocale())
		})),
		total: m.vr_others_total({ date: dayWords(said.day, getLocale()) })
	};
}
