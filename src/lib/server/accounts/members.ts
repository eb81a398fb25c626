import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../storage/database';
import { whoOf, type By } from './organisations';
import { done, refused, type Outcome } from './outcome';
import { privileged } from './privileged';
import type { Role } from './roles';
import { dropIfNowhere } from './users';

export interface Member {
	account: string;
	email: string;
	role: Role;
	hasFactor: boolean;
	since: Date;
}

export async function membersOf(db: Kysely<Database>, organisation: string): Promise<Member[]> {
	const rows = await db
		.selectFrom('account_member as m')
		.innerJoin('account_user as u', 'u.id', 'm.account')
		.select(['m.account', 'u.email', 'm.role', 'u.twoFactorEnabled', 'm.since'])
		.where('m.organisation', '=', organisation)
		.orderBy('u.email')
		.execute();
	return rows.map(({ twoFactorEnabled, ...row }) => ({ ...row, hasFactor: twoFactorEnabled === true }));
}

/** The role of somebody who may lose it; refuses where nobody would be left to lead. */
async function mayLose(
	transaction: Transaction<Database>,
	organisation: string,
	account: string
): Promise<Outcome<Role>> {
	const members = await transaction
		.selectFrom('account_member')
		.select(['account', 'role'])
		.where('organisation', '=', organisation)
		.execute();
	const member = members.find((one) => one.account === account);
	if (!member) return refused('no-such-member');
	const others = members.filter((one) => one.role === 'administrator' && one.account !== account);
	return member.role === 'administrator' && others.length === 0 ? refused('last-administrator') : done(member.role);
}

export function changeRole(db: Kysely<Database>, by: By, account: string, role: Role): Promise<Outcome> {
	const what = { ...by, object: `account:${account}`, detail: role };
	return privileged(db, 'member-role', what, whoOf(by), async (transaction) => {
		const before = await mayLose(transaction, by.organisation, account);
		// Whoever stays an administrator loses nothing.
		if (!before.ok && !(before.refusal === 'last-administrator' && role === 'administrator')) return before;
		await transaction
			.updateTable('account_member')
			.set({ role })
			.where('organisation', '=', by.organisation)
			.where('account', '=', account)
			.execute();
		return done(undefined);
	});
}

/** Somebody goes: put out by an administrator, or by themselves. */
export async function removeMember(db: Kysely<Database>, by: By, account: string): Promise<Outcome> {
	const isSelf = account === by.account;
	const user = await db.selectFrom('account_user').select('email').where('id', '=', account).executeTakeFirst();
	// The account may be gone after this, so the line says whom it was about.
	const what = { ...by, object: `account:${account}`, detail: isSelf ? '' : (user?.email ?? '') };
	const act = isSelf ? 'member-leave' : 'member-remove';
	return privileged(db, act, what, whoOf(by), async (transaction) => {
		const before = await mayLose(transaction, by.organisation, account);
		if (!before.ok) return before;
		await transaction
			.deleteFrom('account_member')
			.where('organisation', '=', by.organisation)
			.where('account', '=', account)
			.execute();
		await dropIfNowhere(transaction, [account]);
		return done(undefined);
	});
}
