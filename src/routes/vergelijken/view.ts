/** One request to the page that compares: from the keys in the address to everything that the page shows. */
import { capital } from '$lib/explain';
import type { Corpus, Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { ColumnView, CompareView, FactsView, NameView } from '$lib/ui/views/compare';
import { comparePath, most } from './address';
import { caseOf, hasAnswer, type Answered, type Case } from './cases';
import { chartsOf } from './charts';
import { factRows, type FactRow } from './facts';
import { leadOf } from './lead';
import { actionsOf, anchorOf, varyOf } from './links';
import { receiptOf } from './receipt';
import { resultGroups } from './results';
import { startsOf } from './starts';

/** More than this does not fit above a column. */
const told = 2;

/** What most of three or more cases have; of two, neither is the rule. */
function usual(words: readonly string[]): string | undefined {
	const often = (word: string) => words.filter((other) => other === word).length;
	const [most] = [...words].sort((a, b) => often(b) - often(a));
	return words.length > 2 && most !== undefined && often(most) > 1 ? most : undefined;
}

const isYesOrNo = (words: string): boolean => /^(ja|nee|yes|no)$/.test(words);

/**
 * What sets a case apart: the first facts in which it is not as most are. A fact on its own needs no name, save where
 * all that would stand above a column is yes or no.
 */
function shortOf(at: number, differ: readonly FactRow[]): string {
	const chosen = differ.filter(({ follows }) => !follows);
	const [first, ...others] = chosen;
	if (!first) return '';
	if (first.row.id === 'onderwerp') {
		// Two cases of one subject beside a third need more than its name.
		const { bare } = first;
		const apart = others.find(({ brief }) => brief.some((words, to) => bare[to] === bare[at] && words !== brief[at]));
		return [capital(bare[at]!), ...(apart ? [apart.brief[at]!] : [])].join(' · ');
	}
	if (others.length === 0) {
		return capital((first.bare.some(isYesOrNo) ? first.brief : first.bare)[at]!);
	}
	const asked = chosen.filter(({ row }) => !row.cells[at]?.none);
	const own = asked.filter(({ brief }) => brief[at] !== usual(brief));
	return capital(
		(own.length > 0 ? own : asked)
			.slice(0, told)
			.map(({ brief }) => brief[at]!)
			.join(' · ')
	);
}

const differing = (rows: readonly FactRow[]) => rows.filter(({ row }) => row.likeness !== 'same');

function factsOf(rows: readonly FactRow[]): FactsView {
	const same = rows.map(({ row }) => row).filter(({ likeness }) => likeness === 'same');
	const rowsOf = (wanted: boolean) => differing(rows).flatMap(({ row, follows }) => (follows === wanted ? [row] : []));
	const follow = rowsOf(true);
	return {
		differ: rowsOf(false),
		follow,
		following: follow.length === 1 ? m.compare_follow_one() : m.compare_follow_count({ count: follow.length }),
		same,
		count: same.length === 1 ? m.compare_same_one() : m.compare_same_count({ count: same.length })
	};
}

function columnOf(one: Case, keys: readonly string[], name: NameView, lang: Language): ColumnView {
	const base = { ...name, open: one.open, ...actionsOf(keys, one) };
	if (!hasAnswer(one)) return { ...base, subject: one.subject?.label[lang], first: [], problem: one.problem };
	const { asked, sheet, letter } = one;
	return {
		...base,
		subject: asked.subject.label[lang],
		offence: sheet.offence.title,
		first: sheet.first,
		vary: keys.length < most ? { label: m.compare_vary_link(), href: `#${anchorOf(letter)}` } : undefined
	};
}

interface Around {
	/** What was wrong with what somebody pasted. */
	problem?: string | undefined;
	/** What that was. */
	pasted?: string | undefined;
	/** The day today, to say of a later one that it is still to come. */
	today: string;
}

export function presentComparison(
	corpus: Corpus,
	given: readonly string[],
	lang: Language,
	{ problem, pasted, today }: Around
): Omit<CompareView, 'support'> {
	const keys = given.slice(0, most);
	const all = keys.map((key, at) => caseOf(corpus, key, at, lang));
	const cases = all.filter(hasAnswer);
	const rows = factRows(cases, lang);
	const facts = cases.length > 0 ? factsOf(rows) : null;
	const results = resultGroups(cases, lang);
	const nameOf = (one: Case): NameView => {
		const at = cases.findIndex(({ letter }) => letter === one.letter);
		const short = at < 0 || cases.length < 2 ? '' : shortOf(at, differing(rows));
		return { letter: one.letter, name: m.compare_case({ letter: one.letter }), short };
	};
	const labelOf = (one: Answered) => [nameOf(one)].map(({ name, short }) => (short ? `${name}: ${short}` : name))[0]!;
	const notes = all.flatMap((one) => (hasAnswer(one) ? one.asked.subject : one.subject)?.contentNote?.[lang] ?? []);
	const future = cases.filter(({ state }) => state.date > today).map(({ letter }) => letter);
	return {
		notices: [
			...(given.length > most ? [m.compare_too_many()] : []),
			...(future.length > 0 ? [m.compare_future({ cases: future.join(', ') })] : [])
		],
		lead: leadOf(cases, rows, results, lang),
		columns: all.map((one) => columnOf(one, keys, nameOf(one), lang)),
		names: cases.map(nameOf),
		facts,
		results: results.map((group) => ({ ...group, rows: group.rows.map(({ row }) => row) })),
		charts: chartsOf(cases, labelOf, lang),
		add:
			keys.length < most
				? {
						action: comparePath(),
						keys,
						problem,
						pasted: problem && pasted,
						vary: cases.flatMap((one) => varyOf(keys, one, lang))
					}
				: null,
		receipt: receiptOf(cases),
		wide: keys.length > 2,
		note: notes[0],
		starts: keys.length === 0 ? startsOf(corpus, lang) : []
	};
}
