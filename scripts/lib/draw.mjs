import { Worker } from 'node:worker_threads';

/** Where the app looks for this; see src/lib/server/survey/draw.ts. */
const APART = Symbol.for('strafmaatverkenner.draw-apart');

/** Where the app says which law is in force; see src/lib/server/law/keep.ts. */
const LAW = Symbol.for('strafmaatverkenner.law');

/** The largest designs take some ten seconds; whatever takes this long is a defect and holds no processor any longer. */
const LONGEST_MS = 120_000;

/** One after the other: two at once would take both processors of a small machine, and answers wait. */
let last = Promise.resolve();

/** @param {unknown} job @returns {Promise<unknown>} */
function once(job) {
	return new Promise((resolve, reject) => {
		// The law of the app itself: what is on disk may be other rules by now, or such as were refused.
		const law = /** @type {any} */ (globalThis)[LAW];
		const thread = new Worker(new URL('./draw-thread.mjs', import.meta.url), {
			workerData: { kind: 'draw', job, law }
		});
		thread.unref();
		const timer = setTimeout(() => void thread.terminate(), LONGEST_MS).unref();
		thread.once('message', resolve);
		thread.once('error', reject);
		thread.once('exit', () => {
			clearTimeout(timer);
			// After a message this says nothing any more.
			reject(new Error('Drawing a design ended without one.'));
		});
	});
}

/** Lets the app draw the designs of surveys in a thread of its own, which ends when it is done. */
export function offerDrawing() {
	Object.assign(globalThis, {
		[APART]: (/** @type {unknown} */ job) => {
			const drawn = last.then(() => once(job));
			last = drawn.then(
				() => undefined,
				() => undefined
			);
			return drawn;
		}
	});
}
