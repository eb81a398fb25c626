/**
 * Many boxes asked at once. Every level of a factor knows which rules it leaves standing, as one bit per rule; the
 * rules that hold in a case are what is left after one `and` per factor, however many rules there are.
 */
import { accepts, type Matcher, type Space, type Vector } from './match';

export interface Table<E> {
	readonly entries: readonly E[];
	/** One column per factor that some box tests. */
	readonly columns: readonly Column[];
	/** The rules of each word before any fact is looked at: boxes that can hold in this space. */
	readonly standing: Int32Array;
}

interface Column {
	readonly at: number;
	/** The rules left standing, by word and then by level; position 0 is for a factor that does not apply. */
	readonly rules: readonly Int32Array[];
}

const bits = 32;

/** Compiles entries with a box each; answers come in the order of the entries. */
export function compileTable<E extends { matcher: Matcher }>(space: Space, entries: readonly E[]): Table<E> {
	const words = Math.ceil(entries.length / bits);
	const positions = new Set<number>();
	const standing = new Int32Array(words);
	entries.forEach(({ matcher }, rule) => {
		if (!matcher) return;
		standing[(rule / bits) | 0]! |= 1 << (rule % bits);
		for (const test of matcher) positions.add(test.at);
	});
	const columns = [...positions].map((at): Column => {
		const levels = space.factors[at]!.levels.length;
		const rules = Array.from({ length: words }, () => new Int32Array(levels + 1));
		entries.forEach(({ matcher }, rule) => {
			const test = matcher?.find((candidate) => candidate.at === at);
			for (let level = -1; level < levels; level++) {
				if (!test || accepts(test, level)) rules[(rule / bits) | 0]![level + 1]! |= 1 << (rule % bits);
			}
		});
		return { at, rules };
	});
	return { entries, columns, standing };
}

/** The rules of one word that hold, one bit each. */
function left<E>({ columns, standing }: Table<E>, vector: Vector, word: number): number {
	let rules = standing[word]!;
	for (let i = 0; i < columns.length && rules !== 0; i++) {
		const column = columns[i]!;
		rules &= column.rules[word]![vector[column.at]! + 1]!;
	}
	return rules;
}

const lowest = (rules: number) => 31 - Math.clz32(rules & -rules);

/** The first entry whose box holds. */
export function first<E>(table: Table<E>, vector: Vector): E | undefined {
	for (let word = 0; word < table.standing.length; word++) {
		const rules = left(table, vector, word);
		if (rules !== 0) return table.entries[word * bits + lowest(rules)];
	}
	return undefined;
}

const none: readonly never[] = [];

/** Every entry whose box holds, in order. */
export function all<E>(table: Table<E>, vector: Vector): readonly E[] {
	let found: E[] | undefined;
	for (let word = 0; word < table.standing.length; word++) {
		for (let rules = left(table, vector, word); rules !== 0; rules &= rules - 1) {
			(found ??= []).push(table.entries[word * bits + lowest(rules)]!);
		}
	}
	return found ?? none;
}
