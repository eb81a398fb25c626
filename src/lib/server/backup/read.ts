/** A backup, read piece by piece: each table with its rows, held against its count and hash when it ends. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { StorageFailed } from '../storage/errors';
import { Head, TableBegins, TableEnds, Whole } from './format';
import { CHUNK, Summing, type Table } from './tables';

/** What a reader does with a backup, in its order. */
export interface Reading {
	head(head: Head): Promise<void>;
	rows(table: Table, rows: readonly string[]): Promise<void>;
	/** After its last row, when count and hash are what they should be. */
	ended(table: Table, ends: TableEnds): Promise<void>;
}

const broken = (path: string, what: string): StorageFailed =>
	new StorageFailed(`${path} is not a whole backup: ${what}. Nothing was put back; take another copy of it.`);

async function* linesOf(path: string): AsyncGenerator<string> {
	const file = createReadStream(path);
	const unzipped = createGunzip();
	file.on('error', (error) => unzipped.destroy(error));
	// The interface takes the end of a stream that fails for its end, so the failure is kept and told afterwards.
	const failure: { error?: Error } = {};
	unzipped.on('error', (error) => (failure.error = error));
	try {
		yield* createInterface({ input: file.pipe(unzipped), crlfDelay: Infinity });
	} finally {
		file.destroy();
	}
	if (failure.error) throw failure.error;
}

/** @throws StorageFailed where the file is not one, was cut off, or was changed */
export async function readBackup(path: string, reading: Reading): Promise<void> {
	const state: { head: boolean; table?: Table; tables: number; whole: boolean } = {
		head: false,
		tables: 0,
		whole: false
	};
	const all = createHash('sha256');
	let sum = new Summing();
	let waiting: string[] = [];
	const flush = async (table: Table) => {
		if (waiting.length === 0) return;
		sum.add(waiting);
		await reading.rows(table, waiting);
		waiting = [];
	};
	async function take(value: unknown): Promise<void> {
		const { table } = state;
		if (!state.head) {
			const head = Head.safeParse(value);
			if (!head.success) throw broken(path, 'it does not begin as one');
			state.head = true;
			return reading.head(head.data);
		}
		if (table && typeof value === 'string') {
			if (waiting.push(value) >= CHUNK) await flush(table);
			return;
		}
		if (table) {
			await flush(table);
			const ends = TableEnds.parse(value);
			const found = sum.ends(table.name);
			if (ends.end !== found.end || ends.count !== found.count || ends.sha256 !== found.sha256)
				throw broken(path, `the rows of ${table.name} are not those that were written`);
			all.update(`${JSON.stringify(ends)}\n`);
			state.tables += 1;
			delete state.table;
			return reading.ended(table, ends);
		}
		const begins = TableBegins.safeParse(value);
		if (begins.success) {
			state.table = { name: begins.data.table, columns: begins.data.columns };
			sum = new Summing();
			return;
		}
		const whole = Whole.parse(value);
		if (whole.tables !== state.tables || whole.sha256 !== all.digest('hex')) throw broken(path, 'tables are missing');
		state.whole = true;
	}
	try {
		for await (const text of linesOf(path)) {
			if (state.whole) throw broken(path, 'something stands after its end');
			await take(JSON.parse(text));
		}
	} catch (error) {
		const { name, code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') throw new StorageFailed(`There is no file ${path}.`);
		const isUnreadable = name === 'SyntaxError' || name === 'ZodError' || (code?.startsWith('Z_') ?? false);
		throw isUnreadable ? broken(path, 'it cannot be read to its end') : error;
	}
	if (!state.whole) throw broken(path, 'it was cut off');
}
