/** Where a session stands in its script. */
import type { LiveQuestion, LiveState, LiveStep, Round, Script } from '../model';

export const stepAt = ({ steps }: Script, at: number): LiveStep => steps[at]!;

/** The cases that a question is about. */
export function casesOf(question: LiveQuestion): readonly string[] {
	switch (question.kind) {
		case 'sentence':
		case 'weigh':
		case 'rank':
			return [question.case];
		case 'compare':
			return question.cases;
		case 'agree':
		case 'purpose':
		case 'free':
			return [];
	}
}

/** The places of the block around a step: itself alone where it belongs to none. */
export function blockAround({ steps }: Script, at: number): { from: number; through: number } {
	const block = steps[at]?.block;
	let from = at;
	let through = at;
	if (block === undefined) return { from, through };
	while (steps[from - 1]?.block === block) from--;
	while (steps[through + 1]?.block === block) through++;
	return { from, through };
}

/** The vote that belongs to a step: the last one, where the host had it done again. */
export function roundAt(script: Script, { rounds }: Pick<LiveState, 'rounds'>, at: number): Round | undefined {
	const step = stepAt(script, at);
	return step.kind === 'question' ? rounds[step.ask]?.findLast((round) => round.step === at) : undefined;
}

/** The question at a step; undefined where none is asked. */
export function questionAt(script: Script, at: number): { ask: string; question: LiveQuestion } | undefined {
	const step = stepAt(script, at);
	const question = step.kind === 'question' ? script.questions[step.ask] : undefined;
	return step.kind === 'question' && question ? { ask: step.ask, question } : undefined;
}
