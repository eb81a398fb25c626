import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { HostAct, LiveAnswer, Script } from '../../model';

type Bytes = ColumnType<Buffer, Buffer, Buffer>;

/** Which session a join code belongs to. */
export interface LiveCodeTable {
	code: string;
	session: string;
}

export interface LiveSessionTable {
	session: string;
	code: string;
	script: JSONColumnType<Script>;
	receipt: string;
	demo: boolean;
	keep_hours: number;
	created_at: Generated<Date>;
	ended_at: Date | null;
	delete_at: Date;
}

/** Links of hosts and remotes, as hashes. */
export interface LiveKeyTable {
	session: string;
	hash: Bytes;
	role: 'host' | 'remote';
	created_at: Generated<Date>;
}

/** What hosts did, in order; nothing is ever taken out of it. */
export interface LiveActTable {
	session: string;
	seq: number;
	at: Date;
	role: 'host' | 'remote';
	act: JSONColumnType<HostAct | { kind: 'undo' }>;
}

/** A seat, as the hash of its token. */
export interface LiveSeatTable {
	session: string;
	seat: Bytes;
}

/** The last answer of each seat in each vote. */
export interface LiveAnswerTable {
	session: string;
	round: string;
	take: number;
	seat: Bytes;
	/** Made by the phone; the same again is the same answer. */
	id: string;
	/** Grows with each change of mind; an older one that comes late changes nothing. */
	revision: number;
	answer: JSONColumnType<LiveAnswer>;
}

/** Running totals, so that no count walks through answers. */
export interface LiveTotalTable {
	session: string;
	round: string;
	take: number;
	series: string;
	value: string;
	count: number;
}

export interface LiveJoinedTable {
	session: string;
	count: number;
}

/** What was told of a vote until it was opened once more. */
export interface LiveToldTable {
	session: string;
	round: string;
	take: number;
	/** By series, then by value: pairs and no object, since names come from scripts. */
	votes: JSONColumnType<[string, [string, number][]][]>;
}

/** Texts of one's own; there is no column for a seat, and the id is none that an answer has. */
export interface LiveTextTable {
	session: string;
	id: string;
	round: string;
	take: number;
	text: string;
	state: Generated<'waiting' | 'shown' | 'refused'>;
}

export interface LiveTables {
	live_code: LiveCodeTable;
	live_session: LiveSessionTable;
	live_key: LiveKeyTable;
	live_act: LiveActTable;
	live_seat: LiveSeatTable;
	live_answer: LiveAnswerTable;
	live_total: LiveTotalTable;
	live_joined: LiveJoinedTable;
	live_told: LiveToldTable;
	live_text: LiveTextTable;
}
