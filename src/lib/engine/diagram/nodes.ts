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
	private readonly known = new Map<string, number>();

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
		const key = `${at},${children.join()}`;
		const known = this.known.get(key);
		if (known !== undefined) return known;
		const made = this.size;
		this.known.set(key, made);
		this.at.push(at);
		this.start.push(this.children.length);
		for (const child of children) this.children.push(child);
		return made;
	}

	/** The one leaf with this value. */
	leaf(value: number): number {
		const key = `=${value}`;
		const known = this.known.get(key);
		if (known !== undefined) return known;
		const made = this.size;
		this.known.set(key, made);
		this.at.push(this.bottom);
		this.start.push(value);
		return made;
	}

	isLeaf(node: number): boolean {
		return this.at[node] === this.bottom;
	}

	/** The number of the value of a leaf. */
	valueOf(leaf: number): number {
		return this.start[leaf]!;
	}
}
