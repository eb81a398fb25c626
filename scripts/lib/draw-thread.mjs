/** The work of `draw.mjs`: the same build, which reads the law when it is loaded and leaves the work in a known place. */
import { parentPort, workerData } from 'node:worker_threads';

await import(new URL('../../build/handler.js', import.meta.url).href);

/** @type {(job: unknown) => unknown} */
const work = /** @type {any} */ (globalThis)[Symbol.for('strafmaatverkenner.draw')];
parentPort?.postMessage(work(workerData.job));
// What the app started beside this, such as its tidying, is nobody's any more.
process.exit();
