/**
 * The nodes of decision diagrams over the facts of one subject: ordered, multi-valued, shared. A path from the root to
 * a leaf is a group of cases. A path that passes a fact by says that the fact does not apply there, so nothing has to
 * be multiplied to count cases: every path is exactly one case.
 */

/** What no valid case reaches: a level that a rule makes impossible. */
export const nothing = 0;

/**
 * Nodes by number. `at` is the depth: the place of the fact in the order of the diagram, or the number of facts for a
 * leaf. `start` is where the children begin, one per level, or the number of the value of a leaf.
 */
export class Nodes {
	/** How many facts there are; leaves lie that deep. */
	readonly bottom: number;
	readonly at: number[] = [-1];
	readonly start: number[] = [0];
	readonly children: number[] = [];
	private readonly levels: readonly number[];
	private readonly leaves = new Map<number, number>();
	/** Nodes by their children; a table of our own, since writing a key as text costs more than all the rest. */
	private slots = new Int32Array(256);

	/** @param levels how many levels the fact at each depth has */
	constructor(levels: readonly number[]) {
		this.levels = levels;
		this.bottom = levels.length;
	}

	get size(): number {
		return this.at.length;
	}

	/** How many children the node has. */
	width(node: number): number {
		return this.levels[this.at[node]!] ?? 0;
	}

	/** The child under a level. */
	child(node: number, level: number): number {
		return this.children[this.start[node]! + level]!;
	}

	/** The one node with these children; `nothing` where no child leads anywhere. */
	node(at: number, children: readonly number[]): number {
		if (children.every((child) => child === nothing)) return nothing;
		if (this.size * 2 >= this.slots.length) this.widen();
		const slot = this.slotOf(at, children, 0, children.length);
		const known = this.slots[slot]!;
		if (known !== nothing) return known;
		const made = this.size;
		this.slots[slot] = made;
		this.at.push(at);
		this.start.push(this.children.length);
		for (const child of children) this.children.push(child);
		return made;
	}

	/** The one leaf with this value. */
	leaf(value: number): number {
		const known = this.leaves.get(value);
		if (known !== undefined) return known;
		const made = this.size;
		this.leaves.set(value, made);
		this.at.push(this.bottom);
		this.start.push(value);
		return made;
	}

	/** Where the node with these children stands in the table, or would stand. */
	private slotOf(at: number, list: readonly number[], start: number, width: number): number {
		let hash = at;
		for (let i = 0; i < width; i++) {
			hash = Math.imul(hash ^ list[start + i]!, 0x9e3779b1);
			hash ^= hash >>> 15;
		}
		const last = this.slots.length - 1;
		for (let slot = hash & last; ; slot = (slot + 1) & last) {
			const known = this.slots[slot]!;
			if (known === nothing || this.leadsTo(known, at, list, start)) return slot;
		}
	}

	private leadsTo(node: number, at: number, list: readonly number[], start: number): boolean {
		if (this.at[node] !== at) return false;
		for (let level = 0; level < this.levels[at]!; level++) {
			if (this.child(node, level) !== list[start + level]) return false;
		}
		return true;
	}

	private widen(): void {
		this.slots = new Int32Array(this.slots.length * 2);
		for (let node = 1; node < this.size; node++) {
			const at = this.at[node]!;
			if (at === this.bottom) continue;
			this.slots[this.slotOf(at, this.children, this.start[node]!, this.levels[at]!)] = node;
		}
	}

	isLeaf(node: number): boolean {
		return this.at[node] === this.bottom;
	}

	/** The number of the value of a leaf. */
	valueOf(leaf: number): number {
		return this.start[leaf]!;
	}
}
