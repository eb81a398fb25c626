/** SHA-256 (FIPS 180-4), synchronous and without platform modules, so that rules hash the same in a worker and on a server. */

const initial = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
const constants = (() => {
	const primes: number[] = [];
	for (let n = 2; primes.length < 64; n++) if (primes.every((p) => n % p !== 0)) primes.push(n);
	return primes.map((p) => {
		// Cube root by integers: a floating root is not exact enough in the last bits for every prime.
		const target = BigInt(p) << 96n;
		let low = 0n;
		let high = 1n << 36n;
		while (high - low > 1n) {
			const middle = (low + high) >> 1n;
			if (middle ** 3n <= target) low = middle;
			else high = middle;
		}
		return Number(low & 0xffffffffn);
	});
})();

const rotate = (x: number, by: number) => (x >>> by) | (x << (32 - by));

/** Hexadecimal digest of the UTF-8 bytes of a text. */
export function sha256(text: string): string {
	const bytes = new TextEncoder().encode(text);
	const padded = new Uint8Array(((bytes.length + 9 + 63) >> 6) << 6);
	padded.set(bytes);
	padded[bytes.length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setUint32(padded.length - 8, Math.floor((bytes.length * 8) / 2 ** 32));
	view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0);
	const state = [...initial];
	const w = new Int32Array(64);
	for (let block = 0; block < padded.length; block += 64) {
		for (let i = 0; i < 16; i++) w[i] = view.getInt32(block + i * 4);
		for (let i = 16; i < 64; i++) {
			const a = w[i - 15]!;
			const b = w[i - 2]!;
			const s0 = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3);
			const s1 = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10);
			w[i] = (w[i - 16]! + s0 + w[i - 7]! + s1) | 0;
		}
		let [a, b, c, d, e, f, g, h] = state as [number, number, number, number, number, number, number, number];
		for (let i = 0; i < 64; i++) {
			const s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
			const t1 = (h + s1 + ((e & f) ^ (~e & g)) + constants[i]! + w[i]!) | 0;
			const s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
			const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
			[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
		}
		[a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = (state[i]! + value) | 0));
	}
	return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}
