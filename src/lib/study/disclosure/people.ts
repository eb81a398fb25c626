/** Backgrounds in a file with a row per task: nobody may be one of few. */
import type { Policy } from './policy';
import type { LinearSolver } from './solver';
import { System } from './system';

export interface Person {
	respondent: string;
	/** The first release that holds the answers of this person. */
	release: number;
	/** Background to band; what was skipped is absent. */
	bands: Readonly<Record<string, string>>;
}

export interface Blanked {
	/** Whose backgrounds are left out, all of them. */
	withheld: ReadonlySet<string>;
	/** Per release: people who came with it, and how many of them without backgrounds. For the codebook. */
	counts: readonly { release: number; people: number; withheld: number }[];
}

/** Everybody with the same bands. */
export interface BandClass {
	bands: Readonly<Record<string, string>>;
	/** How many people. */
	people: number;
}

interface Class extends BandClass {
	key: string;
}

const SKIPPED = '\u0000';

const keyOf = (bands: Person['bands'], backgrounds: readonly string[]): string =>
	JSON.stringify(backgrounds.map((id) => bands[id] ?? null));

const countOf = (classes: readonly Class[]) => classes.reduce((sum, { people }) => sum + people, 0);

/**
 * A combination that can be told to less than the minimum, by taking the rows in sight from the totals of every band. Whoever
 * tries does not know which combinations there are; that they are given here makes the reader stronger than any.
 */
function leakAmong(
	hidden: readonly Class[],
	backgrounds: readonly string[],
	{ minimum }: Policy,
	solver: LinearSolver
): Class | undefined {
	const bandsOf = (id: string) => [...new Set(hidden.map(({ bands }) => bands[id] ?? SKIPPED))];
	const relations = backgrounds.flatMap((id) =>
		bandsOf(id).map((band) => {
			const own = hidden.filter(({ bands }) => (bands[id] ?? SKIPPED) === band);
			return { terms: new Map(own.map(({ key }) => [key, 1])), is: 'equal' as const, value: countOf(own) };
		})
	);
	const system = new System(solver, relations, new Map(hidden.map(({ key, people }) => [key, people])));
	try {
		return hidden.find(({ key, people }) => people < minimum && !system.isAsWideAs(key, new Map([[key, 1]]), minimum));
	} finally {
		system.dispose();
	}
}

/** Fewer than the minimum without backgrounds, in all or in one band: then the totals of the bands would tell who. */
function thin(
	hidden: readonly Class[],
	backgrounds: readonly string[],
	minimum: number
): ((one: Class) => boolean) | undefined {
	if (countOf(hidden) < minimum) return () => true;
	for (const id of backgrounds)
		for (const band of new Set(hidden.map(({ bands }) => bands[id] ?? SKIPPED))) {
			const inBand = ({ bands }: Class) => (bands[id] ?? SKIPPED) === band;
			if (countOf(hidden.filter(inBand)) < minimum) return inBand;
		}
	return undefined;
}

/**
 * Whose backgrounds are left out of the rows of people who are new in a release.
 * @param all every combination of bands among them, each once
 * @param backgrounds the background questions that the file has a column for
 * @returns the combinations of which nobody keeps them
 */
export function hiddenClasses(
	all: readonly BandClass[],
	backgrounds: readonly string[],
	policy: Policy,
	solver: LinearSolver
): readonly BandClass[] {
	// The smallest first, and then by name: the same people always give the same file.
	const classes = all
		.map((one): Class => ({ ...one, key: keyOf(one.bands, backgrounds) }))
		.sort((a, b) => a.people - b.people || (a.key < b.key ? -1 : 1));
	const hidden = new Set(classes.filter((one) => one.people < policy.minimum));
	while (hidden.size > 0 && hidden.size < classes.length) {
		const own = [...hidden];
		const left = classes.filter((one) => !hidden.has(one));
		const wanted = thin(own, backgrounds, policy.minimum);
		const leak = wanted ? undefined : leakAmong(own, backgrounds, policy, solver);
		if (!wanted && !leak) break;
		const shares = (one: Class) => leak !== undefined && backgrounds.some((id) => one.bands[id] === leak.bands[id]);
		const next = left.find(wanted ?? shares) ?? left[0];
		if (next) hidden.add(next);
	}
	return [...hidden];
}

/**
 * Decides whose backgrounds are left out of a file with rows per person. Each release is looked at alone, for its new
 * people alone: rows of two files can be laid beside each other, and what differs must not be about few either. Who came in
 * with an earlier release keeps what was decided then.
 * @param backgrounds the background questions that the file has a column for
 */
export function withholdBackgrounds(
	people: Iterable<Person>,
	backgrounds: readonly string[],
	policy: Policy,
	solver: LinearSolver
): Blanked {
	const releases = new Map<number, Map<string, Person[]>>();
	for (const person of people) {
		const classes = releases.get(person.release) ?? new Map<string, Person[]>();
		releases.set(person.release, classes);
		const key = keyOf(person.bands, backgrounds);
		const own = classes.get(key);
		if (own) own.push(person);
		else classes.set(key, [person]);
	}
	const withheld = new Set<string>();
	const counts = [...releases]
		.sort(([a], [b]) => a - b)
		.map(([release, classes]) => {
			const all = [...classes.values()].map((own) => ({ bands: own[0]!.bands, people: own.length }));
			const hidden = hiddenClasses(all, backgrounds, policy, solver);
			const own = hidden.flatMap(({ bands }) => classes.get(keyOf(bands, backgrounds)) ?? []);
			for (const { respondent } of own) withheld.add(respondent);
			const count = all.reduce((sum, { people: each }) => sum + each, 0);
			return { release, people: count, withheld: own.length };
		});
	return { withheld, counts };
}
