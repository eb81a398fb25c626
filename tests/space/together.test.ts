/** Diagrams made of diagrams: two levels of a fact side by side, two figures of a case, other values, two dates. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, facing, figures, product, project, valueAt, type Diagram } from '../../src/lib/engine/diagram';
import type { Answers, Subject } from '../../src/lib/model';
import { casesOf, names, text, type Case } from './cases';
import { drawPart, isIn, setOf } from './part';
import { often, patience, pick, sets } from './runs';

/** The case with another level of one fact; nothing where that is no case, or asks what has no one default. */
function beside(subject: Subject, { facts }: Case, factor: string, to: string): Answers | undefined {
	const other: Record<string, string> = {};
	for (const { id, appliesWhen, default: defaults = [] } of subject.factors) {
		if (appliesWhen && !appliesWhen.some((box) => isIn(other, box))) {
			if (facts[id] !== undefined) return undefined;
			continue;
		}
		const only = defaults.length === 1 && !defaults[0]!.when ? defaults[0]!.level : undefined;
		const level = id === factor ? to : (facts[id] ?? only);
		if (level === undefined) return undefined;
		other[id] = level;
	}
	return subject.impossible.some(({ when }) => isIn(other, when)) ? undefined : other;
}

const parsed = (text: string): unknown => JSON.parse(text);

const differing = <T>(diagram: Diagram<T>, cases: readonly Case[], expected: (own: Case) => unknown) =>
	cases.filter((own) => text(valueAt(diagram, own.facts)?.value) !== text(expected(own)));

describe.each(sets)('$name', ({ set }) => {
	it('lays two levels of a fact side by side', { timeout: patience }, () => {
		often(3, (draw) => {
			const part = drawPart(draw, set.subject, 1_200);
			const own = setOf(set, part);
			const cases = casesOf(own, part);
			const byFacts = new Map(cases.map((one) => [text(one.facts), one]));
			for (let i = 0; i < 4; i++) {
				const { id, levels } = pick(draw, set.subject.factors);
				const [from, to] = draw(fc.shuffledSubarray, levels, { minLength: 2, maxLength: 2 }).map((level) => level.id);
				const name = pick(draw, names);
				const pairs = facing(figures(own)[name] as Diagram<unknown>, id, from!, to!);
				const expected = (one: Case) => {
					const other = one.facts[id] === from ? beside(own.subject, one, id, to!) : undefined;
					const found = other && byFacts.get(text(other));
					return found && [parsed(one.figure[name]), parsed(found.figure[name])];
				};
				expect(differing(pairs, cases, expected)).toEqual([]);
				expect(Number(count(pairs))).toBe(cases.filter((one) => expected(one) !== undefined).length);
			}
		});
	});

	it('lays two figures together, and gives a figure other values', { timeout: patience }, () => {
		often(2, (draw) => {
			const part = drawPart(draw, set.subject, 1_200);
			const own = setOf(set, part);
			const cases = casesOf(own, part);
			const [a, b] = draw(fc.shuffledSubarray, [...names], { minLength: 2, maxLength: 2 }) as [
				(typeof names)[number],
				(typeof names)[number]
			];
			const first = figures(own)[a] as Diagram<unknown>;
			const second = figures(own)[b] as Diagram<unknown>;
			const both = product(first, second, (x, y) => ({ x, y }));
			const joined = ({ figure }: Case): unknown => ({ x: parsed(figure[a]), y: parsed(figure[b]) });
			expect(differing(both, cases, joined)).toEqual([]);
			expect(Number(count(both))).toBe(cases.length);
			const length = project(first, (value) => text(value).length % 3);
			expect(differing(length, cases, ({ figure }) => figure[a].length % 3)).toEqual([]);
			expect(Number(count(length))).toBe(cases.length);
			// Where the length is even, the first figure is carried over without a look at the second.
			const even = (value: unknown) => text(value).length % 2 === 0;
			const alone = product(first, second, (x, y) => (even(x) ? x : { x, y }), {
				holds: (node) => first.nodes.isLeaf(node) && even(first.values[first.nodes.valueOf(node)]),
				value: (x) => x
			});
			expect(
				differing(alone, cases, (one) => (one.figure[a].length % 2 ? joined(one) : parsed(one.figure[a])))
			).toEqual([]);
		});
	});
});
