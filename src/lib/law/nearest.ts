/** What the author may have meant: the known name with the fewest letters changed. */
import { both, type Text } from '../model';

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
export function hint(given: string, known: Iterable<string>): Text {
	const names = [...new Set(known)];
	const near = nearest(given, names);
	const meant = near === undefined ? undefined : both(`bedoelde je "${near}"?`, `did you mean "${near}"?`);
	if (names.length === 0) return both('er is er nog geen; maak die eerst', 'there are none yet; define it first');
	if (names.length > mostNames) {
		const none = both(
			`er zijn er ${names.length} bekend en geen ervan lijkt hierop; verbeter de naam of maak die eerst`,
			`${names.length} are known, none of them alike; correct the name or define it`
		);
		return meant ?? none;
	}
	const list = names.join(', ');
	const [is, are] = names.length === 1 ? ['is', 'is'] : ['zijn', 'are'];
	return meant
		? both(`${meant.nl} Bekend ${is} ${list}`, `${meant.en} Known ${are} ${list}`)
		: both(`bekend ${is} ${list}`, `known ${are} ${list}`);
}

/** `"x" is no source: did you mean "y"?` */
export function notKnown(given: string, what: Text, known: Iterable<string>): Text {
	const way = hint(given, known);
	return both(`"${given}" ${what.nl}: ${way.nl}`, `"${given}" ${what.en}: ${way.en}`);
}
