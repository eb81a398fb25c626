import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { batched } from './batch';

/** Writes that take a moment, and what went together. */
function recorder(fails: (items: readonly string[]) => boolean = () => false, begins: () => void = () => {}) {
	const written: string[][] = [];
	let busy = 0;
	let most = 0;
	const write = async (items: readonly string[]) => {
		most = Math.max(most, ++busy);
		written.push([...items]);
		begins();
		await sleep(5);
		busy--;
		if (fails(items)) throw new Error(`not ${items.join()}`);
		return items.map((item) => item.toUpperCase());
	};
	return { written, write, most: () => most };
}

describe('what comes in at the same time', () => {
	it('is written together, and each is answered with its own', async () => {
		const { write, written } = recorder();
		const put = batched(write, (item) => item);
		expect(await Promise.all(['a', 'b', 'c'].map(put))).toEqual(['A', 'B', 'C']);
		expect(written).toEqual([['a', 'b', 'c']]);
	});

	it('waits while something is written, and then goes together', async () => {
		const begun: (() => void)[] = [];
		const { write, written, most } = recorder(
			() => false,
			() => begun.pop()?.()
		);
		const put = batched(write, (item) => item);
		const writing = new Promise<void>((resolve) => begun.push(resolve));
		const first = put('a');
		await writing;
		await Promise.all([first, put('b'), put('c')]);
		expect(written).toEqual([['a'], ['b', 'c']]);
		expect(most()).toBe(1);
	});

	it('with the same key never goes together, and keeps its order', async () => {
		const { write, written } = recorder();
		const put = batched(write, (item) => item[0]!);
		await Promise.all(['a1', 'a2', 'b1', 'a3'].map(put));
		expect(written).toEqual([['a1', 'b1'], ['a2'], ['a3']]);
	});

	it('is cut where it grows too large', async () => {
		const { write, written } = recorder();
		const put = batched(write, (item) => item);
		await Promise.all(Array.from({ length: 1000 }, (_, at) => put(`n${at}`)));
		expect(written.map(({ length }) => length)).toEqual([400, 400, 200]);
	});
});

it('a write that fails is the failure of those in it alone, and the next goes on', async () => {
	const { write } = recorder((items) => items.includes('bad'));
	const put = batched(write, (item) => item[0]!);
	const told = await Promise.allSettled([put('bad'), put('c'), put('b2')]);
	expect(told.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
	expect(await put('d')).toBe('D');
});
