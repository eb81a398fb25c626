/**
 * Simulated seats for a trainer who practises: they join, and answer each vote a few seconds after it opens. They go
 * through the same gate as phones do, and the session says on every screen that they are not real.
 */
import { createHash } from 'node:crypto';
import { agreements, purposes, weights, type LiveAnswer, type LiveQuestion, type ProposedSanction } from '../../model';
import type { Room } from './hub';
import type { Live } from './service';

export const DEMO_SEATS = 24;
/** Answers come in over this long, in milliseconds. */
const SPREAD_MS = 6000;
const LOOK_MS = 1000;
/** A session that is practised is left alone after an hour without an act. */
const TIRED_MS = 3_600_000;

/** Numbers from 0 to 1 that are the same for the same words: a second run gives the same room. */
function chances(words: string): () => number {
	let block = createHash('sha256').update(words).digest();
	let at = 0;
	return () => {
		if (at + 4 > block.length) {
			block = createHash('sha256').update(block).digest();
			at = 0;
		}
		const value = block.readUInt32BE(at) / 2 ** 32;
		at += 4;
		return value;
	};
}

const MONTHS = [1, 2, 3, 4, 6, 6, 9, 12, 12, 18, 24, 36];
const HOURS = [40, 60, 80, 120, 120, 180, 240];

const pick = <T>(from: readonly T[], chance: number): T => from[Math.floor(chance * from.length)]!;

function sentence(chance: () => number): ProposedSanction {
	const kind = chance();
	if (kind < 0.08) return {};
	if (kind < 0.2) return { fineEuros: pick([150, 250, 500, 1000], chance()) };
	if (kind < 0.5) return { communityServiceHours: pick(HOURS, chance()) };
	const amount = pick(MONTHS, chance());
	const custody = { amount, unit: 'month' as const };
	if (chance() < 0.4 && amount > 1)
		return { custody, conditionalCustody: { amount: Math.ceil(amount / 2), unit: 'month' } };
	return { custody };
}

/** What a simulated seat answers; a few sit out, as people do. */
export function demoAnswer(question: LiveQuestion, words: string): LiveAnswer {
	const chance = chances(words);
	if (chance() < 0.06) return { kind: 'pass' };
	switch (question.kind) {
		case 'sentence':
			return { kind: 'sentence', proposed: sentence(chance) };
		case 'weigh':
			return { kind: 'weigh', weights: question.facts.map(() => pick([weights[0], ...weights], chance())) };
		case 'rank':
			return {
				kind: 'rank',
				order: question.factors
					.map((factor) => ({ factor, weight: chance() }))
					.sort((a, b) => a.weight - b.weight)
					.map(({ factor }) => factor)
			};
		case 'agree':
			return { kind: 'agree', value: pick(agreements, chance()) };
		case 'purpose':
			return { kind: 'purpose', value: pick(purposes, chance()) };
		case 'compare':
			return { kind: 'compare', value: pick(['first', 'second', 'equal'] as const, chance()) };
		case 'free':
			// Nobody should have to read and approve what nobody meant.
			return { kind: 'pass' };
	}
}

/** The same for the same seat: a server that starts again goes on with the same seats. */
const tokenOf = (session: string, seat: number): string =>
	createHash('sha256').update(`${session} seat ${seat}`).digest('base64url').slice(0, 24);

const idOf = (words: string): string => {
	const hex = createHash('sha256').update(words).digest('hex');
	return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Lets the simulated seats of a session join and answer until it is over. @returns ends it */
export function simulate(live: Live, code: string): () => void {
	let timer: NodeJS.Timeout | undefined;
	let isOver = false;
	let lastAct = Date.now();
	let seq = -1;
	const answered = new Set<string>();

	async function voteAll(room: Room): Promise<void> {
		const { session, setting, course } = room.facts;
		const open = Object.entries(course.state.rounds).flatMap(([ask, rounds]) =>
			rounds.filter((round) => round.open).map((round) => ({ question: setting.script.questions[ask]!, round }))
		);
		for (const { question, round } of open) {
			const key = `${round.id}/${round.take}`;
			if (answered.has(key)) continue;
			answered.add(key);
			await Promise.all(
				Array.from({ length: DEMO_SEATS }, async (_, seat) => {
					const words = `${session.id} ${key} ${seat}`;
					await new Promise((resolve) => setTimeout(resolve, chances(`${words} when`)() * SPREAD_MS).unref());
					if (isOver) return;
					const answer = demoAnswer(question, words);
					// A vote that closed in the meantime refuses it, as it refuses any phone.
					await live.vote(room, tokenOf(session.id, seat), {
						round: round.id,
						take: round.take,
						id: idOf(words),
						revision: 1,
						answer
					});
				})
			);
		}
	}

	async function look(): Promise<void> {
		const room = await live.hub.find(code);
		if (!room || Date.now() - lastAct > TIRED_MS) return stop();
		if (room.facts.seq !== seq) {
			lastAct = Date.now();
			seq = room.facts.seq;
		}
		await voteAll(room);
	}

	const again = (): void => {
		if (isOver) return;
		timer = setTimeout(() => {
			void look()
				.catch(() => undefined)
				.finally(again);
		}, LOOK_MS);
		timer.unref();
	};

	function stop(): void {
		isOver = true;
		clearTimeout(timer);
	}

	void (async () => {
		const room = await live.hub.find(code);
		if (!room) return;
		const { id } = room.facts.session;
		await Promise.all(Array.from({ length: DEMO_SEATS }, (_, seat) => live.join(room, tokenOf(id, seat))));
		again();
	})().catch(() => undefined);
	return stop;
}
