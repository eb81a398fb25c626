/** Time per question over many cases; the machine may be shared, so the quickest of a few tries is what counts. */
import { valueAt, type Diagram } from '../../src/lib/engine/diagram';
import { figures } from '../../src/lib/engine/diagram';
import { compile } from '../../src/lib/engine';
import type { Answers, EditionSet } from '../../src/lib/model';
import { figureNames, fresh, questionsOf, type Asked } from './questions';

/** Milliseconds. */
export interface Spread {
	median: number;
	p95: number;
	most: number;
}

export function spread(values: readonly number[]): Spread {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
	return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 };
}

/** How large the diagrams of an edition set are, and how long each took. */
export interface Built {
	name: string;
	nodes: number;
	leaves: number;
	visited: number;
	ms: number;
}

const wall = () => performance.now();

/** The diagrams of a copy that was never seen before, the tables compiled with them. */
export function builtOnce(set: EditionSet, order?: readonly number[], clock = wall): Built[] {
	const copy = fresh(set);
	let last = clock();
	compile(copy);
	const own = order ? figures(copy, order) : figures(copy);
	return figureNames.map((name) => {
		const { nodes, values, visited } = own[name];
		const now = clock();
		const ms = now - last;
		last = now;
		return { name, nodes: nodes.size, leaves: values.length, visited, ms };
	});
}

/** The same a few times, by a clock of one's own: the quickest of each. */
export function built(set: EditionSet, tries: number, clock: () => number, order?: readonly number[]): Built[] {
	const runs = Array.from({ length: tries }, () => builtOnce(set, order, clock));
	return runs[0]!.map((one, at) => ({ ...one, ms: Math.min(...runs.map((run) => run[at]!.ms)) }));
}

export const total = (parts: readonly Built[], of: (part: Built) => number) =>
	parts.reduce((sum, part) => sum + of(part), 0);

const valueOf = <T>(diagram: Diagram<T>, facts: Answers): T => valueAt(diagram, facts)!.value;

/** Something of every answer is kept, so that no question can be left out. */
export let kept = 0;

/** Every question about every case. */
export function asked(set: EditionSet, cases: readonly Asked[], tries: number): Map<string, Spread> {
	const found = new Map<string, Spread>();
	for (const { name, ask } of questionsOf(set, valueOf)) {
		const times = cases.map((about) => {
			let least = Infinity;
			for (let i = 0; i < tries; i++) {
				const start = performance.now();
				kept += ask(about) === undefined ? 1 : 2;
				least = Math.min(least, performance.now() - start);
			}
			return least;
		});
		found.set(name, spread(times));
	}
	return found;
}
