import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** @param {number} pid */
function isRunning(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Somebody else's process is one too.
		return /** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH';
	}
}

/**
 * Removes the folders of processes that were killed and could not do it themselves. Their names hold the number of the
 * process; one whose number is in use again stays until the next start.
 * @param {string} folder where they lie
 * @param {string} name what they begin with, before the number
 */
export function clearStale(folder, name) {
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const [, pid] = entry.name.startsWith(name) ? (/^(\d+)-/.exec(entry.name.slice(name.length)) ?? []) : [];
		// What only looks like one, such as a link that somebody has put there, is not followed.
		if (pid === undefined || !entry.isDirectory() || isRunning(Number(pid))) continue;
		try {
			rmSync(join(folder, entry.name), { recursive: true, force: true });
		} catch {
			// It belongs to somebody else, who clears it.
		}
	}
}
