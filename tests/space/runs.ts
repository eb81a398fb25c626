/** How much is tried: a little with every change, much where somebody asks for it. */
import fc from 'fast-check';
import { editionSets } from '../../src/lib/engine';
import type { EditionSet } from '../../src/lib/model';
import { corpus } from '../corpus/corpus';

/** `SPACE_RUNS=20 npx vitest run tests/space` tries twenty times as many parts, and every small subject whole. */
const times = Math.max(1, Number(process.env.SPACE_RUNS ?? 1));
export const thorough = times > 1;

/** A test of one edition set may take long on a busy machine. */
export const patience = 600_000 * times;

export const sets = editionSets(corpus).map((set) => ({ name: nameOf(set), set }));

function nameOf({ subject, date, policies }: EditionSet): string {
	return `${subject.id} ${date} (${policies.map(({ id }) => id).join(', ')})`;
}

/** The newest edition set of every subject: what the slower questions are asked of. */
export const newest = [...corpus.subjects.keys()].map((subject) =>
	sets.filter(({ set }) => set.subject.id === subject).reduce((a, b) => (b.set.date > a.set.date ? b : a))
);

export type Draw = fc.GeneratorValue;

/** One of a list. */
export const pick = <T>(draw: Draw, list: readonly T[]): T => list[draw(fc.nat, list.length - 1)]!;

/** Draws at random, and again; a failure names the seed with which it comes back. */
export function often(runs: number, test: (draw: Draw) => void): void {
	fc.assert(fc.property(fc.gen(), test), { numRuns: Math.ceil(runs * times) });
}
