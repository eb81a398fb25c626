/**
 * Somebody who may give margins and wants to know what one small group said. They know how large every group is and what
 * every weight was, they have the figure without weights as exact as it is shown anywhere, and give margins until they may
 * give no more. What is left unknown is how many of each group said yes.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { linearSolver, showEstimate, usual, type LinearSolver } from '../../../src/lib/study/disclosure';
import type { Figure } from '../../../src/lib/study/rollup/figures';
import { questionFigures } from '../../../src/lib/study/rollup/figures';
import { SETS_PER_WEIGHING } from '../../../src/lib/server/results/margins';
import { weightCells } from '../../../src/lib/study/weighting/cells';
import { showWeighted, type WeightGate } from '../../../src/lib/study/weighting/show';
import { weigh } from '../../../src/lib/study/weighting/weigh';
import { seeded } from '../random';

let solver: LinearSolver;
beforeAll(async () => {
	solver = await linearSolver();
});

const question = {
	kind: 'choice' as const,
	text: { nl: 'Vindt u dat?' },
	options: [
		{ id: 'yes', text: { nl: 'ja' } },
		{ id: 'no', text: { nl: 'nee' } }
	],
	shuffle: false
};

interface Group {
	bands: Record<string, string>;
	people: number;
	yes: number;
}

/**
 * One small group of which all, or nobody, said yes, among larger ones that differ.
 * @param size how large the others are at least
 */
function made(seed: number, size: number): Group[] {
	const random = seeded(seed);
	const all = ['a1', 'a2', 'a3', 'a4'].flatMap((age) =>
		['m', 'f'].map((sex): Group => {
			const people = size + random.below(4 * size);
			return { bands: { age, sex }, people, yes: Math.round(people * (0.3 + 0.4 * random.next())) };
		})
	);
	const people = 10 + random.below(8);
	all[6] = { bands: { age: 'a4', sex: 'm' }, people, yes: random.next() < 0.5 ? 0 : people };
	all[7] = { bands: { age: 'a4', sex: 'f' }, people: 12, yes: 6 };
	return all;
}

interface Seen {
	value: number;
	step: number;
	/** Of each group, in the figure. */
	factors: number[];
}

function figuresFor(groups: readonly Group[], weights: readonly number[]) {
	const parts = groups.map(({ people, yes }, at) => ({
		counts: { 'q/vraag/answered': people, 'q/vraag/yes': yes, 'q/vraag/no': people - yes },
		weight: weights[at]!
	}));
	const plain = questionFigures(
		'vraag',
		question,
		parts.map(({ counts }) => ({ counts, weight: 1 }))
	);
	const weighted = questionFigures('vraag', question, parts);
	const cells = new Map<string, { people: number; answers: number; yes: number }[]>(
		['yes', 'no'].map((what) => [
			`vraag/${what}`,
			groups.map(({ people, yes }) => ({ people, answers: people, yes: what === 'yes' ? yes : people - yes }))
		])
	);
	return { plain, weighted, cells };
}

const bare = ({ cell: _, ...figure }: Figure): Figure => figure;

/** The narrowest interval that follows of one group, in people. */
function width(groups: readonly Group[], target: number, seen: readonly Seen[]): number {
	const model = solver(groups.length, [
		...groups.map(({ people }, at) => ({ terms: [[at, 1] as const], low: 0, high: people })),
		...seen.map(({ value, step, factors }) => ({
			terms: factors.map((factor, at) => [at, factor] as const),
			low: value - step / 2 - 1e-9,
			high: value + step / 2 + 1e-9
		}))
	]);
	try {
		const [least, most] = (['least', 'most'] as const).map((way) => model.extreme(way, [[target, 1]]));
		if (least?.kind !== 'found' || most?.kind !== 'found') throw new Error('The solver gave up.');
		return most.value - least.value;
	} finally {
		model.dispose();
	}
}

/** Margins that lift the band of the target as far as they can, each by another amount, and the other bands not at all. */
function attempts(groups: readonly Group[], target: number, many: number) {
	const all = groups.reduce((sum, { people }) => sum + people, 0);
	return Array.from({ length: many }, (_, at) => {
		const lift = [8, 5, 3, 0.2][at % 4]!;
		const margin = (id: string) => {
			const bands: Record<string, number> = {};
			for (const { bands: own, people } of groups) bands[own[id]!] = (bands[own[id]!] ?? 0) + people / all;
			bands[groups[target]!.bands[id]!]! *= lift;
			return bands;
		};
		return { age: margin('age'), sex: margin('sex') };
	});
}

/** What a control lets through: values with their steps, with weights or without. */
type Show = (of: ReturnType<typeof figuresFor>, gate: WeightGate) => [value: number, step: number, weighted: boolean][];

function attacked(seed: number, size: number, show: Show) {
	const groups = made(seed, size);
	const people = groups.reduce((sum, one) => sum + one.people, 0);
	const target = 6;
	const cells = weightCells(
		groups.map(({ bands, people: many }) => ({ bands, people: many, fresh: many })),
		['age', 'sex'],
		{ minimum: usual.minimum, most: 100 }
	);
	const order = cells.flatMap(({ of }) => of);
	expect(order).toHaveLength(groups.length);
	const seen: Seen[] = [];
	const live = showEstimate(
		bare(
			figuresFor(
				groups,
				groups.map(() => 1)
			).plain[0]!
		).estimate,
		{
			policy: usual,
			range: 1,
			binary: true,
			each: 1
		}
	);
	if (live.kind === 'shown') seen.push({ value: live.value, step: live.step, factors: groups.map(() => 1 / people) });
	for (const margins of attempts(groups, target, SETS_PER_WEIGHING)) {
		const weighed = weigh(cells, { margins });
		if (weighed.kind === 'refused') throw new Error(weighed.reason);
		const weights = groups.map((_, at) => weighed.weights[cells.findIndex(({ of }) => of.includes(at))]!);
		const sum = groups.reduce((all, one, at) => all + one.people * weights[at]!, 0);
		const of = figuresFor(groups, weights);
		const gate: WeightGate = { policy: usual, weights, cells: new Map() };
		for (const [value, step, isWeighted] of show(of, gate))
			seen.push({ value, step, factors: weights.map((weight) => (isWeighted ? weight / sum : 1 / people)) });
	}
	return { groups, target, seen, width: width(groups, target, seen) };
}

const controlled: Show = (of, gate) => {
	const shown = showWeighted({ plain: of.plain.map(bare), weighted: of.weighted.map(bare), cells: of.cells }, gate);
	const both = shown['vraag/yes'];
	if (both?.plain.kind !== 'shown' || both.weighted.kind !== 'shown') return [];
	return [
		[both.plain.value, both.plain.step, false],
		[both.weighted.value, both.weighted.step, true]
	];
};

/** What a control would do that rounds to what one person can move, and looks at nothing else. */
const careless: Show = ({ weighted: [figure] }, { weights }) => {
	const shown = showEstimate(bare(figure!).estimate, {
		policy: usual,
		range: 1,
		binary: true,
		each: 1,
		coarse: Math.max(...weights) / figure!.estimate.people
	});
	return shown.kind === 'shown' ? [[shown.value, shown.step, true]] : [];
};

const seeds = Array.from({ length: 100 }, (_, at) => 500 + at);

const [SMALL, LARGE] = [30, 150];

describe('somebody who gives margins', () => {
	it('finds what a small group said where a control only rounds', () => {
		const widths = seeds.map((seed) => attacked(seed, SMALL, careless).width);
		expect(widths.filter((left) => left < usual.minimum - 1).length).toBeGreaterThan(5);
	});

	it.each([SMALL, LARGE])('finds nothing narrower than the minimum here, among groups of %i and more', (size) => {
		for (const seed of seeds) expect(attacked(seed, size, controlled).width).toBeGreaterThan(usual.minimum - 1e-6);
	});

	it('though in a larger survey nearly everything is shown', () => {
		const found = seeds.map((seed) => attacked(seed, LARGE, controlled));
		expect(found.filter(({ seen }) => seen.length > 1).length).toBeGreaterThan(50);
	});
});
