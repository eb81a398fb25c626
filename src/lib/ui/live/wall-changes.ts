/** What is other than a case was told with, said once for a whole wall. */
import type { ChangedFactView, LiveStepView, RevealView, RoundsView } from '../views/live';

export interface WallChange extends ChangedFactView {
	/** The votes that it holds for, where several stand beside each other; empty where it holds for what stands there now. */
	where: string[];
}

/** A wall holds one screen: once the law stands there, the room is a lane beside it and its votes are gone. */
export function roomOnWall({ room, law, lanes }: RevealView): RoundsView | undefined {
	const hasLanes = lanes?.axis !== undefined && lanes.lanes.length > 0;
	return law && hasLanes ? undefined : room;
}

const isSame = (one: ChangedFactView, other: ChangedFactView): boolean =>
	one.label === other.label && one.from === other.from && one.to === other.to;

/** What several votes have in common is said once, with the votes that it holds for. */
function inVotes({ rounds }: RoundsView): WallChange[] {
	const all: WallChange[] = [];
	for (const { title, changes } of rounds) {
		for (const change of changes) {
			const known = all.find((each) => isSame(each, change));
			if (known) known.where.push(title);
			else all.push({ ...change, where: [title] });
		}
	}
	return all;
}

const now = (changes: readonly ChangedFactView[]): WallChange[] => changes.map((change) => ({ ...change, where: [] }));

export function wallChanges(step: LiveStepView): WallChange[] {
	switch (step.kind) {
		case 'results':
			return inVotes(step.results);
		case 'question':
			return step.results ? inVotes(step.results) : now(step.cases.flatMap((each) => each.changes));
		case 'vary':
			return now([step.change]);
		case 'case':
			return now(step.case.changes);
		case 'reveal': {
			const room = roomOnWall(step.reveal);
			const votes = room ? inVotes(room) : [];
			const others = step.case.changes.filter((change) => !votes.some((each) => isSame(each, change)));
			return [...votes, ...now(others)];
		}
		default:
			return [];
	}
}
