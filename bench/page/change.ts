/** How long a fact change takes, from the tap to the frame that shows the new answer, on a slow processor. */
import type { Page } from '@playwright/test';

/** Times slower than this machine. Only the page is slowed down; the server runs at full speed. */
export const SLOWDOWN = 4;

/** In this order, each there and back: a level, and the level that the case began with. */
const CHANGES = [
	['schuldvorm-schuld', 'schuldvorm-opzet'],
	['handeling-seksuele-handelingen', 'handeling-binnendringen'],
	['leeftijd-slachtoffer-12-15', 'leeftijd-slachtoffer-18-plus'],
	['dwang-ja', 'dwang-nee'],
	['stadium-poging', 'stadium-voltooid'],
	['rol-medeplichtige', 'rol-pleger'],
	['leeftijd-verdachte-16-17', 'leeftijd-verdachte-23-plus']
].flat();

/** The scripts are compiled and warm after these; somebody's first change is slower. Even, so that each goes back. */
const WARM_UP = 6;

/** How long the pointer rests on a choice before it is pressed, and how long a finger stays down. */
const REST_MS = 150;
const PRESS_MS = 80;

/** Milliseconds, of one change. */
export interface Change {
	/**
	 * From the release of the tap, by the browser's own time of the event, to after the first frame with the new answer:
	 * offence, starting point and maximum.
	 */
	head: number;
	/** The same to the frame in which the rest of the sheet has followed. */
	whole: number;
	/** From the tap until the page asks the server for anything; the whole time where it asks nothing. */
	before: number;
	/** From the first request to the end of the last answer, gaps between them included. */
	network: number;
	/** From the end of the last answer until the whole new answer stands in the document. */
	render: number;
	/** From then until the browser has laid out and drawn the frame on its main thread. */
	paint: number;
	requests: number;
	/** Bytes of data that came over the line. */
	bytes: number;
}

interface Watching {
	changes: Change[];
	/** Called when the next change has been drawn. */
	told: () => void;
	/** Durations of the browser's own Event Timing for taps, to the next frame of whatever kind. */
	taps: number[];
}

declare global {
	interface Window {
		watching: Watching;
	}
}

/** Runs in the page. */
function watch(): void {
	const watching: Watching = { changes: [], taps: [], told: () => undefined };
	window.watching = watching;
	let tapped = 0;
	addEventListener(
		'click',
		(event) => {
			if (event.target instanceof HTMLInputElement) tapped = event.timeStamp;
		},
		true
	);
	new PerformanceObserver((list) => {
		for (const { name, duration } of list.getEntries()) if (name === 'click') watching.taps.push(duration);
	}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

	function tell(start: number, head: number, changed: number): void {
		const end = performance.now();
		const asked = performance
			.getEntriesByType('resource')
			.filter((entry) => entry.name.includes('__data.json') && entry.startTime >= start) as PerformanceResourceTiming[];
		const first = asked[0]?.startTime ?? changed;
		const last = asked.at(-1)?.responseEnd ?? changed;
		watching.changes.push({
			head: head - start,
			whole: end - start,
			before: first - start,
			network: last - first,
			render: changed - last,
			paint: end - changed,
			requests: asked.length,
			bytes: asked.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)
		});
		watching.told();
	}

	/** Calls back when the next frame has been laid out and painted: the task after its callback runs then. */
	function afterFrame(then: () => void): void {
		requestAnimationFrame(() => {
			const after = new MessageChannel();
			after.port1.onmessage = then;
			after.port2.postMessage(undefined);
		});
	}

	let head: number | undefined;
	new MutationObserver(() => {
		if (tapped === 0) return;
		const [start, changed] = [tapped, performance.now()];
		// A part that still waits for the server says so.
		if (document.querySelector('#antwoord [aria-busy]') === null) {
			tapped = 0;
			afterFrame(() => {
				tell(start, head ?? performance.now(), changed);
				head = undefined;
			});
		} else {
			afterFrame(() => (head ??= performance.now()));
		}
	}).observe(document.querySelector('#antwoord') ?? document.body, {
		subtree: true,
		childList: true,
		characterData: true,
		attributes: true
	});
}

export async function measureChanges(
	page: Page,
	url: string,
	rounds: number
): Promise<Pick<Watching, 'changes' | 'taps'>> {
	await page.goto(url);
	await page.waitForLoadState('networkidle');
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
	await page.evaluate(watch);
	const wanted = [...CHANGES.slice(0, WARM_UP), ...Array.from({ length: rounds }, () => CHANGES).flat()];
	for (const choice of wanted) await press(page, choice);
	const { changes, taps } = await page.evaluate(() => ({
		changes: window.watching.changes,
		taps: window.watching.taps
	}));
	return { changes: changes.slice(WARM_UP), taps };
}

/** As a hand does it, with bare events of the mouse: what a test asks the page around a click would be measured too. */
async function press(page: Page, choice: string): Promise<void> {
	const label = page.locator(`label[for="${choice}"]`);
	// A group of facts that is folded away, or that came back because another fact changed, is opened first.
	await label.evaluate((one) => {
		one.closest('details')?.setAttribute('open', '');
		one.scrollIntoView({ block: 'center', behavior: 'instant' });
	});
	const box = await label.boundingBox();
	if (!box) throw new Error(`There is no choice ${choice} to press.`);
	// One promise rather than a question at every frame, which would take its share of the slow processor.
	const told = page.evaluate(() => new Promise<void>((resolve) => (window.watching.told = resolve)));
	await page.mouse.move(box.x + Math.min(40, box.width / 2), box.y + box.height / 2);
	await page.waitForTimeout(REST_MS);
	await page.mouse.down();
	await page.waitForTimeout(PRESS_MS);
	await page.mouse.up();
	const late = setTimeout(() => void page.close(), 10_000);
	await told;
	clearTimeout(late);
	// What comes after the frame, such as the work of the router, is not to fall into the next change.
	await page.waitForTimeout(REST_MS);
}
