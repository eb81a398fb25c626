import { beforeAll, describe, expect, it } from 'vitest';
import type { Published, TaskAnswer, TaskRow } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readLaw } from '../../src/lib/server/law';
import { readDemoSurveys } from '../../src/lib/server/surveys';
import { accumulate, estimate, reliabilityFrom, reliabilityOf, summarise, tally } from '../../src/lib/study/analysis';
import { snapshotOf } from '../../src/lib/study/disclosure';
import { factsOf } from '../../src/lib/study/space';
import { publishSurvey } from '../../src/lib/study/survey/publish';
import { syntheticPerson, type SyntheticPerson } from '../../src/lib/study/synthetic';
import { bandsOf, bandSlice, EVERYBODY } from '../../src/lib/study/rollup/answers';
import { countsUnder } from '../../src/lib/study/rollup/counts';
import { foldPerson, type Slices } from '../../src/lib/study/rollup/fold';
import { shapeOf, sumsOf, type RollupShape } from '../../src/lib/study/rollup/shape';
import { tallyFrom } from '../../src/lib/study/rollup/distributions';
import { ANSWER, snapshotFrom, tablesOf, type Tables } from '../../src/lib/study/rollup/tables';

let published: Published;
let shape: RollupShape;
let tables: Tables;
let people: SyntheticPerson[];
let slices: Slices;

const rowsOf = (all: readonly SyntheticPerson[]): TaskRow[] =>
	all.flatMap(({ respondent, rows }) =>
		rows.flatMap(({ item, answer, place, vignette, repeats }) =>
			vignette === null
				? []
				: [
						{
							respondent,
							experiment: item.slice(0, item.indexOf('/')),
							task: place!,
							...(repeats === null ? {} : { repeats }),
							facts: factsOf(published.designs.straf!.factors, published.designs.straf!.vignettes[vignette]!),
							answer: answer as TaskAnswer | null
						}
					]
		)
	);

beforeAll(() => {
	const law = readLaw();
	const survey = readDemoSurveys(law).find(({ id }) => id === 'straatroof-mening')!;
	const result = publishSurvey(survey, law, readCases(law), 'proef', '2026-12-01T08:00:00.000Z');
	if (!result.ok) throw new Error(JSON.stringify(result.complaints));
	({ published } = result);
	shape = shapeOf(published);
	tables = tablesOf(shape);
	people = Array.from({ length: 240 }, (_, at) => syntheticPerson(published, 'proef', `r${at}`, 0.5));
	slices = new Map();
	for (const { rows } of people) foldPerson(shape, tables, rows, slices);
}, 60_000);

describe('folding people one by one', () => {
	it('comes to the figures of one pass over all rows, for every outcome, with all facts together too', () => {
		const [one] = shape.experiments;
		const rows = rowsOf(people);
		let compared = 0;
		one!.outcomes.forEach((outcome, at) => {
			const { spec, totals, pairs } = sumsOf(one!, slices.get(EVERYBODY)!.numbers, 'full', at);
			const direct = accumulate(spec, rows, { grouped: true });
			expect(totals.skipped).toBe(direct.skipped);
			expect(totals.silent).toBe(direct.silent);
			totals.moments.forEach((moments, place) => {
				expect([...moments.first]).toEqual([...direct.moments[place]!.first]);
				expect([...moments.people]).toEqual([...direct.moments[place]!.people]);
				moments.second.forEach((value, entry) => expect(value).toBeCloseTo(direct.moments[place]!.second[entry]!, 6));
			});
			const [ours, theirs] = [estimate(spec, totals), estimate(spec, direct)];
			ours.forEach((level, place) => {
				const [a, b] = [level.mean, theirs[place]!.mean];
				expect(a.kind).toBe(b.kind);
				if (a.kind === 'estimate' && b.kind === 'estimate') {
					expect(Math.abs(a.value - b.value)).toBeLessThan(1e-9);
					expect(Math.abs(a.se - b.se)).toBeLessThan(1e-9 * Math.max(1, b.se));
					compared += 1;
				}
			});
			const [again, once] = [reliabilityFrom(outcome, pairs), reliabilityOf('straf', outcome, rows)];
			expect(again.agreement.kind).toBe(once.agreement.kind);
			if (again.agreement.kind === 'estimate' && once.agreement.kind === 'estimate')
				expect(again.agreement.value).toBeCloseTo(once.agreement.value, 12);
		});
		expect(compared).toBeGreaterThan(40);
	});

	it('comes to the figures of the people of a band', () => {
		const [one] = shape.experiments;
		const own = people.filter(({ rows }) => bandsOf(['leeftijd'], rows).leeftijd === '25-44');
		const { spec, totals } = sumsOf(one!, slices.get(bandSlice('leeftijd', '25-44'))!.numbers, 'lean', 0);
		expect(spec.joint).toBe(false);
		const direct = accumulate(spec, rowsOf(own), { grouped: true });
		totals.moments.forEach((moments, at) => expect([...moments.second]).toEqual([...direct.moments[at]!.second]));
	});

	it('counts kinds and lengths as the tally of all rows', () => {
		const ours = tallyFrom(countsUnder(slices.get(EVERYBODY)!.counts, 't/straf/'));
		const direct = tally(rowsOf(people));
		expect(ours).toEqual(direct);
		expect(summarise(ours, 'custody')).toEqual(summarise(direct, 'custody'));
	});

	it('counts every cell of the tables as the disclosure control does', () => {
		const [task] = tables.tasks;
		const ours = snapshotFrom(task!, slices.get(EVERYBODY)!.counts);
		const direct = snapshotOf(
			task!.lattice,
			people.flatMap(({ respondent, rows }) =>
				rows.flatMap((row) =>
					row.vignette === null || row.repeats !== null
						? []
						: [
								{
									respondent,
									place: {
										...Object.fromEntries(
											Object.entries(
												factsOf(published.designs.straf!.factors, published.designs.straf!.vignettes[row.vignette]!)
											).map(([factor, level]) => [`fact ${factor}`, level])
										),
										[ANSWER]: categoryOf(row.answer as TaskAnswer | null)
									}
								}
							]
				)
			),
			task!.each
		);
		expect([...ours.counts].sort()).toEqual([...direct.counts].sort());
	});

	it('is undone by taking the same people off again', () => {
		const left: Slices = new Map();
		for (const { rows } of people) foldPerson(shape, tables, rows, left);
		for (const { rows } of people.slice(10)) foldPerson(shape, tables, rows, left, -1);
		const ten: Slices = new Map();
		for (const { rows } of people.slice(0, 10)) foldPerson(shape, tables, rows, ten);
		for (const [name, { numbers, counts }] of left) {
			const own = ten.get(name);
			numbers.forEach((value, at) => expect(Math.abs(value - (own?.numbers[at] ?? 0))).toBeLessThan(1e-6));
			for (const [what, count] of Object.entries(counts)) expect(count).toBeCloseTo(own?.counts[what] ?? 0, 9);
		}
	});
});

function categoryOf(answer: TaskAnswer | null): string {
	if (answer?.kind !== 'sentence') return '-';
	const { custody, conditionalCustody, communityServiceHours, fineEuros } = answer.sentence;
	const kinds = [
		...(custody ? ['custody'] : []),
		...(conditionalCustody ? ['conditional'] : []),
		...(communityServiceHours ? ['service'] : []),
		...(fineEuros ? ['fine'] : [])
	];
	return kinds.length === 0 ? 'nothing' : kinds.length > 1 ? 'several' : kinds[0]!;
}
