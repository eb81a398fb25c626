/** Made-up surveys that are released a few times, and what the attacker finds in them. */
import {
	linearSolver,
	keyOf,
	oneAtATime,
	release,
	snapshotOf,
	usual,
	type Lattice,
	type Place,
	type Release,
	type Snapshot
} from '../../../src/lib/study/disclosure';
import { seeded, type Random } from '../random';
import { Attacker, type Known } from './attacker';

interface Person {
	respondent: string;
	places: Place[];
}

export const solver = await linearSolver();

const names = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => `${prefix}${at + 1}`);

export function latticeOf(random: Random): Lattice {
	const outcome = { id: 'outcome', categories: names('o', 2 + random.below(3)) };
	const others = names('d', 1 + random.below(3)).map((id) => ({
		id,
		categories: names(`${id}-`, 2 + random.below(3))
	}));
	const lattice = oneAtATime(outcome, others);
	const [first, second] = others;
	// One in three surveys declares a crossing of three.
	return first && second && random.below(3) === 0
		? { ...lattice, tables: [...lattice.tables, [first.id, second.id, 'outcome']] }
		: lattice;
}

/** People whose backgrounds and answers are skewed, so that small cells are common. */
export function peopleOf(
	{ dimensions }: Lattice,
	random: Random,
	count: number,
	tasks: number,
	from: number
): Person[] {
	const skew = dimensions.map(({ categories }) => categories.map(() => random.next() ** 3 + 0.02));
	return Array.from({ length: count }, (_, at) => {
		const own = dimensions.map(({ categories }, place) => categories[random.pick(skew[place] ?? [])] ?? '');
		const places = Array.from({ length: 1 + random.below(tasks) }, () =>
			Object.fromEntries(
				dimensions.map(({ id, categories }, place) => [
					id,
					id === 'outcome' ? (categories[random.pick(skew[place] ?? [])] ?? '') : (own[place] ?? '')
				])
			)
		);
		return { respondent: `r${from + at}`, places };
	});
}

export const rowsOf = (people: readonly Person[]) =>
	people.flatMap(({ respondent, places }) => places.map((place) => ({ respondent, place })));

export const placesOf = ({ dimensions, tables }: Lattice): Place[] => {
	const found = new Map<string, Place>();
	for (const table of tables) {
		let all: Place[] = [{}];
		for (const id of table) {
			const { categories = [] } = dimensions.find((one) => one.id === id) ?? {};
			all = all.flatMap((place) => [place, ...categories.map((category) => ({ ...place, [id]: category }))]);
		}
		for (const place of all) found.set(keyOf(place), place);
	}
	return [...found.values()];
};

export const knownOf = (lattice: Lattice, releases: readonly Release[]): Known[] =>
	releases.map(({ snapshot, shown }) => ({
		figures: placesOf(lattice).flatMap((place) => {
			const key = keyOf(place);
			return shown.has(key) ? [{ place, answers: snapshot.counts.get(key)?.answers ?? 0 }] : [];
		})
	}));

/** Everything small that the attacker can tell to less than the minimum, in words. */
export function caught(lattice: Lattice, releases: readonly Release[], minimum: number, tasks: number): string[] {
	const attacker = new Attacker(lattice, knownOf(lattice, releases));
	const peopleAt = (at: number, key: string) => releases[at - 1]?.snapshot.counts.get(key)?.people ?? 0;
	return placesOf(lattice).flatMap((place) => {
		const key = keyOf(place);
		return releases.flatMap((_, index) =>
			Array.from({ length: index + 1 }, (__, since) => since).flatMap((since) => {
				const at = index + 1;
				if (Math.abs(peopleAt(at, key) - peopleAt(since, key)) >= minimum) return [];
				const { low, high } = attacker.interval({ place, release: at, since });
				return high - low < minimum * tasks ? [`${key} of ${since} to ${at}: ${low} to ${high}`] : [];
			})
		);
	});
}

export interface Run {
	lattice: Lattice;
	snapshots: Snapshot[];
	tasks: number;
}

export function runOf(seed: number): Run {
	const random = seeded(seed);
	const lattice = latticeOf(random);
	const tasks = 1 + random.below(3);
	let people: Person[] = [];
	const snapshots = Array.from({ length: 1 + random.below(3) }, () => {
		people = [
			...people,
			...peopleOf(lattice, random, 12 + random.below(seed % 4 === 0 ? 900 : 150), tasks, people.length)
		];
		return snapshotOf(lattice, rowsOf(people), tasks);
	});
	return { lattice, snapshots, tasks };
}

export function releasesOf({ lattice, snapshots }: Run): Release[] {
	return snapshots.reduce<Release[]>((earlier, snapshot) => {
		const made = release(solver, lattice, earlier, snapshot, usual);
		return made.kind === 'released' ? [...earlier, made.release] : earlier;
	}, []);
}
