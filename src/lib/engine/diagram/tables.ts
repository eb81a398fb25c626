/** How the other tables wear off: what can no longer make a difference is dropped, so that equal futures meet. */
import type { CompiledPolicy } from '../compile-policy';
import type { CompiledAdjustment, Program } from '../program';
import { first } from '../table';
import { replacing } from '../youth';
import type { Board, Placed, Settle } from './board';
import { setOf } from './board';
import { Interned } from './interned';

/** The grounds of the maximum. Detention of youth law replaces it; of grounds that are alike, one is as good as all. */
export function placeMaximum(board: Board): Settle {
	const { program } = board;
	const adjustments = board.placeAll(program.adjustments);
	const ceilings = board.placeAll(program.ceilings);
	const youthRules = board.placeAll(program.youthRules);
	const adult = setOf(adjustments, ceilings);
	const youth = setOf(youthRules);
	const replaced = youthRules.filter(({ rule }) => replacing(rule)).map(({ box }) => box);
	const alike = alikeGrounds(adjustments).map((boxes) => ({ boxes, mark: board.mark() }));
	// Of the offence only its own maximum counts here: offences with the same one need not be told apart.
	const bases = new Interned<unknown>();
	const base = new Map(program.offences.map((offence) => [offence, bases.number(offence.base)]));
	board.offenceNumber = (offence) => base.get(offence)!;
	return (standing, _vector, depth) => {
		if (replaced.some((box) => standing.has(box)) && standing.settled(youth, depth)) {
			standing.dropAll(adult);
			for (const { mark } of alike) standing.marks[mark] = 0;
			return;
		}
		for (const { boxes, mark } of alike) {
			if (standing.marks[mark] === 0 && !boxes.some((box) => standing.holds(box, depth))) continue;
			standing.marks[mark] = 1;
			for (const box of boxes) standing.drop(box);
		}
	};
}

/** Groups of which one ground counts, where all grounds do the same. */
function alikeGrounds(adjustments: readonly Placed<CompiledAdjustment>[]): number[][] {
	const groups = new Map<string, { box: number; does: string }[]>();
	for (const { box, rule } of adjustments) {
		const { phase, group, effect, open, liftsCeiling = false } = rule.rule;
		const does = JSON.stringify([effect, open !== undefined, liftsCeiling]);
		const key = `${phase} ${group}`;
		groups.set(key, [...(groups.get(key) ?? []), { box, does }]);
	}
	return [...groups.values()]
		.filter((grounds) => grounds.length > 1 && grounds.every(({ does }) => does === grounds[0]!.does))
		.map((grounds) => grounds.map(({ box }) => box));
}

/** The bars: one ground that bars is enough. */
export function placeBars(board: Board): Settle {
	const bars = board.placeAll(board.program.bars);
	const all = setOf(bars);
	const mark = board.mark();
	const barring = bars.filter(({ rule }) => rule.rule.status === 'barred');
	return (standing, _vector, depth) => {
		if (standing.marks[mark] === 0 && !barring.some(({ box }) => standing.holds(box, depth))) return;
		standing.marks[mark] = 1;
		standing.dropAll(all);
	};
}

/** One box per level of the fact that a modifier counts, because the count is read from the level itself. */
function countedLevels(program: Program, board: Board, { modifiers }: CompiledPolicy): Placed<undefined>[] {
	return modifiers.flatMap(({ modifier, matcher }) => {
		if (modifier.effect.kind !== 'count') return [];
		const counted = program.space.index.get(modifier.effect.factor);
		if (counted === undefined || matcher === undefined) return [];
		const others = matcher.filter(({ at }) => at !== counted);
		return program.space.factors[counted]!.levels.map((level) =>
			board.place([...others, ...program.boxes({ [program.space.factors[counted]!.id]: [level] })!], undefined)
		);
	});
}

/**
 * The guidelines: once it is known which one speaks, the others fall. What only points in a direction moves no figure
 * and is left out.
 */
export function placeGuidelines(board: Board): Settle {
	const { program } = board;
	const policies = program.policies.map((policy) => {
		const figures = policy.modifiers.filter(({ modifier }) => modifier.effect.kind !== 'direction');
		const scope = policy.scope.map((matcher) => board.place(matcher, undefined));
		const own = [...board.placeAll(policy.rows), ...board.placeAll(figures), ...countedLevels(program, board, policy)];
		return { policy, scope, own };
	});
	const scopes = setOf(...policies.map(({ scope }) => scope));
	const fallWithout = (speaking: CompiledPolicy | undefined) =>
		setOf(...policies.map(({ policy, scope, own }) => (policy === speaking ? scope : [...scope, ...own])));
	const falling = new Map([undefined, ...program.policies].map((policy) => [policy, fallWithout(policy)]));
	const mark = board.mark();
	return (standing, vector, depth) => {
		if (standing.marks[mark] !== 0 || !standing.settled(scopes, depth)) return;
		const speaking = first(program.tables.policies, vector)?.policy;
		standing.marks[mark] = speaking ? 2 + program.policies.indexOf(speaking) : 1;
		standing.dropAll(falling.get(speaking)!);
	};
}
