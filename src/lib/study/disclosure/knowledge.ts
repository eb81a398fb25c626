/** What the public knows after some releases, and what it must not be able to work out. */
import type { Evidence } from './evidence';
import type { Policy } from './policy';
import type { LinearSolver } from './solver';
import { System, type Relation, type Sum } from './system';
import type { Net, Snapshot } from './tables';

/** One release: the truth of its moment, and which cells were shown of it. */
export interface Release {
	snapshot: Snapshot;
	shown: ReadonlySet<string>;
}

/** Something small: a cell, or what came into it between two releases. */
export interface Secret {
	cell: string;
	/** The release of which it is the count, less that of `since` (0 is before the first). */
	release: number;
	since: number;
}

const idOf = ({ cell, release, since }: Secret) => `${since}-${release}|${cell}`;
const nameOf = (release: number, cell: string) => `${release}|${cell}`;

const answersAt = ({ snapshot }: Release, cell: string) => snapshot.counts.get(cell)?.answers ?? 0;
const peopleAt = (release: Release | undefined, cell: string) => release?.snapshot.counts.get(cell)?.people ?? 0;

/** How wide an interval must be, in answers, for every person in it to be one among `minimum`. */
export const widthOf = ({ minimum }: Policy, { snapshot }: Release): number => minimum * Math.max(1, snapshot.each);

/**
 * Everything that concerns fewer than `minimum` people, in any release and between any two. A cell that did not grow is one
 * of them: that nobody came is a small number too.
 */
export function secretsOf(net: Net, releases: readonly Release[], { minimum }: Policy): Secret[] {
	return [...net.cells.keys()].flatMap((cell) =>
		releases.flatMap((own, at) =>
			[undefined, ...releases.slice(0, at)].flatMap((before, since) =>
				Math.abs(peopleAt(own, cell) - peopleAt(before, cell)) < minimum ? [{ cell, release: at + 1, since }] : []
			)
		)
	);
}

/** The unknowns of a secret; what was shown is a number and no unknown. */
export function sumOf({ cell, release, since }: Secret, releases: readonly Release[]): Sum {
	const sum = new Map<string, number>();
	if (!releases[release - 1]?.shown.has(cell)) sum.set(nameOf(release, cell), 1);
	if (since > 0 && !releases[since - 1]?.shown.has(cell)) sum.set(nameOf(since, cell), -1);
	return sum;
}

/** Lines add up in every release; and cells only grow, wherever that is so: a reader may count on it. */
export function relationsOf(net: Net, releases: readonly Release[]): Relation[] {
	const relations: Relation[] = [];
	const add = (terms: Map<string, number>, is: Relation['is'], value: number) => {
		if (terms.size > 0) relations.push({ terms, is, value });
	};
	for (const [index, own] of releases.entries()) {
		for (const { sum, parts } of net.lines) {
			const terms = new Map<string, number>();
			let value = 0;
			for (const [cell, factor] of [[sum, -1] as const, ...parts.map((part) => [part, 1] as const)])
				if (own.shown.has(cell)) value -= factor * answersAt(own, cell);
				else terms.set(nameOf(index + 1, cell), factor);
			add(terms, 'equal', value);
		}
		const before = releases[index - 1];
		if (!before) continue;
		for (const cell of net.cells.keys()) {
			if (answersAt(own, cell) < answersAt(before, cell)) continue;
			const terms = new Map<string, number>();
			let value = 0;
			if (own.shown.has(cell)) value -= answersAt(own, cell);
			else terms.set(nameOf(index + 1, cell), 1);
			if (before.shown.has(cell)) value += answersAt(before, cell);
			else terms.set(nameOf(index, cell), -1);
			add(terms, 'at-least', value);
		}
	}
	return relations;
}

/** What is not known, as it really is. */
export function truthOf(net: Net, releases: readonly Release[]): Map<string, number> {
	return new Map(
		releases.flatMap((own, at) =>
			[...net.cells.keys()].flatMap((cell) =>
				own.shown.has(cell) ? [] : [[nameOf(at + 1, cell), answersAt(own, cell)] as const]
			)
		)
	);
}

/** @param evidence solutions of an earlier, tighter state: they still hold when more is hidden */
export const systemOf = (solver: LinearSolver, net: Net, releases: readonly Release[], evidence?: Evidence): System =>
	new System(solver, relationsOf(net, releases), truthOf(net, releases), evidence);

/** The first secret that can be told too well; undefined where none can. */
export function leakOf(
	secrets: readonly Secret[],
	system: System,
	releases: readonly Release[],
	policy: Policy
): Secret | undefined {
	return secrets.find((secret) => {
		const own = releases[secret.release - 1];
		return !own || !system.isAsWideAs(idOf(secret), sumOf(secret, releases), widthOf(policy, own));
	});
}

/** The cell of an unknown of a release; undefined for one of another release. */
export const cellOf = (name: string, release: number): string | undefined =>
	name.startsWith(`${release}|`) ? name.slice(String(release).length + 1) : undefined;

export { nameOf };
