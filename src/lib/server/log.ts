/**
 * The only place that writes to the log. Addresses hold the facts of a scenario, so they are never logged: a line says
 * which route failed, not with which facts.
 */
export function logError(entry: { id: string; status: number; method: string; route: string | null; error: unknown }) {
	const detail = entry.error instanceof Error ? (entry.error.stack ?? entry.error.message) : String(entry.error);
	console.error(`error ${entry.id} ${entry.status} ${entry.method} ${entry.route ?? 'no route'}\n${detail}`);
}

/** Once, while starting. */
export function logTheme(file: string, { used, ignored }: { used: number; ignored: number }) {
	console.log(`Theme ${file}: ${used} tokens used, ${ignored} ignored.`);
}

/** A line about the installation itself, never about a visitor. */
export function logLine(line: string) {
	console.log(line);
}
