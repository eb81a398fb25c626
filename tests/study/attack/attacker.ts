/**
 * Somebody who has every figure that was ever published and a good solver. Nothing here is shared with the control: other
 * equations (only the innermost cells are unknowns), whole numbers, and HiGHS instead of our own solver.
 */
import highs from 'highs';
import type { Place } from '../../../src/lib/study/disclosure';

const solver = await highs();

export interface Known {
	/** What was published of each release, by the categories of the cell. */
	figures: readonly { place: Place; answers: number }[];
}

export interface Target {
	place: Place;
	release: number;
	/** 0 for all until then. */
	since: number;
}

interface Layout {
	dimensions: readonly { id: string; categories: readonly string[] }[];
	tables: readonly (readonly string[])[];
}

/**
 * Unknowns: per period, per table, its innermost cells. Tables that share a margin say the same of it. A period is what
 * came in between two releases, so that nothing can be below 0.
 */
export class Attacker {
	readonly #names = new Map<string, string>();
	readonly #conditions: string[] = [];
	readonly layout: Layout;

	constructor(layout: Layout, releases: readonly Known[], grows = true) {
		this.layout = layout;
		releases.forEach(({ figures }, at) => {
			for (const { place, answers } of figures)
				for (const table of this.#tablesOf(place))
					this.#conditions.push(`${this.#total(table, place, at + 1, 0)} = ${answers}`);
		});
		for (let release = 1; release <= releases.length; release++)
			for (const [index, table] of layout.tables.entries())
				for (const other of layout.tables.slice(index + 1)) this.#agree(table, other, release);
		this.grows = grows;
	}

	readonly grows: boolean;

	#tablesOf(place: Place) {
		return this.layout.tables.filter((table) => Object.keys(place).every((id) => table.includes(id)));
	}

	#inner(table: readonly string[], place: Place): Place[] {
		return table.reduce<Place[]>(
			(all, id) =>
				all.flatMap((one) => {
					const fixed = place[id];
					const of =
						fixed === undefined ? (this.layout.dimensions.find((each) => each.id === id)?.categories ?? []) : [fixed];
					return of.map((category) => ({ ...one, [id]: category }));
				}),
			[{}]
		);
	}

	#name(table: readonly string[], place: Place, period: number): string {
		const key = JSON.stringify([table, table.map((id) => place[id]), period]);
		let name = this.#names.get(key);
		if (!name) this.#names.set(key, (name = `x${this.#names.size}`));
		return name;
	}

	#terms(table: readonly string[], place: Place, release: number, since: number, sign = '+'): string[] {
		const periods = Array.from({ length: release - since }, (_, at) => since + at + 1);
		return periods.flatMap((period) =>
			this.#inner(table, place).map((one) => `${sign} ${this.#name(table, one, period)}`)
		);
	}

	#total(table: readonly string[], place: Place, release: number, since: number): string {
		return this.#terms(table, place, release, since).join(' ');
	}

	#agree(table: readonly string[], other: readonly string[], release: number): void {
		const shared = table.filter((id) => other.includes(id));
		for (const place of this.#inner(shared, {})) {
			const one = this.#terms(table, place, release, release - 1);
			const two = this.#terms(other, place, release, release - 1, '-');
			this.#conditions.push(`${[...one, ...two].join(' ')} = 0`);
		}
	}

	/** The interval that the attacker is left with. */
	interval({ place, release, since }: Target): { low: number; high: number } {
		const [table = []] = this.#tablesOf(place);
		const goal = this.#total(table, place, release, since);
		const names = [...this.#names.values()];
		const end = (direction: 'Minimize' | 'Maximize') => {
			const model = [
				direction,
				` goal: ${goal}`,
				'Subject To',
				...this.#conditions.map((condition, at) => ` c${at}: ${condition}`),
				...(this.grows ? [] : ['Bounds', ...names.map((name) => ` ${name} free`)]),
				'General',
				` ${names.join(' ')}`,
				'End'
			].join('\n');
			const { Status, ObjectiveValue } = solver.solve(model, { output_flag: false });
			// What was published is true, so there is a solution: the solver can only mean that there is no end.
			if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded')
				return direction === 'Minimize' ? -Infinity : Infinity;
			if (Status !== 'Optimal') throw new Error(`The attacker found ${Status}.`);
			return Math.round(ObjectiveValue);
		};
		return { low: end('Minimize'), high: end('Maximize') };
	}
}
