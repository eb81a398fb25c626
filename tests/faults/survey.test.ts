/**
 * The app and its PostgreSQL killed while people answer a survey: no answer that was confirmed is lost, none is there or
 * counted twice. `npm run test:faults` does each of them twenty times.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addressOf, FIRST_TASK, layPeople, laySurvey, stepOf, type Laid } from '../survey/lay';
import { connectTo, postgresPid, startApp, type App } from './app';
import { ask } from './phone';
import { Respondent } from './respondent';

const RUNS = Number(process.env.FAULT_RUNS ?? 3);
const PEOPLE = 60;
const TASKS = 8;
const TIMEOUT = RUNS * 60_000;
/** How much of all is confirmed when the harm comes: somewhere else each time, and never before or after the answering. */
const share = (): number => 0.2 + Math.random() * 0.4;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'faults-survey-')));
const dataDir = join(folder, 'data');
let app: App;
const table = [`What was done to a survey, ${RUNS} times with ${PEOPLE} people and ${TASKS} vignettes each:`];

async function withClient<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = await connectTo(dataDir);
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

beforeAll(async () => {
	app = await startApp(dataDir);
}, 180_000);

afterAll(async () => {
	await app.stop();
	rmSync(folder, { recursive: true, force: true });
	console.log(`\n${table.join('\n')}\n`);
});

/** What is on disk of a survey: every answer, where each person is, and what was counted. */
async function onDisk({ key: { survey } }: Laid) {
	return withClient(async (client) => {
		const all = async <T extends pg.QueryResultRow>(query: string) => (await client.query<T>(query, [survey])).rows;
		return {
			answers: await all<{ respondent: string; item: string; id: string }>(
				`select a.respondent, item, id from survey_answer a join survey_respondent r using (respondent) where survey = $1`
			),
			steps: await all<{ step: number; count: number }>(
				'select step, count(*)::int as count from survey_respondent where survey = $1 group by 1'
			),
			tallies: await all<{ what: string; count: number }>(
				'select what, sum(count)::int as count from survey_tally where survey = $1 group by 1 order by 1'
			)
		};
	});
}

const done: Record<string, { confirmed: number; repeats: number }> = {};

/** Lets people answer, does the harm in the middle of it, and holds the disk against what everybody was told. */
async function once(name: string, harm: () => Promise<void>): Promise<void> {
	const { laid, people } = await withClient(async (client) => {
		const survey = await laySurvey(client, TASKS);
		return { laid: survey, people: await layPeople(client, survey, PEOPLE) };
	});
	const all = people.map((person) => new Respondent(app.port, laid, person));
	const answering = Promise.all(all.map((one, at) => one.answerAll(at)));
	const wanted = PEOPLE * TASKS * share();
	while (all.reduce((sum, { confirmed }) => sum + confirmed.size, 0) < wanted) await sleep(5);
	await harm();
	await answering;
	expect(all.flatMap(({ refused }) => refused)).toEqual([]);
	const { answers, steps, tallies } = await onDisk(laid);
	const told = all.flatMap(({ person, confirmed }) =>
		[...confirmed].map(([task, id]) => `${person.respondent} straf/${task} ${id}`)
	);
	// One comparison says it all: nothing lost, nothing twice, nothing that nobody was told of.
	expect(answers.map(({ respondent, item, id }) => `${respondent} ${item} ${id}`).sort()).toEqual(told.sort());
	expect(told).toHaveLength(PEOPLE * TASKS);
	expect(steps).toEqual([{ step: FIRST_TASK + TASKS, count: PEOPLE }]);
	const counted = Array.from({ length: TASKS }, (_, at) => ({ what: `step/${FIRST_TASK + at}`, count: PEOPLE }));
	expect(tallies).toEqual(
		[{ what: 'answers', count: PEOPLE * TASKS }, ...counted].sort((a, b) => (a.what < b.what ? -1 : 1))
	);
	const sum = (done[name] ??= { confirmed: 0, repeats: 0 });
	for (const one of all) {
		sum.confirmed += one.steps;
		sum.repeats += one.repeats;
		one.leave();
	}
}

function fault(name: string, harm: () => Promise<void>): void {
	it(
		name,
		async () => {
			for (let run = 0; run < RUNS; run++) await once(name, harm);
			const { confirmed, repeats } = done[name]!;
			table.push(`  ${name}: ${confirmed} confirmed, ${repeats} sent again, 0 lost, 0 twice`);
		},
		TIMEOUT
	);
}

fault('the app killed while people answer, and started again', async () => {
	await app.kill();
	app = await startApp(dataDir, app.port);
});

fault('PostgreSQL killed while people answer', async () => {
	const before = postgresPid(dataDir);
	// Zero would be this very process and all that it started.
	if (before === undefined) throw new Error('There is no PostgreSQL to kill.');
	process.kill(before, 'SIGKILL');
	// People are not told: the app keeps what they sent until it is on disk.
	await vi.waitFor(() => expect([undefined, before]).not.toContain(postgresPid(dataDir)), { timeout: 30_000 });
});

it('a step over HTTP is refused with its reason and the way out, in the language of the address, with every header', async () => {
	const { laid, person } = await withClient(async (client) => {
		const survey = await laySurvey(client, TASKS);
		return { laid: survey, person: (await layPeople(client, survey, 1))[0]! };
	});
	const path = addressOf(laid.key, person.secret);
	const post = async (body: unknown, to = path, headers: Record<string, string> = {}) => {
		const text = typeof body === 'string' ? body : JSON.stringify(body);
		const reply = await fetch(`http://127.0.0.1:${app.port}${to}`, {
			method: 'POST',
			body: text,
			headers: { origin: `http://127.0.0.1:${app.port}`, 'content-type': 'application/json', ...headers }
		});
		return { status: reply.status, headers: reply.headers, body: (await reply.json()) as Record<string, unknown> };
	};
	const step = stepOf(1, 12);
	const wrong = { ...step, answers: [{ ...step.answers[0], answer: { kind: 'scale', value: 1 } }] };
	expect(await post(wrong)).toMatchObject({ status: 400, body: { kind: 'wrong-answer', item: 'straf/1' } });
	expect((await post(wrong, `/en${path}`)).body.problem).toContain('does not fit the question');
	expect((await post(wrong)).body.problem).toContain('past niet bij de vraag');
	expect(await post('{')).toMatchObject({ status: 400, body: { kind: 'unreadable' } });
	expect(await post('x'.repeat(70_000))).toMatchObject({ status: 413, body: { kind: 'too-large' } });
	expect(await post(stepOf(3, 12))).toMatchObject({ status: 409, body: { kind: 'wrong-step' } });
	const nobody = addressOf(laid.key, 'x'.repeat(24));
	expect(await post(step, nobody)).toMatchObject({ status: 404, body: { kind: 'unknown' } });
	const elsewhere = { origin: 'https://other.example' };
	expect(await post(step, path, elsewhere)).toMatchObject({ status: 403, body: { title: 'Forbidden' } });
	const taken = await post(step);
	expect(taken).toMatchObject({ status: 200, body: { ok: true, step: FIRST_TASK + 1, done: false } });
	const page = await ask(app.port, '/');
	expect(page.status).toBe(200);
	const usual = (await fetch(`http://127.0.0.1:${app.port}/healthz`)).headers;
	for (const name of ['x-content-type-options', 'referrer-policy', 'permissions-policy', 'cross-origin-opener-policy'])
		expect(taken.headers.get(name), name).toBe(usual.get(name));
	expect(taken.headers.get('cache-control')).toBe('private, no-cache');
});
