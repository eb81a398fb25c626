import { expect, it } from 'vitest';
import { matrixOf } from './wall-matrix';
import { twoRounds, weighed } from './fixture';
import { steps } from './fixture-steps';
import { roomOnWall, wallChanges } from './wall-changes';

const damage = { label: 'Schade', from: '500 tot 1000 euro', to: '5000 euro of meer' };
const age = { label: 'Leeftijd', from: '18 tot en met 22 jaar', to: '16 of 17 jaar' };
const [first, second] = twoRounds.rounds as [(typeof twoRounds.rounds)[0], (typeof twoRounds.rounds)[0]];
const three = {
	...twoRounds,
	rounds: [
		first,
		{ ...second, title: 'Ronde 2', changes: [damage] },
		{ ...second, title: 'Ronde 3', changes: [damage, age] }
	]
};

it('says once what several votes have in common, with the votes that it holds for', () => {
	expect(wallChanges({ kind: 'results', results: three })).toEqual([
		{ ...damage, where: ['Ronde 2', 'Ronde 3'] },
		{ ...age, where: ['Ronde 3'] }
	]);
});

it('names no vote where the step itself is about the change', () => {
	const { vary } = steps;
	if (vary.kind !== 'vary') throw new Error('No change.');
	expect(wallChanges(vary)).toEqual([{ ...vary.change, where: [] }]);
	expect(wallChanges(steps.lobby)).toEqual([]);
});

it('says of a reveal what its case changed, beside what its votes did', () => {
	const { reveal } = steps;
	if (reveal.kind !== 'reveal') throw new Error('No reveal.');
	const told = { ...reveal, case: { ...reveal.case, changes: [damage, age] } };
	const votes = { ...twoRounds, rounds: [first, { ...second, changes: [damage] }] };
	const room = { ...told, reveal: { stage: 1, room: votes } };
	expect(wallChanges(room)).toEqual([
		{ ...damage, where: [second.title] },
		{ ...age, where: [] }
	]);
	// Once law and lanes stand there, the votes are gone from the wall, and what they were about goes with them.
	const later = { ...told, reveal: { ...reveal.reveal, room: votes } };
	expect(roomOnWall(later.reveal)).toBeUndefined();
	expect(wallChanges(later)).toEqual([
		{ ...damage, where: [] },
		{ ...age, where: [] }
	]);
});

it('lays votes in one table where they have the same answers, and fit', () => {
	expect(matrixOf(three)).toEqual(first.series[0]?.bars.map(({ label }) => label));
	expect(matrixOf({ ...three, rounds: [first] })).toBeUndefined();
	expect(matrixOf({ ...three, rounds: Array(6).fill(first) as (typeof first)[] })).toBeUndefined();
	expect(matrixOf({ ...weighed, rounds: [...weighed.rounds, ...weighed.rounds] })).toBeUndefined();
	const few = { ...second, series: [{ label: '', few: 'Minder dan 5 antwoorden.', bars: [], total: '' }] };
	expect(matrixOf({ ...three, rounds: [first, few] })).toHaveLength(first.series[0]?.bars.length ?? 0);
	expect(matrixOf({ ...three, rounds: [few, few] })).toBeUndefined();
});
