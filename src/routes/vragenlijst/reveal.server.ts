/** What is shown of one's own vignettes after the last question about them: what one said, and where the guideline starts. */
import { evaluate } from '$lib/engine';
import { m } from '$lib/paraglide/messages';
import type { SheetView } from '$lib/ui/views/explorer';
import type { GivenAnswer, RevealedView, StepView } from '$lib/ui/survey/view';
import { guidelineOf } from '../sessie/reveal';
import { presentSheet } from '../verkennen/[[subject]]/sheet';
import type { Asked } from '../verkennen/[[subject]]/asked';
import { scenarioOf } from '$lib/study/space';
import { scalesOf } from './marks.server';
import { presentOthers } from './others.server';
import { rulesChanged, spaceIn, toldOf, type Shown } from './shown.server';
import { factOrderOf, taskItem, taskOf, type AnswersBy } from './tasks.server';

function askedOf(shown: Shown, experiment: string, vignette: number): Asked {
	const { corpus } = shown.library;
	const space = spaceIn(shown, experiment);
	const { set } = space;
	const scenario = scenarioOf(space, shown.compiled.published.designs[experiment]!.vignettes[vignette]!);
	const evaluation = evaluate(set, scenario);
	return { corpus, subject: set.subject, set, scenario, evaluation, later: undefined, lang: shown.spoken.lang };
}

/** A start in words alone, such as made to measure, is none to hold a sentence against. */
function startOf({ start }: Pick<SheetView, 'start'>): RevealedView['start'] {
	if (start?.gap) return 'unread';
	return start && start.text === undefined ? 'read' : 'none';
}

function guidelinePart(shown: Shown, asked: Asked): Pick<RevealedView, 'guideline' | 'start'> {
	if (!shown.compiled.published.survey.showAfter.guideline) return {};
	const sheet = presentSheet(asked);
	return { guideline: guidelineOf(sheet), start: startOf(sheet) };
}

export function revealView(
	shown: Shown,
	respondent: string,
	at: number,
	experiment: string,
	answers: AnswersBy
): StepView {
	const order = factOrderOf(shown, experiment, respondent);
	const revealed = shown.compiled
		.stepsOf(respondent)
		.flatMap(({ items }) => items)
		// What came twice is shown once.
		.filter(({ id, task }) => task?.repeats === null && taskOf(id) === experiment)
		.map(({ id, task }, place): RevealedView => {
			const { vignette } = task!;
			const answer: GivenAnswer | undefined = answers.get(id) ?? undefined;
			const asked = askedOf(shown, experiment, vignette);
			return {
				title: m.vr_reveal_case({ number: place + 1 }),
				told: toldOf(shown, experiment, vignette, order),
				item: taskItem(shown, id, vignette),
				answer,
				...guidelinePart(shown, asked),
				scales: scalesOf(shown, experiment, answer, asked.evaluation)
			};
		});
	return {
		kind: 'reveal',
		step: at,
		guideline: shown.compiled.published.survey.showAfter.guideline,
		revealed,
		others: presentOthers(shown, experiment),
		changed: rulesChanged(shown)
	};
}
