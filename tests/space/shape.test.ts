/** What is true of every diagram: it is reduced, its paths are the cases, and the order of the facts changes nothing. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { count, countBy, figures, orderOf, ways, type Diagram } from '../../src/lib/engine/diagram';
import type { Answers, EditionSet } from '../../src/lib/model';
import { names, text } from './cases';
import { drawPart, factsOf, isIn, setOf } from './part';
import { newest, often, patience, pick, sets } from './runs';

type Way = keyof typeof ways;

const diagrams = (set: EditionSet, order?: readonly number[]): Diagram<unknown>[] =>
	names.map((name) => figures(set, order)[name]);

/** What keeps a diagram from being reduced: equal nodes, nodes that lead nowhere, equal leaves. */
function waste({ nodes, values }: Diagram<unknown>): string[] {
	const found: string[] = [];
	const seen = new Set<string>();
	for (let node = 1; node < nodes.size; node++) {
		const children = Array.from({ length: nodes.width(node) }, (_, level) => nodes.child(node, level));
		const what = nodes.isLeaf(node) ? `leaf ${nodes.valueOf(node)}` : `${nodes.at[node]}: ${children.join()}`;
		if (seen.has(what)) found.push(`two nodes are ${what}`);
		seen.add(what);
		if (!nodes.isLeaf(node) && children.every((child) => child === 0)) found.push(`nothing below node ${node}`);
		if (children.some((child) => child !== 0 && nodes.at[child]! <= nodes.at[node]!))
			found.push(`node ${node} leads up`);
	}
	if (new Set(values.map(text)).size !== values.length) found.push('two values are equal');
	return found;
}

/** The case of every path, in no particular order. */
function* paths(diagram: Diagram<unknown>, node = diagram.root, facts: Answers = {}): Generator<Answers> {
	const { subject, order, nodes } = diagram;
	if (node === 0) return;
	if (nodes.isLeaf(node)) {
		yield facts;
		return;
	}
	const { id, levels } = subject.factors[order[nodes.at[node]!]!]!;
	for (const [level, { id: chosen }] of levels.entries()) {
		yield* paths(diagram, nodes.child(node, level), { ...facts, [id]: chosen });
	}
}

/** A case by random turns. */
function walk(diagram: Diagram<unknown>, turn: (choices: number) => number): Answers {
	const { subject, order, nodes } = diagram;
	const facts: Record<string, string> = {};
	let node = diagram.root;
	while (!nodes.isLeaf(node)) {
		const { id, levels } = subject.factors[order[nodes.at[node]!]!]!;
		const open = levels.flatMap((level, at) => (nodes.child(node, at) === 0 ? [] : [{ level: level.id, at }]));
		const { level, at } = open[turn(open.length)]!;
		facts[id] = level;
		node = nodes.child(node, at);
	}
	return facts;
}

/** What is wrong with the facts as a case: asked where they do not apply, left out where they do, or impossible. */
function defects({ subject }: EditionSet, facts: Answers): string[] {
	const asked = subject.factors.filter(({ id }) => facts[id] !== undefined);
	const applying = subject.factors.filter(({ appliesWhen = [{}] }) => appliesWhen.some((box) => isIn(facts, box)));
	return [
		...(asked.length === applying.length && asked.every((factor) => applying.includes(factor)) ? [] : ['asks']),
		...subject.impossible.flatMap(({ id, when }) => (isIn(facts, when) ? [id] : []))
	];
}

/** In the order of the subject, so that equal cases are equal texts. */
const inOrder = ({ factors }: EditionSet['subject'], facts: Answers) => factors.map(({ id }) => facts[id] ?? '').join();

describe.each(sets)('$name', ({ set }) => {
	it('has one path for every case of a part, and no node too many', { timeout: patience }, () => {
		often(1, (draw) => {
			const part = drawPart(draw, set.subject, 1_000);
			const own = setOf(set, part);
			const expected = [...factsOf(part)].map((facts) => inOrder(set.subject, facts)).sort();
			const way = pick(draw, Object.keys(ways) as Way[]);
			for (const diagram of diagrams(own, orderOf(own, way))) {
				expect(waste(diagram)).toEqual([]);
				const found = [...paths(diagram)].map((facts) => inOrder(set.subject, facts));
				expect(found.sort()).toEqual(expected);
			}
		});
	});

	it('counts the same in every order of the facts', { timeout: patience }, () => {
		often(1, (draw) => {
			const own = setOf(set, drawPart(draw, set.subject, 20_000));
			const plain = (diagram: Diagram<unknown>) =>
				[...countBy(diagram)]
					.map(([value, cases]) => [text(value), cases] as const)
					.sort(([a], [b]) => (a < b ? -1 : 1));
			const [first, ...others] = (Object.keys(ways) as Way[]).map((way) => diagrams(own, orderOf(own, way)).map(plain));
			for (const other of others) expect(other).toEqual(first);
		});
	});
});

describe.each(newest)('all of $name', ({ set }) => {
	it('asks on every path exactly what applies, and counts every case once', { timeout: patience }, () => {
		const all = diagrams(set);
		for (const diagram of all) {
			expect(waste(diagram)).toEqual([]);
			expect(count(diagram)).toBe(count(all[0]!));
			expect([...countBy(diagram).values()].reduce((a, b) => a + b, 0n)).toBe(count(diagram));
			fc.assert(
				fc.property(fc.infiniteStream(fc.nat()), (stream) => {
					const facts = walk(diagram, (choices) => stream.next().value! % choices);
					expect(defects(set, facts)).toEqual([]);
				})
			);
		}
	});
});
