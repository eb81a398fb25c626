/** A result is as trustworthy as its weakest step: the status says so in every case. */
import { both, statuses, type Answers, type EditionSet, type Status, type Step } from '../../model';
import { compile, type Program } from '../compile';
import { askEvery } from '../diagram/ask';
import type { Board, Settle } from '../diagram/board';
import { orderOf } from '../diagram/order';
import { placeBars, placeGuidelines, placeMaximum } from '../diagram/tables';
import { stepsAt } from '../evaluate';
import type { Vector } from '../match';
import { Collector, type CheckResult } from './finding';

/** Steps that stand beside the result and carry none of its figures. */
const beside: ReadonlySet<Step['kind']> = new Set(['orientation', 'note', 'bar-exception']);

const rank = (status: Status) => statuses.indexOf(status);

/** The weakest of all bases, worked out from the finished trace and not while it was made. */
function weakestOf(steps: readonly Step[]): Status {
	let weakest: Status = 'official';
	for (const step of steps) {
		if (beside.has(step.kind)) continue;
		const found: Status[] = 'basis' in step ? [step.basis.status] : [];
		const outcome = 'outcome' in step ? step.outcome : 'result' in step ? step.result : undefined;
		if (outcome && 'kind' in outcome && outcome.kind === 'untranscribed') found.push('untranscribed');
		for (const status of found) if (rank(status) > rank(weakest)) weakest = status;
	}
	return weakest;
}

const factsAt = ({ set, space }: Program, vector: Vector): Answers =>
	Object.fromEntries(
		set.subject.factors.flatMap(({ id }, at) =>
			vector[at]! < 0 ? [] : [[id, space.factors[at]!.levels[vector[at]!]!]]
		)
	);

/** One circumstance that only points in a direction; its own condition is all that decides whether it is a step. */
const placeDirections = ({ policies }: Program): ((board: Board) => undefined)[] =>
	policies.flatMap(({ scope, modifiers }) =>
		modifiers
			.filter(({ modifier }) => modifier.effect.kind === 'direction')
			.map(({ matcher }) => (board: Board) => {
				for (const box of [...scope, matcher]) board.place(box, undefined);
				return undefined;
			})
	);

/**
 * Every set of rules of one table that can hold together is met in one case, the rules of the other tables as they
 * come: the weakest of several is the weakest of their weakest, so the tables need not be crossed.
 */
export function checkStatus(set: EditionSet): CheckResult {
	const program = compile(set);
	const says = 'The status of a result is that of its weakest step, and an untranscribed start says so.';
	const result = new Collector(set, 'status-is-weakest', says);
	const order = orderOf(set);
	const tables: (((board: Board) => Settle | undefined) | undefined)[] = [
		undefined,
		placeMaximum,
		placeBars,
		placeGuidelines,
		...placeDirections(program)
	];
	for (const place of tables) {
		askEvery(program, order, place, (vector) => {
			result.scenarios++;
			const steps = stepsAt(program, vector);
			const [states, is] = [steps.at(-1)!.after.status, weakestOf(steps)];
			if (states === is) return;
			const message = both(
				`de zwakste stap is ${is} en de status zegt ${states}`,
				`the weakest step is ${is} and the status says ${states}`
			);
			result.find(message, factsAt(program, vector));
		});
	}
	return result;
}
