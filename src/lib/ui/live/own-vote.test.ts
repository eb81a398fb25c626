import { expect, it } from 'vitest';
import type { LiveAnswer, ProposedSanction } from '$lib/model';
import type { LiveStepView, SeatAnswer, VerdictView } from '../views/live';
import { questions } from './fixture';
import { ballot, room, steps } from './fixture-steps';
import { ownVote, waitsFor } from './own-vote';

const verdict = (facts: string): VerdictView => ({
	facts,
	lawful: true,
	title: 'Deze straf mag',
	text: '',
	reasons: [],
	other: false
});
const said = (proposed: ProposedSanction, facts?: string): SeatAnswer => ({
	revision: 1,
	answer: { kind: 'sentence', proposed },
	...(facts !== undefined && { verdict: verdict(facts) })
});
const pass: SeatAnswer = { revision: 1, answer: { kind: 'pass' } };
const [hours, none] = [said({ communityServiceHours: 60 }, 'zaak?'), said({})];

/** Three votes, of which the last is r4, at the law. */
const reveal = {
	...steps.reveal,
	round: 'Ronde 3',
	earlier: [
		{ ballot: ballot({ round: 'r2' }), question: questions.sentence, round: 'Ronde 2' },
		{ ballot: ballot({ round: 'r1' }), question: questions.sentence, round: 'Ronde 1' }
	],
	reveal: { ...steps.reveal.reveal, judged: 'zaak?' }
} satisfies LiveStepView;
const proposed = (answer: LiveAnswer | undefined) => (answer?.kind === 'sentence' ? answer.proposed : answer?.kind);

it('is the answer in the last vote', () => {
	const own = ownVote(reveal, { 'r1/0': none, 'r4/0': hours });
	expect(own).toMatchObject({ verdict: { title: 'Deze straf mag' }, missed: undefined, waits: false });
	expect(proposed(own?.answer)).toEqual({ communityServiceHours: 60 });
});

it('is the last that was given before, with the names of both votes, where the last one was missed', () => {
	const own = ownVote(reveal, { 'r1/0': none, 'r2/0': hours });
	expect(own?.missed).toEqual({ given: 'ronde 2', last: 'ronde 3' });
	expect(proposed(own?.answer)).toEqual({ communityServiceHours: 60 });
});

it('passes over a vote that was sat out earlier, and respects it in the last', () => {
	expect(ownVote(reveal, { 'r1/0': hours, 'r2/0': pass })?.missed?.given).toBe('ronde 1');
	expect(ownVote(reveal, { 'r1/0': hours, 'r4/0': pass })).toMatchObject({
		answer: { kind: 'pass' },
		missed: undefined
	});
	expect(ownVote(reveal, { 'r2/0': pass })).toBeUndefined();
	// A fresh start is another vote.
	expect(ownVote(reveal, { 'r4/7': hours })).toBeUndefined();
});

it('says nothing that holds for other facts, or before the law', () => {
	const answers = { 'r4/0': hours };
	const other = { ...reveal, reveal: { ...reveal.reveal, judged: 'zaak?zaak:a=b' } };
	expect(ownVote(other, answers)).toMatchObject({ verdict: undefined, waits: true });
	expect(ownVote(steps.reveal, answers)).toMatchObject({ verdict: undefined, waits: false });
});

it('has to ask for a sentence whose verdict has not come, in a block too, and for nothing else', () => {
	expect(waitsFor(room(reveal), { 'r4/0': none })).toBe('zaak?');
	expect(waitsFor(room(steps.story, { block: [steps.story, reveal] }), { 'r4/0': none })).toBe('zaak?');
	const settled: Record<string, SeatAnswer>[] = [{}, { 'r4/0': hours }, { 'r4/0': pass }];
	for (const answers of settled) expect(waitsFor(room(reveal), answers)).toBeUndefined();
	expect(waitsFor(room(steps.sentence), { 'r4/0': none })).toBeUndefined();
});
