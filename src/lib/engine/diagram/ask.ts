/** A question about every case of an edition set, as a diagram. */
import type { Vector } from '../match';
import type { Program } from '../program';
import { Board, type Settle } from './board';
import { build, type Diagram } from './build';
import { verdict } from './verdict';

/**
 * @param order the facts by depth, as positions in the subject
 * @param place puts the boxes of the tables that the answer reads, and says how they wear off once it is known what
 * is charged; nothing where the charge is all that is asked
 * @param answer asked once for each set of rules that can hold together. The vector is a case in which they do, with
 * its derived facts; the answer must not depend on anything else in it.
 */
export function askEvery<T>(
	program: Program,
	order: readonly number[],
	place: ((board: Board) => Settle | undefined) | undefined,
	answer: (vector: Vector) => T
): Diagram<T> {
	const board = new Board(program);
	const table = place?.(board);
	const { settle: settleVerdict, charged } = verdict(board);
	const settle: Settle = (standing, vector, depth) => {
		settleVerdict(standing, vector, depth);
		if (table && charged(standing)) table(standing, vector, depth);
	};
	const reading = { subject: program.set.subject, space: program.space, order };
	return build(reading, { boxes: board.boxes, marks: board.marks, settle, ask: answer });
}
