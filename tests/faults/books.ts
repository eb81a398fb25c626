/** What is on disk, held against what every phone was told. */
import type pg from 'pg';
import { createHash } from 'node:crypto';
import { STEP, type Phone } from './phone';
import { connectTo } from './app';

export interface Books {
	/** Confirmed on a phone, and not or not so on disk. */
	lost: string[];
	/** Rows that no phone holds as confirmed, or more than one for a seat. */
	extra: string[];
	/** Per answer, where the running totals say something else than the rows. */
	miscounted: string[];
	/** Seats that were taken, by the running total and by the rows. */
	joined: [number, number];
}

interface Row {
	seat: Buffer;
	id: string;
	revision: number;
	value: string;
}

const keyOf = (seat: string) => createHash('sha256').update(seat).digest('hex');

async function read<T extends pg.QueryResultRow>(client: pg.Client, code: string, query: string): Promise<T[]> {
	const { rows } = await client.query<T>(`${query} where session = (select session from live_code where code = $1)`, [
		code
	]);
	return rows;
}

function miscounts(
	rows: readonly Row[],
	totals: readonly { series: string; value: string; count: number }[]
): string[] {
	const expected = new Map<string, number>();
	for (const { value } of rows) {
		for (const key of ['done answer', `choice ${value}`]) expected.set(key, (expected.get(key) ?? 0) + 1);
	}
	const found = new Map(totals.map(({ series, value, count }) => [`${series} ${value}`, count]));
	return [...new Set([...expected.keys(), ...found.keys()])]
		.filter((key) => (expected.get(key) ?? 0) !== (found.get(key) ?? 0))
		.map((key) => `${key}: ${expected.get(key) ?? 0} rows, ${found.get(key) ?? 0} counted`);
}

export async function compare(dataDir: string, code: string, phones: readonly Phone[]): Promise<Books> {
	const client = await connectTo(dataDir);
	try {
		const query = `select seat, id, revision, answer->>'value' as value from live_answer`;
		const rows = await read<Row>(client, code, query);
		const totals = await read<{ series: string; value: string; count: number }>(
			client,
			code,
			'select series, value, count from live_total'
		);
		const [joined] = await read<{ count: number }>(client, code, 'select count from live_joined');
		const seats = await read<{ seat: Buffer }>(client, code, 'select seat from live_seat');
		const there = new Map(rows.map((row) => [row.seat.toString('hex'), row]));
		const lost: string[] = [];
		for (const { seat, confirmed } of phones) {
			const row = there.get(keyOf(seat));
			const isSame =
				row?.id === confirmed?.id && row?.revision === confirmed?.revision && row?.value === confirmed?.answer.value;
			if (!isSame) lost.push(`told ${JSON.stringify(confirmed)}, on disk ${JSON.stringify(row)}`);
		}
		const known = new Set(phones.map(({ seat }) => keyOf(seat)));
		const extra = rows.filter(({ seat }) => !known.has(seat.toString('hex'))).map((row) => JSON.stringify(row));
		if (rows.length !== there.size) extra.push(`${rows.length} rows for ${there.size} seats in round ${STEP}`);
		return { lost, extra, miscounted: miscounts(rows, totals), joined: [joined?.count ?? 0, seats.length] };
	} finally {
		await client.end();
	}
}
