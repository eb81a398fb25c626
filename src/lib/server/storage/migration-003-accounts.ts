import type { Migration } from './migrate';

/**
 * Accounts of organisers. Tables with names between quotes are those of better-auth, as it names their columns; a test
 * holds them against what it asks for. All of these are small, so Citus may copy them whole to every node, and they may
 * point to one another. No table has a place that may hold an address of the network or the name of a browser.
 */
export const accounts: Migration = {
	number: 3,
	name: 'accounts',
	statements: [
		`create table account_user (
			"id" text primary key,
			"name" text not null,
			"email" text not null unique,
			"emailVerified" boolean not null,
			"image" text,
			"createdAt" timestamptz not null default now(),
			"updatedAt" timestamptz not null default now(),
			"twoFactorEnabled" boolean
		)`,
		`create table account_session (
			"id" text primary key,
			"expiresAt" timestamptz not null,
			"token" text not null unique,
			"createdAt" timestamptz not null default now(),
			"updatedAt" timestamptz not null,
			"ipAddress" text check (coalesce("ipAddress", '') = ''),
			"userAgent" text check (coalesce("userAgent", '') = ''),
			"userId" text not null references account_user on delete cascade,
			/* When a second factor was last shown in this session. */
			"factorAt" timestamptz
		)`,
		'create index account_session_user on account_session ("userId")',
		`create table account_credential (
			"id" text primary key,
			"accountId" text not null,
			"providerId" text not null,
			"userId" text not null references account_user on delete cascade,
			"accessToken" text,
			"refreshToken" text,
			"idToken" text,
			"accessTokenExpiresAt" timestamptz,
			"refreshTokenExpiresAt" timestamptz,
			"scope" text,
			"password" text,
			"createdAt" timestamptz not null default now(),
			"updatedAt" timestamptz not null
		)`,
		'create index account_credential_user on account_credential ("userId")',
		`create table account_verification (
			"id" text primary key,
			"identifier" text not null,
			"value" text not null,
			"expiresAt" timestamptz not null,
			"createdAt" timestamptz not null default now(),
			"updatedAt" timestamptz not null default now()
		)`,
		'create index account_verification_identifier on account_verification ("identifier")',
		`create table account_factor (
			"id" text primary key,
			"secret" text not null,
			"backupCodes" text not null,
			"userId" text not null references account_user on delete cascade,
			"verified" boolean,
			"failedVerificationCount" integer,
			"lockedUntil" timestamptz
		)`,
		'create index account_factor_user on account_factor ("userId")',
		`create table account_passkey (
			"id" text primary key,
			"name" text,
			"publicKey" text not null,
			"userId" text not null references account_user on delete cascade,
			"credentialID" text not null,
			"counter" integer not null,
			"deviceType" text not null,
			"backedUp" boolean not null,
			"transports" text,
			"createdAt" timestamptz,
			"aaguid" text
		)`,
		'create index account_passkey_user on account_passkey ("userId")',
		'create index account_passkey_credential on account_passkey ("credentialID")',
		`create table account_organisation (
			organisation uuid primary key,
			name text not null,
			created_at timestamptz not null default now()
		)`,
		`create table account_member (
			organisation uuid not null references account_organisation on delete cascade,
			account text not null references account_user on delete cascade,
			role text not null check (role in ('administrator', 'editor', 'viewer')),
			since timestamptz not null default now(),
			primary key (organisation, account)
		)`,
		'create index account_member_account on account_member (account)',
		`create table account_invitation (
			organisation uuid not null references account_organisation on delete cascade,
			id uuid not null,
			hash bytea not null unique,
			email text not null,
			role text not null check (role in ('administrator', 'editor', 'viewer')),
			created_at timestamptz not null default now(),
			expires_at timestamptz not null,
			primary key (organisation, id)
		)`,
		`create table account_link (
			hash bytea primary key,
			kind text not null check (kind in ('first', 'reset')),
			account text references account_user on delete cascade,
			/* Whether using it takes the second factor away too, for whoever lost that. */
			without_factor boolean not null default false,
			/* The link for the first administrator holds until it is used or another one is made. */
			expires_at timestamptz
		)`,
		`create table account_secret (
			single boolean primary key default true check (single),
			secret text not null
		)`,
		`create table account_log (
			organisation uuid not null,
			id uuid not null default gen_random_uuid(),
			at timestamptz not null default clock_timestamp(),
			role text not null check (role in ('administrator', 'editor', 'viewer', 'machine')),
			actor text,
			act text not null,
			object text not null,
			detail text not null,
			primary key (organisation, id)
		)`,
		'create index account_log_at on account_log (organisation, at desc)',
		`create function account_log_kept() returns trigger language plpgsql as $$
			begin
				if tg_op = 'DELETE' then
					if current_setting('account_log.forgetting', true) = 'yes' and old.at < now() - interval '30 days' then
						return old;
					end if;
				end if;
				raise exception 'account_log is only ever added to';
			end
		$$`,
		`create trigger account_log_rows before update or delete on account_log
			for each row execute function account_log_kept()`,
		`create trigger account_log_whole before truncate on account_log
			for each statement execute function account_log_kept()`,
		/* The one way out of the log, for lines that were kept long enough. */
		`create function account_log_forget(before timestamptz) returns integer language plpgsql as $$
			declare
				gone integer;
			begin
				perform set_config('account_log.forgetting', 'yes', true);
				delete from account_log where at < before;
				get diagnostics gone = row_count;
				perform set_config('account_log.forgetting', 'no', true);
				return gone;
			end
		$$`
	]
};
