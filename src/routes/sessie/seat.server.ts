/** What one seat has said, and the questions that it was asked. */
import { changesOf } from '$lib/classroom/changes';
import { getLocale } from '$lib/paraglide/runtime';
import type { Room } from '$lib/server/live';
import type { LiveQuestionView, SeatAnswer } from '$lib/ui/views/live';
import { aroundOf, live } from '../live.server';
import { presentQuestion } from './question';
import { toldIn } from './room';
import { verdictOn } from './verdict';

/** By `round/take`, each sentence with what the law says of it as soon as the room sees the law. */
export async function answersBy(room: Room, token: string): Promise<Record<string, SeatAnswer>> {
	const rows = await live().answers(room, token);
	const { setting, course } = room.facts;
	const known = { script: setting.script, state: course.state };
	const around = aroundOf(getLocale(), Date.now());
	return Object.fromEntries(
		rows.map(({ round, take, revision, answer }) => {
			const verdict = verdictOn(known, around, { id: round, take }, answer);
			return [`${round}/${take}`, { revision, answer, ...(verdict && { verdict }) }];
		})
	);
}

/** The question of a vote, as it was asked in that vote. */
export function questionOf({ facts }: Room, id: string): LiveQuestionView | undefined {
	const { script } = facts.setting;
	for (const [ask, rounds] of Object.entries(facts.course.state.rounds)) {
		const round = rounds.find((one) => one.id === id);
		const question = script.questions[ask];
		if (!round || !question) continue;
		const around = aroundOf(getLocale(), Date.now());
		const changes = (of: string) => changesOf(script, round.step, round.changes, of);
		return presentQuestion(question, toldIn(around), changes, around.lang);
	}
	return undefined;
}
