/** Whether this process has a second thread, which answers questions over whole subjects and does what may take long. */
import { isMainThread } from 'node:worker_threads';

/** Set by `scripts/lib/thread.mjs` before the app is loaded; while developing there is no such thread. */
const HAS_THREAD = Symbol.for('strafmaatverkenner.thread');

/** True in the main thread of a process that has another one for long work. */
export const hasThread = (): boolean =>
	isMainThread && (globalThis as unknown as Record<symbol, unknown>)[HAS_THREAD] === true;
