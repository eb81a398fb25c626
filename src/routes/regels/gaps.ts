/** What official texts hold and this collection does not, counted from the rules themselves. */
import type { Corpus, Edition, Language, Modifier, PolicyEdition, PolicyRow } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { ruleAnchor, type GapView } from '$lib/ui/views/rules';

const rowGaps = ({ cell }: PolicyRow): boolean => cell.kind === 'untranscribed';

/** A circumstance whose size exists and was not read. */
export const sizeGaps = ({ effect }: Modifier): boolean =>
	effect.kind === 'untranscribed' || (effect.kind === 'replace' && effect.cell.kind === 'untranscribed');

/** Of a table that nobody read, the division in rows is ours. */
export const isUnread = ({ rows }: PolicyEdition): boolean => rows.length > 0 && rows.every(rowGaps);

function policyGaps(edition: PolicyEdition, lang: Language): GapView[] {
	const { gaps, rows, modifiers, rounding } = edition;
	const missing = rows.filter(rowGaps);
	const label = ({ label: words }: { label: PolicyRow['label'] }) => words[lang];
	const table = isUnread(edition)
		? [{ text: m.rules_gap_table(), anchor: 'tabel' }]
		: missing.map((row) => ({ text: m.rules_gap_row({ row: label(row) }), anchor: ruleAnchor(row.id) }));
	const all: GapView[] = [
		...gaps.map(({ id, text }) => ({ text: text[lang], anchor: `gat-${id}`, alone: true })),
		...table,
		...modifiers.filter(sizeGaps).map((rule) => ({
			text: m.rules_gap_size({ rule: label(rule) }),
			anchor: ruleAnchor(rule.id)
		})),
		...(rounding.kind === 'unread' ? [{ text: rounding.text[lang], anchor: 'afronden' }] : [])
	];
	// One circumstance may be written as several rules; a reader misses its size once.
	return [...new Map(all.map((gap) => [gap.text, gap])).values()];
}

export function gapsOf(edition: Edition, lang: Language): GapView[] {
	if (edition.kind !== 'statute') return policyGaps(edition, lang);
	return [...edition.notCovered.filter(({ kind }) => kind === 'unread'), ...edition.unreadBetween].map(
		({ id, text }) => ({ text: text[lang], anchor: ruleAnchor(id) })
	);
}

/** Everything in the collection, the code once per subject. */
export const editionsOf = ({ statutes, policies }: Corpus): Edition[] => [...statutes, ...policies];
