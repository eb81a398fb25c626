import { expect, it } from 'vitest';
import { allows, isKnownAt, rememberRight, wouldAllow } from './limits';

async function allowed(times: number, address: string): Promise<number> {
	let count = 0;
	for (let time = 0; time < times; time++) if (await allows('wrongCode', address)) count++;
	return count;
}

it('lets a hall misread its code, stops a search, and asking whether it would counts nothing', async () => {
	const address = '192.0.2.1';
	expect(await allowed(299, address)).toBe(299);
	for (let time = 0; time < 5; time++) expect(await wouldAllow('wrongCode', address)).toBe(true);
	expect(await allowed(3, address)).toBe(1);
	expect(await wouldAllow('wrongCode', address)).toBe(false);
});

it('counts each address and each thing by itself', async () => {
	const address = '192.0.2.2';
	expect(await allowed(301, address)).toBe(300);
	expect(await wouldAllow('wrongCode', '192.0.2.3')).toBe(true);
	expect(await allows('join', address)).toBe(true);
	expect(await allows('start', address)).toBe(true);
});

it('lets two thousand phones behind one address in', async () => {
	const told = await Promise.all(Array.from({ length: 2000 }, () => allows('join', '192.0.2.4')));
	expect(told.every(Boolean)).toBe(true);
});

it('knows a code where somebody had it right, at that address and for that code alone', async () => {
	expect(await isKnownAt('K7M4QX', '192.0.2.5')).toBe(false);
	await rememberRight('K7M4QX', '192.0.2.5');
	expect(await isKnownAt('K7M4QX', '192.0.2.5')).toBe(true);
	expect(await isKnownAt('K7M4QX', '192.0.2.6')).toBe(false);
	expect(await isKnownAt('K7M4QC', '192.0.2.5')).toBe(false);
});
