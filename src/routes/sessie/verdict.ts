/**
 * Whether the law allows the sentence that somebody chose, in the words of the explorer. It is said from the moment at
 * which the room sees the law, and to the one seat that chose it.
 */
import { changesOf } from '$lib/classroom/changes';
import { blockAround, stepAt } from '$lib/classroom/place';
import { boundsOf, judge } from '$lib/engine';
import { capital, describeLegality, locatorWords } from '$lib/explain';
import type { LiveAnswer, LiveState, Round, Script } from '$lib/model';
import type { VerdictView } from '$lib/ui/views/live';
import { judgedFor, type RevealStep } from './reveal';
import { toldIn, type Around } from './room';
import { askedOf, changedFacts, type Told } from './told';

interface Judged {
	step: RevealStep;
	at: number;
	facts: string;
}

/** The reveals that phones show now and that have come to the law. */
function judgedNow(script: Script, state: LiveState): Judged[] {
	const { from, through } =
		state.pace === 'self' ? blockAround(script, state.at) : { from: state.at, through: state.at };
	const found: Judged[] = [];
	for (let at = from; at <= through; at++) {
		const step = stepAt(script, at);
		const facts = step.kind === 'reveal' ? judgedFor(script, step, { ...state, at }) : undefined;
		if (step.kind === 'reveal' && facts !== undefined) found.push({ step, at, facts });
	}
	return found;
}

/** Where facts were changed and changed back, nothing is other. */
const isOther = (told: Told, script: Script, round: Round, at: number, state: LiveState): boolean => {
	const [then, now] = [
		changesOf(script, round.step, round.changes, told.story.id),
		changesOf(script, at, state.changes, told.story.id)
	].map((changes) => JSON.stringify(changedFacts(told, changes)));
	return then !== now;
};

/** What the law says of one answer in one vote, for the facts of the reveal; undefined while there is nothing to say. */
export function verdictOn(
	{ script, state }: { script: Script; state: LiveState },
	around: Around,
	{ id, take }: Pick<Round, 'id' | 'take'>,
	answer: LiveAnswer
): VerdictView | undefined {
	if (answer.kind !== 'sentence') return undefined;
	for (const { step, at, facts } of judgedNow(script, state)) {
		const round = state.rounds[step.of!]?.find((one) => one.id === id && one.take === take);
		if (!round) continue;
		const told = toldIn(around)(step.case);
		const { set, scenario, evaluation } = askedOf(told, changesOf(script, at, state.changes, step.case));
		// What `checkSanction` does, without evaluating the case once more.
		const legality = judge(boundsOf(set, scenario, evaluation), answer.proposed);
		const { heading, sentence } = describeLegality(legality, around.lang);
		return {
			facts,
			lawful: legality.lawful,
			title: heading,
			text: sentence,
			reasons: legality.objections.map(({ text, article, note }) => ({
				text: text[around.lang],
				article: article && `${capital(locatorWords(article, around.lang))}.`,
				note: note?.[around.lang]
			})),
			other: isOther(told, script, round, at, state)
		};
	}
	return undefined;
}
