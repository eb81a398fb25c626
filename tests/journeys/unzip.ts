/** Reads a zip by its central directory, as every program does that opens one. */
import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** @returns every file by its name */
export function unzip(bytes: Buffer): Map<string, Buffer> {
	let end = bytes.length - 22;
	while (end >= 0 && bytes.readUInt32LE(end) !== END) end -= 1;
	if (end < 0) throw new Error('This is no zip.');
	const files = new Map<string, Buffer>();
	let at = bytes.readUInt32LE(end + 16);
	for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
		if (bytes.readUInt32LE(at) !== ENTRY) throw new Error('The directory of this zip is broken.');
		const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
		const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
			number,
			number,
			number
		];
		const from = bytes.readUInt32LE(at + 42);
		const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
		const packed = bytes.subarray(start, start + size);
		files.set(bytes.toString('utf8', at + 46, at + 46 + name), method === 0 ? packed : inflateRawSync(packed));
		at += 46 + name + extra + comment;
	}
	return files;
}
