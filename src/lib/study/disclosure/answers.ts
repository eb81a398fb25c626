/**
 * Answers that somebody gives once, in a file with rows per person: nobody may be found by one of them. The answers to
 * vignettes are what a file is for and are known to nobody else; that somebody sat on a jury or has nine children may be.
 */

/** People of one release who said the same to one question. */
export interface AnswerClass {
	/** The answer as coarsely as the file has it: an option, some options, a bin of numbers, kinds of sentence. */
	group: string;
	/** What stands in each column of the question, by the group alone. */
	columns: readonly string[];
	/** What the group leaves open, such as the number within its bin; empty where it leaves nothing open. */
	exact: string;
	people: number;
}

/** What of a question stands in the file; everything else is withheld. */
export interface InSight {
	groups: readonly string[];
	/** Names of a group and what it leaves open, see `exactName`. */
	exact: readonly string[];
}

/** At most so many of a question are told apart, the largest: what is kept of a release stays small, whatever people say. */
export const MOST_TOLD = 2000;

/** Stands for all that was not told apart while counting: never in sight. */
export const POOLED = '*';

export const exactName = ({ group, exact }: Pick<AnswerClass, 'group' | 'exact'>): string => `${group} ${exact}`;

interface Kept {
	name: string;
	columns: readonly string[];
	people: number;
}

const countOf = (all: readonly Kept[]) => all.reduce((sum, { people }) => sum + people, 0);

/** Those that hold something which fewer than the minimum of all in sight have in that column. */
function rareAmong(seen: readonly Kept[], minimum: number): Kept[] {
	const counts = new Map<string, number>();
	const key = (value: string, at: number) => `${at} ${value}`;
	for (const { columns, people } of seen)
		columns.forEach((value, at) => counts.set(key(value, at), (counts.get(key(value, at)) ?? 0) + people));
	return seen.filter(({ columns }) => columns.some((value, at) => counts.get(key(value, at))! < minimum));
}

/**
 * In every column each value in sight is of at least the minimum, and so are those without a value: fewer of them would be
 * known to have said the rare thing. Whoever is withheld is so in all columns of the question: of several options, the
 * ones in sight would else tell the one that is not.
 */
function seenOf(all: readonly Kept[], minimum: number, before: ReadonlySet<string> | undefined): Kept[] {
	// The largest first, and then by name: the same people always give the same file.
	const sorted = [...all].sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
	let seen = sorted.slice(0, MOST_TOLD).filter(({ name }) => before?.has(name) ?? true);
	for (;;) {
		const rare = new Set(rareAmong(seen, minimum));
		if (rare.size > 0) {
			seen = seen.filter((one) => !rare.has(one));
			continue;
		}
		const withheld = countOf(all) - countOf(seen);
		if (seen.length === 0 || withheld === 0 || withheld >= minimum) return seen;
		seen = seen.slice(0, -1);
	}
}

/**
 * What of the answers to one question may stand in the rows of people who are new in a release. Each release is looked at
 * alone, since rows of two files can be laid beside each other.
 * @param before what was in sight of the same release: where people went since, more is withheld and never less
 */
export function answersInSight(all: readonly AnswerClass[], minimum: number, before?: InSight): InSight {
	const groups = new Map<string, { columns: readonly string[]; classes: AnswerClass[] }>();
	for (const one of all) {
		const own = groups.get(one.group);
		if (own) own.classes.push(one);
		else groups.set(one.group, { columns: one.columns, classes: [one] });
	}
	const sizes = [...groups].map(([name, { columns, classes }]): Kept => ({
		name,
		columns,
		people: classes.reduce((sum, { people }) => sum + people, 0)
	}));
	const seen = seenOf(sizes, minimum, before && new Set(before.groups)).map(({ name }) => name);
	const told = before && new Set(before.exact);
	const exact = seen.flatMap((group) => {
		const inside = groups.get(group)!.classes.filter((one) => one.exact !== '');
		const kept = inside.map((one): Kept => ({ name: exactName(one), columns: [one.exact], people: one.people }));
		const may = kept.filter(({ columns: [value] }) => value !== POOLED).map(({ name }) => name);
		return seenOf(kept, minimum, told ?? new Set(may)).map(({ name }) => name);
	});
	return { groups: seen, exact };
}
