import { randomUUID } from 'node:crypto';
import { vi } from 'vitest';
import { totp } from '../journeys/totp';
import { beginFactor, confirmFactor } from '../../src/lib/server/accounts/own-account';
import { openAccounts, type Accounts, type OwnCookie } from '../../src/lib/server/accounts';
import { hashPassword } from '../../src/lib/server/accounts/hash';
import type { Role } from '../../src/lib/server/accounts/roles';
import type { SignedIn } from '../../src/lib/server/accounts/session';
import { currentSession } from '../../src/lib/server/accounts/session';
import { signIn } from '../../src/lib/server/accounts/sign-in';
import { makeAccount } from '../../src/lib/server/accounts/users';
import type { Storage } from '../../src/lib/server/storage/open';

export const PASSWORD = 'een rustige middag in mei';

let hash: Promise<string> | undefined;
let address = 0;

/** An organisation with nobody in it. */
export async function newOrganisation({ db }: Storage, name = 'Gemeente Voorbeeld'): Promise<string> {
	const organisation = randomUUID();
	await db.insertInto('account_organisation').values({ organisation, name }).execute();
	return organisation;
}

/** An account with a role in each of some organisations. All have the same password. */
export async function newMember({ db }: Storage, roles: Readonly<Record<string, Role>>) {
	const email = `${randomUUID()}@example.nl`;
	hash ??= hashPassword(PASSWORD);
	const kept = await hash;
	const account = await db.transaction().execute((transaction) => makeAccount(transaction, { email, hash: kept }));
	for (const [organisation, role] of Object.entries(roles))
		await db.insertInto('account_member').values({ organisation, account, role }).execute();
	return { account, email };
}

/** Keeps cookies as a browser does. */
export class Browser {
	private jar = new Map<string, string>();

	constructor(readonly accounts: Accounts) {}

	get headers(): Headers {
		const cookie = [...this.jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
		// What a browser says besides, which nothing may keep.
		return new Headers({ cookie, 'user-agent': 'Somebody/1.0', 'x-forwarded-for': '203.0.113.7' });
	}

	take(cookies: readonly OwnCookie[]): void {
		for (const { name, value, maxAge } of cookies) {
			if (value === '' || maxAge === 0) this.jar.delete(name);
			else this.jar.set(name, value);
		}
	}

	async signIn(email: string, password = PASSWORD) {
		address += 1;
		const answer = await signIn(this.accounts, this.headers, { email, password, address: `192.0.2.${address}` });
		if ('cookies' in answer) this.take(answer.cookies);
		return answer.kind;
	}

	async session(): Promise<SignedIn | undefined> {
		const { signedIn, cookies } = await currentSession(this.accounts.auth, this.accounts.db, this.headers);
		this.take(cookies);
		return signedIn;
	}
}

export const accountsOf = (storage: Storage): Promise<Accounts> => openAccounts(storage, {});

export const HOUR = 3600 * 1000;

/** Moves only the clock of this process: the work itself still waits for the disk. */
export const later = (milliseconds: number): void => {
	const from = Date.now();
	vi.useFakeTimers({ toFake: ['Date'] });
	vi.setSystemTime(from + milliseconds);
};

/** The code that an app would show, from the address that its camera read. */
export const codeOf = (uri: string): string => totp(new URL(uri).searchParams.get('secret') ?? '');

/** An account that is signed in, with a second factor that was just set up. */
export async function withFactor(accounts: Accounts, email: string) {
	const browser = new Browser(accounts);
	await browser.signIn(email);
	const who = await browser.session();
	if (!who) throw new Error('not signed in');
	const { auth, db, site } = accounts;
	const begun = await beginFactor(auth, db, browser.headers, who, PASSWORD);
	if (!begun.ok) throw new Error(begun.refusal);
	const code = codeOf(begun.value.uri);
	const confirmed = await confirmFactor(db, site, browser.headers, who, code);
	if (!confirmed.ok) throw new Error(confirmed.refusal);
	browser.take(confirmed.value);
	return { browser, ...begun.value };
}
