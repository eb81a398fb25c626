/**
 * Keys for the lines of a list that stay with a line while it moves, whatever its id becomes: what is unfolded stays
 * unfolded, and a field that is being left is not thrown away because a name changed.
 */
export class LineKeys {
	#next = 0;
	#keys: number[] = $state([]);
	#count: () => number;

	constructor(count: () => number) {
		this.#count = count;
		this.#keys = Array.from({ length: count() }, () => this.#make());
	}

	#make(): number {
		this.#next += 1;
		return this.#next;
	}

	/** The key of a line. Undo changes how many lines there are without saying so here: those have keys of their own. */
	of(at: number): number {
		return this.#keys[at] ?? -1 - at;
	}

	add(): void {
		while (this.#keys.length <= this.#count()) this.#keys.push(this.#make());
	}

	remove(at: number): void {
		this.#keys.splice(at, 1);
	}

	/** @param by how many lines it goes down; -1 for one up */
	move(at: number, by: 1 | -1): void {
		const [mine, other] = [this.#keys[at], this.#keys[at + by]];
		if (mine === undefined || other === undefined) return;
		this.#keys[at] = other;
		this.#keys[at + by] = mine;
	}
}
