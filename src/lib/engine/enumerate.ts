/**
 * Every valid scenario over the factors that a question reads; the others keep their default, and a factor without
 * a default is always enumerated.
 */
import type { Answers, Subject } from '../model';
import { applies, defaultLevel, impossibility } from './scenario';

/**
 * @param read factors to vary; `undefined` varies all
 * @param fixed facts that are given
 */
export function* scenarios(subject: Subject, read?: ReadonlySet<string>, fixed: Answers = {}): Generator<Answers> {
	const { factors } = subject;
	function* from(at: number, facts: Record<string, string>): Generator<Answers> {
		if (at === factors.length) {
			if (!impossibility(subject, facts)) yield facts;
			return;
		}
		const factor = factors[at]!;
		if (!applies(factor, facts)) {
			yield* from(at + 1, facts);
			return;
		}
		const given = fixed[factor.id];
		const usual = defaultLevel(factor, facts);
		const levels =
			given !== undefined
				? [given]
				: usual !== undefined && read && !read.has(factor.id)
					? [usual]
					: factor.levels.map((level) => level.id);
		for (const level of levels) yield* from(at + 1, { ...facts, [factor.id]: level });
	}
	yield* from(0, {});
}
