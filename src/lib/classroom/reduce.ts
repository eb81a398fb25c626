/**
 * What an act of the host does to a session: a pure function from state and act to the next state, or to the reason why
 * nothing changes. It knows no clock, no network and no disk; the time stands in the act.
 */
import { revealStages, type ActRefusal, type HostAct, type LiveState, type Script } from '../model';
import { changesOf, withChange } from './changes';
import { blockAround, casesOf, questionAt, roundAt, stepAt } from './place';
import { addRound, left, opened, unveiled, withRound } from './rounds';

/** What a session needs to know of the law. */
export interface Setting {
	script: Script;
	/** Whether a case with these changes can be, and its story may be told. */
	mayBe: (id: string, changes: Readonly<Record<string, string>>) => boolean;
}

export type Reduced = { ok: true; state: LiveState } | { ok: false; refusal: ActRefusal };

/** The number of an act in the log, and its time in milliseconds since 1970. */
export interface When {
	seq: number;
	at: number;
}

const LONGEST_S = 3600;

const ok = (state: LiveState): Reduced => ({ ok: true, state });
const no = (refusal: ActRefusal): Reduced => ({ ok: false, refusal });

/** Before anybody has done anything. */
export const initial = ({ script }: Setting): LiveState =>
	opened(script, { at: 0, stage: 0, pace: 'led', changes: {}, rounds: {}, timer: null, texts: {} });

/** The state on entering a step. A talk starts its timer; any other step has none. */
function enter({ script }: Setting, state: LiveState, at: number, stage: number, { at: now }: When): LiveState {
	const step = stepAt(script, at);
	const timer = step.kind === 'argue' && at !== state.at ? { until: now + step.seconds * 1000 } : null;
	const pace = blockAround(script, at).from === blockAround(script, state.at).from ? state.pace : 'led';
	const moved = { ...state, at, stage, timer, pace };
	return unveiled(script, opened(script, left(script, moved)));
}

const lastStage = ({ script }: Setting, at: number): number =>
	stepAt(script, at).kind === 'reveal' ? revealStages.length - 1 : 0;

function next(setting: Setting, state: LiveState, when: When): Reduced {
	if (state.stage < lastStage(setting, state.at)) return ok(enter(setting, state, state.at, state.stage + 1, when));
	if (state.at === setting.script.steps.length - 1) return no('at-the-end');
	return ok(enter(setting, state, state.at + 1, 0, when));
}

function back(setting: Setting, state: LiveState, when: When): Reduced {
	if (state.stage > 0) return ok(enter(setting, state, state.at, state.stage - 1, when));
	if (state.at === 0) return no('at-the-beginning');
	return ok(enter(setting, state, state.at - 1, lastStage(setting, state.at - 1), when));
}

function go(setting: Setting, state: LiveState, to: number, when: When): Reduced {
	if (!Number.isInteger(to) || to < 0 || to >= setting.script.steps.length) return no('no-such-step');
	if (to === state.at) return no('unchanged');
	return ok(enter(setting, state, to, 0, when));
}

/** What is done to the vote at hand. */
function vote(setting: Setting, state: LiveState, kind: 'show' | 'hide' | 'close' | 'reopen' | 'reset', when: When) {
	const round = roundAt(setting.script, state, state.at);
	if (!round) return no('no-question-here');
	switch (kind) {
		case 'show':
			return round.shown && !round.open
				? no('already-shown')
				: ok(withRound(state, round, { open: false, shown: true }));
		case 'hide':
			return round.shown ? ok(withRound(state, round, { shown: false })) : no('not-shown');
		case 'close':
			return round.open ? ok(withRound(state, round, { open: false })) : no('not-open');
		case 'reopen':
			// Whoever votes again does not look at the results meanwhile.
			return round.open ? no('not-closed') : ok(withRound(state, round, { open: true, shown: false }));
		case 'reset':
			return ok(withRound(state, round, { take: when.seq, open: true, shown: false }));
	}
}

function vary(setting: Setting, state: LiveState, act: Extract<HostAct, { kind: 'vary' }>): Reduced {
	const { script, mayBe } = setting;
	const { case: id, factor, level } = act;
	if (!script.steps.some((step) => 'case' in step && step.case === id)) return no('no-such-case');
	const now = changesOf(script, state.at, state.changes, id);
	if (now[factor] === level) return no('unchanged');
	if (!mayBe(id, { ...now, [factor]: level })) return no('impossible');
	const changed = { ...state, changes: withChange(state.changes, id, factor, level) };
	const asked = questionAt(script, state.at);
	// The room votes again where it was asked about this very case.
	if (!asked || !casesOf(asked.question).includes(id)) return ok(changed);
	return ok({ ...changed, rounds: addRound(script, changed, state.at) });
}

function timed(state: LiveState, seconds: number, { at }: When): Reduced {
	if (!Number.isInteger(seconds) || seconds < 1 || seconds > LONGEST_S) return no('bad-time');
	return ok({ ...state, timer: { until: at + seconds * 1000 } });
}

function paced({ script }: Setting, state: LiveState, pace: LiveState['pace']): Reduced {
	if (pace === state.pace) return no('unchanged');
	if (pace === 'self' && stepAt(script, state.at).block === undefined) return no('not-in-a-block');
	return ok(opened(script, left(script, { ...state, pace })));
}

function decided(state: LiveState, { id, value }: Extract<HostAct, { kind: 'text' }>): Reduced {
	const text = value === 'approve' ? 'shown' : 'refused';
	return state.texts[id] === text ? no('unchanged') : ok({ ...state, texts: { ...state.texts, [id]: text } });
}

export function reduce(setting: Setting, state: LiveState, act: HostAct, when: When): Reduced {
	switch (act.kind) {
		case 'next':
			return next(setting, state, when);
		case 'back':
			return back(setting, state, when);
		case 'go':
			return go(setting, state, act.to, when);
		case 'show':
		case 'hide':
		case 'close':
		case 'reopen':
		case 'reset':
			return vote(setting, state, act.kind, when);
		case 'vary':
			return vary(setting, state, act);
		case 'timer':
			return timed(state, act.seconds, when);
		case 'stop-timer':
			return state.timer ? ok({ ...state, timer: null }) : no('no-timer');
		case 'pace':
			return paced(setting, state, act.pace);
		case 'text':
			return decided(state, act);
		case 'end':
			return go(setting, state, setting.script.steps.length - 1, when);
	}
}
