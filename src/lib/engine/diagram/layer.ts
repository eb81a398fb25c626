/**
 * The beginnings after so many facts, each once. They are packed one after another, because millions of small objects
 * would keep the garbage collector busier than the facts keep the engine.
 */
import type { Vector } from '../match';
import type { Standing } from './standing';

const free = -1;

export class Layer {
	size = 0;
	/** What tells beginnings apart stands first in a row, then one case that leads there. */
	private rows: Int32Array;
	private readonly apart: number;
	private readonly width: number;
	/** Numbers of beginnings, by what tells them apart. */
	private slots = new Int32Array(64).fill(free);

	constructor(standing: Standing, facts: number) {
		this.apart = standing.state.length;
		this.width = this.apart + facts;
		this.rows = new Int32Array(32 * this.width);
	}

	/** The number of the beginning, which is added where there is none with the same future. */
	put({ state }: Standing, vector: Vector): number {
		if (this.size * 2 >= this.slots.length) this.widen();
		const slot = this.slotOf(state, 0);
		const known = this.slots[slot]!;
		if (known !== free) return known;
		if ((this.size + 1) * this.width > this.rows.length) {
			const rows = new Int32Array(this.rows.length * 2);
			rows.set(this.rows);
			this.rows = rows;
		}
		const start = this.size * this.width;
		this.rows.set(state, start);
		for (let i = 0; i < vector.length; i++) this.rows[start + this.apart + i] = vector[i]!;
		this.slots[slot] = this.size;
		return this.size++;
	}

	/** Reads a beginning back, into what is given. */
	take(number: number, { state }: Standing, vector: Vector): void {
		const start = number * this.width;
		for (let i = 0; i < this.apart; i++) state[i] = this.rows[start + i]!;
		for (let i = 0; i < vector.length; i++) vector[i] = this.rows[start + this.apart + i]!;
	}

	/** Where the beginning that starts there in a list stands, or would stand. */
	private slotOf(list: Int32Array, start: number): number {
		let hash = 0;
		for (let i = 0; i < this.apart; i++) {
			hash = Math.imul(hash ^ list[start + i]!, 0x9e3779b1);
			hash ^= hash >>> 15;
		}
		const last = this.slots.length - 1;
		for (let slot = hash & last; ; slot = (slot + 1) & last) {
			const known = this.slots[slot]!;
			if (known === free || this.equal(list, start, known * this.width)) return slot;
		}
	}

	private equal(list: Int32Array, start: number, row: number): boolean {
		for (let i = 0; i < this.apart; i++) if (list[start + i] !== this.rows[row + i]) return false;
		return true;
	}

	private widen(): void {
		this.slots = new Int32Array(this.slots.length * 2).fill(free);
		for (let number = 0; number < this.size; number++) {
			this.slots[this.slotOf(this.rows, number * this.width)] = number;
		}
	}
}
