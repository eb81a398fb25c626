/** The same in a real browser on a slow processor: a worker that has the rules as JSON. */
import { chromium, type Browser, type Page } from '@playwright/test';
import { installedChromium } from '../../scripts/lib/chromium.mjs';
import type { EditionSet } from '../../src/lib/model';
import type { Inside } from './inside';
import { bound, ms, questionTable, row } from './print';
import { servePage } from './served';
import { casesOf } from './sets';
import type { Spread } from './timing';

/** Times slower than this machine. */
const SLOWDOWN = 4;
const CASES = 60;
const RUNS = 3;
const BOUND_MS = 200;

const slower = ({ median, p95, most }: Spread, times: number): Spread => ({
	median: median * times,
	p95: p95 * times,
	most: most * times
});

const ask = (page: Page, where: 'worker' | 'page', set: EditionSet): Promise<Inside> => {
	const order = JSON.stringify({ set, cases: casesOf(set, CASES) });
	return page.evaluate(([where, order]) => window.measure(where, order), [where, order] as const);
};

interface Slow {
	browser: Browser;
	url: string;
	rate: number;
}

/** In a page never opened before, a few times: the quickest of each, because the machine is shared. */
async function measure(slow: Slow, where: 'worker' | 'page', set: EditionSet): Promise<Inside> {
	const { browser, url, rate } = slow;
	const runs: Inside[] = [];
	for (let run = 0; run < RUNS; run++) {
		const page = await browser.newPage();
		await page.goto(url);
		const session = await page.context().newCDPSession(page);
		await session.send('Emulation.setCPUThrottlingRate', { rate });
		runs.push(await ask(page, where, set));
		await page.close();
	}
	const least = (of: (run: Inside) => number) => Math.min(...runs.map(of));
	return {
		first: least(({ first }) => first),
		again: least(({ again }) => again),
		yardstick: least(({ yardstick }) => yardstick),
		questions: runs[0]!.questions.map(([name], at) => {
			const part = (of: keyof Spread) => least(({ questions }) => questions[at]![1][of]);
			return [name, { median: part('median'), p95: part('p95'), most: part('most') }];
		})
	};
}

function print(found: Inside, times: number): void {
	console.log(`   compiling: ${ms(found.first * times)} ms the first time, ${ms(found.again * times)} ms again`);
	questionTable(new Map(found.questions.map(([name, spread]) => [name, slower(spread, times)])));
}

function slowest({ questions }: Inside): { question: string; most: number } {
	const [question, { most }] = questions.reduce((a, b) => (b[1].most > a[1].most ? b : a));
	return { question, most };
}

export async function inBrowser(sets: readonly EditionSet[]): Promise<void> {
	const served = await servePage();
	const executablePath = installedChromium();
	const browser = await chromium.launch({
		...(executablePath === undefined ? {} : { executablePath }),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
	});
	try {
		console.log(`\n6. In Chromium ${browser.version()}, ${SLOWDOWN} times slower than this machine`);
		const kilo = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
		console.log(
			`   The worker is ${kilo(served.weight)} of code, compressed. Each question is asked once per case, by code`
		);
		console.log(
			`   that is cold at first, in ${RUNS} fresh workers: the quickest of these, because the machine is shared.`
		);
		const heaviest = sets.reduce((a, b) => (b.subject.factors.length > a.subject.factors.length ? b : a));
		const quick: Slow = { browser, url: served.url, rate: 1 };
		const slow: Slow = { ...quick, rate: SLOWDOWN };
		const plain = await measure(quick, 'worker', sets[0]!);
		const slowed = await measure(slow, 'worker', sets[0]!);
		// The browser slows down the thread of the page; where it leaves workers alone, their times are multiplied instead.
		const reached = slowed.yardstick / plain.yardstick;
		const times = reached > SLOWDOWN / 2 ? 1 : SLOWDOWN;
		const how = times === 1 ? 'so its times are as measured' : `so its times are multiplied by ${SLOWDOWN}`;
		console.log(`   The slowdown makes a worker ${reached.toFixed(1)} times slower, ${how}.`);
		row('', ['compile ms, first', 'again', 'slowest question, ms'], [20, 10, 34]);
		const bounds: (() => void)[] = [];
		for (const set of sets) {
			const found = await measure(slow, 'worker', set);
			const { question, most } = slowest(found);
			const cells = [ms(found.first * times), ms(found.again * times), `${question} ${ms(most * times)}`];
			row(set.subject.id, cells, [20, 10, 34]);
			bounds.push(() => bound(`${set.subject.id}, in a worker: ${question}`, most * times, BOUND_MS));
			if (set !== heaviest) continue;
			console.log('   and each question about it: median, 19 of 20 within, the slowest');
			print(found, times);
		}
		const found = await measure(slow, 'page', heaviest);
		const drag = found.yardstick / plain.yardstick;
		console.log(`\n   ${heaviest.subject.id}, on the thread of the page, which is ${drag.toFixed(1)} times slower now`);
		print(found, 1);
		const { question, most } = slowest(found);
		bounds.push(() => bound(`${heaviest.subject.id}, in the page: ${question}`, most, BOUND_MS));
		console.log('\n7. What was to be reached in the browser: the slowest question about any case');
		for (const say of bounds) say();
	} finally {
		await browser.close();
		served.stop();
	}
}
