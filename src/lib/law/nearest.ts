/** What the author may have meant: the known name with the fewest letters changed. */

function distance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, at) => at);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
		}
		row = next;
	}
	return row[b.length]!;
}

/** The known name that a misspelt one most resembles, if any does. */
export function nearest(given: string, known: Iterable<string>): string | undefined {
	const allowed = Math.max(1, Math.ceil(given.length / 3));
	let best: { name: string; changes: number } | undefined;
	for (const name of known) {
		const changes = distance(given.toLowerCase(), name.toLowerCase());
		if (changes <= allowed && (!best || changes < best.changes)) best = { name, changes };
	}
	return best?.name;
}

/** Beyond this many names a list helps nobody; the nearest one still does. */
const mostNames = 14;

/** `did you mean "x"? Known are x, y, z.` */
export function hint(given: string, known: Iterable<string>): string {
	const names = [...new Set(known)];
	const near = nearest(given, names);
	const meant = near === undefined ? '' : `did you mean "${near}"?`;
	if (names.length === 0) return 'there are none yet; define it first';
	if (names.length > mostNames)
		return meant || `${names.length} are known, none of them alike; correct the name or define it`;
	const list = `nown ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}`;
	return meant ? `${meant} K${list}` : `k${list}`;
}
