/** What somebody answered, as a lane beside those of law and guideline; undefined where there is no length to draw. */
import type { LiveAnswer } from '$lib/model';
import type { Choice } from '../own/draft';
import { ownLane } from '../own/lane';
import type { LaneView } from '../views/explorer';
import type { LiveQuestionView } from '../views/live';
import { draftFrom } from './proposed';

const every: readonly Choice[] = ['none', 'fine', 'service', 'gevangenisstraf', 'hechtenis'];

export function answerLane(answer: LiveAnswer | undefined, question?: LiveQuestionView): LaneView | undefined {
	if (answer?.kind !== 'sentence') return undefined;
	const choices = question?.kind === 'sentence' ? question.choices : every;
	return ownLane(draftFrom(answer.proposed, choices), choices) ?? undefined;
}
