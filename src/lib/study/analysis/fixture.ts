/** A small survey for the tests of this folder. */
import type { TaskAnswer, TaskRow } from '../../model';
import type { AnalysisSpec } from './spec';

export const small: AnalysisSpec = {
	experiment: 'e',
	outcome: { kind: 'scale' },
	factors: [
		{ id: 'a', levels: ['a1', 'a2'] },
		{ id: 'b', levels: ['b1', 'b2', 'b3'] }
	],
	joint: true
};

export const scale = (value: number): TaskAnswer => ({ kind: 'scale', value });

export const row = (
	respondent: string,
	task: number,
	facts: Record<string, string>,
	answer: TaskAnswer | null,
	more: Partial<TaskRow> = {}
): TaskRow => ({ respondent, experiment: 'e', task, facts, answer, ...more });
