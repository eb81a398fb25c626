/**
 * The order in which diagrams read the facts. It changes how large a diagram becomes and never what it says. The way
 * in use was chosen by measurement over all subjects: `npm run bench:space` prints every way beside it.
 */
import type { EditionSet, Factor } from '../../model';
import { boxesOf, factorsOf, qualificationFactors } from '../reads';

type Rank = (factor: string) => number;

/** Puts facts in order by rank, each behind the facts that its conditions and its default read. */
function arrange({ factors }: EditionSet['subject'], rank: Rank): number[] {
	const reads = ({ appliesWhen = [], default: defaults = [] }: Factor) =>
		factorsOf([...appliesWhen, ...defaults.map(({ when = {} }) => when)]);
	const waiting = new Map(
		factors.map((factor, at) => [factor.id, { at, reads: reads(factor), rank: rank(factor.id) }])
	);
	const order: number[] = [];
	while (waiting.size > 0) {
		const ready = [...waiting].filter(([, { reads }]) => [...reads].every((id) => !waiting.has(id)));
		const [id, { at }] = ready.reduce((best, one) => (one[1].rank < best[1].rank ? one : best));
		waiting.delete(id);
		order.push(at);
	}
	return order;
}

function timesTested(set: EditionSet): ReadonlyMap<string, number> {
	const times = new Map<string, number>();
	for (const box of boxesOf(set)) for (const id of Object.keys(box)) times.set(id, (times.get(id) ?? 0) + 1);
	return times;
}

const offenceFirst = (set: EditionSet, rest: Rank): Rank => {
	const first = qualificationFactors(set);
	return (id) => (first.has(id) ? -Infinity : rest(id));
};

/** Ways to order the facts, by name. */
export const ways = {
	/** As the questions are asked. */
	asked: ({ subject }) => arrange(subject, () => 0),
	/** What decides the offence first. */
	'offence-first': (set) =>
		arrange(
			set.subject,
			offenceFirst(set, () => 0)
		),
	/** What the most rules test first. */
	'most-tested': (set) => {
		const times = timesTested(set);
		return arrange(set.subject, (id) => -(times.get(id) ?? 0));
	},
	/** What decides the offence first, then what the fewest rules test. */
	'offence-then-least-tested': (set) => {
		const times = timesTested(set);
		return arrange(
			set.subject,
			offenceFirst(set, (id) => times.get(id) ?? 0)
		);
	}
} satisfies Record<string, (set: EditionSet) => number[]>;

export type Way = keyof typeof ways;

export const wayInUse: Way = 'offence-then-least-tested';

/** Positions of the facts in the subject, in the order in which diagrams read them. */
export const orderOf = (set: EditionSet, way: Way = wayInUse): readonly number[] => ways[way](set);
