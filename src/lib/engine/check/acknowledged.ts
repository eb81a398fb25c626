/** Pairs of cases that differ in one fact, held against a test; what the law itself excepts is counted and no finding. */
import { inWindow, type Box, type EditionSet, type Text } from '../../model';
import { compile } from '../compile';
import { Board } from '../diagram/board';
import { build, type Diagram } from '../diagram/build';
import { count } from '../diagram/count';
import { product } from '../diagram/product';
import { holds } from '../match';
import type { Collector } from './finding';

export interface Along {
	factor: string;
	/** The level of the heavier case. */
	to: string;
	/** Where the order is claimed at all. */
	within?: Box | undefined;
}

/** Which of the exceptions a case falls under, the first one. */
function exceptionIn(set: EditionSet, order: readonly number[], exceptions: EditionSet['subject']['acknowledged']) {
	const { space, boxes } = compile(set);
	const board = new Board(compile(set));
	const placed = exceptions.flatMap(({ id, when }) => when.map((box) => board.place(boxes(box), id)));
	return build(
		{ subject: set.subject, space, order },
		{
			boxes: board.boxes,
			marks: 0,
			ask: (vector) => placed.find(({ matcher }) => holds(matcher, vector))?.rule
		}
	);
}

export function overPairs<T>(
	result: Collector,
	set: EditionSet,
	pairs: Diagram<T>,
	{ factor, to, within = {} }: Along,
	test: (pair: T) => Text | undefined
): void {
	const exceptions = set.subject.acknowledged.filter(
		(one) =>
			one.check === result.check &&
			one.towards.some((towards) => towards.factor === factor && towards.level === to) &&
			inWindow(one, set.date)
	);
	if (exceptions.length === 0) {
		result.over(pairs, test, within);
		return;
	}
	const tested = product(pairs, exceptionIn(set, pairs.order, exceptions), (pair, exception) => ({
		message: test(pair),
		exception
	}));
	result.over(tested, ({ message, exception }) => (exception === undefined ? message : undefined), within);
	for (const { id } of exceptions) {
		const cases = count(tested, within, ({ message, exception }) => message !== undefined && exception === id);
		const before = result.acknowledged.find((one) => one.id === id);
		if (before) before.cases += cases;
		else result.acknowledged.push({ id, cases });
	}
}
