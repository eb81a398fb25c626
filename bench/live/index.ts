/**
 * `npm run bench:live`: a hall of phones on one session, over http on this machine. The app, its PostgreSQL and the bare
 * server each run in processes of their own; the phones are all in this one. Nothing fails on a time; a vote that is not
 * on disk, or counted twice, does.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { startApp, type App } from '../../tests/faults/app';
import { BARE, serveBare, startBare } from './bare';
import { exchange } from './exchange';
import { line, number, quantile } from './figures';
import { hall, MANY, printReach, reach, type Aims, type Reach } from './hall';
import { openStreams } from './streams';

async function withApps<T>(count: number, work: (apps: App[], dataDir: string) => Promise<T>): Promise<T> {
	const folder = realpathSync(mkdtempSync(join(tmpdir(), 'bench-live-')));
	const dataDir = join(folder, 'data');
	const apps: App[] = [];
	try {
		while (apps.length < count) apps.push(await startApp(dataDir));
		return await work(apps, dataDir);
	} finally {
		for (const app of apps) await app.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

async function bare(phones: number, bytes: number): Promise<Reach[]> {
	const { pid, port, stop } = await startBare(bytes);
	const room = { seq: 0 };
	const found: Reach[] = [];
	for (const count of [phones, phones * MANY]) {
		const streams = await openStreams(Array.from({ length: count }, () => ({ port, path: '/' })));
		const post = () => exchange({ port, method: 'POST', path: '/' }).then(() => performance.now());
		found.push(await reach(streams, room, [pid], post));
		streams.close();
	}
	await stop();
	return found;
}

function printRatio(phones: number, app: Reach | undefined, own: Reach | undefined): void {
	if (!app || !own) return;
	const factor = (a: number, b: number) => `${(a / b).toFixed(1)}x`;
	const times = (at: number) => factor(quantile(app.fromPost, at), quantile(own.fromPost, at));
	line(`the app beside it, ${number(phones)} streams: median, 99 of 100`, `${times(0.5)}, ${times(0.99)}`);
	if (app.work && own.work) line('   processor time for one act', factor(app.work, own.work));
}

async function main(): Promise<void> {
	const phones = Number(process.argv[2] ?? 2000);
	if (!Number.isInteger(phones) || phones < 5 || phones > 4000) throw new Error('Give a number of phones: 5 to 4000.');
	const load = () =>
		loadavg()
			.map((value) => value.toFixed(1))
			.join(' ');
	console.log(
		`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`
	);
	console.log(`${cpus().length} cores, ${number(totalmem() / 2 ** 20)} MB, load before the run ${load()}`);
	console.log('Phones are sockets in one process beside the app, so they take their part of the same processors.');
	const aims: Aims = { p50: 40, p99: 120 };
	console.log(`\n1. ${number(phones)} phones on one process`);
	const one = await withApps(1, (apps, dataDir) => hall(apps, dataDir, phones, aims));
	console.log(`\n2. The limit of this machine: a bare server, the same bytes, no database (load ${load()})`);
	const [few, many] = await bare(phones, one.frameBytes);
	for (const found of [few, many]) if (found) printReach(found);
	printRatio(phones, one.few, few);
	printRatio(phones * MANY, one.many, many);
	console.log(`\n3. ${number(phones)} phones over two processes on one PostgreSQL (load ${load()})`);
	const two = await withApps(2, (apps, dataDir) => hall(apps, dataDir, phones, { p99: 200 }));
	if (!one.isSame || !two.isSame) process.exitCode = 1;
}

if (process.argv[2] === BARE) serveBare(Number(process.argv[3]));
else await main();
