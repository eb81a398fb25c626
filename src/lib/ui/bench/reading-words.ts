/** Readings, refusals and checks in words. */
import { andList, outcomeWords } from '$lib/explain';
import type {
	BenchRefusal,
	CellReading,
	CheckCase,
	CheckedRule,
	FlagReason,
	Language,
	Outcome,
	PasteRefusal,
	ProblemReason,
	Text
} from '$lib/model';
import { m } from '$lib/paraglide/messages';

export const flagWords: Readonly<Record<FlagReason, () => string>> = {
	'conditional-unsaid': m.bank_flag_conditional_unsaid,
	'unit-from-context': m.bank_flag_unit_from_context,
	'component-from-context': m.bank_flag_component_from_context,
	'unconditional-from-context': m.bank_flag_unconditional_from_context,
	'component-from-unit': m.bank_flag_component_from_unit,
	tot: m.bank_flag_tot,
	'minus-sign': m.bank_flag_minus_sign,
	'added-up': m.bank_flag_added_up,
	footnote: m.bank_flag_footnote,
	remark: m.bank_flag_remark,
	route: m.bank_flag_route,
	'probation-without-conditional': m.bank_flag_probation_without_conditional
};

const problems: Readonly<Record<ProblemReason, (spot: { text: string }) => string>> = {
	'unknown-word': m.bank_problem_word,
	'unread-sign': m.bank_problem_word,
	'unread-remark': m.bank_problem_word,
	'and-or': m.bank_problem_word,
	'of-which': m.bank_problem_word,
	'at-most': m.bank_problem_word,
	'letter-for-digit': m.bank_problem_letter,
	'footnote-glued': m.bank_problem_glued,
	'point-or-comma': m.bank_problem_number,
	'leading-zero': m.bank_problem_number,
	'not-a-number': m.bank_problem_number,
	'unit-missing': () => m.bank_problem_unit(),
	'unit-does-not-fit': () => m.bank_problem_unit_fit(),
	'component-missing': () => m.bank_problem_component(),
	'two-components': () => m.bank_problem_twice(),
	'component-twice': () => m.bank_problem_twice(),
	'amount-missing': () => m.bank_problem_amount(),
	'amount-unclear': () => m.bank_problem_amount(),
	'dash-before-number': () => m.bank_problem_dash(),
	'band-falls': () => m.bank_problem_falls(),
	'conditional-and-unconditional': () => m.bank_problem_conditional(),
	'conditional-unsupported': () => m.bank_problem_conditional(),
	'unconditional-where': () => m.bank_problem_conditional(),
	'eis-inside': () => m.bank_problem_part(),
	'figure-beside-bespoke': () => m.bank_problem_bespoke(),
	'idem-unknown': () => m.bank_problem_idem(),
	'idem-with-more': () => m.bank_problem_idem(),
	'alternative-empty': () => m.bank_problem_part(),
	'part-empty': () => m.bank_problem_part(),
	empty: () => m.bank_problem_empty(),
	'too-long': () => m.bank_problem_long()
};

/** What is wrong with a text, each thing once. */
export function problemWords(reading: Extract<CellReading, { kind: 'open' }>, original: string): string[] {
	const said = reading.problems.map(({ reason, start, end }) => problems[reason]({ text: original.slice(start, end) }));
	return [...new Set(said)];
}

/** A reading as a sentence part: "gevangenisstraf van 3 tot 6 maanden". */
export const readingWords = (reading: Extract<CellReading, { kind: 'read' }>, lang: Language): string =>
	reading.outcome.kind === 'bespoke' ? m.bank_bespoke() : outcomeWords(reading.outcome, lang);

export const pasteWords: Readonly<Record<PasteRefusal, () => string>> = {
	'too-long': m.bank_reason_too_long,
	'too-deep': m.bank_reason_too_deep,
	'too-many-cells': m.bank_reason_too_many_cells,
	span: m.bank_reason_span,
	entities: m.bank_reason_entities,
	malformed: m.bank_reason_malformed,
	'no-table': m.bank_reason_no_table
};

export const refusalWords: Readonly<Record<BenchRefusal, () => string>> = {
	'no-edition': m.bank_refused_no_edition,
	'not-json': m.bank_refused_not_json,
	'not-ours': m.bank_refused_not_ours,
	newer: m.bank_refused_newer,
	damaged: m.bank_refused_damaged,
	'rules-refused': m.bank_refused_rules,
	'no-name': m.bank_refused_name
};

/** One text of two, and the other where this one is still empty. */
export const either = (text: Text | undefined, lang: Language): string =>
	text === undefined ? '' : text[lang] || text[lang === 'nl' ? 'en' : 'nl'];

export const caseWords = (one: Pick<CheckCase, 'facts'> | undefined, lang: Language): string =>
	one && one.facts.length > 0 ? one.facts.map((fact) => fact[lang]).join('; ') : m.bank_check_usual();

const rules: Readonly<Record<string, () => string>> = {
	qualification: m.proof_qualification,
	'guideline-tables': m.proof_tables,
	reachable: m.proof_reachable,
	'start-within-maximum': m.proof_start_maximum,
	'no-bare-service-where-barred': m.proof_bare_service,
	'aggravation-never-lowers': m.proof_aggravation,
	gravity: m.proof_gravity,
	'row-fits-maximum': m.bank_check_rule_printed,
	'order-of-writing': m.bank_check_rule_order,
	'directions-change-no-figure': m.bank_check_rule_directions,
	'keys-round-trip': m.bank_check_rule_keys,
	'changes-are-symmetric': m.bank_check_rule_back,
	'status-is-weakest': m.bank_check_rule_status,
	'every-step-explained': m.bank_check_rule_words
};

export const ruleWords = ({ check }: CheckedRule): string => rules[check]?.() ?? check;

/** What a check found, as a sentence. */
export function findingWords(finding: CheckedRule['findings'][number], lang: Language): string {
	const facts = caseWords(finding.case, lang);
	if (finding.kind === 'no-row') return m.bank_check_no_row({ facts });
	if (finding.kind === 'rows') return m.bank_check_rows({ rows: andList([...finding.rows], lang), facts });
	if (finding.kind === 'editions')
		return m.bank_check_editions({ editions: andList([...finding.editions], lang), facts });
	const message = finding.message[lang];
	return finding.case ? m.bank_check_other({ message: `${message}.`, facts }) : message;
}

export const startWords = (outcome: Outcome | null, lang: Language): string =>
	outcome === null ? m.bank_check_no_start() : outcomeWords(outcome, lang);
