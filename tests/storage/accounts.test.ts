import { sql } from 'kysely';
import { createOTP } from '@better-auth/utils/otp';
import { getMigrations } from 'better-auth/db/migration';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Accounts } from '../../src/lib/server/accounts';
import { authOver } from '../../src/lib/server/accounts/auth';
import { isFirstLink, newFirstLink, useFirstLink } from '../../src/lib/server/accounts/first';
import { accept, invitationsOf, invite, openInvitation, withdraw } from '../../src/lib/server/accounts/invitations';
import { readLog, tidy } from '../../src/lib/server/accounts/log';
import { changeRole, membersOf, removeMember } from '../../src/lib/server/accounts/members';
import { createOrganisation, deleteOrganisation } from '../../src/lib/server/accounts/organisations';
import {
	beginFactor,
	changePassword,
	confirmFactor,
	endFactor,
	endOtherSessions,
	renewCodes
} from '../../src/lib/server/accounts/own-account';
import { openReset, resetByAdministrator, resetByMachine, useReset } from '../../src/lib/server/accounts/reset';
import { secretOf } from '../../src/lib/server/accounts/secret';
import { sessionsOf } from '../../src/lib/server/accounts/session';
import { showFactorAgain, signIn, signInCode, signOut } from '../../src/lib/server/accounts/sign-in';
import type { Storage } from '../../src/lib/server/storage/open';
import { accountsOf, Browser, newMember, newOrganisation, PASSWORD } from './accounts-help';
import { newDataDir, open, urlOf } from './help';

let dataDir: string;
let storage: Storage;
let accounts: Accounts;

beforeAll(async () => {
	dataDir = newDataDir();
	storage = await open({ dataDir });
	accounts = await accountsOf(storage);
});

afterEach(() => {
	vi.useRealTimers();
});

const HOUR = 3600 * 1000;

/** Only the clock of this process: the work itself still waits for the disk. */
const later = (milliseconds: number) => {
	const from = Date.now();
	vi.useFakeTimers({ toFake: ['Date'] });
	vi.setSystemTime(from + milliseconds);
};

const secretIn = (uri: string) => new URL(uri).searchParams.get('secret') ?? '';

/** The code that an app would show, from the address that its camera read. */
async function codeOf(uri: string, at = Date.now()): Promise<string> {
	const { base32 } = await import('@better-auth/utils/base32');
	const secret = new TextDecoder().decode(base32.decode(secretIn(uri)));
	return createOTP(secret).hotp(Math.floor(at / 30_000));
}

async function withFactor(email: string) {
	const browser = new Browser(accounts);
	await browser.signIn(email);
	const who = (await browser.session())!;
	const begun = await beginFactor(accounts.auth, storage.db, browser.headers, who, PASSWORD);
	if (!begun.ok) throw new Error(begun.refusal);
	const confirmed = await confirmFactor(
		storage.db,
		accounts.site,
		browser.headers,
		who,
		await codeOf(begun.value.uri, Date.now() - 30_000)
	);
	if (!confirmed.ok) throw new Error(confirmed.refusal);
	browser.take(confirmed.value);
	return { browser, ...begun.value };
}

test('the tables are those that better-auth asks for, so that another version cannot differ unseen', async () => {
	const { toBeCreated, toBeAdded } = await getMigrations(accounts.auth.options);
	expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] });
});

test('one secret for all processes, unless a setting gives it', async () => {
	const [one, other] = await Promise.all([secretOf(storage.db), secretOf(storage.db)]);
	expect(one).toBe(other);
	expect(one).toMatch(/^[\w-]{43}$/);
	expect(await secretOf(storage.db, 'given')).toBe('given');
});

describe('the first administrator', () => {
	test('comes in by the newest link, once, also where two processes start at once', async () => {
		await sql`create database first`.execute(storage.db);
		const [one, other] = await Promise.all([
			open({ dataDir, databaseUrl: urlOf(dataDir, 'first') }),
			open({ dataDir, databaseUrl: urlOf(dataDir, 'first') })
		]);
		const links = await Promise.all([newFirstLink(one.db), newFirstLink(other.db)]);
		const works = await Promise.all(links.map((link) => isFirstLink(one.db, link ?? '')));
		expect(works.filter(Boolean)).toHaveLength(1);
		const link = links[works.indexOf(true)] ?? '';
		const old = links[works.indexOf(false)] ?? '';
		const input = { organisation: 'Gemeente Voorbeeld', email: 'Eerste@Example.nl ', password: PASSWORD };
		expect(await useFirstLink(one.db, old, input)).toEqual({ ok: false, refusal: 'no-such-link' });
		const both = await Promise.all([useFirstLink(one.db, link, input), useFirstLink(other.db, link, input)]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await newFirstLink(one.db)).toBeUndefined();
		expect(await isFirstLink(one.db, link)).toBe(false);
		const [organisation] = await one.db.selectFrom('account_organisation').selectAll().execute();
		expect(await membersOf(one.db, organisation!.organisation)).toMatchObject([
			{ email: 'eerste@example.nl', role: 'administrator' }
		]);
		const { lines } = await readLog(one.db, organisation!.organisation);
		expect(lines).toMatchObject([{ act: 'organisation-create', role: 'administrator', detail: 'Gemeente Voorbeeld' }]);
		await Promise.all([one.close(), other.close()]);
		// On the private server too, where the presence of every process is a lock of its own.
		expect(await newFirstLink(storage.db)).toMatch(/^[\w-]{24}$/);
		await storage.db.deleteFrom('account_link').execute();
	});
});

describe('signing in', () => {
	test('works with the password alone, and keeps no address and no browser', async () => {
		const { email, account } = await newMember(storage, { [await newOrganisation(storage)]: 'viewer' });
		const browser = new Browser(accounts);
		expect(await browser.session()).toBeUndefined();
		expect(await browser.signIn(email, 'een rustige middag in juni')).toBe('wrong');
		expect(await browser.signIn(email.toUpperCase())).toBe('in');
		expect(await browser.session()).toMatchObject({ account, email, hasFactor: false, isFresh: true });
		const rows = await storage.db.selectFrom('account_session').selectAll().where('userId', '=', account).execute();
		expect(rows).toMatchObject([{ ipAddress: '', userAgent: '' }]);
		await expect(
			sql`update account_session set "ipAddress" = '203.0.113.7' where "userId" = ${account}`.execute(storage.db)
		).rejects.toThrow('violates check constraint');
	});

	test('takes as long for an address without an account', async () => {
		const { email } = await newMember(storage, { [await newOrganisation(storage)]: 'viewer' });
		const time = async (address: string) => {
			const began = performance.now();
			expect(await new Browser(accounts).signIn(address, 'een rustige middag in juni')).toBe('wrong');
			return performance.now() - began;
		};
		const median = (all: number[]) => all.sort((a, b) => a - b)[1]!;
		const known = median([await time(email), await time(email), await time(email)]);
		const unknown = median([
			await time('niemand@example.nl'),
			await time('niemand2@example.nl'),
			await time('niemand3@example.nl')
		]);
		// Both work out one hash; without that an unknown address would be answered twenty times as fast.
		expect(unknown / known).toBeGreaterThan(0.3);
		expect(unknown / known).toBeLessThan(3);
	});

	test('ends after twelve idle hours, goes on while it is used, and ends after a week', async () => {
		const { email, account } = await newMember(storage, { [await newOrganisation(storage)]: 'viewer' });
		const browser = new Browser(accounts);
		await browser.signIn(email);
		for (let hours = 0; hours < 7 * 24 - 11; hours += 11) {
			later(11 * HOUR);
			expect(await browser.session()).toBeDefined();
		}
		later(11 * HOUR);
		expect(await browser.session()).toBeUndefined();
		vi.useRealTimers();

		await browser.signIn(email);
		later(12 * HOUR + 1000);
		expect(await browser.session()).toBeUndefined();
		expect(await sessionsOf(storage.db, account)).toEqual([]);
	});

	test('signing out ends the session on disk', async () => {
		const { email, account } = await newMember(storage, { [await newOrganisation(storage)]: 'viewer' });
		const browser = new Browser(accounts);
		await browser.signIn(email);
		const stolen = browser.headers;
		browser.take(await signOut(accounts.auth, browser.headers));
		expect(await sessionsOf(storage.db, account)).toEqual([]);
		const thief = new Browser(accounts);
		Object.defineProperty(thief, 'headers', { value: stolen });
		expect(await thief.session()).toBeUndefined();
	});

	test('behind https the cookies are safe ones, and belong to this host alone', async () => {
		const { email } = await newMember(storage, { [await newOrganisation(storage)]: 'viewer' });
		const site = { ...accounts.site, origin: 'https://example.nl' };
		const safe = { ...accounts, site, auth: await authOver(storage.db, site) };
		const answer = await signIn(safe, new Headers(), { email, password: PASSWORD, address: '192.0.2.250' });
		expect(answer).toMatchObject({
			kind: 'in',
			cookies: [
				{ name: '__Host-organiser-session', secure: true, maxAge: 12 * 3600 },
				{ name: '__Host-organiser-known', secure: true }
			]
		});
	});

	test('a cookie that somebody made up is nobody', async () => {
		const browser = new Browser(accounts);
		browser.take([{ name: 'organiser-session', value: 'abc.def', maxAge: 60, secure: false }]);
		expect(await browser.session()).toBeUndefined();
	});
});

describe('the second factor', () => {
	test('is asked after the password, and a code opens once', async () => {
		const { email, account } = await newMember(storage, { [await newOrganisation(storage)]: 'editor' });
		const { uri } = await withFactor(email);
		const browser = new Browser(accounts);
		expect(await browser.signIn(email)).toBe('code');
		expect(await browser.session()).toBeUndefined();
		const code = await codeOf(uri);
		const wrong = await signInCode(accounts.auth, storage.db, browser.headers, code === '000000' ? '000001' : '000000');
		expect(wrong.kind).toBe('wrong');
		const answer = await signInCode(
			accounts.auth,
			storage.db,
			browser.headers,
			` ${code.slice(0, 3)} ${code.slice(3)}`
		);
		expect(answer.kind).toBe('in');
		if (answer.kind === 'in') browser.take(answer.cookies);
		expect(await browser.session()).toMatchObject({ account, hasFactor: true, isFresh: true });

		const other = new Browser(accounts);
		await other.signIn(email);
		expect((await signInCode(accounts.auth, storage.db, other.headers, code)).kind).toBe('wrong');
	});

	test('a recovery code opens once; nobody comes in without a password first', async () => {
		const { email } = await newMember(storage, { [await newOrganisation(storage)]: 'editor' });
		const { codes } = await withFactor(email);
		const [code = ''] = codes;
		const stranger = new Browser(accounts);
		expect((await signInCode(accounts.auth, storage.db, stranger.headers, code)).kind).toBe('late');
		const kinds = [];
		for (let round = 0; round < 2; round += 1) {
			const browser = new Browser(accounts);
			await browser.signIn(email);
			kinds.push((await signInCode(accounts.auth, storage.db, browser.headers, code)).kind);
		}
		expect(kinds).toEqual(['in', 'wrong']);
	});

	test('counts for ten minutes, and is then shown again', async () => {
		const { email } = await newMember(storage, { [await newOrganisation(storage)]: 'editor' });
		const { browser, uri } = await withFactor(email);
		expect((await browser.session())?.isFresh).toBe(true);
		later(11 * 60 * 1000);
		const who = (await browser.session())!;
		expect(who.isFresh).toBe(false);
		expect(await endFactor(storage.db, who, PASSWORD)).toEqual({ ok: false, refusal: 'show-factor' });
		const again = (code: string) => showFactorAgain(accounts.auth, storage.db, browser.headers, who, code);
		expect(await again('12 34')).toBe('wrong');
		expect(await again(await codeOf(uri))).toBe('right');
		expect((await browser.session())?.isFresh).toBe(true);
		expect(await endFactor(storage.db, who, PASSWORD)).toMatchObject({ ok: true });
	});

	test('setting it up ends other sessions and asks for the password; so does ending it', async () => {
		const { email, account } = await newMember(storage, { [await newOrganisation(storage)]: 'editor' });
		const other = new Browser(accounts);
		await other.signIn(email);
		const { browser, codes } = await withFactor(email);
		expect(codes).toHaveLength(10);
		expect(await other.session()).toBeUndefined();
		const who = (await browser.session())!;
		const begun = await beginFactor(accounts.auth, storage.db, browser.headers, { ...who, hasFactor: false }, 'x');
		expect(begun).toEqual({ ok: false, refusal: 'wrong-password' });
		const fresh = await renewCodes(storage.db, accounts.site, browser.headers, who, PASSWORD);
		expect(fresh).toMatchObject({ ok: true });
		if (fresh.ok) expect(fresh.value.filter((code) => codes.includes(code))).toEqual([]);
		expect(await endFactor(storage.db, who, 'x')).toEqual({ ok: false, refusal: 'wrong-password' });
		expect(await endFactor(storage.db, who, PASSWORD)).toMatchObject({ ok: true });
		expect(await new Browser(accounts).signIn(email)).toBe('in');
		const { lines } = await readLog(storage.db, who.places[0]!.organisation);
		expect(lines.map(({ act }) => act)).toEqual(['factor-off', 'codes-renew', 'factor-on']);
		expect(lines.every(({ actor, object }) => actor === email && object === email)).toBe(true);
		expect(account).toBe(who.account);
	});
});

describe('passwords', () => {
	test('another one ends every other session', async () => {
		const { email } = await newMember(storage, { [await newOrganisation(storage)]: 'viewer' });
		const [here, there] = [new Browser(accounts), new Browser(accounts)];
		await here.signIn(email);
		await there.signIn(email);
		const who = (await here.session())!;
		const next = 'vier losse woorden';
		expect(await changePassword(storage.db, who, { current: 'x', next })).toMatchObject({ refusal: 'wrong-password' });
		expect(await changePassword(storage.db, who, { current: PASSWORD, next })).toMatchObject({ ok: true });
		expect(await here.session()).toBeDefined();
		expect(await there.session()).toBeUndefined();
		expect(await there.signIn(email)).toBe('wrong');
		expect(await there.signIn(email, next)).toBe('in');
		expect(await endOtherSessions(storage.db, who)).toMatchObject({ ok: true });
		expect(await there.session()).toBeUndefined();
	});

	test('a link gives a new one, once, for a day; only administrators of every place of that account make it', async () => {
		const [one, two] = [await newOrganisation(storage), await newOrganisation(storage, 'Elders')];
		const boss = await newMember(storage, { [one]: 'administrator' });
		const here = await newMember(storage, { [one]: 'editor' });
		const both = await newMember(storage, { [one]: 'editor', [two]: 'administrator' });
		const elsewhere = await newMember(storage, { [two]: 'viewer' });
		const by = { account: boss.account, organisation: one };
		const ask = (account: string) => resetByAdministrator(storage.db, by, account, false);
		expect(await ask(both.account)).toEqual({ ok: false, refusal: 'in-other-organisation' });
		expect(await ask(elsewhere.account)).toEqual({ ok: false, refusal: 'no-such-member' });
		const [old, link] = [await ask(here.account), await ask(here.account)];
		if (!old.ok || !link.ok) throw new Error('refused');
		expect(await openReset(storage.db, old.value)).toBeUndefined();
		const browser = new Browser(accounts);
		await browser.signIn(here.email);
		later(25 * HOUR);
		expect(await openReset(storage.db, link.value)).toBeUndefined();
		vi.useRealTimers();
		const twice = await Promise.all([1, 2].map(() => useReset(storage.db, link.value, 'vier losse woorden')));
		expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
		expect(await browser.session()).toBeUndefined();
		expect(await browser.signIn(here.email, 'vier losse woorden')).toBe('in');
	});

	test('at the machine a link also takes away a factor that was lost', async () => {
		const organisation = await newOrganisation(storage);
		const { email, account } = await newMember(storage, { [organisation]: 'administrator' });
		await withFactor(email);
		const link = await resetByMachine(storage.db, account, true);
		if (!link.ok) throw new Error(link.refusal);
		expect(await useReset(storage.db, link.value, 'vier losse woorden')).toMatchObject({ ok: true });
		expect(await new Browser(accounts).signIn(email, 'vier losse woorden')).toBe('in');
		const { lines } = await readLog(storage.db, organisation);
		expect(lines.slice(0, 2)).toMatchObject([
			{ act: 'password-reset', detail: 'without-factor', role: 'administrator' },
			{ act: 'reset-link', detail: 'without-factor', role: 'machine', actor: undefined }
		]);
	});
});

describe('members', () => {
	test('the last administrator stays, also when two try to leave at once', async () => {
		const organisation = await newOrganisation(storage);
		const [one, two] = [
			await newMember(storage, { [organisation]: 'administrator' }),
			await newMember(storage, { [organisation]: 'administrator' })
		];
		const by = (account: string) => ({ account, organisation });
		const both = await Promise.all([
			changeRole(storage.db, by(one.account), two.account, 'viewer'),
			changeRole(storage.db, by(two.account), one.account, 'viewer')
		]);
		expect(both.filter(({ ok }) => ok)).toHaveLength(1);
		const [left] = (await membersOf(storage.db, organisation)).filter(({ role }) => role === 'administrator');
		expect(await removeMember(storage.db, by(left!.account), left!.account)).toEqual({
			ok: false,
			refusal: 'last-administrator'
		});
		expect(await changeRole(storage.db, by(left!.account), left!.account, 'editor')).toEqual({
			ok: false,
			refusal: 'last-administrator'
		});
	});

	test('whoever is put out of their last organisation is gone, with every session', async () => {
		const [one, two] = [await newOrganisation(storage), await newOrganisation(storage, 'Elders')];
		const boss = await newMember(storage, { [one]: 'administrator' });
		const here = await newMember(storage, { [one]: 'editor' });
		const both = await newMember(storage, { [one]: 'editor', [two]: 'viewer' });
		const browser = new Browser(accounts);
		await browser.signIn(here.email);
		const by = { account: boss.account, organisation: one };
		expect(await removeMember(storage.db, by, here.account)).toMatchObject({ ok: true });
		expect(await removeMember(storage.db, by, both.account)).toMatchObject({ ok: true });
		expect(await browser.session()).toBeUndefined();
		expect(await browser.signIn(here.email)).toBe('wrong');
		expect(await browser.signIn(both.email)).toBe('in');
		expect((await browser.session())?.places).toMatchObject([{ organisation: two, role: 'viewer' }]);
		const { lines } = await readLog(storage.db, one);
		expect(lines.map(({ detail }) => detail)).toEqual([both.email, here.email]);
	});

	test('an organisation ends by its whole name, and takes along whoever is nowhere else', async () => {
		const one = await newOrganisation(storage, 'Stichting Proef');
		const boss = await newMember(storage, { [one]: 'administrator' });
		const guest = await newMember(storage, { [one]: 'viewer' });
		const by = { account: boss.account, organisation: one };
		const made = await createOrganisation(storage.db, by, 'Tweede');
		expect(await deleteOrganisation(storage.db, by, 'Stichting')).toEqual({ ok: false, refusal: 'wrong-name' });
		expect(await deleteOrganisation(storage.db, by, 'Stichting Proef')).toMatchObject({ ok: true });
		expect(await new Browser(accounts).signIn(guest.email)).toBe('wrong');
		const browser = new Browser(accounts);
		await browser.signIn(boss.email);
		expect((await browser.session())?.places).toEqual([
			{ organisation: made.ok ? made.value : '', name: 'Tweede', role: 'administrator' }
		]);
		expect(await readLog(storage.db, one)).toMatchObject({
			lines: [{ act: 'organisation-delete' }, { act: 'organisation-create' }]
		});
	});
});

describe('invitations', () => {
	test('are for one address and one role, once, for seven days', async () => {
		const organisation = await newOrganisation(storage);
		const boss = await newMember(storage, { [organisation]: 'administrator' });
		const by = { account: boss.account, organisation };
		const link = await invite(storage.db, by, { email: 'Nieuw@Example.nl', role: 'editor' });
		if (!link.ok) throw new Error(link.refusal);
		expect(await invite(storage.db, by, { email: 'nieuw@example.nl', role: 'viewer' })).toMatchObject({
			refusal: 'already-invited'
		});
		expect(await openInvitation(storage.db, link.value)).toMatchObject({
			name: 'Gemeente Voorbeeld',
			email: 'nieuw@example.nl',
			role: 'editor',
			account: undefined
		});
		later(7 * 24 * HOUR + 1000);
		expect(await openInvitation(storage.db, link.value)).toBeUndefined();
		vi.useRealTimers();
		const twice = await Promise.all([1, 2].map(() => accept(storage.db, link.value, { password: PASSWORD })));
		expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
		expect((await membersOf(storage.db, organisation)).map(({ email, role }) => [email, role])).toContainEqual([
			'nieuw@example.nl',
			'editor'
		]);
		expect(await new Browser(accounts).signIn('nieuw@example.nl')).toBe('in');
		expect(await invite(storage.db, by, { email: 'nieuw@example.nl', role: 'viewer' })).toMatchObject({
			refusal: 'already-member'
		});
	});

	test('never give an account that exists another password; it joins by signing in', async () => {
		const [one, two] = [await newOrganisation(storage), await newOrganisation(storage, 'Elders')];
		const boss = await newMember(storage, { [one]: 'administrator' });
		const known = await newMember(storage, { [two]: 'viewer' });
		const other = await newMember(storage, { [two]: 'viewer' });
		const link = await invite(
			storage.db,
			{ account: boss.account, organisation: one },
			{ email: known.email, role: 'administrator' }
		);
		if (!link.ok) throw new Error(link.refusal);
		expect(await accept(storage.db, link.value, { password: 'vier losse woorden' })).toMatchObject({
			refusal: 'other-account'
		});
		expect(await accept(storage.db, link.value, { account: other.account })).toMatchObject({
			refusal: 'other-account'
		});
		expect(await accept(storage.db, link.value, { account: known.account })).toMatchObject({ ok: true });
		expect(await new Browser(accounts).signIn(known.email)).toBe('in');
	});

	test('can be withdrawn, by administrators of that place alone', async () => {
		const [one, two] = [await newOrganisation(storage), await newOrganisation(storage, 'Elders')];
		const boss = await newMember(storage, { [one]: 'administrator' });
		const stranger = await newMember(storage, { [two]: 'administrator' });
		const link = await invite(
			storage.db,
			{ account: boss.account, organisation: one },
			{ email: 'weg@example.nl', role: 'viewer' }
		);
		if (!link.ok) throw new Error(link.refusal);
		const [waiting] = await invitationsOf(storage.db, one);
		const by = (account: string, organisation: string) => ({ account, organisation });
		expect(await withdraw(storage.db, by(stranger.account, one), waiting!.id)).toMatchObject({
			refusal: 'not-allowed'
		});
		expect(await withdraw(storage.db, by(stranger.account, two), waiting!.id)).toMatchObject({
			refusal: 'no-such-link'
		});
		expect(await withdraw(storage.db, by(boss.account, one), waiting!.id)).toMatchObject({ ok: true });
		expect(await openInvitation(storage.db, link.value)).toBeUndefined();
		expect(await accept(storage.db, link.value, { password: PASSWORD })).toMatchObject({ refusal: 'no-such-link' });
	});
});

test('what was kept long enough goes: sessions, invitations, links', async () => {
	const organisation = await newOrganisation(storage);
	const boss = await newMember(storage, { [organisation]: 'administrator' });
	await new Browser(accounts).signIn(boss.email);
	await invite(storage.db, { account: boss.account, organisation }, { email: 'oud@example.nl', role: 'viewer' });
	await resetByMachine(storage.db, boss.account, false);
	const count = async (table: 'account_session' | 'account_invitation' | 'account_link') =>
		(await storage.db.selectFrom(table).selectAll().execute()).length;
	await tidy(storage.db);
	expect(await count('account_session')).toBeGreaterThan(0);
	await tidy(storage.db, new Date(Date.now() + 8 * 24 * HOUR));
	for (const table of ['account_session', 'account_invitation', 'account_link'] as const)
		expect(await count(table)).toBe(0);
});
