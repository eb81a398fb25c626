/** How far people came, screen by screen. */
import { capital } from '$lib/explain';
import { inLanguage, type Language, type SurveyScreen } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { Funnel } from '$lib/server/results/view';
import type { Compiled } from '$lib/server/survey/steps';
import type { ShownCount } from '$lib/study/disclosure';
import { countWords, peopleIn, scaleFor } from '$lib/ui/results/numbers';
import type { Chart } from '$lib/ui/results/view';

const kinds: Partial<Record<SurveyScreen['kind'], () => string>> = {
	questions: m.vs_screen_questions,
	experiment: m.vs_screen_experiment,
	background: m.vs_screen_background,
	attention: m.vs_screen_attention,
	repeat: m.vs_screen_repeat
};

function nameOf(screen: SurveyScreen | undefined, compiled: Compiled, lang: Language): string | undefined {
	const kind = screen && kinds[screen.kind]?.();
	if (!screen || !kind) return undefined;
	if (screen.kind === 'experiment') {
		const experiment = compiled.published.survey.experiments[screen.experiment];
		return experiment ? `${kind} (${inLanguage(experiment.title, lang)})` : kind;
	}
	return 'title' in screen && screen.title ? `${kind} (${inLanguage(screen.title, lang)})` : kind;
}

/** One bar for each screen that asks something; of several with one name the later ones have a number. */
export function funnelChart(funnel: Funnel, compiled: Compiled, lang: Language, minimum: number): Chart {
	const { screens } = compiled.published.survey;
	const steps = compiled.stepsOf('anybody');
	const bar = (label: string, count: ShownCount) => {
		const value = peopleIn(count);
		const at = count.kind === 'few' ? {} : { at: { value, low: value, high: value } };
		return { label, ...at, words: countWords(count, lang), n: '' };
	};
	const seen = new Map<string, number>();
	const rows = screens.flatMap((screen) => {
		const name = nameOf(screen, compiled, lang);
		const last = steps.findLastIndex((step) => step.screen === screen.id);
		if (name === undefined || last < compiled.first) return [];
		const times = (seen.get(name) ?? 0) + 1;
		seen.set(name, times);
		const label = m.vs_funnel_screen({ screen: times > 1 ? `${name} ${times}` : name });
		return [bar(label, funnel.steps[last - compiled.first] ?? { kind: 'none' })];
	});
	const all = [
		bar(m.vs_funnel_began(), funnel.began),
		...rows,
		bar(m.vs_funnel_done(), funnel.done),
		...(funnel.removed.kind !== 'none' ? [bar(m.vs_funnel_removed(), funnel.removed)] : []),
		...(funnel.full.kind !== 'none' ? [bar(m.vs_funnel_full(), funnel.full)] : [])
	];
	return {
		title: m.vs_funnel_title(),
		said: [
			capital(m.vs_funnel_said({ began: countWords(funnel.began, lang), done: countWords(funnel.done, lang) })),
			m.vs_funnel_rounded({ minimum })
		].join(' '),
		unit: m.vs_funnel_axis(),
		...scaleFor([0, Math.max(10, peopleIn(funnel.began))], lang),
		rows: all,
		kind: 'bars',
		besides: false
	};
}
