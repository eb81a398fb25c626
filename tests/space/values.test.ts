/** What the diagrams say of every single case is what evaluating that case says. */
import { describe, expect, it } from 'vitest';
import { count, figures, valueAt, type Diagram } from '../../src/lib/engine/diagram';
import type { Answers, EditionSet } from '../../src/lib/model';
import { casesOf, names, text } from './cases';
import { drawPart, partOf, setOf, type Part } from './part';
import { newest, often, patience, sets, thorough } from './runs';

/** The first few cases in which a diagram says something else than the evaluation. */
function wrong(set: EditionSet, part: Part): { differing: object[]; counted: bigint[]; cases: number } {
	const cases = casesOf(set, part);
	const own = figures(set);
	const differing: object[] = [];
	const counted = names.map((name) => {
		const diagram: Diagram<unknown> = own[name];
		const texts = new Map(diagram.values.map((value) => [value, text(value)]));
		for (const { facts, figure } of cases) {
			const found = valueAt(diagram, facts);
			const said = found && texts.get(found.value);
			if (said !== figure[name] && differing.length < 3) differing.push({ name, facts, said, is: figure[name] });
		}
		return count(diagram);
	});
	return { differing, counted, cases: cases.length };
}

function agree(set: EditionSet, part: Part): void {
	const { differing, counted, cases } = wrong(set, part);
	expect(differing).toEqual([]);
	expect(counted).toEqual(names.map(() => BigInt(cases)));
}

describe.each(sets)('$name', ({ set }) => {
	it('says of every case of a part what evaluating it says', { timeout: patience }, () => {
		often(4, (draw) => {
			const part = drawPart(draw, set.subject, 1_500);
			agree(setOf(set, part), part);
		});
	});
});

/** Subjects that can be walked through whole; the others in parts of up to so many cases. */
const most = 200_000;
const small = new Set([
	'heling',
	'voertuigdiefstal',
	'woninginbraak',
	'winkeldiefstal',
	'vernieling',
	'huisvredebreuk',
	'belediging'
]);
const whole = thorough
	? sets.filter(({ set }) => small.has(set.subject.id))
	: newest.filter(({ set }) => ['heling', 'voertuigdiefstal'].includes(set.subject.id));
const large = thorough
	? newest.filter(({ set }) => !small.has(set.subject.id))
	: newest.filter(({ set }) => ['seksuele-misdrijven', 'mishandeling'].includes(set.subject.id));

it.each(whole)('says of every case of $name what evaluating it says', { timeout: patience }, ({ set }) => {
	agree(set, partOf(set.subject, {}));
});

it.each(large)('says so of a large part of $name', { timeout: patience }, ({ set }) => {
	often(thorough ? 0.2 : 1, (draw) => {
		const part = drawPart(draw, set.subject, thorough ? most : most / 4);
		agree(setOf(set, part), part);
	});
});

/** A case with one fact too many, one too few, or a level that does not exist. */
function spoiled(set: EditionSet, facts: Answers): Answers[] {
	const ids = set.subject.factors.map(({ id }) => id);
	const missing = ids.filter((id) => facts[id] !== undefined);
	const absent = set.subject.factors.filter(({ id }) => facts[id] === undefined);
	return [
		...missing.map((id) => Object.fromEntries(Object.entries(facts).filter(([other]) => other !== id))),
		...missing.map((id) => ({ ...facts, [id]: 'no-such-level' })),
		...absent.map(({ id, levels }) => ({ ...facts, [id]: levels[0]!.id }))
	];
}

it.each(newest)('says nothing of facts that are no valid case of $name', ({ set }) => {
	often(1, (draw) => {
		const part = drawPart(draw, set.subject, 50);
		const own = setOf(set, part);
		const said = casesOf(own, part)
			.flatMap(({ facts }) => spoiled(own, facts))
			.filter((facts) => valueAt(figures(own).offence, facts) !== undefined);
		expect(said).toEqual([]);
	});
});
