/** An edition of a code as a document: the offences by article, then everything that changes or bounds a sentence. */
import { exact } from '$lib/engine';
import { amountWords, articleWords, capital, fineCategoryWords } from '$lib/explain';
import { statuteEffectWords } from '$lib/explain/effects';
import type { Language, Offence, StatuteEdition, Text } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { maximumTitle, ownMaximumWords } from '$lib/ui/views/amounts';
import { ruleAnchor, type RuleView, type SectionView, type TableView } from '$lib/ui/views/rules';
import { conditions, placeOf, ruleView, windowWords, type Reader } from './rule';

const inOrder = new Intl.Collator('nl', { numeric: true });

/** By article and lid as a code has them: 248 before 248a, lid 2 before lid 10. */
export function byArticle(offences: readonly Offence[]): Offence[] {
	return [...offences].sort(
		(a, b) =>
			inOrder.compare(a.article, b.article) ||
			inOrder.compare(a.lid ?? '', b.lid ?? '') ||
			inOrder.compare(a.label.nl, b.label.nl)
	);
}

function penalty({ maximum: { kind, term, fineCategory } }: Offence, lang: Language): string {
	const months = exact.format(exact.inMonths(term));
	return capital(maximumTitle({ kind, term: { kind: 'term', months }, fineCategory }, lang));
}

/** Every offence on one line, so that maxima can be laid beside each other. */
function overview(reader: Reader, offences: readonly Offence[]): TableView {
	const { lang } = reader;
	return {
		head: m.rules_article(),
		columns: [m.rules_offence(), m.rules_highest(), m.rules_or_fine(), m.rules_class()].map((label) => ({
			label,
			when: []
		})),
		rows: offences.map((offence) => ({
			label: capital(articleWords(offence, lang)),
			when: [],
			cells: [
				{ href: `#${ruleAnchor(offence.id)}`, lines: [offence.label[lang]] },
				{ lines: [penalty(offence, lang)] },
				{ lines: [capital(fineCategoryWords(offence.maximum.fineCategory, lang))] },
				{ lines: [offence.class === 'misdrijf' ? m.rules_crime() : m.rules_minor_offence()] }
			]
		}))
	};
}

function offenceView(reader: Reader, offence: Offence): RuleView {
	const { lang } = reader;
	return ruleView(reader, offence, offence.label[lang], [offence.text, ownMaximumWords(offence.maximum, lang)], {
		aside: `${articleWords(offence, lang)} · ${windowWords(offence, lang)}`,
		when: offence.rows.map((box) => conditions(reader, box))
	});
}

export function statuteSections(reader: Reader, edition: StatuteEdition): SectionView[] {
	const { lang } = reader;
	const plain = (rules: readonly (Parameters<typeof ruleView>[1] & { text: Text })[]) =>
		rules.map((rule) => ruleView(reader, rule, undefined, [rule.text]));
	const offences = byArticle(edition.offences);
	return [
		{ id: 'overzicht', title: m.rules_overview(), table: overview(reader, offences), rules: [] },
		{
			id: 'offences',
			title: m.rules_offences(),
			lead: m.rules_offences_lead(),
			rules: offences.map((offence) => offenceView(reader, offence))
		},
		{ id: 'exclusions', title: m.rules_exclusions(), rules: plain(edition.exclusions) },
		{
			id: 'not-covered',
			title: m.rules_notCovered(),
			rules: edition.notCovered.map((rule) =>
				ruleView(reader, rule, undefined, [rule.text], { gap: rule.kind === 'unread' })
			)
		},
		{
			id: 'adjustments',
			title: m.rules_adjustments(),
			rules: edition.adjustments.map((rule) =>
				ruleView(reader, rule, rule.label[lang], rule.open ? [rule.open] : [], {
					size: capital(statuteEffectWords(rule.effect, lang))
				})
			)
		},
		{
			id: 'order',
			title: m.rules_order(),
			numbered: true,
			rules: edition.order.map(({ phase, text, basis }) => ({
				anchor: `volgorde-${phase}`,
				lines: [text[lang]],
				when: [],
				source: placeOf(reader, basis)
			}))
		},
		{ id: 'ceilings', title: m.rules_ceilings(), rules: plain(edition.ceilings) },
		{ id: 'youth', title: m.rules_youth(), rules: plain(edition.youth) },
		{ id: 'bars', title: m.rules_bars(), rules: plain([...edition.bars, ...edition.barExceptions]) },
		{
			id: 'limits',
			title: m.rules_limits(),
			rules: edition.limits.map((rule) =>
				ruleView(reader, rule, undefined, [rule.text], { size: amountWords(rule.value, lang) })
			)
		},
		{
			id: 'notes',
			title: m.rules_notes(),
			rules: edition.notes.map((rule) =>
				ruleView(reader, rule, undefined, [rule.text], {
					aside: rule.article && articleWords({ article: rule.article }, lang)
				})
			)
		},
		{
			id: 'unread-between',
			title: m.rules_unreadBetween(),
			rules: edition.unreadBetween.map((rule) =>
				ruleView(reader, rule, undefined, [rule.text], { aside: windowWords(rule, lang), gap: true })
			)
		}
	];
}
