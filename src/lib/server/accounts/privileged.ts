/**
 * The one way to do what needs a right. The right is looked up, the work is done and the log is written in one
 * transaction: there is no act without its line, and no line without its act.
 */
import type { Kysely, Transaction } from 'kysely';
import type { Database } from '../storage/database';
import { ruleOf, type Act, type By } from './acts';
import { refused, type Outcome, type Refusal } from './outcome';
import { reaches, type Role } from './roles';

export interface Who {
	by: By;
	/** Whose act it is; for the machine, whom it is about. */
	account: string;
	/** Where they are signed in; an act that asks for the second factor again looks there. */
	session?: string | undefined;
}

export interface Target {
	/** Where it happens. Absent for an act on one's own account: every organisation of that account then has a line. */
	organisation?: string;
	/** What it is done to: a kind and an id, such as `account:x1`. */
	object: string;
	detail?: string;
}

type In = { organisation: string; role: Role };

/** Undoes the transaction, and brings out why. */
class Undone extends Error {
	constructor(readonly outcome: { ok: false; refusal: string }) {
		super('undone');
	}
}

/** The places of an account, locked so that two administrators cannot remove each other in the same moment. */
async function placesOf(transaction: Transaction<Database>, account: string, organisation?: string): Promise<In[]> {
	if (organisation !== undefined)
		await transaction
			.selectFrom('account_organisation')
			.select('organisation')
			.where('organisation', '=', organisation)
			.forUpdate()
			.execute();
	let asked = transaction.selectFrom('account_member').select(['organisation', 'role']).where('account', '=', account);
	if (organisation !== undefined) asked = asked.where('organisation', '=', organisation);
	return asked.execute();
}

/** How long a second factor counts for what cannot be undone. */
export const FRESH_MS = 10 * 60 * 1000;

/** Whether an account without a second factor asks, or one whose factor was shown in this session not long ago. */
async function isFresh(transaction: Transaction<Database>, { account, session }: Who): Promise<boolean> {
	const user = await transaction
		.selectFrom('account_user')
		.select('twoFactorEnabled')
		.where('id', '=', account)
		.executeTakeFirst();
	if (user?.twoFactorEnabled !== true) return true;
	const row = await transaction
		.selectFrom('account_session')
		.select('factorAt')
		.where('id', '=', session ?? '')
		.where('userId', '=', account)
		.executeTakeFirst();
	return row?.factorAt instanceof Date && Date.now() - row.factorAt.getTime() < FRESH_MS;
}

/**
 * Does what a rule of `acts.ts` allows.
 * @param work gets the transaction to write in; where it refuses, nothing is kept and nothing is logged
 */
export async function privileged<T, R extends string = never>(
	db: Kysely<Database>,
	act: Act,
	{ organisation, object, detail = '' }: Target,
	who: Who,
	work: (transaction: Transaction<Database>) => Promise<Outcome<T, R>>
): Promise<Outcome<T, R>> {
	const rule = ruleOf(act);
	if (!rule.by.includes(who.by)) return refused('not-allowed');
	try {
		return await db.transaction().execute(async (transaction) => {
			const before = await placesOf(transaction, who.account, organisation);
			if (who.by === 'account') {
				const { needs } = rule;
				if (!needs || !before.some(({ role }) => reaches(role, needs))) throw new Undone(refused('not-allowed'));
				if (rule.again && !(await isFresh(transaction, who))) throw new Undone(refused('show-factor'));
			}
			const outcome = await work(transaction);
			if (!outcome.ok) throw new Undone(outcome);
			// Whoever comes in by a link has a role only after the work.
			const places = who.by === 'link' ? await placesOf(transaction, who.account, organisation) : before;
			const rows = places.map((place) => ({
				organisation: place.organisation,
				role: who.by === 'machine' ? ('machine' as const) : place.role,
				actor: who.by === 'machine' ? null : who.account,
				act,
				object,
				detail
			}));
			if (rows.length > 0) await transaction.insertInto('account_log').values(rows).execute();
			else if (who.by !== 'machine') throw new Undone(refused('not-allowed'));
			return outcome;
		});
	} catch (error) {
		if (error instanceof Undone) return error.outcome as { ok: false; refusal: Refusal | R };
		throw error;
	}
}
