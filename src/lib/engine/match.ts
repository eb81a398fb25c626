/**
 * Facts as small integers and boxes as bit masks. A factor that does not apply holds level index -1 and satisfies
 * no box that tests it; a box that tests a factor unknown to the subject never holds.
 */
import { maximumClasses, sanctionLaws, type Box, type Fact, type StatuteEdition, type Subject } from '../model';

/** Level index per factor; derived factors stand behind the asked ones. -1: does not apply. */
export type Vector = number[];

export interface Space {
	/** No factor applies: what every vector starts as a copy of. */
	blank: readonly number[];
	factors: readonly { id: string; levels: readonly string[] }[];
	index: ReadonlyMap<string, number>;
	offence: number;
	maximumClass: number;
	sanctionLaw: number;
}

export function spaceOf(subject: Subject, statute: StatuteEdition): Space {
	const offences = [...new Set(statute.offences.map((offence) => offence.id))];
	const factors = [
		...subject.factors.map((factor) => ({ id: factor.id, levels: factor.levels.map((level) => level.id) })),
		{ id: 'offence', levels: offences },
		{ id: 'maximumClass', levels: [...maximumClasses] },
		{ id: 'sanctionLaw', levels: [...sanctionLaws] }
	];
	const asked = subject.factors.length;
	return {
		blank: factors.map(() => -1),
		factors,
		index: new Map(factors.map((factor, at) => [factor.id, at])),
		offence: asked,
		maximumClass: asked + 1,
		sanctionLaw: asked + 2
	};
}

/** One compiled test: factor position and the levels that satisfy it, as masks of 30 bits each. */
interface Test {
	readonly at: number;
	readonly masks: readonly number[];
	/** What a trace says of each level; none for derived factors, which nobody stated. Shared by every trace. */
	readonly facts: readonly Fact[] | undefined;
}

/** `undefined`: can never hold in this space. */
export type Matcher = readonly Test[] | undefined;

const bits = 30;

export function compileBox(space: Space, box: Box): Matcher {
	const tests: Test[] = [];
	for (const [factor, levels] of Object.entries(box)) {
		const at = space.index.get(factor);
		if (at === undefined) return undefined;
		const known = space.factors[at]!.levels;
		const masks = Array.from({ length: Math.ceil(known.length / bits) }, () => 0);
		for (const level of levels) {
			const position = known.indexOf(level);
			if (position >= 0) masks[Math.floor(position / bits)]! |= 1 << (position % bits);
		}
		if (masks.every((mask) => mask === 0)) return undefined;
		const facts = at < space.offence ? known.map((level) => ({ factor, level })) : undefined;
		tests.push({ at, masks, facts });
	}
	return tests;
}

/** Whether the level satisfies the test; a factor that does not apply (level -1) satisfies none. */
export function accepts(test: Test, level: number): boolean {
	if (level < 0) return false;
	// Nearly every factor has fewer levels than one mask has bits; the others cost a division.
	return level < bits
		? ((test.masks[0]! >> level) & 1) === 1
		: ((test.masks[(level / bits) | 0]! >> (level % bits)) & 1) === 1;
}

export function holds(matcher: Matcher, vector: Vector): boolean {
	if (matcher === undefined) return false;
	for (let i = 0; i < matcher.length; i++) {
		const test = matcher[i]!;
		if (!accepts(test, vector[test.at]!)) return false;
	}
	return true;
}

/** The asked facts that a box tests and that hold, for the trace. */
export function matchedFacts(matcher: Matcher, vector: Vector): readonly Fact[] {
	const facts: Fact[] = [];
	if (matcher === undefined) return facts;
	for (let i = 0; i < matcher.length; i++) {
		const test = matcher[i]!;
		if (test.facts !== undefined) facts.push(test.facts[vector[test.at]!]!);
	}
	return facts;
}
