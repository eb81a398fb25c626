/** How long a script takes in a room, from what its steps ask of people. */
import type { Draft, QuestionKind } from '../model';

/** Minutes, counted with a class of thirty in mind; the ready-made scripts hold them against what trainers planned. */
const steps = { lobby: 3, note: 2, results: 2, vary: 1, reveal: 4, end: 1 } as const;
const views = { headline: 1, story: 2.5, facts: 2 } as const;
const questions: Record<QuestionKind, number> = {
	sentence: 2.5,
	weigh: 2,
	rank: 2,
	agree: 1,
	purpose: 1,
	compare: 2,
	free: 3
};
/** Asked again, a question needs no explanation. */
const AGAIN = 0.75;
const CARD = { head: 0.5, paragraph: 0.75 } as const;
/** To begin a talk and to end it. */
const AROUND_A_TALK = 1;

const lines = (text: string) => text.split('\n').filter((line) => line.trim() !== '').length;

/** @returns minutes, exact, for each step in its place */
export function minutesByStep({ steps: all, questions: asked }: Pick<Draft, 'steps' | 'questions'>): number[] {
	return all.map((step, at) => {
		switch (step.kind) {
			case 'case':
				return views[step.view];
			case 'question': {
				const kind = asked[step.ask]?.kind;
				const again = all.slice(0, at).some((one) => one.kind === 'question' && one.ask === step.ask);
				return kind === undefined ? 0 : questions[kind] * (again ? AGAIN : 1);
			}
			case 'argue':
				return step.seconds / 60 + AROUND_A_TALK;
			case 'information':
				return CARD.head + CARD.paragraph * lines(step.text.nl);
			default:
				return steps[step.kind];
		}
	});
}

/** @returns whole minutes, within what a script may say */
export function minutesOf(draft: Pick<Draft, 'steps' | 'questions'>): number {
	const sum = minutesByStep(draft).reduce((all, one) => all + one, 0);
	return Math.min(240, Math.max(5, Math.round(sum)));
}
