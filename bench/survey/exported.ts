/** An export, read as it comes: nothing of it is kept, so this process stays small beside the one that is measured. */
import { createInflateRaw } from 'node:zlib';
import type { Member } from '../../tests/survey/member';

const LOOK_MS = 700;
const FIXED = 30;

export interface Exported {
	seconds: number;
	/** Of those, until the first byte: the release is made before anything is written. */
	preparing: number;
	bytes: number;
	csvBytes: number;
	rows: number;
	people: number;
	/** What the page said meanwhile, each once. */
	said: string[];
}

/** The last file of the zip, whose head ends with its name; what follows its data is the directory of all files. */
function linesOf(onRow: (line: string) => void) {
	const inflate = createInflateRaw();
	let rest = '';
	let bytes = 0;
	inflate.on('data', (chunk: Buffer) => {
		bytes += chunk.length;
		const lines = (rest + chunk.toString('latin1')).split('\r\n');
		rest = lines.pop()!;
		lines.forEach(onRow);
	});
	return { inflate, bytes: () => bytes };
}

const NAME = Buffer.from('answers.csv');
const HEAD = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

export async function exported(member: Member, path: string): Promise<Exported> {
	const stand = crypto.randomUUID();
	const said: string[] = [];
	const timer = setInterval(() => {
		void member.page(`${path}?stand=${stand}`).then(
			({ text }) => {
				const { words } = JSON.parse(text) as { words: string };
				if (words !== '' && said.at(-1) !== words) said.push(words);
			},
			() => undefined
		);
	}, LOOK_MS);
	const from = performance.now();
	const reply = await member.post(path, { stand });
	if (reply.status !== 200 || !reply.body) throw new Error(`The export gave ${reply.status}.`);
	const preparing = (performance.now() - from) / 1000;
	const people = new Set<string>();
	let rows = -1;
	let bytes = 0;
	const { inflate, bytes: csvBytes } = linesOf((line) => {
		if (rows >= 0) people.add(line.slice(0, line.indexOf(',')));
		rows += 1;
	});
	const ended = new Promise<void>((resolve, reject) => inflate.once('end', resolve).once('error', reject));
	let isInside = false;
	let head = Buffer.alloc(0);
	for await (const chunk of reply.body) {
		bytes += chunk.length;
		let piece: Uint8Array = chunk;
		if (!isInside) {
			head = Buffer.concat([head, chunk]);
			for (let at = head.indexOf(NAME); at >= 0 && !isInside; at = head.indexOf(NAME, at + 1)) {
				if (at < FIXED || !head.subarray(at - FIXED, at - FIXED + 4).equals(HEAD)) continue;
				isInside = true;
				piece = head.subarray(at + NAME.length);
			}
			if (!isInside) continue;
		}
		if (!inflate.writableEnded && !inflate.write(piece)) await new Promise((drained) => inflate.once('drain', drained));
	}
	inflate.end();
	await ended;
	clearInterval(timer);
	const seconds = (performance.now() - from) / 1000;
	return { seconds, preparing, bytes, csvBytes: csvBytes(), rows, people: people.size, said };
}
