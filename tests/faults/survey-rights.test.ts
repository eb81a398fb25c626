/**
 * Somebody without rights at the built app: every address of another organisation's survey, with every act there is, and
 * answers that should not be taken. Nothing is told and nothing changes.
 */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashPassword } from '../../src/lib/server/accounts/hash';
import { addressOf, layPeople, laySurvey, stepOf, type Laid, type Person } from '../survey/lay';
import { Member } from '../survey/member';
import { connectTo, startApp, type App } from './app';

const ROUTES = 'src/routes/beheer/vragenlijsten/[survey]/[version]';
const PASSWORD = 'een rustige middag in mei';
const MINUTE = 60_000;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'faults-rights-')));
let app: App;
let client: pg.Client;
let laid: Laid;
let people: Person[];
let title = '';
let hash = '';

/** The pages and files below a version, as the folders have them, each with the acts that its forms name. */
const files = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const addresses = files
	.filter((file) => /(^|\/)\+(page\.server|server)\.ts$/.test(file))
	.map((file) => {
		const path = file.replace(/(^|\/)[^/]*$/, '');
		const code = files
			.filter((each) => each.endsWith('.ts') && each.replace(/(^|\/)[^/]*$/, '') === path)
			.map((each) => readFileSync(join(ROUTES, each), 'utf8'))
			.join('\n');
		const blocks = [...code.matchAll(/[aA]ctions(?:: Actions)? = \{([\s\S]*?)\n?\};/g)].map(([, block]) => block ?? '');
		const acts = blocks.flatMap((block) => [...block.matchAll(/(?:^|\n|, )\s*(\w+):/g)].map(([, name]) => name!));
		// Kit keeps that name for the act of a form that names none.
		const named = [...new Set(acts)].filter((name) => name !== 'default');
		return { path, acts: acts.includes('default') ? ['', ...named] : named, isFile: file.endsWith('+server.ts') };
	});

const of = (act: string): string => (act === '' ? '' : `?/${act}`);

/** An address with something in each place that is to be filled. */
const filled = (path: string): string =>
	path
		.split('/')
		.filter((part) => part !== '')
		.map((part) =>
			part === '[section]' ? 'algemeen' : part === '[format]' ? 'json' : part.startsWith('[[') ? '' : part
		)
		.filter((part) => part !== '')
		.join('/');

const here = (path: string, { key }: Laid = laid): string =>
	`/beheer/vragenlijsten/${key.survey}/${key.version}${path === '' ? '' : `/${filled(path)}`}`;

async function member(role: 'administrator' | 'editor' | 'viewer', organisation: string): Promise<Member> {
	const [id, email] = [randomUUID(), `${randomUUID()}@example.nl`];
	hash ||= await hashPassword(PASSWORD);
	await client.query(`insert into account_user (id, name, email, "emailVerified") values ($1, '', $2, false)`, [
		id,
		email
	]);
	await client.query(
		`insert into account_credential (id, "accountId", "providerId", "userId", password, "updatedAt")
			values ($1, $2, 'credential', $2, $3, now())`,
		[randomUUID(), id, hash]
	);
	await client.query('insert into account_member (organisation, account, role) values ($1, $2, $3)', [
		organisation,
		id,
		role
	]);
	const one = new Member(app.port);
	await one.signIn({ email, password: PASSWORD });
	return one;
}

/** All that could change by an act, in one text. */
async function state(): Promise<string> {
	const tables = ['survey', 'survey_version', 'survey_export', 'survey_public', 'survey_token', 'survey_respondent'];
	const rows = await Promise.all(
		[...tables, 'survey_answer', 'account_log'].map(async (table) => {
			const { rows: all } = await client.query<{ row: string }>(`select t::text as row from ${table} as t order by 1`);
			return `${table}\n${all.map(({ row }) => row).join('\n')}`;
		})
	);
	return rows.join('\n\n');
}

beforeAll(async () => {
	app = await startApp(join(folder, 'data'));
	client = await connectTo(join(folder, 'data'));
	laid = await laySurvey(client, 4);
	people = await layPeople(client, laid, 20);
	const { rows } = await client.query<{ title: string }>(
		`select definition -> 'title' ->> 'nl' as title from survey_version where survey = $1`,
		[laid.key.survey]
	);
	title = rows[0]!.title;
}, 4 * MINUTE);

afterAll(async () => {
	await client?.end();
	await app?.stop();
	rmSync(folder, { recursive: true, force: true });
}, MINUTE);

const organisationOf = async ({ key }: Laid): Promise<string> =>
	(await client.query<{ organisation: string }>('select organisation from survey where survey = $1', [key.survey]))
		.rows[0]!.organisation;

describe('every address below a version', () => {
	it('is known here, with the acts of its forms', () => {
		const found = new Map(addresses.map(({ path, acts }) => [path, acts]));
		expect(found.get('')).toEqual(expect.arrayContaining(['submit', 'publish', 'close', 'delete', 'next']));
		expect(found.get('resultaten')).toEqual(expect.arrayContaining(['release', 'back']));
		for (const path of ['uitvoer', 'uitvoer/bestand', 'uitnodigingen', 'bewerken', 'nakijken', 'plan', 'bekijken'])
			expect(found.has(path), path).toBe(true);
	});

	it(
		'does not exist for an administrator of another organisation, whatever is asked or done',
		async () => {
			const stranger = await member('administrator', await organisationOf(await laySurvey(client, 1)));
			const own = await member('administrator', await organisationOf(laid));
			const before = await state();
			for (const { path, acts, isFile } of addresses) {
				const address = here(path);
				const replies: [string, Response][] = [[`GET ${address}`, await stranger.get(address)]];
				for (const act of ['', ...acts.map((name) => `?/${name}`)]) {
					if (isFile && act !== '') continue;
					replies.push([`POST ${address} ${act}`, await stranger.post(address + of(act), { stand: 'x', name: title })]);
				}
				for (const [what, reply] of replies) {
					// A page without forms, or a file that is only read, says so of every method, before anything of it is looked up.
					expect(what.startsWith('POST') || isFile ? [404, 405] : [404], `${what}: ${reply.status}`).toContain(
						reply.status
					);
					expect(await reply.text(), what).not.toContain(title);
				}
			}
			expect(await state()).toBe(before);
			// The same address is there for its own people: what was asked was no mistake of this test.
			expect((await own.get(here('resultaten'))).status).toBe(200);
		},
		3 * MINUTE
	);

	it(
		'sends whoever is not signed in away, and does nothing for them',
		async () => {
			const nobody = new Member(app.port);
			const before = await state();
			for (const { path, acts, isFile } of addresses) {
				const address = here(path);
				const got = await nobody.get(address);
				expect([303, 405], `GET ${address}: ${got.status}`).toContain(got.status);
				if (got.status === 303) expect(got.headers.get('location')).toContain('/beheer/aanmelden');
				for (const act of isFile ? [''] : acts) {
					const reply = await nobody.post(address + of(act), { stand: 'x', name: title });
					expect([303, 401, 404, 405], `POST ${address} ${act}: ${reply.status}`).toContain(reply.status);
					expect(await reply.text()).not.toContain(title);
				}
			}
			expect(await state()).toBe(before);
		},
		3 * MINUTE
	);

	it(
		'lets a viewer look, and neither take answers along nor change anything',
		async () => {
			const viewer = await member('viewer', await organisationOf(laid));
			const before = await state();
			expect((await viewer.get(here('resultaten'))).status).toBe(200);
			expect((await viewer.get(here('uitvoer'))).status).toBe(403);
			expect((await viewer.get(`${here('uitvoer/bestand')}?stand=x`)).status).toBe(403);
			for (const { path, acts, isFile } of addresses)
				for (const act of isFile ? [''] : acts) {
					const reply = await viewer.post(here(path) + of(act), { stand: 'x', name: title });
					expect([403, 404, 405], `POST ${path} ${act}: ${reply.status}`).toContain(reply.status);
				}
			expect(await state()).toBe(before);
		},
		3 * MINUTE
	);
});

const post = async (path: string, body: unknown) => {
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const origin = `http://127.0.0.1:${app.port}`;
	const headers = { origin, 'content-type': 'application/json' };
	const reply = await fetch(origin + path, { method: 'POST', body: text, headers });
	return { status: reply.status, text: await reply.text() };
};

async function answersKept(): Promise<number> {
	const { rows } = await client.query<{ count: number }>('select count(*)::int as count from survey_answer');
	return rows[0]!.count;
}

describe('answers that should not be taken', () => {
	it('are refused for another version, another survey, a closed one and a deleted one', async () => {
		const other = await laySurvey(client, 4);
		const [one, two, three] = people as [Person, Person, Person];
		const before = await answersKept();
		const next = { ...laid.key, version: 2 };
		expect((await post(addressOf(next, one.secret), stepOf(1, 12))).status).toBe(404);
		expect((await post(addressOf(other.key, one.secret), stepOf(1, 12))).status).toBe(404);
		await client.query(`update survey_version set state = 'closed' where survey = $1`, [laid.key.survey]);
		expect((await post(addressOf(laid.key, two.secret), stepOf(1, 12))).status).toBe(409);
		await client.query(`update survey_version set state = 'deleted' where survey = $1`, [laid.key.survey]);
		const gone = await post(addressOf(laid.key, three.secret), stepOf(1, 12));
		expect([404, 409, 410]).toContain(gone.status);
		expect(await answersKept()).toBe(before);
	});

	it('are refused when they are too large, too deep, or no step at all, and cost nobody else anything', async () => {
		const open = await laySurvey(client, 4);
		const [person] = await layPeople(client, open, 1);
		const address = addressOf(open.key, person!.secret);
		const good = stepOf(1, 12);
		const deep = '['.repeat(30_000) + ']'.repeat(30_000);
		const bodies: [unknown, number[]][] = [
			['x'.repeat(70_000), [413]],
			[deep, [400]],
			[JSON.stringify(good).replace('"kind":"sentence"', `"kind":"sentence","more":${deep}`), [400]],
			[JSON.stringify(good).replace(/"sentence":\{[^{}]*(\{[^{}]*\}[^{}]*)*\}/, `"sentence":${deep}`), [400]],
			[{ ...good, answers: Array.from({ length: 101 }, () => good.answers[0]) }, [400]],
			[{ ...good, step: -1 }, [400, 409]],
			[{ ...good, step: 1e9 }, [400, 409]],
			['{"__proto__":{"step":4},"step":4,"pass":true,"answers":[]}', [400]],
			[{ ...good, answers: [{ ...good.answers[0], item: '__proto__' }] }, [400]],
			[{ ...good, answers: [{ ...good.answers[0], item: 'waarom' }] }, [400]],
			[{ ...good, version: 2 }, [400]]
		];
		for (const [body, statuses] of bodies) {
			const { status, text } = await post(address, body);
			expect(statuses, text.slice(0, 200)).toContain(status);
		}
		expect(await post(address, good)).toMatchObject({ status: 200 });
	});
});

it(
	'a code that is guessed removes nothing, and whoever goes on guessing is stopped',
	async () => {
		const open = await laySurvey(client, 4);
		await layPeople(client, open, 3);
		const path = `/vragenlijst/${open.key.survey}/${open.key.version}/intrekken`;
		const somebody = new Member(app.port);
		const statuses: number[] = [];
		for (let at = 0; at < 80 && statuses.at(-1) !== 429; at += 1) {
			const code = randomUUID().toUpperCase().replaceAll('-', '').slice(0, 16);
			statuses.push((await somebody.post(path, { code })).status);
		}
		expect(new Set(statuses)).toEqual(new Set([404, 429]));
		const { rows } = await client.query<{ count: number }>(
			`select count(*)::int as count from survey_respondent where survey = $1 and state = 'taking'`,
			[open.key.survey]
		);
		expect(rows[0]!.count).toBe(3);
	},
	MINUTE
);
