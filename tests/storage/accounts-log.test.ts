import { sql } from 'kysely';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACTS, ruleOf, type Act } from '../../src/lib/server/accounts/acts';
import { readLog, tidy } from '../../src/lib/server/accounts/log';
import { done, refused } from '../../src/lib/server/accounts/outcome';
import { privileged } from '../../src/lib/server/accounts/privileged';
import { ROLES, type Role } from '../../src/lib/server/accounts/roles';
import type { Storage } from '../../src/lib/server/storage/open';
import { newMember, newOrganisation } from './accounts-help';
import { newDataDir, open } from './help';

let storage: Storage;
let organisation: string;
const accounts = {} as Record<Role | 'stranger', string>;

beforeAll(async () => {
	storage = await open({ dataDir: newDataDir() });
	organisation = await newOrganisation(storage);
	for (const role of ROLES) accounts[role] = (await newMember(storage, { [organisation]: role })).account;
	const elsewhere = await newOrganisation(storage, 'Elders');
	accounts.stranger = (await newMember(storage, { [elsewhere]: 'administrator' })).account;
});

const lines = async () => (await readLog(storage.db, organisation, { perPage: 1000 })).lines;

/** Written out by hand: who may do what is decided here once more, not read from the table that is tested. */
const MAY: Record<Act, readonly Role[]> = {
	'organisation-create': ['administrator'],
	'organisation-rename': ['administrator'],
	'organisation-delete': ['administrator'],
	'member-invite': ['administrator'],
	'invitation-withdraw': ['administrator'],
	'member-join': [],
	'member-role': ['administrator'],
	'member-remove': ['administrator'],
	'member-leave': ['administrator', 'editor', 'viewer'],
	'reset-link': ['administrator'],
	'password-reset': [],
	'password-change': ['administrator', 'editor', 'viewer'],
	'factor-on': ['administrator', 'editor', 'viewer'],
	'factor-off': ['administrator', 'editor', 'viewer'],
	'codes-renew': ['administrator', 'editor', 'viewer'],
	'passkey-add': ['administrator', 'editor', 'viewer'],
	'passkey-remove': ['administrator', 'editor', 'viewer'],
	'sessions-end': ['administrator', 'editor', 'viewer'],
	'log-export': ['administrator'],
	'law-place': ['administrator'],
	'law-remove': ['administrator'],
	'survey-create': ['administrator', 'editor'],
	'survey-edit': ['administrator', 'editor'],
	'survey-drop': ['administrator', 'editor'],
	'survey-submit': ['administrator', 'editor'],
	'survey-review': ['administrator', 'editor'],
	'survey-publish': ['administrator'],
	'survey-close': ['administrator'],
	'survey-delete': ['administrator'],
	'survey-export': ['administrator', 'editor'],
	'survey-margins': ['administrator', 'editor'],
	'survey-results': ['administrator'],
	'survey-tokens': ['administrator', 'editor']
};

describe.each(Object.keys(ACTS) as Act[])('%s', (act) => {
	test.each([...ROLES, 'stranger'] as const)('by %s: done with its line, or neither', async (role) => {
		const before = (await lines()).length;
		let worked = false;
		const who = { by: 'account', account: accounts[role] } as const;
		const outcome = await privileged(storage.db, act, { organisation, object: 'thing:1', detail: 'x' }, who, () => {
			worked = true;
			return Promise.resolve(done('kept'));
		});
		const may = role !== 'stranger' && MAY[act].includes(role);
		expect({ ok: outcome.ok, worked }).toEqual({ ok: may, worked: may });
		const now = await lines();
		expect(now).toHaveLength(before + (may ? 1 : 0));
		if (may) expect(now[0]).toMatchObject({ act, role, object: 'thing:1', detail: 'x' });
	});

	test('by a link or the machine only where that is meant', async () => {
		for (const by of ['link', 'machine'] as const) {
			const who = { by, account: accounts.viewer };
			const outcome = await privileged(storage.db, act, { object: 'thing:1' }, who, () => Promise.resolve(done(1)));
			expect([by, outcome.ok]).toEqual([by, ruleOf(act).by.includes(by)]);
		}
	});
});

test('work that refuses or fails leaves no line and no trace', async () => {
	const before = (await lines()).length;
	const who = { by: 'account', account: accounts.administrator } as const;
	const rename = (after: () => ReturnType<typeof refused>) =>
		privileged(storage.db, 'organisation-rename', { organisation, object: 'thing:1' }, who, async (transaction) => {
			await transaction
				.updateTable('account_organisation')
				.set({ name: 'Anders' })
				.where('organisation', '=', organisation)
				.execute();
			return after();
		});
	expect(await rename(() => refused('wrong-name'))).toEqual({ ok: false, refusal: 'wrong-name' });
	await expect(
		rename(() => {
			throw new Error('broken');
		})
	).rejects.toThrow('broken');
	const row = await storage.db
		.selectFrom('account_organisation')
		.select('name')
		.where('organisation', '=', organisation)
		.executeTakeFirst();
	expect(row?.name).toBe('Gemeente Voorbeeld');
	expect(await lines()).toHaveLength(before);
});

describe('the log', () => {
	test('is only ever added to, whoever asks', async () => {
		for (const statement of [
			`update account_log set detail = 'mooier'`,
			`delete from account_log`,
			`truncate account_log`,
			`select set_config('account_log.forgetting', 'yes', false); delete from account_log`
		]) {
			await expect(sql.raw(statement).execute(storage.db)).rejects.toThrow('account_log is only ever added to');
		}
		await sql`select set_config('account_log.forgetting', 'no', false)`.execute(storage.db);
	});

	test('forgets lines of more than a year, and no other', async () => {
		const day = 24 * 3600 * 1000;
		const line = (at: Date, detail: string) => ({
			organisation,
			at,
			role: 'machine' as const,
			actor: null,
			act: 'reset-link',
			object: 'account:x',
			detail
		});
		await storage.db
			.insertInto('account_log')
			.values([line(new Date(Date.now() - 366 * day), 'oud'), line(new Date(Date.now() - 364 * day), 'nog niet')])
			.execute();
		const before = await lines();
		await tidy(storage.db);
		const after = await lines();
		expect(after).toHaveLength(before.length - 1);
		expect(after.map(({ detail }) => detail)).toContain('nog niet');
		expect(after.map(({ detail }) => detail)).not.toContain('oud');
	});

	test('is read by page, the newest first, for one organisation', async () => {
		const first = await readLog(storage.db, organisation, { perPage: 3 });
		const second = await readLog(storage.db, organisation, { perPage: 3, page: 1 });
		expect(first.more).toBe(true);
		expect(first.lines).toHaveLength(3);
		expect(first.lines[2]!.at.getTime()).toBeGreaterThanOrEqual(second.lines[0]!.at.getTime());
		expect(first.lines.map(({ id }) => id)).not.toContain(second.lines[0]!.id);
		expect((await readLog(storage.db, await newOrganisation(storage, 'Leeg'))).lines).toEqual([]);
	});

	test('has no place for an address of the network', async () => {
		const { rows } = await sql<{ column_name: string }>`select table_name || '.' || column_name as column_name
			from information_schema.columns
			where table_schema = 'public' and column_name ~* '^(ip|ip.?addr.*|.*address.*|.*agent.*|.*host.*|.*referr.*)$'`.execute(
			storage.db
		);
		// The two that better-auth insists on are held empty by the table itself.
		expect(rows.map(({ column_name }) => column_name).sort()).toEqual([
			'account_session.ipAddress',
			'account_session.userAgent'
		]);
	});
});
