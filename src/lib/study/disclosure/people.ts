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

interface Class {
	key: string;
	bands: Readonly<Record<string, string>>;
	people: readonly Person[];
}

const SKIPPED = '\u0000';

function classesOf(people: readonly Person[], backgrounds: readonly string[]): Class[] {
	const found = new Map<string, { bands: Readonly<Record<string, string>>; people: Person[] }>();
	for (const person of people) {
		const key = JSON.stringify(backgrounds.map((id) => person.bands[id] ?? null));
		const own = found.get(key);
		if (own) own.people.push(person);
		else found.set(key, { bands: person.bands, people: [person] });
	}
	// The smallest first, and then by name: the same people always give the same file.
	return [...found]
		.map(([key, { bands, people: own }]) => ({ key, bands, people: own }))
		.sort((a, b) => a.people.length - b.people.length || (a.key < b.key ? -1 : 1));
}

const countOf = (classes: readonly Class[]) => classes.reduce((sum, { people }) => sum + people.length, 0);

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
	const system = new System(solver, relations, new Map(hidden.map(({ key, people }) => [key, people.length])));
	try {
		return hidden.find(
			({ key, people }) => people.length < minimum && !system.isAsWideAs(key, new Map([[key, 1]]), minimum)
		);
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

function hideIn(
	people: readonly Person[],
	backgrounds: readonly string[],
	policy: Policy,
	solver: LinearSolver
): Class[] {
	const classes = classesOf(people, backgrounds);
	const hidden = new Set(classes.filter((one) => one.people.length < policy.minimum));
	while (hidden.size > 0 && hidden.size < classes.length) {
		const all = [...hidden];
		const left = classes.filter((one) => !hidden.has(one));
		const wanted = thin(all, backgrounds, policy.minimum);
		const leak = wanted ? undefined : leakAmong(all, backgrounds, policy, solver);
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
	const releases = new Map<number, Person[]>();
	for (const person of people) {
		const own = releases.get(person.release);
		if (own) own.push(person);
		else releases.set(person.release, [person]);
	}
	const withheld = new Set<string>();
	const counts = [...releases]
		.sort(([a], [b]) => a - b)
		.map(([release, own]) => {
			const hidden = hideIn(own, backgrounds, policy, solver);
			for (const one of hidden) for (const { respondent } of one.people) withheld.add(respondent);
			return { release, people: own.length, withheld: countOf(hidden) };
		});
	return { withheld, counts };
}
