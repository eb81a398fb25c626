import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Database } from '../storage/database';
import { done, refused, type Outcome } from './outcome';
import { privileged, type Who } from './privileged';
import { dropIfNowhere } from './users';

export const LONGEST_NAME = 80;

/** A name as people will read it: one line, not empty, not endless. */
export const isName = (name: string): boolean =>
	name.length > 0 && name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}]/u.test(name);

export interface By {
	account: string;
	/** The organisation in which somebody acts. */
	organisation: string;
	session?: string | undefined;
}

export const whoOf = ({ account, session }: By): Who => ({ by: 'account', account, session });

/** Another organisation beside this one, led by whoever makes it. Both logs have a line. */
export function createOrganisation(db: Kysely<Database>, by: By, name: string): Promise<Outcome<string>> {
	if (!isName(name)) return Promise.resolve(refused('wrong-name'));
	const organisation = randomUUID();
	const object = `organisation:${organisation}`;
	return privileged(db, 'organisation-create', { ...by, object, detail: name }, whoOf(by), async (transaction) => {
		await transaction.insertInto('account_organisation').values({ organisation, name }).execute();
		await transaction
			.insertInto('account_member')
			.values({ organisation, account: by.account, role: 'administrator' })
			.execute();
		await transaction
			.insertInto('account_log')
			.values({
				organisation,
				role: 'administrator',
				actor: by.account,
				act: 'organisation-create',
				object,
				detail: name
			})
			.execute();
		return done(organisation);
	});
}

export function renameOrganisation(db: Kysely<Database>, by: By, name: string): Promise<Outcome> {
	if (!isName(name)) return Promise.resolve(refused('wrong-name'));
	const what = { ...by, object: `organisation:${by.organisation}`, detail: name };
	return privileged(db, 'organisation-rename', what, whoOf(by), async (transaction) => {
		await transaction
			.updateTable('account_organisation')
			.set({ name })
			.where('organisation', '=', by.organisation)
			.execute();
		return done(undefined);
	});
}

/** An organisation with its members and invitations. Accounts that are nowhere else go with it; its log stays its time. */
export function deleteOrganisation(db: Kysely<Database>, by: By, typedName: string): Promise<Outcome> {
	const what = { ...by, object: `organisation:${by.organisation}`, detail: typedName };
	return privileged(db, 'organisation-delete', what, whoOf(by), async (transaction) => {
		const members = await transaction
			.selectFrom('account_member')
			.select('account')
			.where('organisation', '=', by.organisation)
			.execute();
		const { numDeletedRows } = await transaction
			.deleteFrom('account_organisation')
			.where('organisation', '=', by.organisation)
			.where('name', '=', typedName)
			.executeTakeFirst();
		if (numDeletedRows === 0n) return refused('wrong-name');
		await dropIfNowhere(
			transaction,
			members.map(({ account }) => account)
		);
		return done(undefined);
	});
}
