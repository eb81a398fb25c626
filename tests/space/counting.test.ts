/** Counts, values and what is still possible: by the diagrams, and by walking through the cases. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, countBy, figures, valuesIn, type Diagram, type StartFigure } from '../../src/lib/engine/diagram';
import { possible, weigh } from '../../src/lib/engine/diagram/possible';
import type { Box, MaximumState } from '../../src/lib/model';
import { casesOf, names, tally, text, type Case, type Name } from './cases';
import { drawBox, drawPart, isIn, setOf } from './part';
import { often, patience, sets, type Draw } from './runs';

const plain = (counts: Map<unknown, bigint>) =>
	[...counts].map(([value, cases]) => [text(value), Number(cases)] as const).sort();
const sorted = (counts: Map<string, number>) => [...counts].sort();

/** A property of a figure that splits its values at random. */
function drawProperty(draw: Draw, cases: readonly Case[], name: Name): (figure: string) => boolean {
	const found = [...new Set(cases.map(({ figure }) => figure[name]))];
	const chosen = new Set(draw(fc.subarray, found));
	return (figure) => chosen.has(figure);
}

describe.each(sets)('$name', ({ set }) => {
	it('counts as many cases as there are', { timeout: patience }, () => {
		often(4, (draw) => {
			const part = drawPart(draw, set.subject, 1_500);
			const own = setOf(set, part);
			const cases = casesOf(own, part);
			for (let i = 0; i < 4; i++) {
				const box = drawBox(draw, set.subject, 4);
				const inside = cases.filter(({ facts }) => isIn(facts, box));
				for (const name of names) {
					const diagram: Diagram<unknown> = figures(own)[name];
					const expected = tally(inside.map(({ figure }) => figure[name]));
					expect(plain(countBy(diagram, box))).toEqual(sorted(expected));
					expect(valuesIn(diagram, box).map(text).sort()).toEqual([...expected.keys()].sort());
					expect(Number(count(diagram, box))).toBe(inside.length);
					const holds = drawProperty(draw, inside, name);
					const held = inside.filter(({ figure }) => holds(figure[name])).length;
					expect(Number(count(diagram, box, (value) => holds(text(value))))).toBe(held);
				}
			}
		});
	});

	it('says what is still possible, and which open fact matters most', { timeout: patience }, () => {
		often(1, (draw) => {
			const part = drawPart(draw, set.subject, 1_500);
			const own = setOf(set, part);
			const cases = casesOf(own, part);
			const box = drawBox(draw, set.subject, 3);
			const inside = cases.filter(({ facts }) => isIn(facts, box));
			agreesWithPossible(possible(figures(own), box), inside);
			expect(weigh(figures(own), box)).toEqual(weights(own.subject.factors, cases, box));
		});
	});
});

const falls = (list: readonly { cases: bigint }[]) =>
	list.every(({ cases }, at) => at === 0 || list[at - 1]!.cases >= cases);

/** Life above every term, then by months, of the highest reading. */
function height({ term }: MaximumState): [number, number] {
	const readings = term.kind === 'undetermined' ? term.readings : [term];
	const months = readings.map(({ months }) => {
		const [over, under = 1] = months.split('/').map(Number);
		return over! / under;
	});
	return [readings.some(({ kind }) => kind === 'life') ? 1 : 0, Math.max(...months)];
}
const byHeight = ([a, x]: [number, number], [b, y]: [number, number]) => a - b || x - y;

function agreesWithPossible(found: ReturnType<typeof possible>, inside: readonly Case[]): void {
	const counts = (name: Name) => {
		const all = tally(inside.map(({ figure }) => figure[name]));
		const none = all.get('null') ?? 0;
		all.delete('null');
		return { all, none };
	};
	const offences = tally(inside.map(({ figure }) => figure.offence).filter((offence) => !offence.includes('"reason"')));
	expect(Number(found.cases)).toBe(inside.length);
	expect(found.offences.map(({ offence, cases }) => [text({ offence }), Number(cases)]).sort()).toEqual(
		sorted(offences)
	);
	const charged = [...offences.values()].reduce((a, b) => a + b, 0);
	expect(Number(found.withoutOffence)).toBe(inside.length - charged);
	expect(found.bars.map(({ status, cases }) => [text(status), Number(cases)]).sort()).toEqual(
		sorted(counts('bar').all)
	);
	const starts: [StartFigure, bigint][] = found.starts.map(({ start, cases }) => [start, cases]);
	expect(plain(new Map(starts))).toEqual(sorted(counts('start').all));
	expect(Number(found.withoutStart)).toBe(counts('start').none);
	for (const list of [found.offences, found.bars, found.starts]) expect(falls(list)).toBe(true);
	const heights = [...counts('maximum').all.keys()]
		.map((maximum) => height(JSON.parse(maximum) as MaximumState))
		.sort(byHeight);
	const said = found.maximum && [height(found.maximum.lowest), height(found.maximum.highest)];
	expect(said).toEqual(heights.length === 0 ? undefined : [heights[0], heights.at(-1)]);
}

/** How many different figures the cases have, each of the four counted on its own. */
const different = (cases: readonly Case[]) =>
	names.reduce((sum, name) => sum + new Set(cases.map(({ figure }) => figure[name])).size, 0);

function weights(
	factors: readonly { id: string; levels: readonly { id: string }[] }[],
	cases: readonly Case[],
	box: Box
) {
	const inside = cases.filter(({ facts }) => isIn(facts, box));
	const open = [];
	for (const { id, levels } of factors) {
		// A fact that only some of these cases ask is no question to everybody.
		if (box[id] !== undefined || inside.some(({ facts }) => facts[id] === undefined)) continue;
		const left = [];
		for (const level of levels) {
			const chosen = inside.filter(({ facts }) => facts[id] === level.id);
			if (chosen.length > 0) left.push(different(chosen));
		}
		if (left.length === 0) continue;
		let sum = 0;
		for (const one of left) sum += one;
		open.push({ factor: id, left: sum / left.length, now: different(inside) });
	}
	return open.sort((a, b) => a.left - b.left);
}
