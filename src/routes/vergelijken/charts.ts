/** The cases on one axis per voice. Kinds of custody are never drawn on one scale, so each has a drawing of its own. */
import type { Language, MaximumState } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { ChartView } from '$lib/ui/views/compare';
import { capital } from '$lib/explain';
import { kindWords } from '$lib/ui/views/amounts';
import { maximumLane, outcomeLane, type Said } from '../verkennen/[[subject]]/lanes';
import type { Answered } from './cases';

type Row = ChartView['rows'][number];

/** Without one bar there is nothing to draw; the table above has the words. */
const drawn = (chart: ChartView): ChartView[] => (chart.rows.some(({ lane }) => lane.span) ? [chart] : []);

export function chartsOf(
	cases: readonly Answered[],
	/** The case in words, beside its lane. */
	labelOf: (one: Answered) => string,
	lang: Language
): ChartView[] {
	const row = (one: Answered, voice: ChartView['voice'], said: Said): Row => {
		const label = labelOf(one);
		return { label, lane: { voice, label, ...said, words: capital(said.words) } };
	};
	const points = (voice: 'guideline' | 'court', none: string): Row[] =>
		cases.map((one) => {
			const point = voice === 'guideline' ? one.result.start : one.result.orientation;
			return row(one, voice, point ? outcomeLane(point.outcome, lang) : { words: none });
		});
	const law = (kind: MaximumState['kind']): Row[] =>
		cases.flatMap((one) => {
			const { maximum } = one.result;
			return maximum?.kind === kind ? [row(one, 'law', maximumLane(maximum, lang))] : [];
		});
	const prison = kindWords('gevangenisstraf');
	return [
		...(['gevangenisstraf', 'jeugddetentie', 'hechtenis'] as const).flatMap((kind) =>
			drawn({ voice: 'law', label: m.explorer_maximum(), kind: kindWords(kind), rows: law(kind) })
		),
		...drawn({
			voice: 'guideline',
			label: m.explorer_start(),
			kind: prison,
			rows: points('guideline', m.explorer_lane_no_start())
		}),
		...drawn({
			voice: 'court',
			label: m.explorer_orientation(),
			kind: prison,
			rows: points('court', m.compare_no_orientation())
		})
	];
}
