/** What differs and what not, in sentences: first the facts, then what follows from them. */
import { andList } from '$lib/explain';
import type { Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import type { Likeness } from '$lib/ui/views/compare';
import type { Answered } from './cases';
import type { FactRow } from './facts';
import type { ResultGroup } from './results';

const numbers = [m.compare_two, m.compare_three, m.compare_four];

/** More than this is a list that nobody reads; the table has them all. */
const named = 4;

function factsSentences(cases: readonly Answered[], rows: readonly FactRow[], lang: Language): string[] {
	const count = numbers[cases.length - 2]?.() ?? String(cases.length);
	const differ = rows.filter(({ row }) => row.likeness !== 'same');
	const chosen = differ.filter(({ follows }) => !follows);
	const names = (all: readonly FactRow[]) =>
		andList(
			all.map(({ name }) => name),
			lang
		);
	const [first, ...others] = chosen;
	if (!first) return [m.compare_lead_same({ count })];
	if (first.row.id === 'onderwerp') return [m.compare_lead_subjects({ count })];
	if (chosen.length > named) return [m.compare_lead_many({ count, facts: differ.length })];
	const following = differ.filter(({ follows }) => follows);
	const answers = first.bare.map((words, at) => `${cases[at]!.letter}: ${words}`).join('; ');
	return [
		others.length === 0
			? m.compare_lead_one({ count, fact: first.name, answers })
			: m.compare_lead_some({ count, facts: names(chosen) }),
		...(following.length > 0 ? [m.compare_lead_follows({ facts: names(following) })] : [])
	];
}

/** The edition and what was counted belong to the figure that they stand below. */
const beside: ReadonlySet<string> = new Set(['richtlijn', 'verwerkt']);

function resultSentences(groups: readonly ResultGroup[], differ: boolean, lang: Language): string[] {
	const rows = groups.flatMap((group) => group.rows).filter(({ row }) => !beside.has(row.id));
	const names = (likeness: Likeness) => [
		...new Set(rows.filter(({ row }) => row.likeness === likeness).map(({ name }) => name))
	];
	const [other, open] = [names('differs'), names('open')];
	const same = names('same').filter((name) => !other.includes(name));
	const list = (all: readonly string[]) => andList(all, lang);
	if (!differ) return [];
	return [
		other.length > 0
			? m.compare_lead_differs({ names: list(other) })
			: open.length > 0
				? m.compare_lead_no_known_difference()
				: m.compare_lead_no_difference(),
		...(other.length > 0 && same.length > 0 ? [m.compare_lead_stays({ names: list(same) })] : []),
		...(open.length > 0 ? [m.compare_lead_open({ names: list(open) })] : [])
	];
}

export function leadOf(
	cases: readonly Answered[],
	facts: readonly FactRow[],
	groups: readonly ResultGroup[],
	lang: Language
): string[] {
	if (cases.length < 2) return cases.length === 1 ? [m.compare_lead_alone()] : [];
	const differ = facts.some(({ row }) => row.likeness !== 'same');
	return [...factsSentences(cases, facts, lang), ...resultSentences(groups, differ, lang)];
}
