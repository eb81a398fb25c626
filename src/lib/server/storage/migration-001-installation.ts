import type { Migration } from './migrate';

/** An identity that survives a move to another server, so that a backup can be told from the installation beside it. */
export const installation: Migration = {
	number: 1,
	name: 'installation',
	statements: [
		`create table installation (
			single boolean primary key default true check (single),
			id uuid not null default gen_random_uuid(),
			created_at timestamptz not null default now()
		)`,
		'insert into installation default values'
	]
};
