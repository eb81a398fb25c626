/** What pages of results need besides figures: the names of facts, and what the guideline makes of them. */
import { boundsOf, evaluate } from '$lib/engine';
import type { Design, Factor, Language, Published } from '$lib/model';
import { shapedOf } from '$lib/server/results/shapes';
import type { SentenceKind } from '$lib/study/analysis/outcome';
import { studyLibrary } from '$lib/study/library';
import { guidelineEffects, type GuidelineEffects } from '$lib/study/rollup/guideline';
import { scenarioOf, spaceOf, type Space } from '$lib/study/space';
import { choicesOf } from '$lib/ui/own/view';
import type { Experiment } from '$lib/ui/results/experiment';
import type { Names } from '$lib/ui/results/names';
import { house } from './house.server';

/** The kinds of sentence that the law has for none of these vignettes. */
function neverIn(space: Space, vignettes: Design['vignettes']): SentenceKind[] {
	const choices = new Set(
		vignettes.flatMap((vignette) => {
			const scenario = scenarioOf(space, vignette);
			const bounds = boundsOf(space.set, scenario, evaluate(space.set, scenario));
			return bounds.charged ? choicesOf(bounds) : [];
		})
	);
	const hasCustody = choices.has('gevangenisstraf');
	const hasDetention = choices.has('hechtenis') || choices.has('jeugddetentie');
	return [...(hasCustody ? [] : ['custody' as const]), ...(hasDetention ? [] : ['detention' as const])];
}

interface Known {
	factors: Record<string, readonly Factor[]>;
	guideline: Record<string, GuidelineEffects>;
	never: Record<string, readonly SentenceKind[]>;
}

const known = new WeakMap<Published, Known>();

/** Evaluates every vignette of a survey once: some thousand evaluations. */
function ground(published: Published): Known {
	const before = known.get(published);
	if (before) return before;
	const { corpus, cases } = house();
	const library = studyLibrary(corpus, cases);
	const made: Known = { factors: {}, guideline: {}, never: {} };
	for (const { id, outcomes, design, question } of shapedOf(published).shape.experiments) {
		const space = spaceOf(published.survey.experiments[id]!, library);
		// Rules that changed since are another space: then no guideline stands beside, rather than a wrong one.
		if (!space.ok) continue;
		const { set, vignettes } = space.space;
		made.factors[id] = set.subject.factors;
		if (question.kind === 'sentence') made.never[id] = neverIn(space.space, design.vignettes);
		if (JSON.stringify(vignettes) === JSON.stringify(design.vignettes))
			made.guideline[id] = guidelineEffects(space.space, design, outcomes);
	}
	known.set(published, made);
	return made;
}

export function namesFor(published: Published, lang: Language): Names {
	return { lang, survey: published.survey, factors: ground(published).factors };
}

export function experimentsOf(published: Published): Experiment[] {
	const { guideline, never } = ground(published);
	return shapedOf(published).shape.experiments.map(({ id, design, spec, joint }) => ({
		id,
		factors: design.factors,
		guideline: guideline[id],
		asShown: spec.asShown,
		joint: joint !== undefined,
		never: never[id] ?? []
	}));
}
