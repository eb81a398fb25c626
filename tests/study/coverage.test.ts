/** Whether 95 % intervals hold the truth as often as they say, over many made-up surveys of people who differ. */
import { describe, expect, it } from 'vitest';
import { accumulate, estimate, type AnalysisSpec } from '../../src/lib/study/analysis';
import { makeSurvey } from './surveys';

const spec: AnalysisSpec = {
	experiment: 'e',
	outcome: { kind: 'scale' },
	factors: [
		{ id: 'a', levels: ['a1', 'a2'] },
		{ id: 'b', levels: ['b1', 'b2', 'b3'] }
	],
	joint: true
};

const SURVEYS = 400;

/** Effects of 4 (a) and -3 per level (b); a person's mood moves all of their answers. */
const surveyOf = (seed: number) =>
	makeSurvey({
		name: `coverage ${seed}`,
		spec,
		seed,
		people: 60,
		tasks: 4,
		skip: 0.05,
		answer: ({ a, b }, { mood }, random) => ({
			kind: 'scale',
			value: 50 + (a === 'a2' ? 4 : 0) - 3 * (Number(b?.slice(1)) - 1) + 8 * mood + 5 * random.normal()
		})
	});

const truth: Record<string, number> = {
	'mean a1': 47,
	'mean a2': 51,
	'mean b2': 49,
	'effect a2': 4,
	'effect b2': -3,
	'effect b3': -6,
	'joint a2': 4,
	'joint b3': -6
};

describe(`the 95 % interval over ${SURVEYS} surveys`, () => {
	const held: Record<string, number> = {};
	for (let seed = 1; seed <= SURVEYS; seed++) {
		const { rows } = surveyOf(seed * 7919);
		for (const { level, mean, effect, joint } of estimate(spec, accumulate(spec, rows, { grouped: true })))
			for (const [what, figure] of Object.entries({ mean, effect, joint })) {
				const wanted = truth[`${what} ${level}`];
				if (wanted === undefined || figure?.kind !== 'estimate') continue;
				const key = `${what} ${level}`;
				held[key] = (held[key] ?? 0) + Number(figure.low <= wanted && wanted <= figure.high);
			}
	}

	// With 400 surveys a true 95 % comes out between 92.0 and 98.0 in 99.4 of 100 times, for each figure.
	it.each(Object.keys(truth))('holds the truth of %s', (key) => {
		expect((held[key] ?? 0) / SURVEYS).toBeGreaterThanOrEqual(0.92);
		expect((held[key] ?? 0) / SURVEYS).toBeLessThanOrEqual(0.98);
	});
});
