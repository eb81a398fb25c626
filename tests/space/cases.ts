/** The expected side: every case of a part evaluated on its own, with the figures that the diagrams answer. */
import { compile, stateOf } from '../../src/lib/engine';
import type { Answers, EditionSet, State } from '../../src/lib/model';
import { factsOf, type Part } from './part';

export const names = ['offence', 'maximum', 'bar', 'start'] as const;
export type Name = (typeof names)[number];

export interface Case {
	facts: Answers;
	/** Every figure as text, so that equal figures are equal texts. */
	figure: Readonly<Record<Name, string>>;
}

/** Sorting the parts takes long, and the same values come back in thousands of cases. */
const texts = new Map<string, string>();
const ofObjects = new WeakMap<object, string>();

/** A value as text, whatever the order in which its parts were written; 375 and "375" are one amount. */
export function text(value: unknown): string {
	if (value === null || typeof value !== 'object') return JSON.stringify(value);
	const before = ofObjects.get(value);
	if (before !== undefined) return before;
	const plain = JSON.stringify(value);
	const made = texts.get(plain) ?? sorted(value);
	texts.set(plain, made);
	ofObjects.set(value, made);
	return made;
}

const sorted = (value: unknown): string =>
	JSON.stringify(value, (key, part: unknown) => {
		if (key === 'amount' && typeof part === 'number') return String(part);
		if (!part || typeof part !== 'object' || Array.isArray(part)) return part;
		return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
	});

export function figuresOf({ offence, noOffence, maximum, bar, start }: State): Case['figure'] {
	return {
		offence: text(offence ? { offence: offence.id } : { reason: noOffence?.rule }),
		maximum: text(maximum),
		bar: text(bar?.status ?? null),
		start: text(start && { edition: start.edition, outcome: start.outcome })
	};
}

export function casesOf(set: EditionSet, part: Part): Case[] {
	const program = compile(set);
	const cases: Case[] = [];
	for (const facts of factsOf(part)) cases.push({ facts, figure: figuresOf(stateOf(program, facts)) });
	return cases;
}

/** How many cases have each text. */
export function tally(found: Iterable<string>): Map<string, number> {
	const counts = new Map<string, number>();
	for (const one of found) counts.set(one, (counts.get(one) ?? 0) + 1);
	return counts;
}
