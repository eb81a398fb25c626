/**
 * Parts of a subject that are small enough to walk through case by case. A part is a subject of its own: some facts are
 * given, and a few combinations are forbidden, so that whatever is said over every case is said over these.
 */
import fc from 'fast-check';
import { scenarios } from '../../src/lib/engine';
import type { Answers, Box, EditionSet, Subject } from '../../src/lib/model';
import { pick, type Draw } from './runs';

export interface Part {
	subject: Subject;
	/** Level of the facts that are given; where such a fact does not apply, the case has none. */
	given: Answers;
	forbidden: readonly Box[];
	/** The whole subject that it is a part of. */
	whole: Subject;
}

const levelsOf = ({ factors }: Subject, id: string) => factors.find((factor) => factor.id === id)!.levels;

export function partOf(whole: Subject, given: Answers, forbidden: readonly Box[] = []): Part {
	const text = { nl: 'buiten dit deel', en: 'outside this part' };
	const others = Object.entries(given).map(([id, level]) => ({
		[id]: levelsOf(whole, id).flatMap((other) => (other.id === level ? [] : [other.id]))
	}));
	const impossible = [...others, ...forbidden].map((when, at) => ({ id: `part-${at}`, when, text }));
	return { subject: { ...whole, impossible: [...whole.impossible, ...impossible] }, given, forbidden, whole };
}

/** Copies, because what is compiled is kept by the statute: a part is compiled on its own. */
export const setOf = (set: EditionSet, { subject }: Part): EditionSet => ({
	...set,
	subject,
	statute: { ...set.statute }
});

/** Every case of the part, by plain enumeration of the whole subject. */
export function* factsOf({ whole, given, forbidden }: Part): Generator<Answers> {
	for (const facts of scenarios(whole, undefined, given)) {
		if (!forbidden.some((box) => isIn(facts, box))) yield facts;
	}
}

/** Whether the facts of the box apply in the case and have one of its levels. */
export function isIn(facts: Answers, box: Box): boolean {
	for (const id of Object.keys(box)) {
		const level = facts[id];
		if (level === undefined || !box[id]!.includes(level)) return false;
	}
	return true;
}

/** Impossible cases count too: plain enumeration meets them before it passes them over. */
function atMost({ whole, given }: Part, most: number): boolean {
	let met = 0;
	for (const _ of scenarios({ ...whole, impossible: [] }, undefined, given)) if (++met > most) return false;
	return true;
}

/** Gives random facts a random level until at most so many cases are left, and forbids up to two combinations. */
export function drawPart(draw: Draw, whole: Subject, most: number): Part {
	const ids = whole.factors.map(({ id }) => id);
	const given: Record<string, string> = {};
	const forbidden = Array.from({ length: draw(fc.nat, 2) }, () => drawBox(draw, whole, 2)).filter(
		(box) => Object.keys(box).length === 2
	);
	for (const id of draw(fc.shuffledSubarray, ids, { minLength: ids.length })) {
		const part = partOf(whole, given, forbidden);
		if (atMost(part, most)) return part;
		given[id] = pick(draw, levelsOf(whole, id)).id;
	}
	return partOf(whole, given, forbidden);
}

/** Some facts, each with one or more of its levels. */
export function drawBox(draw: Draw, { factors }: Subject, most: number): Box {
	const chosen = draw(fc.shuffledSubarray, factors, { maxLength: most });
	return Object.fromEntries(
		chosen.map(({ id, levels }) => [
			id,
			draw(
				fc.shuffledSubarray,
				levels.map((level) => level.id),
				{ minLength: 1 }
			)
		])
	);
}
