import type { Generated } from 'kysely';
import type { Role } from '../accounts/roles';

/** Columns as better-auth names them; only those that our own code reads. */
export interface AccountUserTable {
	id: string;
	name: string;
	email: string;
	emailVerified: boolean;
	createdAt: Generated<Date>;
	updatedAt: Generated<Date>;
	twoFactorEnabled: boolean | null;
}

export interface AccountSessionTable {
	id: string;
	expiresAt: Date;
	token: string;
	createdAt: Generated<Date>;
	updatedAt: Date;
	ipAddress: string | null;
	userAgent: string | null;
	userId: string;
	factorAt: Date | null;
}

export interface AccountCredentialTable {
	id: string;
	accountId: string;
	providerId: string;
	userId: string;
	password: string | null;
	createdAt: Generated<Date>;
	updatedAt: Date;
}

export interface AccountVerificationTable {
	id: string;
	identifier: string;
	value: string;
	expiresAt: Date;
}

export interface AccountFactorTable {
	id: string;
	userId: string;
	verified: boolean | null;
}

export interface AccountPasskeyTable {
	id: string;
	name: string | null;
	userId: string;
	createdAt: Date | null;
}

export interface AccountOrganisationTable {
	organisation: string;
	name: string;
	created_at: Generated<Date>;
}

export interface AccountMemberTable {
	organisation: string;
	account: string;
	role: Role;
	since: Generated<Date>;
}

export interface AccountInvitationTable {
	organisation: string;
	id: string;
	hash: Buffer;
	email: string;
	role: Role;
	created_at: Generated<Date>;
	expires_at: Date;
}

export interface AccountLinkTable {
	hash: Buffer;
	kind: 'first' | 'reset';
	account: string | null;
	without_factor: Generated<boolean>;
	expires_at: Date | null;
}

export interface AccountSecretTable {
	single: Generated<boolean>;
	secret: string;
}

export interface AccountLogTable {
	organisation: string;
	id: Generated<string>;
	at: Generated<Date>;
	role: Role | 'machine';
	actor: string | null;
	act: string;
	object: string;
	detail: string;
}

export interface AccountTables {
	account_user: AccountUserTable;
	account_session: AccountSessionTable;
	account_credential: AccountCredentialTable;
	account_verification: AccountVerificationTable;
	account_factor: AccountFactorTable;
	account_passkey: AccountPasskeyTable;
	account_organisation: AccountOrganisationTable;
	account_member: AccountMemberTable;
	account_invitation: AccountInvitationTable;
	account_link: AccountLinkTable;
	account_secret: AccountSecretTable;
	account_log: AccountLogTable;
}
