import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Accounts } from '../../src/lib/server/accounts';
import { accept, invitationsOf, invite, openInvitation, withdraw } from '../../src/lib/server/accounts/invitations';
import { readLog, tidy } from '../../src/lib/server/accounts/log';
import { changeRole, membersOf, removeMember } from '../../src/lib/server/accounts/members';
import { createOrganisation, deleteOrganisation } from '../../src/lib/server/accounts/organisations';
import { changePassword, endOtherSessions } from '../../src/lib/server/accounts/own-account';
import { openReset, resetByAdministrator, resetByMachine, useReset } from '../../src/lib/server/accounts/reset';
import type { Storage } from '../../src/lib/server/storage/open';
import { accountsOf, Browser, HOUR, later, newMember, newOrganisation, PASSWORD, withFactor } from './accounts-help';
import { newDataDir, open } from './help';

let storage: Storage;
let accounts: Accounts;

beforeAll(async () => {
	storage = await open({ dataDir: newDataDir() });
	accounts = await accountsOf(storage);
});

afterEach(() => {
	vi.useRealTimers();
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
		await withFactor(accounts, email);
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

	test('an administrator with a second step shows it again before what cannot be undone', async () => {
		const organisation = await newOrganisation(storage);
		const boss = await newMember(storage, { [organisation]: 'administrator' });
		const guest = await newMember(storage, { [organisation]: 'viewer' });
		const { browser } = await withFactor(accounts, boss.email);
		const { session } = (await browser.session())!;
		const change = (by: string | undefined) =>
			changeRole(storage.db, { account: boss.account, organisation, session: by }, guest.account, 'editor');
		expect(await change(undefined)).toEqual({ ok: false, refusal: 'show-factor' });
		expect(await change(session)).toMatchObject({ ok: true });
		later(11 * 60 * 1000);
		expect(await change(session)).toEqual({ ok: false, refusal: 'show-factor' });
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
		expect(await withdraw(storage.db, by(boss.account, one), 'none of ours')).toMatchObject({ ok: false });
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
