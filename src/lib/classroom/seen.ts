/** How much of each case a room has been told so far: what it saw once it has seen, also after its host went back. */
import { caseViews, type CaseView, type Script } from '../model';
import type { Done } from './diary';
import { blockAround, casesOf, questionAt, stepAt } from './place';

/** How much of a case the room has been told by the time of a step. */
export function viewBefore({ steps }: Script, at: number, id: string): CaseView {
	const told = steps.slice(0, at).findLast((step) => step.kind === 'case' && step.case === id);
	return told?.kind === 'case' ? told.view : 'story';
}

function viewsAt(script: Script, at: number): [string, CaseView][] {
	const step = stepAt(script, at);
	switch (step.kind) {
		case 'case':
			return [[step.case, step.view]];
		case 'question':
			return casesOf(questionAt(script, at)!.question).map((id) => [id, viewBefore(script, at, id)]);
		case 'vary':
		case 'reveal':
			return [[step.case, 'story']];
		default:
			return [];
	}
}

/** The places that phones have shown: where the host was, and a whole block where everybody went at their own pace. */
function placesIn(script: Script, log: readonly Pick<Done, 'act' | 'to'>[]): Set<number> {
	const places = new Set([0]);
	for (const { act, to } of log) {
		const isOwnPace = act.kind === 'pace' && act.pace === 'self';
		const { from, through } = isOwnPace ? blockAround(script, to.at) : { from: to.at, through: to.at };
		for (let at = from; at <= through; at++) places.add(at);
	}
	return places;
}

/** By case, the most that was told of it; a case that nobody has heard of is not in it. */
export function viewsSeen(script: Script, log: readonly Pick<Done, 'act' | 'to'>[]): ReadonlyMap<string, CaseView> {
	const rank = (view: CaseView | undefined) => (view === undefined ? -1 : caseViews.indexOf(view));
	const seen = new Map<string, CaseView>();
	for (const at of placesIn(script, log)) {
		for (const [id, view] of viewsAt(script, at)) if (rank(view) > rank(seen.get(id))) seen.set(id, view);
	}
	return seen;
}
