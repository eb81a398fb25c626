/** The facts that decide: every smallest set, and none that is smaller, by trying every set of facts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide, figures, type Decision, type Diagram } from '../../src/lib/engine/diagram';
import { casesOf, names, text, type Case } from './cases';
import { drawPart, setOf } from './part';
import { often, patience, pick, sets } from './runs';

/** For each case with another answer: the facts of this case that it does not share, as bits; each once. */
function differences(ids: readonly string[], own: Case, others: Iterable<Case>): number[] {
	const found = new Set<number>();
	for (const { facts } of others) {
		let bits = 0;
		ids.forEach((id, bit) => {
			if (facts[id] !== own.facts[id]) bits |= 1 << bit;
		});
		found.add(bits);
	}
	return [...found];
}

/** Every set of so many of the facts, as bits. */
function* choices(facts: readonly number[], size: number, from = 0): Generator<number> {
	if (size === 0) yield 0;
	else {
		for (let at = from; at <= facts.length - size; at++) {
			for (const rest of choices(facts, size - 1, at + 1)) yield rest | facts[at]!;
		}
	}
}

/** The smallest sets of facts that no case with another answer shares. */
function smallest(cases: readonly Case[], own: Case, same: (other: Case) => boolean): string[][] {
	const ids = Object.keys(own.facts);
	const others = differences(
		ids,
		own,
		cases.filter((other) => !same(other))
	);
	// A case that differs in more facts than another is kept out by whatever keeps out the other.
	const needed = others.filter((bits) => !others.some((fewer) => fewer !== bits && (fewer & bits) === fewer));
	// A fact in which alone some case differs is in every set; of the others, every choice is tried.
	const forced = needed.filter((bits) => (bits & (bits - 1)) === 0).reduce((all, bits) => all | bits, 0);
	const open = needed.filter((bits) => (bits & forced) === 0);
	const telling = ids.flatMap((_, bit) => (open.some((bits) => bits & (1 << bit)) ? [1 << bit] : []));
	for (let size = 0; size <= telling.length; size++) {
		const sets: number[] = [];
		for (const chosen of choices(telling, size)) {
			if (open.every((bits) => (bits & chosen) !== 0)) sets.push(chosen | forced);
		}
		if (sets.length > 0) return sets.map((chosen) => ids.filter((_, bit) => chosen & (1 << bit)));
	}
	throw new Error('All facts together tell every case apart.');
}

const factsOf = ({ sets }: Decision) => sets.map(({ facts }) => facts.map(({ factor }) => factor).join()).sort();

describe.each(sets)('$name', ({ set }) => {
	it('finds every smallest set of facts that fixes a figure', { timeout: patience }, () => {
		often(4, (draw) => {
			const part = drawPart(draw, set.subject, 1_200);
			const own = setOf(set, part);
			const cases = casesOf(own, part);
			fc.pre(cases.length > 0);
			const one = pick(draw, cases);
			for (const name of names) {
				const diagram: Diagram<unknown> = figures(own)[name];
				const expected = smallest(cases, one, (other) => other.figure[name] === one.figure[name]);
				const found = decide(diagram, one.facts, undefined, Infinity);
				expect(found.size).toBe(expected[0]!.length);
				expect(found.more).toBe(false);
				expect(factsOf(found)).toEqual(expected.map((ids) => ids.join()).sort());
				for (const { facts, cases: shared } of found.sets) {
					const sharing = cases.filter((other) => facts.every(({ factor, level }) => other.facts[factor] === level));
					expect(facts.every(({ factor, level }) => one.facts[factor] === level)).toBe(true);
					expect(Number(shared)).toBe(sharing.length);
					expect(sharing.every(({ figure }) => figure[name] === one.figure[name])).toBe(true);
				}
				const few = decide(diagram, one.facts, undefined, 2);
				expect(few.sets.length).toBe(Math.min(2, expected.length));
				expect(few.more).toBe(expected.length > 2);
				expect(factsOf(found)).toEqual(expect.arrayContaining(factsOf(few)));
			}
		});
	});

	it('finds what fixes a property of a figure', { timeout: patience }, () => {
		often(1, (draw) => {
			const part = drawPart(draw, set.subject, 1_200);
			const own = setOf(set, part);
			const cases = casesOf(own, part);
			fc.pre(cases.length > 0);
			const one = pick(draw, cases);
			const fine = (maximum: string) => /"fineCategory":\d/.exec(maximum)?.[0];
			const { maximum } = figures(own);
			const found = decide(maximum, one.facts, (a, b) => fine(text(a)) === fine(text(b)), Infinity);
			const expected = smallest(cases, one, ({ figure }) => fine(figure.maximum) === fine(one.figure.maximum));
			expect(factsOf(found)).toEqual(expected.map((ids) => ids.join()).sort());
		});
	});
});
