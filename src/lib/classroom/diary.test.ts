import { describe, expect, it } from 'vitest';
import type { Logged } from '../model';
import { followAll } from './diary';
import { setting } from './fixture';
import { begin } from './replay';

const log = (...acts: Logged['act'][]): Logged[] => acts.map((act, at) => ({ seq: at + 1, at: 0, act }));
const lived = (...acts: Logged['act'][]) => followAll(setting, { course: begin(setting), done: [] }, log(...acts));

describe('what a host did', () => {
	it('says from where each act led, and to where', () => {
		const { done } = lived({ kind: 'next' }, { kind: 'go', to: 4 }, { kind: 'back' });
		expect(done.map(({ from, to }) => [from.at, to.at])).toEqual([
			[0, 1],
			[1, 4],
			[4, 3]
		]);
	});

	it('says what an undo took back, also of several', () => {
		const { done } = lived({ kind: 'next' }, { kind: 'go', to: 4 }, { kind: 'undo' }, { kind: 'undo' });
		expect(done.map(({ undid }) => undid?.kind)).toEqual([undefined, undefined, 'go', 'next']);
		expect(done.at(-1)).toMatchObject({ from: { at: 1 }, to: { at: 0 } });
	});

	it('goes on where it was, and passes over what the rules no longer accept', () => {
		const first = lived({ kind: 'next' });
		const { done, course } = followAll(setting, first, [
			{ seq: 2, at: 0, act: { kind: 'go', to: 99 } },
			{ seq: 3, at: 0, act: { kind: 'next' } }
		]);
		expect(done.map(({ seq }) => seq)).toEqual([1, 3]);
		expect(course.state.at).toBe(2);
	});
});
