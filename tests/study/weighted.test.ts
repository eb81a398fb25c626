/** Weighted figures of a whole survey, from totals per combination, beside a computation over all rows with a weight each. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Published, TaskAnswer, TaskRow } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readLaw } from '../../src/lib/server/law';
import { readDemoSurveys } from '../../src/lib/server/surveys';
import { accumulate, estimate } from '../../src/lib/study/analysis';
import { usual } from '../../src/lib/study/disclosure';
import { bandsOf, bandsOfStratum, isStratum } from '../../src/lib/study/rollup/answers';
import { foldPerson, type Slices } from '../../src/lib/study/rollup/fold';
import { shapeOf, sumsOf, type RollupShape } from '../../src/lib/study/rollup/shape';
import { outcomeId } from '../../src/lib/study/rollup/spec';
import { tablesOf } from '../../src/lib/study/rollup/tables';
import { factsOf } from '../../src/lib/study/space';
import { publishSurvey } from '../../src/lib/study/survey/publish';
import { syntheticPerson, type SyntheticPerson } from '../../src/lib/study/synthetic';
import { weightedFigures } from '../../src/lib/study/weighting/figures';
import { coarsenessOf, showWeighted } from '../../src/lib/study/weighting/show';

let published: Published;
let shape: RollupShape;
let people: SyntheticPerson[];
let strata: [bands: Record<string, string>, slice: Slices extends Map<string, infer S> ? S : never][];

const backgrounds = () => Object.keys(published.survey.background);

/** Any weights do: what is tried is that they are carried through. */
const weightOf = (bands: Readonly<Record<string, string>>) =>
	({ 'tot-25': 0.5, '25-44': 1.4, '45-64': 0.9, '65-plus': 1.7 })[bands.leeftijd ?? ''] ?? 1;

beforeAll(() => {
	const law = readLaw();
	const survey = readDemoSurveys(law).find(({ id }) => id === 'straatroof-mening')!;
	const result = publishSurvey(survey, law, readCases(law), 'proef', '2026-12-01T08:00:00.000Z');
	if (!result.ok) throw new Error(JSON.stringify(result.complaints));
	({ published } = result);
	shape = shapeOf(published);
	const tables = tablesOf(shape);
	people = Array.from({ length: 260 }, (_, at) => syntheticPerson(published, 'proef', `w${at}`));
	const slices: Slices = new Map();
	for (const { rows } of people) foldPerson(shape, tables, rows, slices);
	strata = [...slices].flatMap(([name, slice]) =>
		isStratum(name) ? [[bandsOfStratum(backgrounds(), name), slice] as const].map(([a, b]) => [a, b]) : []
	) as typeof strata;
}, 60_000);

const rowsOf = (): TaskRow[] =>
	people.flatMap(({ respondent, rows }) => {
		const weight = weightOf(bandsOf(backgrounds(), rows));
		return rows.flatMap(({ item, answer, place, vignette, repeats }) =>
			vignette === null
				? []
				: [
						{
							respondent,
							experiment: item.slice(0, item.indexOf('/')),
							task: place!,
							...(repeats === null ? {} : { repeats }),
							facts: factsOf(published.designs.straf!.factors, published.designs.straf!.vignettes[vignette]!),
							answer: answer as TaskAnswer | null,
							weight
						}
					]
		);
	});

const figures = () =>
	weightedFigures(
		shape,
		strata.map(([, slice]) => slice),
		strata.map(([bands]) => weightOf(bands))
	);

describe('weighted figures', () => {
	it('are those of all rows with a weight each, for every outcome and level', () => {
		const [one] = shape.experiments;
		const ours = new Map(figures().weighted.map(({ id, estimate: of }) => [id, of]));
		const rows = rowsOf();
		let compared = 0;
		one!.outcomes.forEach((outcome, at) => {
			const { spec } = sumsOf(one!, strata[0]![1].numbers, 'lean', at);
			for (const { factor, level, mean, effect } of estimate(spec, accumulate(spec, rows, { grouped: true })))
				for (const [name, theirs] of [
					['mean', mean],
					['effect', effect]
				] as const) {
					const own = ours.get(`straf/${outcomeId(outcome)}/${name}/${factor}/${level}`);
					if (theirs?.kind !== 'estimate' || own?.kind !== 'estimate') continue;
					for (const part of ['value', 'se', 'low', 'high'] as const)
						expect(Math.abs(own[part] - theirs[part])).toBeLessThan(1e-9 * Math.max(1, Math.abs(theirs[part])));
					expect([own.people, own.answers]).toEqual([theirs.people, theirs.answers]);
					compared += 1;
				}
		});
		expect(compared).toBeGreaterThan(60);
	});

	it('know of every cell how many people and answers it has, and come to all of them together', () => {
		const { plain, cells } = figures();
		let compared = 0;
		for (const { id, estimate: of, binary, needs } of plain) {
			const own = cells.get(id);
			if (needs) continue;
			expect(own).toHaveLength(strata.length);
			const sum = (what: 'people' | 'answers' | 'yes') => own!.reduce((all, one) => all + (one[what] ?? 0), 0);
			expect([sum('people'), sum('answers')]).toEqual([of.people, of.answers]);
			if (binary && of.kind === 'estimate' && id.endsWith('/all')) {
				expect(sum('yes')).toBeCloseTo(of.value * of.answers, 6);
				compared += 1;
			}
		}
		expect(compared).toBeGreaterThan(3);
	});

	it('with equal weights are the same figures', () => {
		const { plain, weighted } = weightedFigures(
			shape,
			strata.map(([, slice]) => slice),
			strata.map(() => 1)
		);
		expect(weighted).toEqual(plain);
	});
});

describe('what is shown of weights', () => {
	const figure = { range: 1, each: 1, estimate: { kind: 'estimate', people: 1000 } as never };
	const gate = { policy: usual, weights: [3, 0.9] };

	it('is rounded to what one person can move, where every cell may be told', () => {
		const open = [
			{ people: 100, answers: 100, yes: 40 },
			{ people: 900, answers: 900, yes: 400 }
		];
		expect(coarsenessOf(figure, open, gate)).toBeCloseTo(0.003, 12);
	});

	it('hides a cell of one mind, or of few, in the rounding with all its people', () => {
		const rest = { people: 900, answers: 900, yes: 400 };
		expect(coarsenessOf(figure, [{ people: 20, answers: 20, yes: 20 }, rest], gate)).toBeCloseTo(0.04, 12);
		expect(coarsenessOf(figure, [{ people: 8, answers: 8, yes: 4 }, rest], gate)).toBeCloseTo(0.016, 12);
		expect(coarsenessOf(figure, [{ people: 0, answers: 0, yes: 0 }, rest], gate)).toBeCloseTo(0.001, 12);
	});

	it('is both or neither, and no difference while a share that it is made of is hidden', () => {
		const shown = showWeighted(figures(), {
			policy: usual,
			weights: strata.map(([bands]) => weightOf(bands)),
			cells: new Map()
		});
		const all = Object.entries(shown);
		expect(all.length).toBeGreaterThan(100);
		for (const [, { plain, weighted }] of all) expect(plain.kind === 'shown').toBe(weighted.kind === 'shown');
		// Nothing was released yet, so no share of a kind of sentence is told; means of a scale are.
		for (const [id, { plain }] of all) if (id.startsWith('straf/imposes')) expect(plain.kind).toBe('withheld');
		expect(shown['vertrouwen/mean']?.weighted.kind).toBe('shown');
	});
});
