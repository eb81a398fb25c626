/** A guideline, a framework or a point of the courts as a document: for which cases, the table, what changes its figures. */
import { capital } from '$lib/explain';
import { policyEffectWords } from '$lib/explain/effects';
import type { Language, Modifier, PolicyEdition, Rounding } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { cellLines } from '$lib/ui/views/amounts';
import type { RuleView, SectionView } from '$lib/ui/views/rules';
import { isUnread, sizeGaps } from './gaps';
import { conditions, placeOf, ruleView, type Reader } from './rule';
import { printedTable } from './table';

/** What a circumstance does beside its size: an outcome of its own, words of the source, what the source leaves open. */
function modifierLines({ effect, summons }: Modifier, lang: Language): string[] {
	return [
		...(effect.kind === 'replace' ? cellLines(effect.cell, lang) : []),
		...('text' in effect ? [effect.text[lang]] : []),
		...(effect.kind === 'multiply' && effect.base === 'open' ? [m.rules_base_open()] : []),
		...(summons ? [m.rules_summons()] : [])
	];
}

function modifierView(reader: Reader, rule: Modifier): RuleView {
	const { lang } = reader;
	return ruleView(reader, rule, rule.label[lang], modifierLines(rule, lang), {
		size: capital(policyEffectWords(rule.effect, lang)),
		gap: sizeGaps(rule)
	});
}

const wholes = {
	day: m.rules_whole_days,
	week: m.rules_whole_weeks,
	month: m.rules_whole_months,
	year: m.rules_whole_years,
	hour: m.rules_whole_hours,
	euro: m.rules_whole_euros
};

function roundingView(reader: Reader, rounding: Rounding): RuleView[] {
	if (rounding.kind === 'none') return [];
	const unread = rounding.kind === 'unread';
	return [
		{
			anchor: 'afronden',
			lines: [unread ? rounding.text[reader.lang] : m.rules_rounding_down({ wholes: wholes[rounding.unit]() })],
			when: [],
			gap: unread,
			source: unread ? undefined : placeOf(reader, rounding.basis)
		}
	];
}

function scopeView(reader: Reader, { scope }: PolicyEdition): RuleView[] {
	const boxes = scope.filter((box) => Object.keys(box).length > 0);
	if (boxes.length === 0) return [];
	return [{ anchor: 'bereik', lines: [], when: boxes.map((box) => conditions(reader, box)) }];
}

const remarkViews = (reader: Reader, remarks: PolicyEdition['remarks'], lang: Language): RuleView[] =>
	remarks.map((remark) => ({
		anchor: `opmerking-${remark.id}`,
		lines: [remark.text[lang]],
		when: [],
		source: remark.basis && placeOf(reader, remark.basis)
	}));

export function policySections(reader: Reader, edition: PolicyEdition): SectionView[] {
	const { lang } = reader;
	const { tables, ours } = printedTable(reader, edition);
	return [
		...tables.map((table, at): SectionView => {
			const id = at === 0 ? 'tabel' : `tabel-${at + 1}`;
			if (isUnread(edition)) {
				return { id, title: m.rules_rows_unread(), lead: m.rules_rows_unread_lead(), table, rules: [] };
			}
			return { id, title: at === 0 ? m.rules_rows() : m.rules_rows_more(), table, rules: [] };
		}),
		{
			id: 'tabel-open',
			title: m.rules_rows_ours(),
			lead: m.rules_rows_ours_lead(),
			rules: ours.map((row) => ruleView(reader, row, row.label[lang], cellLines(row.cell, lang)))
		},
		{
			id: 'modifiers',
			title: m.rules_modifiers(),
			lead: m.rules_modifiers_lead(),
			numbered: true,
			rules: edition.modifiers.map((rule) => modifierView(reader, rule))
		},
		{ id: 'afronding', title: m.rules_rounding(), rules: roundingView(reader, edition.rounding) },
		{ id: 'voor-wie', title: m.rules_scope(), rules: scopeView(reader, edition) },
		{ id: 'remarks', title: m.rules_remarks(), rules: remarkViews(reader, edition.remarks, lang) }
	];
}
