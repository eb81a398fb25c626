/** The way to another answer: every smallest set of changes, and the proof that there is none, by trying every case. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesTo, figures, nearest, type Diagram, type Nearest } from '../../src/lib/engine/diagram';
import type { Answers, Box, Subject } from '../../src/lib/model';
import { casesOf, names, text, type Case, type Name } from './cases';
import { drawBox, drawPart, isIn, setOf } from './part';
import { often, patience, pick, sets, type Draw } from './runs';

/** What somebody has to state: neither stated already, nor what the first default that holds would fill in. */
function stating({ factors }: Subject, stated: Answers, facts: Answers): { factor: string; level: string }[] {
	const changes = [];
	for (const { id, default: defaults = [] } of factors) {
		const level = facts[id];
		if (level === undefined) continue;
		let usual = stated[id];
		for (const { when = {}, level: filled } of defaults) {
			if (usual === undefined && isIn(facts, when)) usual = filled;
		}
		if (usual !== level) changes.push({ factor: id, level });
	}
	return changes;
}

/** A case as somebody may have stated it: some facts left to their default, and an answer or two that fit no case. */
function drawStated(draw: Draw, { factors }: Subject, { facts }: Case): Answers {
	const stated: Record<string, string> = {};
	for (const { id, levels } of factors) {
		const level = facts[id];
		if (level !== undefined && draw(fc.boolean)) stated[id] = level;
		else if (draw(fc.nat, 11) === 0) stated[id] = pick(draw, levels).id;
	}
	return stated;
}

/** In months, of the highest reading; nothing where nothing is charged, endless for life. */
function months(maximum: string): number | undefined {
	const found = [...maximum.matchAll(/"months":"(\d+)(?:\/(\d+))?"/g)].map(([, a, b = '1']) => Number(a) / Number(b));
	if (found.length === 0) return undefined;
	return maximum.includes('"kind":"life"') ? Infinity : Math.max(...found);
}

interface Target {
	name: Name;
	holds: (figure: string) => boolean;
}

/** An offence, a maximum at least or at most so high, a bar, a kind of start: one that some case has, or perhaps none. */
function drawTarget(draw: Draw, cases: readonly Case[], everywhere: readonly string[]): Target {
	const name = pick(draw, names);
	const one = pick(draw, cases).figure[name];
	if (name === 'offence') {
		const wanted = draw(fc.boolean) ? one : text({ offence: pick(draw, everywhere) });
		return { name, holds: (figure) => figure === wanted };
	}
	if (name === 'maximum') {
		const height = (months(one) ?? 12) + pick(draw, [-1, 0, 1, 240]);
		const atLeast = draw(fc.boolean);
		return {
			name,
			holds: (figure) => {
				const found = months(figure);
				return found !== undefined && (atLeast ? found >= height : found <= height);
			}
		};
	}
	if (name === 'bar') {
		const wanted = pick(draw, ['"barred"', '"not-barred"', '"undecided"', 'null']);
		return { name, holds: (figure) => figure === wanted };
	}
	const kinds = ['sanction', 'alternatives', 'bespoke', 'untranscribed', 'undetermined'];
	const kind = `"kind":"${pick(draw, kinds)}"`;
	return { name, holds: (figure) => figure.includes(kind) };
}

function expected(subject: Subject, cases: readonly Case[], stated: Answers, { name, holds }: Target, box: Box) {
	const wanted = cases
		.filter(({ facts, figure }) => isIn(facts, box) && holds(figure[name]))
		.map(({ facts }) => ({ facts, changes: stating(subject, stated, facts) }));
	if (wanted.length === 0) return undefined;
	const size = wanted.reduce((least, { changes }) => Math.min(least, changes.length), Infinity);
	return {
		size,
		ways: wanted
			.filter(({ changes }) => changes.length === size)
			.map(text)
			.sort()
	};
}

const plain = (found: Nearest | undefined) =>
	found && { size: found.size, ways: found.ways.map(({ facts, changes }) => text({ facts, changes })).sort() };

describe.each(sets)('$name', ({ set }) => {
	it('finds every smallest set of changes, or proves that there is none', { timeout: patience }, () => {
		const everywhere = set.statute.offences.map(({ id }) => id);
		often(4, (draw) => {
			const part = drawPart(draw, set.subject, 1_200);
			const own = setOf(set, part);
			const cases = casesOf(own, part);
			fc.pre(cases.length > 0);
			for (let i = 0; i < 4; i++) {
				const stated = drawStated(draw, set.subject, pick(draw, cases));
				const target = drawTarget(draw, cases, everywhere);
				const box = draw(fc.boolean) ? {} : drawBox(draw, set.subject, 2);
				const diagram: Diagram<unknown> = figures(own)[target.name];
				const wanted = (value: unknown) => target.holds(text(value));
				const all = expected(set.subject, cases, stated, target, box);
				const found = nearest(diagram, stated, wanted, Infinity, box);
				expect(plain(found)).toEqual(all);
				expect(found?.more ?? false).toBe(false);
				const few = nearest(diagram, stated, wanted, 2, box);
				expect(few?.size).toBe(all?.size);
				expect(few?.more ?? false).toBe((all?.ways.length ?? 0) > 2);
				expect(all?.ways ?? []).toEqual(expect.arrayContaining(plain(few)?.ways ?? []));
				expect(few?.ways.length ?? 0).toBe(Math.min(2, all?.ways.length ?? 0));
			}
		});
	});

	it('names what has to be stated to get from one case to another', { timeout: patience }, () => {
		often(2, (draw) => {
			const part = drawPart(draw, set.subject, 400);
			const cases = casesOf(setOf(set, part), part);
			fc.pre(cases.length > 0);
			const stated = drawStated(draw, set.subject, pick(draw, cases));
			const differing = cases.filter(
				({ facts }) => text(changesTo(set.subject, stated, facts)) !== text(stating(set.subject, stated, facts))
			);
			expect(differing).toEqual([]);
		});
	});
});
