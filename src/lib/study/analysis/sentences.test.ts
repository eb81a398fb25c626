import { describe, expect, it } from 'vitest';
import type { ProposedSanction, TaskRow } from '../../model';
import { addTallies, summarise, tally } from './sentences';

const rows = (sentences: readonly ProposedSanction[]): TaskRow[] =>
	sentences.map((sentence, task) => ({
		respondent: `r${task}`,
		experiment: 'e',
		task,
		facts: {},
		answer: { kind: 'sentence', sentence }
	}));
const months = (...amounts: number[]) =>
	amounts.map((amount): ProposedSanction => ({ custody: { amount, unit: 'month' } }));

describe('sentences', () => {
	it('are counted by every part they have', () => {
		const counts = tally(rows([{}, { communityServiceHours: 60, fineEuros: 100 }, ...months(6), { life: true }]));
		expect(counts.answers).toBe(4);
		expect(counts.kinds).toEqual({ custody: 2, conditional: 0, detention: 0, service: 1, fine: 1, nothing: 1 });
	});

	it('have a middle, quartiles and a mean among those who imposed the kind', () => {
		expect(summarise(tally(rows(months(1, 2, 3, 4, 5, 6, 7, 8))), 'custody')).toEqual({
			kind: 'lengths',
			unit: 'month',
			count: 8,
			median: 4,
			low: 2,
			high: 6,
			mean: 4.5,
			meanOf: 8,
			life: 0,
			folded: null
		});
	});

	it('fold what is far out, so that one joke moves no mean', () => {
		const made = summarise(tally(rows(months(10, 10, 12, 12, 14, 10_800))), 'custody');
		expect(made).toMatchObject({
			median: 12,
			folded: { above: 26, count: 1 },
			mean: (10 + 10 + 12 + 12 + 14 + 26) / 6
		});
	});

	it('count life apart from every mean', () => {
		const made = summarise(tally(rows([...months(12, 24), { life: true }])), 'custody');
		expect(made).toMatchObject({ count: 3, life: 1, mean: 18, meanOf: 2, high: Infinity });
		expect(summarise(tally(rows([{ life: true }])), 'custody')).toMatchObject({ life: 1, mean: undefined, meanOf: 0 });
	});

	it('keep weeks and days exact', () => {
		const made = summarise(tally(rows([{ custody: { amount: 45, unit: 'day' } }])), 'custody');
		expect(made).toMatchObject({ median: 1.5 });
	});

	it('say nothing where nobody imposed the kind', () => {
		expect(summarise(tally(rows([{}])), 'fine')).toEqual({ kind: 'none' });
	});

	it('can be added up', () => {
		const all = [...months(3, 3, 9), { communityServiceHours: 40 }, {}];
		expect(addTallies(tally(rows(all.slice(0, 2))), tally(rows(all.slice(2))))).toEqual(tally(rows(all)));
	});
});
