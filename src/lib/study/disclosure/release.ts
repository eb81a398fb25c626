/** One release of all tables of a survey: what may be shown, so that nothing small can be worked out, now or later. */
import { answersShown, type Published } from './published';
import { cellOf, leakOf, nameOf, secretsOf, systemOf, widthOf, type Release, type Secret } from './knowledge';
import type { Policy } from './policy';
import type { Evidence } from './evidence';
import type { LinearSolver } from './solver';
import type { System } from './system';
import { netOf, type Lattice, type Net, type Snapshot } from './tables';

/** Why nothing is released, with what a page needs to say so. */
export type ReleaseRefusal =
	| { reason: 'too-few-people'; people: number; minimum: number }
	/** Fewer new people than the minimum: the difference with the last release would be about them. */
	| { reason: 'too-soon'; added: number; minimum: number }
	| { reason: 'too-many-releases'; most: number }
	/** The tables are not those of the earlier releases. */
	| { reason: 'other-tables' }
	/** Nothing can be shown without giving something small away. */
	| { reason: 'nothing-left' };

export type Released =
	{ kind: 'released'; release: Release; published: Published } | ({ kind: 'refused' } & ReleaseRefusal);

const refused = (why: ReleaseRefusal): Released => ({ kind: 'refused', ...why });

/** The lines that each cell is in. */
function linesOf({ lines }: Net): Map<string, number[]> {
	const found = new Map<string, number[]>();
	lines.forEach(({ sum, parts }, at) => {
		for (const cell of [sum, ...parts]) found.set(cell, [...(found.get(cell) ?? []), at]);
	});
	return found;
}

interface Work {
	net: Net;
	inLines: Map<string, number[]>;
	snapshot: Snapshot;
	earlier: readonly Release[];
	policy: Policy;
	solver: LinearSolver;
	shown: Set<string>;
}

const membersOf = ({ net }: Work, line: number): string[] => {
	const found = net.lines[line];
	return found ? [found.sum, ...found.parts] : [];
};

/**
 * Which cell to hide next for a secret that leaks. A line with one hidden cell gives it away, so those come first; then
 * all lines of whatever hangs together with it. Of the cells in sight there, first what opens no new line, then cells
 * before margins, then the smallest that can carry the width.
 */
function nextToHide(work: Work, system: System, { cell }: Secret): string | undefined {
	const { net, inLines, snapshot, earlier, shown, policy } = work;
	const now = earlier.length + 1;
	const near = new Set([cell, ...system.partOf(nameOf(now, cell)).unknowns.flatMap((name) => cellOf(name, now) ?? [])]);
	const lines = new Set([...near].flatMap((one) => inLines.get(one) ?? []));
	const hiddenIn = (line: number) => membersOf(work, line).filter((one) => !shown.has(one)).length;
	const telling = [...lines].filter((line) => hiddenIn(line) === 1);
	const own = (inLines.get(cell) ?? []).filter((line) => hiddenIn(line) <= 1);
	const width = widthOf(policy, { snapshot, shown });
	const rank = (one: string) => {
		const opens = (inLines.get(one) ?? []).filter((line) => hiddenIn(line) === 0).length;
		const { answers } = snapshot.counts.get(one) ?? { answers: 0 };
		return [opens, -(net.cells.get(one)?.depth ?? 0), answers < width ? 1 : 0, answers];
	};
	for (const from of [own, telling, [...lines]]) {
		const candidates = [...new Set(from.flatMap((line) => membersOf(work, line)))].filter((one) => shown.has(one));
		const [best] = candidates
			.map((one) => ({ one, rank: rank(one) }))
			.sort((a, b) => compare(a.rank, b.rank) || (a.one < b.one ? -1 : 1));
		if (best) return best.one;
	}
	// Nothing near is in sight any more: the whole, or whatever is left, by the same order of names everywhere.
	return [...shown].sort()[0];
}

function compare(a: readonly number[], b: readonly number[]): number {
	for (const [at, value] of a.entries()) if (value !== b[at]) return value - (b[at] ?? 0);
	return 0;
}

const answersOf = ({ snapshot }: Work, cell: string) => snapshot.counts.get(cell)?.answers ?? 0;

/**
 * Hides until nothing leaks any more. With nothing in sight nothing new is known, so it ends.
 * @returns solutions that go with what is hidden now
 */
function hide(work: Work, secrets: readonly Secret[]): Evidence | undefined {
	let evidence: Evidence | undefined;
	for (;;) {
		const releases = [...work.earlier, work];
		const system = systemOf(work.solver, work.net, releases, evidence);
		try {
			evidence = system.evidence;
			const leak = leakOf(secrets, system, releases, work.policy);
			const next = leak && nextToHide(work, system, leak);
			if (next === undefined) return evidence;
			work.shown.delete(next);
			evidence.hide(nameOf(releases.length, next), answersOf(work, next));
		} finally {
			system.dispose();
		}
	}
}

/** As many cells are tried again at most: each try asks the solver about everything near it. */
const TRIES = 40;

/** Shows again what was hidden for nothing, the largest first. What is near is asked first, since that leaks first. */
function showAgain(
	work: Work,
	secrets: readonly Secret[],
	hidden: readonly string[],
	found: Evidence | undefined
): void {
	let evidence = found;
	for (const cell of hidden.slice(0, TRIES)) {
		const near = new Set((work.inLines.get(cell) ?? []).flatMap((line) => membersOf(work, line)));
		const first = secrets.filter((secret) => near.has(secret.cell));
		const others = secrets.filter((secret) => !near.has(secret.cell));
		work.shown.add(cell);
		const releases = [...work.earlier, work];
		const still = evidence?.shown(nameOf(releases.length, cell), answersOf(work, cell));
		const system = systemOf(work.solver, work.net, releases, still);
		if (leakOf([...first, ...others], system, releases, work.policy)) work.shown.delete(cell);
		else evidence = system.evidence;
		system.dispose();
	}
}

/**
 * Makes a release. Cells of fewer than `minimum` people are hidden; so is every cell that did not change by `minimum`
 * people since each release that showed it (the reader keeps the older figure); and so are as many others as it takes
 * for no secret to be known to less than `minimum` people, by all linear relations within and between all releases.
 * @param earlier the releases so far, first to last
 */
export function release(
	solver: LinearSolver,
	lattice: Lattice,
	earlier: readonly Release[],
	snapshot: Snapshot,
	policy: Policy
): Released {
	const net = netOf(lattice);
	const { minimum, releases: most } = policy;
	const peopleIn = (of: Snapshot | undefined) => of?.counts.get('*')?.people ?? 0;
	const keys = [...net.cells.keys()];
	const fits = (of: Snapshot) => of.counts.size === keys.length && keys.every((key) => of.counts.has(key));
	if (![...earlier.map((one) => one.snapshot), snapshot].every(fits)) return refused({ reason: 'other-tables' });
	if (earlier.length >= most) return refused({ reason: 'too-many-releases', most });
	const people = peopleIn(snapshot);
	if (people < minimum) return refused({ reason: 'too-few-people', people, minimum });
	const added = people - peopleIn(earlier.at(-1)?.snapshot);
	if (Math.abs(added) < minimum) return refused({ reason: 'too-soon', added, minimum });

	const now = earlier.length + 1;
	const all = [...earlier, { snapshot, shown: new Set<string>() }];
	const secrets = secretsOf(net, all, policy);
	const primary = new Set(
		secrets.flatMap(({ cell, release: at, since }) =>
			at === now && (since === 0 || earlier[since - 1]?.shown.has(cell)) ? [cell] : []
		)
	);
	const work: Work = {
		net,
		inLines: linesOf(net),
		snapshot,
		earlier,
		policy,
		solver,
		shown: new Set(keys.filter((key) => !primary.has(key)))
	};
	const evidence = hide(work, secrets);
	const others = keys.filter((key) => !work.shown.has(key) && !primary.has(key));
	const answers = (key: string) => answersOf(work, key);
	const largestFirst = others.sort((a, b) => answers(b) - answers(a) || (a < b ? -1 : 1));
	showAgain(work, secrets, largestFirst, evidence);
	if (work.shown.size === 0) return refused({ reason: 'nothing-left' });
	const made = { snapshot, shown: work.shown };
	return { kind: 'released', release: made, published: answersShown(net, [...earlier, made]) };
}
