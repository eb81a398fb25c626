import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import { qrOf } from './qr';

/** The modules that the path fills, drawn from its rectangles. */
function modules(path: string, size: number): boolean[][] {
	const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
	for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
		for (let at = 0; at < Number(length); at += 1) grid[Number(y)]![Number(x) + at] = true;
	}
	return grid;
}

/** What a camera makes of it: every module four pixels wide. */
function read(grid: boolean[][]): string | undefined {
	const wide = grid.length * 4;
	const pixels = new Uint8ClampedArray(wide * wide * 4);
	for (let at = 0; at < wide * wide; at += 1) {
		const dark = grid[Math.floor(at / wide / 4)]![Math.floor((at % wide) / 4)];
		pixels.fill(dark ? 0 : 255, at * 4, at * 4 + 3);
		pixels[at * 4 + 3] = 255;
	}
	return jsQR(pixels, wide, wide)?.data;
}

it.each([
	'https://voorbeeld.nl/zaken/telefoon-op-straat',
	'http://127.0.0.1:3000/en/zaken/vermoeden',
	`https://een-lange-naam.voorbeeld.nl/zaken/${'lang-'.repeat(20)}`
])('a camera reads %s', (address) => {
	const { path, size } = qrOf(address);
	expect(read(modules(path, size))).toBe(address);
});

it('four light modules lie around it', () => {
	const { path, size } = qrOf('https://voorbeeld.nl/zaken/vermoeden');
	const grid = modules(path, size);
	for (const at of [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1]) {
		expect(grid[at]?.some(Boolean)).toBe(false);
		expect(grid.some((row) => row[at])).toBe(false);
	}
	expect(grid[4]?.slice(4, 11)).toEqual(Array(7).fill(true));
});
