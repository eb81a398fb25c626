/** The attacker against releases of tables: nothing small may be told to less than the minimum. */
import { describe, expect, it } from 'vitest';
import { release, usual, viewOf, type Release, type Snapshot } from '../../../src/lib/study/disclosure';
import { Attacker } from './attacker';
import { caught, releasesOf, runOf, solver, type Run } from './made';

const SURVEYS = 15;
const runs = Array.from({ length: SURVEYS }, (_, at) => runOf(at + 1)).filter(
	({ snapshots: [first] }) => (first?.counts.size ?? 0) < 45
);

/** Controls that are not good enough, each in its own way. */
const primaryOnly = ({ snapshots }: Run): Release[] =>
	snapshots.map((snapshot) => ({
		snapshot,
		shown: new Set([...snapshot.counts].flatMap(([key, { people }]) => (people >= usual.minimum ? [key] : [])))
	}));

const eachAlone = ({ lattice, snapshots }: Run): Release[] =>
	snapshots.flatMap((snapshot) => {
		const made = release(solver, lattice, [], snapshot, usual);
		return made.kind === 'released' ? [made.release] : [];
	});

const caughtBy = (control: (run: Run) => Release[]) =>
	runs.slice(0, 6).filter((run) => caught(run.lattice, control(run), usual.minimum, run.tasks).length > 0).length;

describe('the attacker', () => {
	it(`finds nothing in the releases of ${SURVEYS} surveys, by any filter and between any two moments`, () => {
		const found: string[] = [];
		let cells = 0;
		let shown = 0;
		for (const run of runs) {
			const releases = releasesOf(run);
			for (const one of releases) {
				cells += one.snapshot.counts.size;
				shown += one.shown.size;
			}
			found.push(...caught(run.lattice, releases, usual.minimum, run.tasks));
		}
		expect(found).toEqual([]);
		expect(runs.length).toBeGreaterThan(8);
		// A control that hides everything would pass as well, and be of no use.
		expect(shown / cells).toBeGreaterThan(0.25);
	});

	it('catches a control that hides small cells and nothing else', () => {
		expect(caughtBy(primaryOnly)).toBeGreaterThan(3);
	});

	it('catches a control that looks at each release alone', () => {
		expect(caughtBy(eachAlone)).toBeGreaterThan(1);
	});

	it('works out a cell from its row, and no more than that', () => {
		const layout = {
			dimensions: [
				{ id: 'a', categories: ['x', 'y'] },
				{ id: 'b', categories: ['1', '2'] }
			],
			tables: [['a', 'b']]
		};
		const row: { place: Record<string, string>; answers: number }[] = [
			{ place: { a: 'x' }, answers: 40 },
			{ place: { a: 'x', b: '1' }, answers: 37 }
		];
		const attacker = new Attacker(layout, [{ figures: [...row, { place: { b: '2' }, answers: 15 }] }]);
		expect(attacker.interval({ place: { a: 'x', b: '2' }, release: 1, since: 0 })).toEqual({ low: 3, high: 3 });
		expect(attacker.interval({ place: { a: 'y', b: '2' }, release: 1, since: 0 })).toEqual({ low: 12, high: 12 });
		expect(attacker.interval({ place: { a: 'y', b: '1' }, release: 1, since: 0 }).high).toBe(Infinity);
	});
});

describe('a release', () => {
	const run = runOf(4);
	const [snapshot] = run.snapshots;
	if (!snapshot) throw new Error('a snapshot');
	const made = release(solver, run.lattice, [], snapshot, usual);
	if (made.kind !== 'released') throw new Error(made.reason);
	const withPeople = (people: number): Snapshot => ({
		...snapshot,
		counts: new Map(
			[...snapshot.counts].map(([key, count]) => [key, { ...count, people: key === '*' ? people : count.people }])
		)
	});

	it('waits for enough people', () => {
		expect(release(solver, run.lattice, [], withPeople(9), usual)).toEqual({
			kind: 'refused',
			reason: 'too-few-people',
			people: 9,
			minimum: 10
		});
	});

	it('waits for enough new people', () => {
		const people = snapshot.counts.get('*')?.people ?? 0;
		expect(release(solver, run.lattice, [made.release], withPeople(people + 9), usual)).toMatchObject({
			reason: 'too-soon',
			added: 9
		});
	});

	it('is one of a limited number', () => {
		const earlier = Array.from({ length: usual.releases }, () => made.release);
		expect(release(solver, run.lattice, earlier, snapshot, usual)).toMatchObject({
			reason: 'too-many-releases',
			most: 8
		});
	});

	it('holds the same tables as those before', () => {
		const other = { ...snapshot, counts: new Map([...snapshot.counts].slice(1)) };
		expect(release(solver, run.lattice, [made.release], other, usual)).toMatchObject({ reason: 'other-tables' });
	});

	it('is the same whenever it is made', () => {
		const again = release(solver, run.lattice, [], snapshot, usual);
		expect(again.kind === 'released' && [...again.release.shown].sort()).toEqual([...made.release.shown].sort());
	});

	it('keeps the older figure of a cell that did not grow', () => {
		const grown: Snapshot = {
			...snapshot,
			counts: new Map(
				[...snapshot.counts].map(([key, { answers, people }]) => [
					key,
					key === '*' ? { answers: answers + 30, people: people + 30 } : { answers, people }
				])
			)
		};
		// Only the whole grew, which no line allows: enough to see which figures are kept.
		const next = release(solver, run.lattice, [made.release], grown, usual);
		if (next.kind !== 'released') throw new Error(next.reason);
		const kept = [...next.published].filter(([key]) => key !== '*' && made.release.shown.has(key));
		expect(kept.length).toBeGreaterThan(0);
		expect(kept.every(([, shown]) => shown.kind === 'earlier' && shown.release === 1)).toBe(true);
	});

	it('gives views of its tables, and refuses others with the way out', () => {
		const [first, second] = run.lattice.tables.map(([id]) => id ?? '');
		const view = viewOf(run.lattice, made.published, { by: [first ?? '', 'outcome'] });
		expect(view.kind === 'view' && view.cells.length).toBeGreaterThan(3);
		expect(viewOf(run.lattice, made.published, { by: ['outcome'], where: { [first ?? '']: 'nowhere' } })).toMatchObject(
			{
				reason: 'no-such-category'
			}
		);
		const two = viewOf(run.lattice, made.published, { by: [first ?? '', second ?? 'other'] });
		expect(two).toMatchObject({ kind: 'refused', reason: 'not-in-lattice', allowed: run.lattice.tables });
	});
});
