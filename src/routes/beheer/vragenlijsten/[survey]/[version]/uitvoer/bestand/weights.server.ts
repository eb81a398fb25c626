/** The weights of a file, with what its codebook says of them in both languages. */
import type { Text } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { exportWeights, type ExportWeights } from '$lib/server/results/export-weights';
import { marginsOf } from '$lib/server/results/margins';
import type { Compiled } from '$lib/server/survey/steps';
import { inOrderOf, sharesOf } from '$lib/study/weighting/population';
import { MOST_WEIGHT } from '$lib/study/weighting/weigh';
import { optionName, questionName, type Names } from '$lib/ui/results/names';
import { number } from '$lib/ui/results/numbers';

export interface FileWeights {
	weightOf: ExportWeights['weightOf'];
	notes: Text[];
}

/** @param names in both languages */
export async function weightsFor(
	db: Parameters<typeof marginsOf>[0],
	compiled: Compiled,
	nl: Names,
	en: Names
): Promise<FileWeights> {
	const margins = await marginsOf(db, compiled);
	if (!margins) return { weightOf: undefined, notes: [] };
	const population = inOrderOf(compiled.published.survey, margins.population);
	const say = (words: (names: Names) => string): Text => ({ nl: words(nl), en: words(en) });
	const { weighed, weightOf } = await exportWeights(db, compiled, population);
	if (weighed.kind === 'refused')
		return { weightOf, notes: [say(({ lang: locale }) => m.vs_note_unweighted({}, { locale }))] };
	return {
		weightOf,
		notes: [
			say(({ lang }) =>
				m.vs_note_weights(
					{
						largest: number(weighed.largest, lang, 2),
						people: number(weighed.people, lang, 0),
						effective: number(weighed.effectivePeople, lang, 0),
						most: MOST_WEIGHT,
						off: number(100 * weighed.off, lang)
					},
					{ locale: lang }
				)
			),
			...Object.entries(population.margins).map(([background, given]) =>
				say((names) =>
					m.vs_note_margins(
						{
							question: questionName(names, background),
							shares: Object.entries(sharesOf(given))
								.map(
									([band, share]) => `${optionName(names, background, band)} ${number(100 * share, names.lang, 2)} %`
								)
								.join('; ')
						},
						{ locale: names.lang }
					)
				)
			),
			say(({ lang: locale }) => m.vs_note_source({ source: population.source }, { locale }))
		]
	};
}
