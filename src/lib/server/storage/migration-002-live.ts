import type { Migration } from './migrate';

/**
 * Live sessions. Every table but the codes is spread by session: each of its keys begins with that column, and nothing
 * points from one session to another. No table has a place for a name or an address of the network.
 */
export const live: Migration = {
	number: 2,
	name: 'live',
	statements: [
		`create table live_code (
			code text primary key,
			session uuid not null
		)`,
		`create table live_session (
			session uuid primary key,
			code text not null,
			script jsonb not null,
			/* The law and the cases that it was made with. */
			receipt text not null,
			demo boolean not null,
			keep_hours integer not null,
			created_at timestamptz not null default now(),
			ended_at timestamptz,
			delete_at timestamptz not null
		)`,
		'create index live_session_delete_at on live_session (delete_at)',
		`create table live_key (
			session uuid not null,
			hash bytea not null,
			role text not null check (role in ('host', 'remote')),
			created_at timestamptz not null default now(),
			primary key (session, hash)
		)`,
		`create table live_act (
			session uuid not null,
			seq integer not null,
			at timestamptz not null,
			role text not null,
			act jsonb not null,
			primary key (session, seq)
		)`,
		`create table live_seat (
			session uuid not null,
			seat bytea not null,
			/* Made by the phone that joins, so that asking twice is one seat. */
			primary key (session, seat)
		)`,
		`create table live_answer (
			session uuid not null,
			round text not null,
			take integer not null,
			seat bytea not null,
			id uuid not null,
			revision integer not null,
			answer jsonb not null,
			primary key (session, round, take, seat)
		)`,
		`create table live_total (
			session uuid not null,
			round text not null,
			take integer not null,
			series text not null,
			value text not null,
			count integer not null,
			primary key (session, round, take, series, value)
		)`,
		`create table live_joined (
			session uuid primary key,
			count integer not null
		)`,
		`create table live_text (
			session uuid not null,
			id uuid not null,
			round text not null,
			take integer not null,
			text text not null,
			state text not null default 'waiting' check (state in ('waiting', 'shown', 'refused')),
			primary key (session, id)
		)`
	]
};
