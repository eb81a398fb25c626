/** The edition sets that are measured, and the cases that are asked about: the same on every machine. */
import { editionSets } from '../../src/lib/engine';
import type { Answers, Box, Corpus, EditionSet, Scenario } from '../../src/lib/model';
import { selection } from '../engine/cases';
import type { Asked } from './questions';

/** The newest edition set of every subject. */
export function newestSets(corpus: Corpus): EditionSet[] {
	const all = editionSets(corpus);
	return [...corpus.subjects.keys()].map((id) =>
		all.filter(({ subject }) => subject.id === id).reduce((a, b) => (b.date > a.date ? b : a))
	);
}

const statedOf = ({ facts, assumptions }: Scenario): Answers => {
	const assumed = new Set(assumptions.map(({ factor }) => factor));
	return Object.fromEntries(Object.entries(facts).filter(([factor]) => !assumed.has(factor)));
};

/** Every second fact that the case has, beginning with the first. */
const halfOf = ({ facts }: Scenario): Box =>
	Object.fromEntries(Object.entries(facts).flatMap(([factor, level], at) => (at % 2 === 0 ? [[factor, [level]]] : [])));

export function casesOf(set: EditionSet, size: number): Asked[] {
	const cases = selection(set, set.date, size);
	return cases.map((one, at) => ({
		facts: one.facts,
		stated: statedOf(one),
		box: halfOf(one),
		other: cases[(at + 1) % cases.length]!.facts
	}));
}
