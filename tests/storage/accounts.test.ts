import { sql } from 'kysely';
import { getMigrations } from 'better-auth/db/migration';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Accounts } from '../../src/lib/server/accounts';
import { authOver } from '../../src/lib/server/accounts/auth';
import { isFirstLink, newFirstLink, useFirstLink } from '../../src/lib/server/accounts/first';
import { readLog } from '../../src/lib/server/accounts/log';
import { membersOf } from '../../src/lib/server/accounts/members';
import { beginFactor, endFactor, renewCodes } from '../../src/lib/server/accounts/own-account';
import { secretOf } from '../../src/lib/server/accounts/secret';
import { sessionsOf } from '../../src/lib/server/accounts/session';
import { showFactorAgain, signIn, signInCode, signOut } from '../../src/lib/server/accounts/sign-in';
import type { Storage } from '../../src/lib/server/storage/open';
import {
	accountsOf,
	Browser,
	codeOf,
	HOUR,
	later,
	newMember,
	newOrganisation,
	PASSWORD,
	withFactor
} from './accounts-help';
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

	test('works out as much for an address without an account, so that no answer comes sooner', async () => {
		const { email } = await newMember(storage, { [await newOrganisation(storage)]: 'viewer' });
		const { password } = await accounts.auth.$context;
		const hashes = [vi.spyOn(password, 'hash'), vi.spyOn(password, 'verify')];
		for (const address of [email, 'niemand@example.nl']) {
			expect(await new Browser(accounts).signIn(address, 'een rustige middag in juni')).toBe('wrong');
			expect(hashes.reduce((sum, { mock }) => sum + mock.calls.length, 0)).toBe(1);
			for (const hash of hashes) hash.mockClear();
		}
		for (const hash of hashes) hash.mockRestore();
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
		const { uri } = await withFactor(accounts, email);
		const browser = new Browser(accounts);
		expect(await browser.signIn(email)).toBe('code');
		expect(await browser.session()).toBeUndefined();
		const code = codeOf(uri);
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
		const { codes } = await withFactor(accounts, email);
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
		const { browser, uri } = await withFactor(accounts, email);
		expect((await browser.session())?.isFresh).toBe(true);
		later(11 * 60 * 1000);
		const who = (await browser.session())!;
		expect(who.isFresh).toBe(false);
		expect(await endFactor(storage.db, who, PASSWORD)).toEqual({ ok: false, refusal: 'show-factor' });
		const again = (code: string) => showFactorAgain(accounts.auth, storage.db, browser.headers, who, code);
		expect(await again('12 34')).toBe('wrong');
		expect(await again(codeOf(uri))).toBe('right');
		expect((await browser.session())?.isFresh).toBe(true);
		expect(await endFactor(storage.db, who, PASSWORD)).toMatchObject({ ok: true });
	});

	test('setting it up ends other sessions and asks for the password; so does ending it', async () => {
		const { email, account } = await newMember(storage, { [await newOrganisation(storage)]: 'editor' });
		const other = new Browser(accounts);
		await other.signIn(email);
		const { browser, codes } = await withFactor(accounts, email);
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
