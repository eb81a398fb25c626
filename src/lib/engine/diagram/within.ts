/** Part of the space: the cases in which given facts apply and have one of the given levels. */
import type { Answers, Box } from '../../model';
import type { Diagram } from './build';
import { nothing } from './nodes';

type Facts = Pick<Diagram<unknown>, 'subject' | 'order'>;

export interface Within {
	/** Levels that are left, by depth; nothing where the fact is free. */
	readonly allowed: readonly (ReadonlySet<number> | undefined)[];
	/** The first given fact at each depth or deeper: an edge that passes it by leaves this part of the space. */
	readonly nextGiven: readonly number[];
}

/** @throws where the box names a fact or level that the subject does not have */
export function within({ subject, order }: Facts, box: Box): Within {
	const known = new Set(subject.factors.map(({ id }) => id));
	const stranger = Object.keys(box).find((id) => !known.has(id));
	if (stranger !== undefined) throw new Error(`${subject.id} has no fact ${stranger}.`);
	const allowed = order.map((at) => {
		const { id, levels } = subject.factors[at]!;
		const wanted = box[id];
		if (!wanted) return undefined;
		return new Set(
			wanted.map((level) => {
				const number = levels.findIndex((candidate) => candidate.id === level);
				if (number < 0) throw new Error(`${id} has no level ${level}.`);
				return number;
			})
		);
	});
	const nextGiven = [...order.map(() => order.length), order.length];
	for (let depth = order.length - 1; depth >= 0; depth--) {
		nextGiven[depth] = allowed[depth] ? depth : nextGiven[depth + 1]!;
	}
	return { allowed, nextGiven };
}

/** Every case. */
export const everywhere = (facts: Facts): Within => within(facts, {});

export const boxOf = (answers: Answers): Box =>
	Object.fromEntries(Object.entries(answers).map(([factor, level]) => [factor, [level]]));

/** Whether the root itself passes a given fact by. */
export const startsWithin = ({ nodes, root }: Diagram<unknown>, part: Within): boolean =>
	root !== nothing && part.nextGiven[0]! >= nodes.at[root]!;

/**
 * The node under a level, or `nothing` where that edge leaves the part. Written for the inner loop of every question.
 * @param depth the depth of the node
 */
export function step({ nodes }: Diagram<unknown>, node: number, depth: number, level: number, part: Within): number {
	const child = nodes.child(node, level);
	if (child === nothing) return nothing;
	const allowed = part.allowed[depth];
	if (allowed !== undefined && !allowed.has(level)) return nothing;
	return part.nextGiven[depth + 1]! < nodes.at[child]! ? nothing : child;
}

/** What the diagram says of one case; nothing where the facts are no valid case. */
export function valueAt<T>(
	{ subject, order, nodes, root, values }: Diagram<T>,
	facts: Answers
): { value: T } | undefined {
	let node = root;
	for (let depth = 0; depth < order.length; depth++) {
		const { id, levels } = subject.factors[order[depth]!]!;
		const level = facts[id];
		const asks = node !== nothing && nodes.at[node] === depth;
		if (asks !== (level !== undefined)) return undefined;
		if (level === undefined) continue;
		const number = levels.findIndex((candidate) => candidate.id === level);
		if (number < 0) return undefined;
		node = nodes.child(node, number);
	}
	return node === nothing ? undefined : { value: values[nodes.valueOf(node)]! };
}
