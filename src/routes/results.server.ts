/** What pages of results need besides figures: the names of facts, and what the guideline makes of them. */
import type { Factor, Language, Published } from '$lib/model';
import { shapedOf } from '$lib/server/results/shapes';
import { studyLibrary } from '$lib/study/library';
import { guidelineEffects, type GuidelineEffects } from '$lib/study/rollup/guideline';
import { spaceOf } from '$lib/study/space';
import type { Experiment } from '$lib/ui/results/experiment';
import type { Names } from '$lib/ui/results/names';
import { house } from './house.server';

interface Known {
	factors: Record<string, readonly Factor[]>;
	guideline: Record<string, GuidelineEffects>;
}

const known = new WeakMap<Published, Known>();

/** Evaluates every vignette of a survey once: some thousand evaluations. */
function ground(published: Published): Known {
	const before = known.get(published);
	if (before) return before;
	const { corpus, cases } = house();
	const library = studyLibrary(corpus, cases);
	const made: Known = { factors: {}, guideline: {} };
	for (const { id, outcomes, design } of shapedOf(published).shape.experiments) {
		const space = spaceOf(published.survey.experiments[id]!, library);
		// Rules that changed since are another space: then no guideline stands beside, rather than a wrong one.
		if (!space.ok) continue;
		const { set, vignettes } = space.space;
		made.factors[id] = set.subject.factors;
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
	const { guideline } = ground(published);
	return shapedOf(published).shape.experiments.map(({ id, design, spec, joint }) => ({
		id,
		factors: design.factors,
		guideline: guideline[id],
		asShown: spec.asShown,
		joint: joint !== undefined
	}));
}
