/** What somebody who composes a script may choose from: only what the library has, can be, and may be told. */
import { editionSetAt, settle } from '../engine';
import type { Answers, Draft } from '../model';
import { scriptedChanges } from './changes';
import { scriptOf } from './draft';
import { mayBeIn, type Library } from './script';

/** A fact with the levels that may be chosen, in the order of the subject. */
export interface Offer {
	factor: string;
	/** As it stands in the case now. */
	now: string;
	/** Others that may be told; never the one that it has. */
	levels: string[];
}

/**
 * The facts of a case after these changes, each with the levels that it may be changed to. A level with which the case
 * cannot be, comes to no offence, or is one of which no story is told (a minor victim of a sexual offence) is left out.
 * @returns empty for a case that is not there, or that cannot be with these changes
 */
export function offersOf(library: Library, id: string, changes: Answers): Offer[] {
	const found = library.cases.get(id);
	const subject = found && library.corpus.subjects.get(found.subject);
	const selected = found && editionSetAt(library.corpus, found.subject, found.offenceDate);
	if (!subject || !selected?.ok) return [];
	const { offenceDate, answers } = found;
	const facts = settle(selected.set, { offenceDate }, { ...answers, ...changes });
	if (!facts) return [];
	const mayBe = mayBeIn(library);
	return subject.factors.flatMap(({ id: factor, levels }): Offer[] => {
		const now = facts[factor];
		if (now === undefined) return [];
		const others = levels.map((level) => level.id).filter((level) => level !== now);
		return [{ factor, now, levels: others.filter((level) => mayBe(id, { ...changes, [factor]: level })) }];
	});
}

/** What the steps before a place have changed in a case. */
export const changesBefore = (draft: Draft, at: number, id: string): Answers =>
	scriptedChanges(scriptOf(draft), at - 1)[id] ?? {};

const known = new WeakMap<Library['corpus'], Map<string, Offer[]>>();

/** As the case is told, worked out once for each corpus; the cases of an installation do not change under it. */
export function offersAsTold(library: Library, id: string): Offer[] {
	const all = known.get(library.corpus) ?? new Map<string, Offer[]>();
	known.set(library.corpus, all);
	const found = all.get(id) ?? offersOf(library, id, {});
	// What is not there is not kept: a name that somebody made up takes no room.
	if (library.cases.has(id)) all.set(id, found);
	return found;
}

/** Whether a room may weigh this fact of a case: it has it, or may be told with it. */
export const mayBeWeighed = (library: Library, id: string, factor: string, level: string): boolean =>
	offersAsTold(library, id).some((one) => one.factor === factor && (one.now === level || one.levels.includes(level)));
