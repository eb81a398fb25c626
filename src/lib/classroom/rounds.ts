/** Opening, closing and changing the votes of a session. */
import type { Changes, LiveState, Round, Script } from '../model';
import { changesKey } from './changes';
import { blockAround, casesOf, questionAt, roundAt, stepAt } from './place';

type Rounds = LiveState['rounds'];

const only = (changes: Changes, ids: readonly string[]): Changes =>
	Object.fromEntries(ids.flatMap((id) => (changes[id] ? [[id, changes[id]] as const] : [])));

/** Asks the question of a step once more; the vote that was open there closes. */
export function addRound(script: Script, state: LiveState, at: number): Rounds {
	const found = questionAt(script, at);
	if (!found) return state.rounds;
	const earlier = state.rounds[found.ask] ?? [];
	const changes = only(state.changes, casesOf(found.question));
	const key = `${at}${Object.keys(changes).length > 0 ? `+${changesKey(changes)}` : ''}`;
	const times = earlier.filter(({ id }) => id.replace(/~\d+$/, '') === key).length;
	const round: Round = {
		id: times === 0 ? key : `${key}~${times + 1}`,
		take: 0,
		step: at,
		changes,
		open: true,
		shown: script.liveResults.includes(found.ask)
	};
	const before = earlier.map((one) => (one.step === at ? { ...one, open: false } : one));
	return { ...state.rounds, [found.ask]: [...before, round] };
}

/** Opens the votes that a place asks for and that nobody has seen yet: its own, or all of its block at one's own pace. */
export function opened(script: Script, state: LiveState): LiveState {
	const { from, through } =
		state.pace === 'self' ? blockAround(script, state.at) : { from: state.at, through: state.at };
	let rounds = state.rounds;
	for (let at = from; at <= through; at++) {
		if (!roundAt(script, { rounds }, at)) rounds = addRound(script, { ...state, rounds }, at);
	}
	return { ...state, rounds };
}

const mapRounds = (rounds: Rounds, change: (round: Round, ask: string) => Round): Rounds =>
	Object.fromEntries(Object.entries(rounds).map(([ask, list]) => [ask, list.map((round) => change(round, ask))]));

/** Closes the votes that a room has left behind. */
export function left(script: Script, state: LiveState): LiveState {
	const { from, through } =
		state.pace === 'self' ? blockAround(script, state.at) : { from: state.at, through: state.at };
	const isHere = ({ step }: Round) => step >= from && step <= through;
	return {
		...state,
		rounds: mapRounds(state.rounds, (round) => (round.open && !isHere(round) ? { ...round, open: false } : round))
	};
}

/** At a step with results the room sees every round of that question, and none takes answers any more. */
export function unveiled(script: Script, state: LiveState): LiveState {
	const step = stepAt(script, state.at);
	const of = step.kind === 'results' ? step.of : step.kind === 'reveal' && state.stage >= 1 ? step.of : undefined;
	if (of === undefined) return state;
	return {
		...state,
		rounds: mapRounds(state.rounds, (round, ask) => (ask === of ? { ...round, open: false, shown: true } : round))
	};
}

/** Changes the vote at hand. */
export function withRound(state: LiveState, round: Round, change: Partial<Round>): LiveState {
	return { ...state, rounds: mapRounds(state.rounds, (one) => (one === round ? { ...one, ...change } : one)) };
}
