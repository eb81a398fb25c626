/** Solutions of a system that were found before: two that lie far apart prove that something cannot be told. */
import type { Point, Sum } from './system';

/** Rounding of the solver, against counts that are whole. */
const NEAR = 1e-6;

/** Beyond this, older solutions are only kept as the proof of a width. */
const MOST = 120;

const valueAt = (sum: Sum, point: Point) => {
	let value = 0;
	for (const [name, factor] of sum) value += factor * (point.get(name) ?? 0);
	return value;
};

type Pair = readonly [Point, Point];

export class Evidence {
	#points: Point[];
	readonly #proofs: Map<string, Pair>;

	constructor(points: readonly Point[], proofs: ReadonlyMap<string, Pair> = new Map()) {
		this.#points = [...points];
		this.#proofs = new Map(proofs);
	}

	add(point: Point): void {
		this.#points.push(point);
		// The first is the truth.
		if (this.#points.length > MOST) this.#points.splice(1, 1);
	}

	/** Whether two solutions tell a sum at least `width` apart. */
	proves(key: string, sum: Sum, width: number): boolean {
		const apart = ([one, other]: Pair) => Math.abs(valueAt(sum, one) - valueAt(sum, other)) >= width - NEAR;
		const known = this.#proofs.get(key);
		if (known && apart(known)) return true;
		let [least, most] = [this.#points[0], this.#points[0]];
		for (const point of this.#points) {
			if (!least || valueAt(sum, point) < valueAt(sum, least)) least = point;
			if (!most || valueAt(sum, point) > valueAt(sum, most)) most = point;
		}
		if (!least || !most || !apart([least, most])) return false;
		this.#proofs.set(key, [least, most]);
		return true;
	}

	/** What was shown is hidden now: in every solution so far it stood at what it is. */
	hide(name: string, value: number): void {
		const all = new Set([...this.#points, ...[...this.#proofs.values()].flat()]);
		for (const point of all) point.set(name, value);
	}

	/** The solutions that still hold when something is shown again. */
	shown(name: string, value: number): Evidence {
		const holds = (point: Point) => Math.abs((point.get(name) ?? value) - value) < NEAR;
		return new Evidence(this.#points.filter(holds), new Map([...this.#proofs].filter(([, pair]) => pair.every(holds))));
	}
}
