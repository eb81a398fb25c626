import { expect, it } from 'vitest';
import type { LiveAnswer } from '$lib/model';
import { proposedOf } from '../own/draft';
import { actKind } from './act';
import { answerLines } from './answer-words';
import { tableOf, topOf } from './bars';
import { bareCode, groups } from '$lib/classroom/code';
import { clock, passed } from './countdown.svelte';
import { questions, sixMonths, twoRounds, weighed } from './fixture';
import { steps } from './fixture-steps';
import { moved, placed, taken } from './order';
import { answerLane } from './own-lane';
import { draftFrom } from './proposed';

it('takes a code the way people type it', () => {
	expect(['k7m4qx', 'K7M 4QX', ' k7m-4qx ', 'K7M.4QX'].map(bareCode)).toEqual(Array(4).fill('K7M4QX'));
	expect(groups('K7M4QX')).toBe('K7M 4QX');
});

it('says a clock in minutes and seconds, and speaks only at moments that matter', () => {
	expect([clock(125), clock(60), clock(9)]).toEqual(['2:05', '1:00', '0:09']);
	expect(passed(62, 61)).toBeUndefined();
	expect(passed(61, 60)).toBe(60);
	expect(passed(70, 25)).toBe(30);
	expect(passed(1, 0)).toBe(0);
});

it('moves, adds and takes away in an order', () => {
	expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
	expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
	expect(placed(['a'], 'a')).toEqual(['a']);
	expect(taken(placed(['a'], 'b'), 'a')).toEqual(['b']);
});

it('draws all votes on one scale and leaves hidden counts out of it', () => {
	expect(topOf(twoRounds)).toBe(78);
	expect(topOf({ ...twoRounds, rounds: [] })).toBe(10);
});

it('says in a table what the bars draw', () => {
	const [group] = tableOf(twoRounds);
	expect(group?.rows[0]).toEqual({ label: 'geen straf of boete', cells: ['minder dan 5', '8'] });
	expect(tableOf(weighed).map(({ label }) => label)).toEqual(questions.weigh.facts);
	expect(tableOf(weighed)[2]?.rows).toEqual([{ label: '', cells: ['Minder dan 5 antwoorden.'] }]);
});

it('brings a sentence back into its control without a change', () => {
	const { choices } = questions.sentence;
	const sent = (answer: LiveAnswer) => (answer.kind === 'sentence' ? answer.proposed : {});
	expect(proposedOf(draftFrom(sent(sixMonths), choices), choices)).toEqual(sent(sixMonths));
	expect(proposedOf(draftFrom({}, choices), choices)).toEqual({});
	expect(proposedOf(draftFrom({ life: true }, choices), choices)).toEqual({ life: true });
	const youth = ['none', 'service', 'jeugddetentie'] as const;
	const detention = { detention: { amount: 3, unit: 'month' as const } };
	expect(draftFrom(detention, youth).chosen).toEqual(['jeugddetentie']);
	expect(proposedOf(draftFrom(detention, youth), youth)).toEqual(detention);
});

it.each<[LiveAnswer, string[]]>([
	[{ kind: 'pass' }, ['Je slaat deze over. Niemand ziet dat.']],
	[{ kind: 'agree', value: 4 }, ['Eens']],
	[
		{ kind: 'weigh', weights: ['heavier', null, null] },
		[
			'Twee mensen doen het samen: zwaarder',
			'Het slachtoffer is zwaar gewond: geen mening',
			'Het slachtoffer is met opzet gekozen: geen mening'
		]
	],
	[{ kind: 'rank', order: ['medeplegen'] }, ['1. Twee mensen samen']],
	[sixMonths, ['Gevangenisstraf van 6 maanden, waarvan 2 maanden voorwaardelijk; en taakstraf van 120 uur.']]
])('says an answer in words: %o', (answer, lines) => {
	const question = Object.values(questions).find(
		(each) => each.kind === answer.kind || (each.kind === 'one' && each.of === answer.kind)
	);
	expect(answerLines(answer, question)).toEqual(lines);
});

it('lays only a sentence beside the law', () => {
	expect(answerLane(sixMonths, steps.reveal.question)?.span).toEqual({ from: 0, to: 6, conditional: 2 });
	expect(answerLane({ kind: 'agree', value: 1 })).toBeUndefined();
	expect(answerLane(undefined)).toBeUndefined();
});

it('knows an act by its kind and survives what it does not know', () => {
	expect(actKind('{"kind":"reset"}')).toBe('reset');
	expect(['undo', '3', 'null', '{"kind":3}'].map(actKind)).toEqual(Array(4).fill(undefined));
});

it('says of a text of one’s own that came back without its words where it is', () => {
	expect(answerLines({ kind: 'free', text: 'Iets.' })).toEqual(['Iets.']);
	expect(answerLines({ kind: 'free', text: '' })[0]).toMatch(/De leiding leest het eerst/);
});
