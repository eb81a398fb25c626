/** What follows from published figures: the narrowest interval for what was not published. */
import { Evidence } from './evidence';
import type { LinearModel, LinearSolver, Row } from './solver';

/** A sum of unknowns, each with its factor. Unknowns are named, and are counts: never below 0. */
export type Sum = ReadonlyMap<string, number>;

export interface Relation {
	terms: Sum;
	/** What the sum is, or the least that it is. */
	is: 'equal' | 'at-least';
	value: number;
}

/** A feasible choice of all unknowns. */
export type Point = Map<string, number>;

/** Rounding of the solver, against counts that are whole. */
const NEAR = 1e-6;

/** Unknowns that hang together by relations, and the relations among them. */
interface Part {
	unknowns: readonly string[];
	relations: readonly Relation[];
}

function partsOf(relations: readonly Relation[], unknowns: Iterable<string>): Map<string, Part> {
	const parent = new Map<string, string>();
	const rootOf = (name: string): string => {
		let root = name;
		while (parent.get(root) !== root) root = parent.get(root) ?? root;
		parent.set(name, root);
		return root;
	};
	for (const name of unknowns) parent.set(name, name);
	for (const { terms } of relations) {
		const [first, ...others] = terms.keys();
		if (first !== undefined) for (const other of others) parent.set(rootOf(other), rootOf(first));
	}
	const parts = new Map<string, { unknowns: string[]; relations: Relation[] }>();
	const partOf = (root: string) => {
		let part = parts.get(root);
		if (!part) parts.set(root, (part = { unknowns: [], relations: [] }));
		return part;
	};
	for (const name of parent.keys()) partOf(rootOf(name)).unknowns.push(name);
	for (const relation of relations) {
		const [first] = relation.terms.keys();
		if (first !== undefined) partOf(rootOf(first)).relations.push(relation);
	}
	return new Map([...parent.keys()].map((name) => [name, partOf(rootOf(name))]));
}

export interface Interval {
	low: number;
	high: number;
}

/**
 * All that a reader can work out by linear relations, exact over the reals: by linear programming, one part of the
 * unknowns at a time. Whole numbers can only narrow an interval to whole ends.
 */
export class System {
	readonly #parts: Map<string, Part>;
	readonly evidence: Evidence;
	readonly #solver: LinearSolver;
	readonly #models = new Map<Part, LinearModel>();

	readonly #truth: ReadonlyMap<string, number>;

	constructor(solver: LinearSolver, relations: readonly Relation[], truth: Point, evidence?: Evidence) {
		this.#solver = solver;
		this.#truth = truth;
		this.#parts = partsOf(relations, truth.keys());
		this.evidence = evidence ?? new Evidence([new Map(truth)]);
	}

	/** The unknowns that hang together with one, itself included. */
	partOf(name: string): Part {
		return this.#parts.get(name) ?? { unknowns: [], relations: [] };
	}

	#modelOf(part: Part): LinearModel {
		const known = this.#models.get(part);
		if (known) return known;
		const places = new Map(part.unknowns.map((name, at) => [name, at]));
		const rows = part.relations.map(({ terms, is, value }): Row => ({
			terms: [...terms].map(([name, factor]) => [places.get(name) ?? 0, factor]),
			low: value,
			high: is === 'equal' ? value : Infinity
		}));
		const model = this.#solver(part.unknowns.length, rows);
		this.#models.set(part, model);
		return model;
	}

	#extreme(direction: 'least' | 'most', goal: Sum, part: Part): number {
		const terms = [...goal].map(([name, factor]) => [part.unknowns.indexOf(name), factor] as const);
		const found = this.#modelOf(part).extreme(direction, terms);
		if (found.kind === 'endless') return direction === 'least' ? -Infinity : Infinity;
		// No number: no comparison with it holds, so the secret counts as told.
		if (found.kind === 'failed') return NaN;
		const point = new Map(this.#truth);
		part.unknowns.forEach((name, at) => point.set(name, found.point[at] ?? 0));
		this.evidence.add(point);
		return found.value;
	}

	/** Gives the memory of the solver back. */
	dispose(): void {
		for (const model of this.#models.values()) model.dispose();
		this.#models.clear();
	}

	/** The interval of a sum of unknowns. Sums over parts that do not hang together add up. */
	interval(sum: Sum): Interval {
		let [low, high] = [0, 0];
		const seen = new Set<Part>();
		for (const name of sum.keys()) {
			const part = this.partOf(name);
			if (seen.has(part)) continue;
			seen.add(part);
			const own = new Map([...sum].filter(([other]) => this.partOf(other) === part));
			low += this.#extreme('least', own, part);
			high += this.#extreme('most', own, part);
		}
		return { low, high };
	}

	/** Whether a sum cannot be told to less than `width`. @param key names the sum, for its proof */
	isAsWideAs(key: string, sum: Sum, width: number): boolean {
		if (sum.size === 0) return width <= 0;
		if (this.evidence.proves(key, sum, width)) return true;
		const { low, high } = this.interval(sum);
		if (this.evidence.proves(key, sum, width)) return true;
		return high - low >= width - NEAR;
	}
}
