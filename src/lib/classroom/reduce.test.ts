import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostAct, LiveState, Round } from '../model';
import { acts, script, setting, VARY } from './fixture';
import { questionAt, roundAt } from './place';
import { initial, reduce } from './reduce';
import { begin, follow, replay } from './replay';

const at = (seq: number) => ({ seq, at: seq * 1000 });

/** The state after acts that must all be accepted. */
const after = (...done: HostAct[]): LiveState =>
	replay(
		setting,
		done.map((act, index) => ({ ...at(index + 1), act }))
	).state;

const go = (to: number): HostAct => ({ kind: 'go', to });
const next: HostAct = { kind: 'next' };
const here = (state: LiveState): Round => roundAt(script, state, state.at)!;

describe('the way through a script', () => {
	it('begins where people come in, with no question open', () => {
		expect(initial(setting)).toEqual({ at: 0, stage: 0, pace: 'led', changes: {}, rounds: {}, timer: null, texts: {} });
	});

	it('opens a question on reaching it, and closes it on going on', () => {
		const asked = after(go(3));
		expect(here(asked)).toMatchObject({ id: '3', open: true, shown: false });
		const gone = after(go(3), next);
		expect(gone.rounds.straf).toEqual([{ id: '3', take: 0, step: 3, changes: {}, open: false, shown: false }]);
	});

	it('asks the same question again as the next round', () => {
		expect(after(go(3), go(5)).rounds.straf?.map(({ id, open }) => [id, open])).toEqual([
			['3', false],
			['5', true]
		]);
	});

	it('shows all rounds at a step with results', () => {
		const state = after(go(3), go(5), next);
		expect(state.rounds.straf?.map(({ open, shown }) => [open, shown])).toEqual([
			[false, true],
			[false, true]
		]);
	});

	it('gives a talk its time, and takes it away on going on', () => {
		expect(after(go(7)).timer).toEqual({ until: 1000 + 120_000 });
		expect(after(go(7), next).timer).toBeNull();
	});

	it('reveals in four stages, the room from the second on', () => {
		const stages = [after(go(9), next), after(go(9), next, next), after(go(9), next, next, next)];
		expect(stages.map(({ at: place, stage }) => [place, stage])).toEqual([
			[10, 0],
			[10, 1],
			[10, 2]
		]);
		expect(stages.map(({ rounds }) => rounds.straf![0]!.shown)).toEqual([false, true, true]);
		expect(after(go(9), next, next, next, next, next).at).toBe(11);
	});

	it('opens a whole block at one’s own pace, and closes it when the host moves on', () => {
		const own = after(go(11), { kind: 'pace', pace: 'self' });
		expect([own.rounds.eens?.[0]?.open, own.rounds.doel?.[0]?.open]).toEqual([true, true]);
		const gone = after(go(11), { kind: 'pace', pace: 'self' }, go(13));
		expect([gone.rounds.eens?.[0]?.open, gone.rounds.doel?.[0]?.open, gone.pace]).toEqual([false, false, 'led']);
	});

	it('leads everybody back to one step on "follow me"', () => {
		const led = after(go(11), { kind: 'pace', pace: 'self' }, { kind: 'pace', pace: 'led' });
		expect([led.rounds.eens?.[0]?.open, led.rounds.doel?.[0]?.open]).toEqual([true, false]);
	});

	it('has the room vote again when one fact changes at a question about that case', () => {
		const state = after(go(5), VARY);
		expect(state.rounds.straf?.map(({ id, open }) => [id, open])).toEqual([
			['5', false],
			['5+telefoon-op-straat:geweld-straatroof=fysiek-geweld', true]
		]);
	});

	it('numbers a vote on facts that came back', () => {
		const back: HostAct = { ...VARY, level: 'duwen-of-dreigen' };
		expect(here(after(go(5), VARY, back, VARY)).id).toBe('5+telefoon-op-straat:geweld-straatroof=fysiek-geweld~2');
	});

	it('keeps the answers of a vote that starts afresh under another number', () => {
		expect(here(after(go(3), { kind: 'reset' }))).toMatchObject({ id: '3', take: 2, open: true, shown: false });
	});
});

describe('an act that makes no sense is refused with the reason', () => {
	it.each<[string, HostAct[], HostAct]>([
		['at-the-end', [{ kind: 'end' }], next],
		['at-the-beginning', [], { kind: 'back' }],
		['no-such-step', [], go(14)],
		['no-such-step', [], go(1.5)],
		['unchanged', [], go(0)],
		['no-question-here', [], { kind: 'show' }],
		['not-open', [go(3), { kind: 'close' }], { kind: 'close' }],
		['not-closed', [go(3)], { kind: 'reopen' }],
		['not-shown', [go(3)], { kind: 'hide' }],
		['already-shown', [go(3), { kind: 'show' }], { kind: 'show' }],
		['no-timer', [], { kind: 'stop-timer' }],
		['bad-time', [], { kind: 'timer', seconds: 3601 }],
		['unchanged', [go(5), VARY], VARY],
		['not-in-a-block', [go(3)], { kind: 'pace', pace: 'self' }],
		['no-such-case', [], { ...VARY, case: 'vermoeden' }],
		['impossible', [], { ...VARY, factor: 'leeftijd-verdachte', level: '12-15' }]
	])('%s', (refusal, done, act) => {
		expect(reduce(setting, after(...done), act, at(99))).toEqual({ ok: false, refusal });
	});

	it('so is an undo of nothing', () => {
		expect(follow(setting, begin(setting), { kind: 'undo' }, at(1))).toEqual({ ok: false, refusal: 'nothing-to-undo' });
	});

	it('and a log that holds a refused act is a defect', () => {
		expect(() => replay(setting, [{ seq: 1, at: 0, act: { kind: 'hide' } }])).toThrow(
			'Act 1 (hide) of the log is refused: no-question-here.'
		);
	});
});

describe('whatever a host does', () => {
	const anyAct = fc.constantFrom(...acts, { kind: 'undo' } as const);

	/** Follows acts, passing over those that are refused. */
	function course(list: readonly (HostAct | { kind: 'undo' })[]) {
		let now = begin(setting);
		const log = [];
		for (const [index, act] of list.entries()) {
			const followed = follow(setting, now, act, at(index + 1));
			if (!followed.ok) continue;
			log.push({ ...at(index + 1), act });
			now = followed.course;
		}
		return { now, log };
	}

	const holds = (check: (list: (HostAct | { kind: 'undo' })[]) => void) =>
		fc.assert(fc.property(fc.array(anyAct, { maxLength: 40 }), check), { numRuns: 400 });

	it('the room is at a step of the script, and votes only where it is', () => {
		expect.hasAssertions();
		holds((list) => {
			const { state } = course(list).now;
			expect(script.steps[state.at]).toBeDefined();
			const open = Object.values(state.rounds).flatMap((rounds) => rounds.filter((round) => round.open));
			for (const { step } of open) {
				if (state.pace === 'led') expect(step).toBe(state.at);
				else expect(script.steps[step]?.block).toBe(script.steps[state.at]?.block);
			}
			if (questionAt(script, state.at)) expect(here(state)).toBeDefined();
		});
	});

	it('no vote takes answers while its results are shown', () => {
		expect.hasAssertions();
		holds((list) => {
			const rounds = Object.values(course(list).now.state.rounds).flat();
			expect(rounds.filter(({ open, shown }) => open && shown)).toEqual([]);
		});
	});

	it('no two votes of a question share an id', () => {
		expect.hasAssertions();
		holds((list) => {
			for (const rounds of Object.values(course(list).now.state.rounds)) {
				expect(new Set(rounds.map(({ id }) => id)).size).toBe(rounds.length);
			}
		});
	});

	it('undo leads back to exactly the state before', () => {
		expect.hasAssertions();
		holds((list) => {
			const { now, log } = course(list);
			for (const act of acts) {
				const done = follow(setting, now, act, at(log.length + 100));
				if (!done.ok) continue;
				const undone = follow(setting, done.course, { kind: 'undo' }, at(log.length + 101));
				// Only that a vote was seen meanwhile is not undone.
				expect(undone.ok && { ...undone.course, again: now.again }).toEqual(now);
			}
		});
	});

	it('a vote that was closed and is open again is known for it, however that came about', () => {
		for (const list of [
			[go(3), { kind: 'show' }, { kind: 'reopen' }],
			[go(3), { kind: 'show' }, { kind: 'undo' }],
			[go(3), { kind: 'close' }, { kind: 'undo' }, { kind: 'show' }]
		] as const) {
			expect(course([...list]).now.again).toEqual(['3/0']);
		}
		for (const list of [
			[go(3), { kind: 'show' }, { kind: 'hide' }],
			[go(3), { kind: 'close' }, { kind: 'reset' }],
			[go(3), go(6), go(5)]
		] as const) {
			expect(course([...list]).now.again).toEqual([]);
		}
	});

	it('the log alone gives the same state again', () => {
		expect.hasAssertions();
		holds((list) => {
			const { now, log } = course(list);
			expect(replay(setting, log)).toEqual(now);
		});
	});
});

describe('the whole space of two acts after any step', () => {
	it('never throws, and either changes something or says why not', () => {
		for (const step of script.steps.keys()) {
			const start = step === 0 ? begin(setting) : replay(setting, [{ ...at(1), act: go(step) }]);
			for (const first of acts) {
				const one = follow(setting, start, first, at(2));
				if (!one.ok) {
					expect(one.refusal).toBeTypeOf('string');
					continue;
				}
				for (const second of acts) {
					const two = follow(setting, one.course, second, at(3));
					if (two.ok && second.kind !== 'reset' && second.kind !== 'timer')
						expect(two.course.state).not.toEqual(one.course.state);
				}
			}
		}
	});
});
