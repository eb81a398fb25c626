/** The plan of the demo survey and made-up answers to it, over the real rules. */
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../src/lib/model';
import { studyLibrary } from '../../src/lib/study/library';
import {
	USUAL_ANSWERED,
	USUAL_ICC,
	USUAL_POWER,
	equalShares,
	minutesOf,
	sdOfShare,
	surveyPlan
} from '../../src/lib/study/plan';
import { linearSolver, release } from '../../src/lib/study/disclosure';
import { keyOf } from '../../src/lib/study/disclosure/tables';
import { awaitedTables } from '../../src/lib/study/plan/awaited';
import { withheldIn } from '../../src/lib/study/plan/withheld';
import { simulate } from '../../src/lib/study/simulate';
import { surveyComplaints } from '../../src/lib/study/survey/complaints';
import { corpus } from './corpus';
import { cases, demo, frozen, withExperiment } from './demo-survey';

describe('the plan of the demo', () => {
	const library = studyLibrary(corpus, cases);

	it('takes as long as people finish, in both languages', () => {
		for (const language of ['nl', 'en'] as const) {
			const minutes = minutesOf(demo, library, language);
			expect(minutes.judged).toBe('fits');
			expect(minutes.usual).toBeGreaterThan(4);
			expect(minutes.low).toBeLessThan(minutes.usual);
			expect(minutes.high).toBeGreaterThan(minutes.usual);
			expect(minutes.screens.map(({ screen }) => screen)).toEqual(demo.screens.map(({ id }) => id));
			expect(minutes.screens.every(({ seconds }) => seconds > 0)).toBe(true);
		}
	});

	it('takes longer with more vignettes, and says when it is too long', () => {
		const minutes = (tasks: number) => minutesOf(withExperiment({ tasks }), library).usual;
		expect(minutes(7)).toBeGreaterThan(minutes(6));
		expect(minutesOf(withExperiment({ tasks: 20 }), library).judged).toBe('long');
		const apart = withExperiment({ repeat: 'screen', attention: undefined });
		const more: Survey['screens'] = [
			{ kind: 'repeat', id: 'nog-een', experiment: 'straf' },
			{ kind: 'attention', id: 'let-op', attention: 'oplettend' }
		];
		const both = { ...apart, screens: [...apart.screens.slice(0, 5), ...more, ...apart.screens.slice(5)] };
		expect(surveyComplaints(both, corpus, cases)).toEqual([]);
		const { screens: added } = minutesOf(both, library);
		for (const id of ['nog-een', 'let-op'])
			expect(added.find(({ screen }) => screen === id)!.seconds).toBeGreaterThan(5);
		const quick = { ...demo, screens: demo.screens.filter(({ kind }) => kind === 'consent' || kind === 'end') };
		expect(minutesOf(quick, library).judged).toBe('short');
	});

	it('names the people behind each figure, and what is found with them', () => {
		const expected = {
			respondents: 300,
			answered: USUAL_ANSWERED,
			spread: { sd: sdOfShare(0.5), icc: USUAL_ICC },
			difference: 0.1,
			power: USUAL_POWER,
			groups: equalShares(demo)
		};
		const plan = surveyPlan(demo, frozen.designs, { straf: expected, nergens: expected }, library);
		expect(Object.keys(plan.experiments)).toEqual(['straf']);
		const { cells, comparisons, needed } = plan.experiments['straf']!;
		// 10 levels, for all and for each of 4 + 3 + 4 bands.
		expect(cells).toHaveLength(10 * 12);
		expect(cells.every(({ hidden }) => !hidden)).toBe(true);
		expect(comparisons).toHaveLength(3 + 1 + 3 + 1);
		expect(comparisons.every(({ power }) => power > 0.5 && power < 1)).toBe(true);
		expect(needed).toBeGreaterThan(100);
		const few = surveyPlan(demo, frozen.designs, { straf: { ...expected, respondents: 30 } }, library);
		expect(few.experiments['straf']!.cells.some(({ hidden, group }) => hidden && group !== undefined)).toBe(true);
	});

	it('asks the control of results what it hides, the same each time: what is small, and what would tell it', async () => {
		const policy = { minimum: demo.minimumCell, releases: 8 };
		const solver = await linearSolver();
		const of = (people: number, seed?: string) =>
			awaitedTables(frozen, people, { groups: equalShares(demo), answered: USUAL_ANSWERED }, seed);
		const hiddenWith = (people: number, made = of(people)) =>
			made.map(({ tables: { id, lattice }, snapshot }) => {
				const audited = release(solver, lattice, [], snapshot, policy);
				const shown = audited.kind === 'released' ? audited.release.shown : new Set<string>();
				return { id, snapshot, shown, ...withheldIn(lattice, snapshot, shown, policy) };
			});
		const [people, tasks] = hiddenWith(600);
		expect([people!.id, tasks!.id]).toEqual(['people', 'straf']);
		for (const { snapshot, shown, margins, crossings, cells, withheld, small } of [people!, tasks!]) {
			expect(cells).toBe(snapshot.counts.size);
			expect(withheld).toBe([...snapshot.counts.keys()].filter((key) => !shown.has(key)).length);
			const all = [...margins, ...crossings.flatMap((one) => one.withheld)];
			for (const { place, people: count, why } of all) {
				expect(count).toBe(snapshot.counts.get(keyOf(place))!.people);
				expect(why).toBe(count < policy.minimum ? 'small' : 'protects');
			}
			// Comparing sizes with the minimum would have found these alone.
			const few = [...snapshot.counts.values()].filter((one) => one.people < policy.minimum).length;
			expect(small).toBe(few);
			expect(withheld).toBeGreaterThan(few);
		}
		for (const { snapshot } of [people!, tasks!]) expect(snapshot.counts.get('*')!.people).toBe(600);
		expect(hiddenWith(600, of(600).slice(1))[0]).toEqual(tasks);
		expect(of(600, 'anders')[1]!.snapshot).not.toEqual(tasks!.snapshot);
		// Each made-up person stands for many, so nothing takes longer with more.
		const [many] = hiddenWith(1_000_000, of(1_000_000).slice(1));
		expect(many!.snapshot.counts.get('*')!.people).toBeGreaterThan(990_000);
		expect(many!.withheld).toBeLessThan(tasks!.withheld);
		// Nobody comes: nothing is shown, and it says so of each.
		const [none] = hiddenWith(5, of(5).slice(1));
		expect(none!.withheld).toBe(none!.cells);
	}, 60_000);

	it('can be tried with made-up respondents, whose rows name levels of the experiment alone', () => {
		const truth = { intercept: 2, effects: { medeplegen: { ja: 0.5 } }, personSd: 0.5, restSd: 0.5 };
		const experiment = demo.experiments['straf']!;
		const made = simulate({
			design: frozen.designs['straf']!,
			experiment: 'straf',
			asked: experiment,
			people: 200,
			seed: 'proef',
			truth
		});
		expect(made.synthetic).toBe(true);
		expect(made.rows).toHaveLength(200 * 7);
		for (const { facts } of made.rows.slice(0, 50)) {
			expect(Object.keys(facts)).toEqual(experiment.factors.map(({ factor }) => factor));
			for (const { factor, levels } of experiment.factors) expect(levels).toContain(facts[factor]);
		}
	});
});
