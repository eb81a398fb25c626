import { expect, test } from 'vitest';
import { StorageAway } from './errors';
import { pauseAfter, retrying } from './retrying';

const collision = () => Object.assign(new Error('deadlock detected'), { code: '40P01' });

test('work that collides is done again until it succeeds', async () => {
	let times = 0;
	const answer = await retrying(() => {
		times += 1;
		return times < 3 ? Promise.reject(collision()) : Promise.resolve('done');
	});
	expect([answer, times]).toEqual(['done', 3]);
});

test('a fault of the work itself is given at once', async () => {
	let times = 0;
	const work = () => {
		times += 1;
		return Promise.reject(new Error('duplicate'));
	};
	await expect(retrying(work)).rejects.toThrow('duplicate');
	expect(times).toBe(1);
});

test('it gives up in the end, and says that storage is away', async () => {
	let times = 0;
	const work = () => {
		times += 1;
		return Promise.reject(new Error('Connection terminated'));
	};
	await expect(retrying(work, 2)).rejects.toBeInstanceOf(StorageAway);
	expect(times).toBe(2);
});

test('pauses grow to a second, half of each left to chance', () => {
	expect([0, 1, 2, 10].map((attempt) => pauseAfter(attempt, 1))).toEqual([50, 100, 200, 1000]);
	expect(pauseAfter(1, 0)).toBe(50);
});
