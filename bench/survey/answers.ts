/**
 * How many answers to a survey are confirmed, each after it is on disk, through the real HTTP path of the built app; in the
 * same run the same endpoint without storage, and bare inserts. The app, its PostgreSQL and the people each run in
 * processes of their own. An answer that is lost, or there twice, ends it with 1.
 */
import { connectTo, postgresPid, startApp, urlOf, type App } from '../../tests/faults/app';
import { layPeople, laySurvey, type Laid } from '../../tests/survey/lay';
import { line, ms, number, quantile } from '../live/figures';
import { bareInserts } from './bare';
import { compare } from './books';
import { costOf, settled } from './cost';
import { load, type Done } from './load';

const TASKS = 12;
const CONNECTIONS = 256;
const ROUNDS = 8;
const BARE_SECONDS = 5;

/** A little more than what is to be sustained, for so long. */
const STEADY = { rate: 3600, seconds: 20, aim: 3500 };

const WITHOUT = ['--import', './bench/survey/without-storage.mjs'];

interface Measured {
	rates: number[];
	times: number[];
	done: Done[];
	/** Processor time for one answer, in ms: of the app, and of PostgreSQL. */
	app: number;
	postgres: number;
	people: number;
}

const none = (): Measured => ({ rates: [], times: [], done: [], app: 0, postgres: 0, people: 0 });

const median = (values: readonly number[]): number => quantile(values, 0.5);

function print(name: string, { rates, times, app, postgres, people }: Measured): void {
	line(name, `${number(median(rates))}/s`);
	line('   in each round', rates.map(number).join(', '));
	line('   median, 99 of 100, the slowest', [0.5, 0.99, 1].map((at) => ms(quantile(times, at))).join(', '));
	line(
		'   processor time for 1,000: of the app, of PostgreSQL, of the people',
		[app, postgres, people].map((cost) => ms(Math.max(0, cost * 1000))).join(', ')
	);
}

function verdict(label: string, value: number, aim: number, isReached: boolean, shown = number): void {
	line(label, `${shown(value)} of ${shown(aim)}: ${isReached ? 'reached' : 'NOT REACHED'}`);
}

/** Everybody at their own moment: what a person waits at a rate that the app has to bear, after all the rounds before. */
async function steady(client: Parameters<typeof layPeople>[0], laid: Laid, app: App): Promise<Done> {
	const { rate, seconds, aim } = STEADY;
	const who = await layPeople(client, laid, Math.ceil((rate * seconds) / TASKS));
	const done = await load({
		ports: [app.port],
		key: laid.key,
		people: who,
		tasks: TASKS,
		connections: CONNECTIONS,
		warmUp: rate,
		rate
	});
	if (done.refused.length > 0) throw new Error(`Refused:\n${done.refused.join('\n')}`);
	line(
		`${number(rate)} answers given in each second, for ${seconds} s: confirmed`,
		`${number(done.times.length / done.seconds)}/s`
	);
	line('   median, 99 of 100, the slowest', [0.5, 0.99, 1].map((at) => ms(quantile(done.times, at))).join(', '));
	const reached = done.times.length / done.seconds;
	verdict('   answers per second, sustained', reached, aim, reached >= aim);
	const p99 = quantile(done.times, 0.99);
	verdict('   99 of 100 are confirmed within', p99, 250, p99 <= 250, ms);
	return done;
}

/** @param people who answer in each round */
export async function answers(dataDir: string, people: number): Promise<void> {
	console.log(`${ROUNDS} rounds of ${number(people)} people with ${TASKS} vignettes each, ${CONNECTIONS} at once`);
	console.log('   The people are sockets in one process beside the app: they take their part of the same processors.');
	const apps: App[] = [];
	try {
		apps.push(await startApp(dataDir), await startApp(dataDir, 0, WITHOUT));
		const [kept, without] = [none(), none()];
		const client = await connectTo(dataDir);
		const laid = await laySurvey(client, TASKS);
		await settled(apps.map(({ pid }) => pid));
		for (let round = 0; round < ROUNDS; round++) {
			for (const [into, app] of [
				[without, apps[1]!],
				[kept, apps[0]!]
			] as const) {
				const who = await layPeople(client, laid, people);
				const before = costOf(app.pid, postgresPid(dataDir)!);
				const done = await load({
					ports: [app.port],
					key: laid.key,
					people: who,
					tasks: TASKS,
					connections: CONNECTIONS,
					warmUp: (people * TASKS) / 4
				});
				const after = costOf(app.pid, postgresPid(dataDir)!);
				if (done.refused.length > 0) throw new Error(`Refused:\n${done.refused.join('\n')}`);
				into.done.push(done);
				into.rates.push(done.times.length / done.seconds);
				into.times.push(...done.times);
				into.app += (after.app - before.app) / done.confirmed.length / ROUNDS;
				into.people += done.work / done.confirmed.length / ROUNDS;
				into.postgres += (after.postgres - before.postgres) / done.confirmed.length / ROUNDS;
			}
		}
		const sustained = await steady(client, laid, apps[0]!);
		const bare = await bareInserts(urlOf(dataDir), BARE_SECONDS);
		const books = await compare(client, laid.key, [...kept.done, sustained]);
		await client.end();
		print('confirmed answers, each on disk before it was confirmed', kept);
		print('the same endpoint without storage', without);
		line('bare PostgreSQL: one row, one commit, 10 connections', `${number(bare)}/s`);
		const rate = median(kept.rates);
		console.log('');
		verdict('answers per second, with as many as can be at once', rate, 3500, rate >= 3500);
		const ratio = median(kept.rates.map((one, at) => one / without.rates[at]!));
		verdict('of the endpoint without storage', ratio, 0.45, ratio >= 0.45, (value) => value.toFixed(2));
		const cost = ({ app, postgres, people: own }: Measured) => app + postgres + own;
		line(
			'   the same by processor time of all, which other work changes less',
			(cost(without) / cost(kept)).toFixed(2)
		);
		line('of bare inserts', (rate / bare).toFixed(2));
		const { confirmed, lost, extra, tallied, bytes, bytesOfPerson } = books;
		line(`on disk, of ${number(confirmed)} confirmed: lost, there without being confirmed`, `${lost}, ${extra}`);
		line('   as the tallies count them', number(tallied));
		line('bytes on disk of an answer, and of a person, with their keys', `${number(bytes)}, ${number(bytesOfPerson)}`);
		if (lost > 0 || extra > 0 || tallied !== confirmed) process.exitCode = 1;
	} finally {
		for (const app of apps) await app.stop();
	}
}
