/** One rule as a page shows it, in the language of the reader. */
import type { Basis, Box, Corpus, Language, Subject, Text, Window } from '$lib/model';
import { dayWords, placeLine } from '$lib/explain';
import { m } from '$lib/paraglide/messages';
import type { SourceView } from '$lib/ui/views/explorer';
import { ruleAnchor, type RuleView } from '$lib/ui/views/rules';
import { boxWords, sourceView } from '$lib/ui/views/words';

export interface Reader {
	corpus: Corpus;
	subject: Subject;
	lang: Language;
	/** Labels of offences, for conditions that test them. */
	names: ReadonlyMap<string, string>;
	/** The source that the page names at its head, so that a rule needs to name its place only. */
	main: string | undefined;
}

/** Days on which something holds; a window without a beginning has none in this collection either. */
export function windowWords({ from, through }: Window, lang: Language): string {
	const first = from && dayWords(from, lang);
	const last = through && dayWords(through, lang);
	if (first && last) return m.rules_window({ from: first, through: last });
	return last ? m.rules_through({ through: last }) : m.rules_from({ from: first ?? '' });
}

export function placeOf({ corpus, lang, main }: Reader, basis: Basis): SourceView {
	const view = sourceView(corpus, basis, lang);
	return basis.source === main ? { ...view, line: placeLine(basis, corpus.sources, lang), href: undefined } : view;
}

export const conditions = ({ subject, names, lang }: Reader, box: Box): string[] => boxWords(box, subject, names, lang);

interface Ruled {
	id: string;
	basis?: Basis | undefined;
	when?: Box | undefined;
}

export function ruleView(
	reader: Reader,
	rule: Ruled,
	title: string | undefined,
	lines: (Text | string)[],
	more: Partial<RuleView> = {}
): RuleView {
	return {
		anchor: ruleAnchor(rule.id),
		title,
		lines: lines.map((line) => (typeof line === 'string' ? line : line[reader.lang])),
		when: rule.when && Object.keys(rule.when).length > 0 ? [conditions(reader, rule.when)] : [],
		source: rule.basis && placeOf(reader, rule.basis),
		...more
	};
}
