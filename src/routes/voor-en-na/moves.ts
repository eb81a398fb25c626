/** One figure of every case on two days: counted by what happened to it, the most cases first. */
import { diagram } from '$lib/engine';
import { casesWords } from '$lib/explain';
import type { Answers, Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { FigureMoves, MoveView } from '$lib/ui/views/difference';

/** More than this is a list that nobody reads. */
const mostChanges = 5;

export interface Told {
	/** A heading; values with one heading belong together. */
	title: string;
	/** Place among the headings. */
	rank: number;
	from: string;
	to: string;
	/** What the figure is before and after in this very case; empty where from and to say it already. */
	detail: string;
	/** Whether a case may be shown for it. */
	shown: boolean;
}

type Counted = Told & { cases: bigint };
interface Group {
	rank: number;
	cases: bigint;
	changes: Map<string, Counted>;
}

/** "11,3 procent", "minder dan 0,1 procent": a share for people beside the exact count. */
export function shareWords(part: bigint, whole: bigint, lang: Language): string {
	const permille = Number((part * 10_000n) / whole) / 100;
	const number = permille.toLocaleString(lang === 'nl' ? 'nl-NL' : 'en-GB', { maximumFractionDigits: 1 });
	return permille < 0.1 ? m.difference_tiny() : m.difference_share({ number });
}

const countWords = (part: bigint, whole: bigint, lang: Language): string =>
	m.difference_count({ cases: casesWords(part, lang), share: shareWords(part, whole, lang) });

const mostFirst = (a: { cases: bigint }, b: { cases: bigint }) =>
	a.cases === b.cases ? 0 : a.cases > b.cases ? -1 : 1;

/**
 * @param tell what is said of a value; without from and to it is counted and not listed
 * @param open the addresses of a case as an example
 */
export function presentMoves<T>(
	heading: Pick<FigureMoves, 'id' | 'title' | 'lead'>,
	of: diagram.Diagram<T>,
	tell: (value: T) => Told,
	open: (facts: Answers) => { href: string; compare: string },
	lang: Language
): FigureMoves {
	const whole = diagram.count(of);
	const told = new Map(of.values.map((value) => [value, tell(value)]));
	const groups = new Map<string, Group>();
	for (const [value, cases] of diagram.countBy(of)) {
		const one = told.get(value)!;
		const group = groups.get(one.title) ?? { rank: one.rank, cases: 0n, changes: new Map<string, Counted>() };
		groups.set(one.title, group);
		group.cases += cases;
		const key = `${one.from} → ${one.to}`;
		const before = group.changes.get(key);
		group.changes.set(key, { ...one, cases: cases + (before?.cases ?? 0n) });
	}
	const moves = [...groups]
		.sort(([, a], [, b]) => a.rank - b.rank)
		.map(([title, { cases, changes }]): MoveView => {
			const all = [...changes.values()].filter(({ from, to }) => from !== '' || to !== '').sort(mostFirst);
			return {
				title,
				count: countWords(cases, whole, lang),
				changes: all.slice(0, mostChanges).map((one) => {
					const found = one.shown
						? diagram.nearest(
								of,
								{},
								(value) => {
									const other = told.get(value)!;
									return other.title === title && other.from === one.from && other.to === one.to;
								},
								1
							)
						: undefined;
					const facts = found?.ways[0]!.facts;
					const value = facts && diagram.valueAt(of, facts);
					const detail = value ? told.get(value.value)!.detail : '';
					return {
						from: one.from,
						to: one.to,
						count: casesWords(one.cases, lang),
						detail: detail === '' ? undefined : m.difference_for_example({ detail }),
						example: facts && open(facts)
					};
				}),
				more: all.length > mostChanges ? m.difference_more({ count: all.length - mostChanges }) : undefined
			};
		});
	return { ...heading, moves };
}
