import { answerEvaluate } from '$lib/server/api/answers';
import { law } from '$lib/server/api/handle';
import { exampleCase } from '$lib/server/api/openapi';
import { problemKinds } from '$lib/server/api/problem';
import { defaultSubject } from '$lib/model';
import { InvalidLaw } from '$lib/server/law';
import type { Corpus } from '$lib/model';
import type { PageServerLoad } from './$types';
import { wordsOf } from './v1/words.server';

/** A real answer of this installation, cut to its first step. */
function exampleAnswer(corpus: Corpus): string | null {
	if (!corpus.subjects.has(defaultSubject)) return null;
	const { steps, maximum, ...rest } = answerEvaluate(corpus, exampleCase, wordsOf);
	const first = (all: typeof steps) => all.slice(0, 1);
	const { offence, alsoMatches, ...others } = rest;
	const short = {
		offence,
		alsoMatches,
		maximum: maximum && { ...maximum, steps: first(maximum.steps) },
		...others,
		steps: first(steps),
		notes: others.notes.slice(0, 1)
	};
	return JSON.stringify(short, null, 2);
}

function corpusOrNothing(): Corpus | undefined {
	try {
		return law();
	} catch (error) {
		// The description still helps whoever runs an installation whose rules have a defect.
		if (error instanceof InvalidLaw) return undefined;
		throw error;
	}
}

export const load: PageServerLoad = () => {
	const corpus = corpusOrNothing();
	return {
		question: JSON.stringify(exampleCase, null, 2),
		answer: corpus ? exampleAnswer(corpus) : null,
		subjects: [...(corpus?.subjects.values() ?? [])].map(({ id, label, factors }) => ({
			id,
			label,
			factors: factors.map((factor) => ({
				id: factor.id,
				label: factor.label,
				required: factor.default === undefined,
				levels: factor.levels.map((level) => ({ id: level.id, label: level.label }))
			}))
		})),
		problems: Object.entries(problemKinds).map(([kind, { status }]) => ({
			kind: kind as keyof typeof problemKinds,
			status
		}))
	};
};
