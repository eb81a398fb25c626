/** Editions as lists and as pages, in the language of the reader. */
import {
	subjectsInOrder,
	type Box,
	type Corpus,
	type Edition,
	type Language,
	type PolicyEdition,
	type StatuteEdition,
	type Subject,
	type Text
} from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { localizeHref } from '$lib/paraglide/runtime';
import type { EditionListView, EditionView, RuleView, SectionView } from '$lib/ui/views/rules';
import { boxWords, sourceView } from '$lib/ui/views/words';
import { amountWords, articleWords, capital, dayWords } from '$lib/explain';
import { statuteEffectWords } from '$lib/explain/effects';
import { cellLines, effectLines, ownMaximumWords } from '$lib/ui/views/amounts';

export interface Reader {
	corpus: Corpus;
	subject: Subject;
	lang: Language;
	/** Labels of offences, for conditions that test them. */
	names: ReadonlyMap<string, string>;
}

export function windowWords({ from, through }: Pick<Edition, 'from' | 'through'>, lang: Language): string {
	const day = dayWords(from, lang);
	return through ? m.rules_window({ from: day, through: dayWords(through, lang) }) : m.rules_from({ from: day });
}

type Ruled = { id: string; basis?: Parameters<typeof sourceView>[1] | undefined; when?: Box | undefined };

function view(
	reader: Reader,
	rule: Ruled,
	title: string,
	lines: (Text | string)[],
	more: Partial<RuleView> = {}
): RuleView {
	const { corpus, subject, lang, names } = reader;
	return {
		id: rule.id,
		title,
		lines: lines.map((line) => (typeof line === 'string' ? line : line[lang])),
		when: rule.when && Object.keys(rule.when).length > 0 ? [boxWords(rule.when, subject, names, lang)] : [],
		source: rule.basis && sourceView(corpus, rule.basis, lang),
		...more
	};
}

function statuteSections(reader: Reader, edition: StatuteEdition): SectionView[] {
	const { lang, subject, names } = reader;
	const plain = (rules: readonly (Ruled & { text: Text })[]) =>
		rules.map((rule) => view(reader, rule, rule.text[lang], []));
	return [
		{
			id: 'offences',
			title: m.rules_offences(),
			rules: edition.offences.map((offence) =>
				view(reader, offence, offence.label[lang], [offence.text, ownMaximumWords(offence.maximum, lang)], {
					aside: articleWords(offence, lang),
					when: offence.rows.map((box) => boxWords(box, subject, names, lang))
				})
			)
		},
		{ id: 'exclusions', title: m.rules_exclusions(), rules: plain(edition.exclusions) },
		{ id: 'not-covered', title: m.rules_notCovered(), rules: plain(edition.notCovered) },
		{
			id: 'adjustments',
			title: m.rules_adjustments(),
			rules: edition.adjustments.map((rule) =>
				view(reader, rule, rule.label[lang], [
					capital(statuteEffectWords(rule.effect, lang)),
					...(rule.open ? [rule.open] : [])
				])
			)
		},
		{
			id: 'order',
			title: m.rules_order(),
			rules: edition.order.map(({ phase, text, basis }) =>
				view(reader, { id: `order-${phase}`, basis }, text[lang], [])
			)
		},
		{ id: 'ceilings', title: m.rules_ceilings(), rules: plain(edition.ceilings) },
		{ id: 'youth', title: m.rules_youth(), rules: plain(edition.youth) },
		{ id: 'bars', title: m.rules_bars(), rules: plain([...edition.bars, ...edition.barExceptions]) },
		{
			id: 'limits',
			title: m.rules_limits(),
			rules: edition.limits.map((rule) =>
				view(reader, rule, rule.text[lang], [], { aside: amountWords(rule.value, lang) })
			)
		},
		{
			id: 'notes',
			title: m.rules_notes(),
			rules: edition.notes.map((rule) =>
				view(
					reader,
					rule,
					rule.text[lang],
					[],
					rule.article ? { aside: articleWords({ article: rule.article }, lang) } : {}
				)
			)
		},
		{
			id: 'unread-between',
			title: m.rules_unreadBetween(),
			rules: edition.unreadBetween.map((rule) =>
				view(reader, rule, rule.text[lang], [], { aside: windowWords(rule, lang) })
			)
		}
	];
}

/** Of a table that nobody read, the division in rows is ours. */
const isUnread = ({ rows }: PolicyEdition): boolean =>
	rows.length > 0 && rows.every(({ cell }) => cell.kind === 'untranscribed');

function countWords(edition: Edition): string {
	if (edition.kind === 'statute') {
		const count = edition.offences.length;
		return count === 1 ? m.rules_count_offence() : m.rules_count_offences({ count });
	}
	const count = edition.rows.length;
	if (count === 0) return m.rules_count_none();
	if (isUnread(edition)) return count === 1 ? m.rules_count_unread_one() : m.rules_count_unread({ count });
	return count === 1 ? m.rules_count_row() : m.rules_count_rows({ count });
}

function policySections(reader: Reader, edition: PolicyEdition): SectionView[] {
	const { lang } = reader;
	return [
		{
			id: 'rows',
			title: isUnread(edition) ? m.rules_rows_unread() : m.rules_rows(),
			rules: edition.rows.map((row) =>
				view(reader, row, row.label[lang], cellLines(row.cell, lang), { gap: row.cell.kind === 'untranscribed' })
			)
		},
		{
			id: 'modifiers',
			title: m.rules_modifiers(),
			rules: edition.modifiers.map((rule) =>
				view(reader, rule, rule.label[lang], effectLines(rule.effect, lang), {
					gap: rule.effect.kind === 'untranscribed'
				})
			)
		},
		{
			id: 'gaps',
			title: m.rules_gaps(),
			rules: edition.gaps.map((gap) => view(reader, gap, gap.text[lang], [], { gap: true }))
		},
		{
			id: 'remarks',
			title: m.rules_remarks(),
			rules: edition.remarks.map((remark) => view(reader, remark, remark.text[lang], []))
		}
	];
}

export function presentEdition(reader: Reader, edition: Edition): EditionView {
	const { corpus, lang } = reader;
	const sections = edition.kind === 'statute' ? statuteSections(reader, edition) : policySections(reader, edition);
	const lastSeen = edition.kind === 'statute' ? undefined : edition.lastSeen;
	const open = edition.kind !== 'statute' && edition.through === undefined;
	return {
		title: edition.label[lang],
		id: edition.id,
		window: windowWords(edition, lang),
		text: edition.kind === 'statute' ? undefined : edition.text[lang],
		overlay: edition.origins.some(({ overlay }) => overlay),
		toConfirm: !open
			? undefined
			: lastSeen
				? m.explorer_last_seen({ date: dayWords(lastSeen, lang) })
				: m.explorer_to_confirm(),
		source: edition.kind === 'statute' ? undefined : sourceView(corpus, edition.basis, lang),
		hash: edition.hash,
		// Ids are unique within their own list only.
		sections: sections
			.filter(({ rules }) => rules.length > 0)
			.map((section) => ({
				...section,
				rules: section.rules.map((rule) => ({ ...rule, id: `${section.id}-${rule.id}` }))
			}))
	};
}

const kinds = {
	statute: m.rules_kind_statute,
	policy: m.rules_kind_policy,
	judiciary: m.rules_kind_judiciary
};

export function presentList({ corpus, lang }: Pick<Reader, 'corpus' | 'lang'>): EditionListView[] {
	const editions: Edition[] = [...corpus.statutes, ...corpus.policies];
	return subjectsInOrder(corpus.subjects.values()).map((subject) => ({
		subject: subject.label[lang],
		kinds: (['statute', 'policy', 'judiciary'] as const).flatMap((kind) => {
			const found = editions.filter((edition) => edition.kind === kind && edition.subject === subject.id);
			if (found.length === 0) return [];
			return [
				{
					title: kinds[kind](),
					editions: found.map((edition) => {
						const unread =
							edition.kind === 'statute' ? [] : edition.rows.filter(({ cell }) => cell.kind === 'untranscribed');
						return {
							label: edition.label[lang],
							href: localizeHref(`/regels/${encodeURIComponent(edition.id)}?onderwerp=${subject.id}`),
							window: windowWords(edition, lang),
							count: countWords(edition),
							gaps: unread.length,
							overlay: edition.origins.some(({ overlay }) => overlay)
						};
					})
				}
			];
		})
	}));
}
