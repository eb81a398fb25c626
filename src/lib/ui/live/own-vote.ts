/** What one seat chose in the votes that a reveal is about, and what the law says of it. */
import type { LiveAnswer } from '$lib/model';
import type { LiveQuestionView, LiveStepView, RoomView, SeatAnswer, VerdictView } from '../views/live';
import { voteKey } from './sending';

export interface OwnVote {
	answer: LiveAnswer;
	/** What was asked in that vote. */
	question?: LiveQuestionView | undefined;
	/** Only where it holds for the facts of the reveal as it is now. */
	verdict?: VerdictView | undefined;
	/** The names of that vote and of the last one, within a sentence, where this seat gave no answer in the last. */
	missed?: { given: string; last: string } | undefined;
	/** The law was shown, and what it says of this sentence has not come yet. */
	waits: boolean;
}

type Answers = Readonly<Record<string, SeatAnswer>>;

/** The last answer of this seat to the question of a reveal; undefined where it gave none. */
export function ownVote(step: LiveStepView, answers: Answers): OwnVote | undefined {
	if (step.kind !== 'reveal' || !step.ballot) return undefined;
	const { ballot, question, round = '', earlier = [], reveal } = step;
	for (const vote of [{ ballot, question, round }, ...earlier]) {
		const said = answers[voteKey(vote.ballot)];
		// Who sat out in the last vote meant to; before that it tells nothing.
		if (!said || (said.answer.kind === 'pass' && vote.ballot !== ballot)) continue;
		const { answer, verdict } = said;
		const holds = reveal.judged !== undefined && verdict?.facts === reveal.judged;
		return {
			answer,
			question: vote.question,
			verdict: holds ? verdict : undefined,
			missed: vote.ballot === ballot ? undefined : { given: vote.round.toLowerCase(), last: round.toLowerCase() },
			waits: reveal.judged !== undefined && answer.kind === 'sentence' && !holds
		};
	}
	return undefined;
}

/** For which facts this phone still has to ask what the law says of its sentence; undefined where there is nothing to ask. */
export function waitsFor({ step, block }: RoomView, answers: Answers): string | undefined {
	const open = (block ?? [step]).find((one) => ownVote(one, answers)?.waits);
	return open?.kind === 'reveal' ? open.reveal.judged : undefined;
}
