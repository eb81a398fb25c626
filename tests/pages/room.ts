/** A session as the pages of it are drawn, for the tests of what they say: the real law, cases and scripts, and no votes. */
import { libraryOf, mayBeIn } from '../../src/lib/classroom/script';
import { begin, follow, type Course } from '../../src/lib/classroom/replay';
import type { HostAct, Language, Script } from '../../src/lib/model';
import { readCases } from '../../src/lib/server/cases';
import { readScripts } from '../../src/lib/server/scripts';
import type { Around, Known } from '../../src/routes/sessie/room';
import { corpus } from '../corpus/corpus';

const cases = readCases(corpus);
export const library = libraryOf(corpus, cases);
export const scripts = readScripts(corpus);
export const around = (lang: Language = 'nl'): Around => ({
	corpus,
	cases: library.cases,
	support: [],
	lang,
	now: 1000
});

export type Act = HostAct | { kind: 'undo' };

/** @throws where an act is refused */
export function walk(script: Script, acts: readonly Act[]): Course {
	const setting = { script, mayBe: mayBeIn(library) };
	return acts.reduce((course, act, at) => {
		const followed = follow(setting, course, act, { seq: at + 1, at: 0 });
		if (!followed.ok) throw new Error(`${act.kind}: ${followed.refusal}`);
		return followed.course;
	}, begin(setting));
}

export const roomKnown = (script: Script, { state, before, again }: Course): Known => ({
	script,
	code: 'KRT479',
	demo: false,
	keepHours: 24,
	deleteAt: new Date('2026-11-27T10:00:00Z'),
	state,
	again,
	seq: before.length,
	joined: 28,
	votes: new Map(),
	told: new Map(),
	texts: new Map(),
	pairsOf: () => []
});
