/**
 * Results over a million answers, as people meet them: the real pages over HTTP, the export as it is downloaded, and how
 * soon new answers are counted. Every aim stands beside its figure.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { connectTo, startApp, type App } from '../../tests/faults/app';
import { layPeople } from '../../tests/survey/lay';
import { bound, line, memoryOf, ms, number, quantile } from '../live/figures';
import { settled } from './cost';
import { exported } from './exported';
import { load } from './load';
import { Member } from '../../tests/survey/member';
import { Watch } from './memory';
import { MEMBER, million, type Seeded } from './million';

const WARM = 30;
/** People who answer while the million is there, and vignettes of each. */
const NEW_PEOPLE = 100;
const NEW_TASKS = 6;
const MOST_WAIT_MS = 60_000;

const MB = (value: number): string => `${number(value)} MB`;

const pagesOf = ({ key: { survey, version } }: Seeded) => ({
	dashboard: `/beheer/vragenlijsten/${survey}/${version}/resultaten`,
	groups: `/beheer/vragenlijsten/${survey}/${version}/resultaten?groep=leeftijd`,
	file: `/beheer/vragenlijsten/${survey}/${version}/uitvoer/bestand`,
	exports: `/beheer/vragenlijsten/${survey}/${version}/uitvoer`,
	shown: `/vragenlijst/${survey}/${version}/uitslag`
});

/** People as the page says, rounded down by the disclosure control. */
const countedIn = (text: string): number =>
	Number(/Van ([\d.]+) mensen tellen/.exec(text)?.[1]?.replaceAll('.', '') ?? NaN);

async function timed(member: Member, label: string, path: string): Promise<void> {
	const first = await member.page(path);
	const warm: number[] = [];
	for (let at = 0; at < WARM; at++) warm.push((await member.page(path)).time);
	bound(`${label}: the first in this process`, first.time, 1000);
	bound(`   warm, the median of ${WARM}`, quantile(warm, 0.5), 200);
	line('   warm, the slowest; bytes of the page', `${ms(Math.max(...warm))}, ${number(first.bytes)}`);
}

/** Everything that people see, in a process that has shown nothing yet. */
async function pages(dataDir: string, seeded: Seeded): Promise<void> {
	const at = pagesOf(seeded);
	const before = await startApp(dataDir);
	const member = new Member(before.port);
	await member.signIn(MEMBER);
	// The tables are released by the job; the page is made public by an administrator.
	for (const until = Date.now() + MOST_WAIT_MS; Date.now() < until; await sleep(500))
		if (!Number.isNaN(countedIn((await member.page(at.dashboard)).text))) break;
	const made = await member.post(`${at.dashboard}?/release`, {});
	if (made.status !== 303) throw new Error(`Making the results public gave ${made.status}.`);
	await before.stop();
	const app = await startApp(dataDir);
	try {
		member.port = app.port;
		await settled([app.pid]);
		await timed(member, 'the dashboard of a member', at.dashboard);
		await timed(member, 'the same with groups compared', at.groups);
		await timed(member, 'the public page', at.shown);
		await newAnswers(dataDir, app, member, seeded);
	} finally {
		await app.stop();
	}
}

async function newAnswers(dataDir: string, app: App, member: Member, { key }: Seeded): Promise<void> {
	const path = pagesOf({ key } as Seeded).dashboard;
	const before = countedIn((await member.page(path)).text);
	const client = await connectTo(dataDir);
	const who = await layPeople(client, { key, tasks: NEW_TASKS }, NEW_PEOPLE);
	await client.end();
	const done = await load({ ports: [app.port], key, people: who, tasks: NEW_TASKS, connections: 20, warmUp: 0 });
	const from = performance.now();
	if (done.refused.length > 0) throw new Error(`Refused:\n${done.refused.join('\n')}`);
	let now = before;
	while (now < before + NEW_PEOPLE && performance.now() - from < MOST_WAIT_MS) {
		await sleep(50);
		now = countedIn((await member.page(path)).text);
	}
	bound(
		`${NEW_PEOPLE} more people answered: all of them counted on the dashboard after`,
		performance.now() - from,
		5000
	);
	line('   people that the dashboard counts, before and after', `${number(before)}, ${number(now)}`);
	// Of those before, whoever said nothing at all is in no figure; all of the new ones said something.
	if (now !== before + NEW_PEOPLE) process.exitCode = 1;
}

async function download(dataDir: string, seeded: Seeded): Promise<void> {
	const at = pagesOf(seeded);
	const app = await startApp(dataDir);
	try {
		const member = new Member(app.port);
		await member.signIn(MEMBER);
		await settled([app.pid]);
		await member.page(at.exports);
		const watch = new Watch(app.pid);
		const got = await exported(member, at.file);
		const { start, peak, mean, peakAt } = watch.end();
		line('the export: memory of the app (RSS) at its start', MB(start));
		bound('   the most while it is written', peak, 300, MB);
		line('   on average; seconds until the most', `${MB(mean)}, ${peakAt.toFixed(1)}`);
		line('   in seconds; of those, making the release', `${got.seconds.toFixed(1)}, ${got.preparing.toFixed(1)}`);
		line('   rows; rows per second', `${number(got.rows)}, ${number(got.rows / got.seconds)}/s`);
		line('   bytes of the file, and of the answers in it', `${number(got.bytes)}, ${number(got.csvBytes)}`);
		line('   times that the page said how far it was', number(got.said.length));
		line('   people in it, of those who finished', `${number(got.people)} of ${number(seeded.done)}`);
		if (got.people !== seeded.done || got.said.length < 2) process.exitCode = 1;
		await sleep(5000);
		line('   memory of the app (RSS) afterwards', MB(memoryOf(app.pid) ?? NaN));
	} finally {
		await app.stop();
	}
}

/** @param most answers that say something */
export async function results(dataDir: string, most: number): Promise<void> {
	console.log(`Results over ${number(most)} made-up answers`);
	const seeded = await million(dataDir, most);
	line('people; of whom finished; answers', [seeded.people, seeded.done, seeded.answers].map(number).join(', '));
	line('seconds to write them, and to count them', `${seeded.writing.toFixed(1)}, ${seeded.counting.toFixed(1)}`);
	await pages(dataDir, seeded);
	await download(dataDir, seeded);
}
