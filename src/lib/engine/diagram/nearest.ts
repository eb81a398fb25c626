/**
 * The smallest sets of facts that somebody has to state otherwise to get from one case to another answer; or the proof
 * that no case has that answer.
 *
 * What counts as a change is what a person would have to do: facts that a default answered follow their default,
 * answers that no longer apply fall away, and every other fact that differs, or that newly has to be answered, is one.
 */
import type { Answers, Box, Fact, Subject } from '../../model';
import { defaultLevel } from '../scenario';
import type { Diagram } from './build';
import { nodesDown } from './count';
import { nothing } from './nodes';
import { startsWithin, step, within, type Within } from './within';

export interface Way {
	/** What has to be stated, in the order of the subject. */
	changes: readonly Fact[];
	/** The case that it leads to. */
	facts: Answers;
}

export interface Nearest {
	/** How many facts change at least. */
	size: number;
	/** The smallest sets, at most as many as asked for. */
	ways: readonly Way[];
	/** Whether there are more of this size. */
	more: boolean;
}

/** The level that a fact has where nobody changes it: the one that was stated, else its default in these facts. */
const unchanged = ({ factors }: Subject, at: number, stated: Answers, facts: Answers): string | undefined => {
	const factor = factors[at]!;
	return stated[factor.id] ?? defaultLevel(factor, facts);
};

/** What stands in the address of the case that a way leads to: what was stated and still applies, and what changes. */
export function statedAfter({ changes, facts }: Way, stated: Answers): Answers {
	const changed = new Set(changes.map(({ factor }) => factor));
	return Object.fromEntries(
		Object.entries(facts).filter(([factor]) => changed.has(factor) || stated[factor] !== undefined)
	);
}

/** What has to be stated otherwise for the stated answers to become these facts, in the order of the subject. */
export function changesTo(subject: Subject, stated: Answers, facts: Answers): Fact[] {
	return subject.factors.flatMap(({ id }, at) => {
		const level = facts[id];
		return level === undefined || level === unchanged(subject, at, stated, facts) ? [] : [{ factor: id, level }];
	});
}

/** For each node, how many changes lie below it at least before a wanted leaf is reached; infinite where there is none. */
function leastBelow<T>(
	diagram: Diagram<T>,
	stated: Answers,
	wanted: (value: T) => boolean,
	part: Within
): Float64Array {
	const { subject, order, nodes, values } = diagram;
	const free = order.map((at) => {
		const { id, levels, default: defaults = [] } = subject.factors[at]!;
		const usual = stated[id] === undefined ? defaults.map(({ level }) => level) : [stated[id]];
		return levels.map((level) => usual.includes(level.id));
	});
	const least = new Float64Array(nodes.size).fill(Infinity);
	const down = nodesDown(diagram);
	for (let i = down.length - 1; i >= 0; i--) {
		const node = down[i]!;
		if (nodes.isLeaf(node)) {
			if (wanted(values[nodes.valueOf(node)]!)) least[node] = 0;
			continue;
		}
		const depth = nodes.at[node]!;
		for (let level = 0; level < nodes.width(node); level++) {
			const child = step(diagram, node, depth, level, part);
			if (child === nothing) continue;
			const changes = least[child]! + (free[depth]![level] ? 0 : 1);
			if (changes < least[node]!) least[node] = changes;
		}
	}
	return least;
}

/**
 * @param stated the answers of the case, without those that a default gave
 * @param limit how many of the smallest sets are wanted
 * @param box facts that every case on the way out must have
 * @returns nothing where no valid case is wanted: that is a proof
 */
export function nearest<T>(
	diagram: Diagram<T>,
	stated: Answers,
	wanted: (value: T) => boolean,
	limit = 12,
	box: Box = {}
): Nearest | undefined {
	const { subject, order, nodes, root } = diagram;
	const part = within(diagram, box);
	const least = leastBelow(diagram, stated, wanted, part);
	const start = least[root]!;
	if (!startsWithin(diagram, part) || start === Infinity) return undefined;
	// A way to every wanted leaf exists; how far the nearest is, is found by allowing one change more each time.
	for (let allowed = start; ; allowed++) {
		const ways: Way[] = [];
		const facts: Record<string, string> = {};
		const visit = (node: number, changed: number): void => {
			if (ways.length > limit) return;
			if (nodes.isLeaf(node)) {
				ways.push({ changes: changesTo(subject, stated, facts), facts: { ...facts } });
				return;
			}
			const depth = nodes.at[node]!;
			const at = order[depth]!;
			const { id, levels } = subject.factors[at]!;
			const base = unchanged(subject, at, stated, facts);
			for (let level = 0; level < levels.length; level++) {
				const child = step(diagram, node, depth, level, part);
				const now = changed + (levels[level]!.id === base ? 0 : 1);
				if (child === nothing || now + least[child]! > allowed) continue;
				facts[id] = levels[level]!.id;
				visit(child, now);
				delete facts[id];
			}
		};
		visit(root, 0);
		if (ways.length > 0) return { size: allowed, ways: ways.slice(0, limit), more: ways.length > limit };
	}
}
