import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Loaded before the app, in each of its threads: the thread for whole subjects says that it began, and ends as the file
// END_THREAD says, once per file.
const order = process.env.END_THREAD;
if (!isMainThread && order !== undefined) {
	appendFileSync(`${order}.began`, '.');
	setInterval(() => {
		if (!existsSync(order)) return;
		const how = readFileSync(order, 'utf8');
		rmSync(order);
		if (how === 'exit') process.exit(1);
		throw new Error('ended on purpose');
	}, 20).unref();
}
