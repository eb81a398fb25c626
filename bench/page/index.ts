/** `npm run bench:page`: how heavy and how quick the pages are. Nothing fails on a time: it depends on the machine. */
import { createServer } from 'node:net';
import { cpus } from 'node:os';
import { chromium, type Browser } from '@playwright/test';
import { installedChromium } from '../../scripts/lib/chromium.mjs';
import { LIMITS, listen } from '../../tests/journeys/weight';
import { measureChanges, SLOWDOWN, type Change } from './change';
import { AIMS, CATEGORIES, median, type Category } from './lighthouse';
import { serve } from './server';

const CASE = '1_seksuele-misdrijven_2024-09-01_handeling.binnendringen_leeftijd-slachtoffer.18-plus_schuldvorm.opzet';
const EXPLORER = `/verkennen?z=${CASE}`;
const PAGES = [EXPLORER, '/', '/regels/2016R001.2016-02-01'];
const RUNS = 3;
const ROUNDS = 3;
const AIM_MS = 50;

const wanted = new Set(process.argv.slice(2));
const chosen = (part: string) => wanted.size === 0 || wanted.has(part);

const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const verdict = (reached: boolean) => (reached ? 'reached' : 'NOT REACHED');
const ms = (value: number) => `${value.toFixed(0)} ms`.padStart(7);

/** The value below which this share of them lies. */
function quantile(values: readonly number[], at: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(at * sorted.length))] ?? 0;
}

const freePort = () =>
	new Promise<number>((resolve) => {
		const probe = createServer();
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});

async function weights(browser: Browser, url: string): Promise<void> {
	console.log('\n1. What the explorer loads, with an answer');
	const page = await browser.newPage();
	const listening = listen(page);
	await page.goto(url + EXPLORER);
	await page.waitForLoadState('networkidle');
	const { scripts, fonts, files } = await listening.stop();
	await page.close();
	for (const { path, bytes } of files.slice(0, 8)) console.log(`   ${kilo(bytes).padStart(9)}  ${path}`);
	if (files.length > 8) console.log(`   and ${files.length - 8} smaller files`);
	const line = (label: string, bytes: number, limit: number) =>
		console.log(`   ${label.padEnd(34)} ${kilo(bytes).padStart(9)}  of ${kilo(limit)}: ${verdict(bytes <= limit)}`);
	line('JavaScript, compressed with gzip', scripts, LIMITS.scripts);
	line('fonts', fonts, LIMITS.fonts);
}

async function scores(url: string, port: number): Promise<void> {
	console.log(`\n2. Lighthouse for a phone, the middle of ${RUNS} runs by performance`);
	for (const path of PAGES) {
		try {
			const { scores, missed, metrics } = await median(url + path, port, RUNS);
			const words = (id: Category) => `${id} ${scores[id]}${scores[id] < AIMS[id] ? ` (aim ${AIMS[id]})` : ''}`;
			console.log(`   ${path}\n      ${CATEGORIES.map(words).join(', ')}\n      ${metrics}`);
			for (const one of missed) console.log(`      costs points: ${one}`);
		} catch (error) {
			console.log(`   ${path}\n      NOT MEASURED: ${String(error).split('\n')[0]}`);
		}
	}
}

async function changes(browser: Browser, url: string): Promise<void> {
	console.log(`\n3. A fact change in the explorer, the page slowed down ${SLOWDOWN} times`);
	console.log('   From the tap on a choice to the end of a frame, as the page itself sees it: layout and paint on its');
	console.log('   main thread, not what the graphics card does afterwards. The answer is in the first frame: offence,');
	console.log('   starting point, maximum. The rest of the sheet comes from the server, which answers from this');
	console.log('   machine, so there is no distance in it.');
	const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
	const { changes: all, taps } = await measureChanges(page, url + EXPLORER, ROUNDS);
	await page.close();
	const part = (label: string, of: (change: Change) => number) => {
		const values = all.map(of);
		console.log(`   ${label.padEnd(46)} ${ms(quantile(values, 0.5))}  ${ms(quantile(values, 0.95))}`);
	};
	console.log(`   ${`${all.length} changes over seven facts`.padEnd(46)}  median      p95`);
	part('until the answer has changed', ({ head }) => head);
	part('until the whole sheet has', ({ whole }) => whole);
	part('  until something is asked', ({ before }) => before);
	part('  requests, with what lies between', ({ network }) => network);
	part('  from the answer to the document', ({ render }) => render);
	part('  from the document to the frame', ({ paint }) => paint);
	const requests = quantile(
		all.map((change) => change.requests),
		0.5
	);
	const bytes = quantile(
		all.map((change) => change.bytes),
		0.5
	);
	console.log(`   ${requests} requests and ${kilo(bytes)} for the median change`);
	if (taps.length > 0) {
		const rest = `median ${ms(quantile(taps, 0.5)).trim()}, p95 ${ms(quantile(taps, 0.95)).trim()}`;
		console.log(`   a tap until the next frame, whatever it shows (Event Timing): ${rest}`);
	}
	const reached = quantile(
		all.map(({ head }) => head),
		0.5
	);
	console.log(`   the answer, median ${ms(reached).trim()} of ${AIM_MS} ms: ${verdict(reached <= AIM_MS)}`);
}

console.log(`Node ${process.version}, ${process.platform} ${process.arch}, ${cpus()[0]?.model ?? 'unknown processor'}`);
const port = await freePort();
const executablePath = installedChromium();
const browser = await chromium.launch({
	...(executablePath === undefined ? {} : { executablePath }),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', `--remote-debugging-port=${port}`]
});
const served = await serve();
try {
	console.log(`Chromium ${browser.version()}, the built app on ${served.url}`);
	if (chosen('weight')) await weights(browser, served.url);
	if (chosen('lighthouse')) await scores(served.url, port);
	if (chosen('change')) await changes(browser, served.url);
} finally {
	await browser.close();
	await served.stop();
}
