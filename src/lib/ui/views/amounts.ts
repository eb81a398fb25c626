/** Amounts as headings and cells of a page; inside sentences, explain writes them. */
import { capital, fineCategoryWords, maximumPhrase, outcomeWords, termPhrase } from '$lib/explain';
import { policyEffectWords } from '$lib/explain/effects';
import { optionWords } from '$lib/explain/sanctions';
import { exact } from '$lib/engine';
import type { Amount, Cell, Language, MaximumState, PolicyEffect } from '$lib/model';
import { m } from '$lib/paraglide/messages';

const kinds = {
	gevangenisstraf: m.explorer_kind_prison,
	jeugddetentie: m.explorer_kind_youth,
	hechtenis: m.explorer_kind_detention
};

export const kindWords = (kind: MaximumState['kind']): string => kinds[kind]();

/** "9 jaar gevangenisstraf": the words above it already say that this is the highest. */
export function maximumTitle(maximum: MaximumState, lang: Language): string {
	const { term } = maximum;
	if (term.kind === 'life' || (term.kind === 'term' && term.months === '0')) {
		return capital(maximumPhrase(maximum, lang));
	}
	return m.explorer_maximum_words({ term: termPhrase(term, lang), kind: kindWords(maximum.kind) });
}

/** What an article itself threatens with. */
export function ownMaximumWords(
	{ kind, term, fineCategory }: { kind: MaximumState['kind']; term: Amount; fineCategory: number },
	lang: Language
): string {
	const months = exact.format(exact.inMonths(term));
	const phrase = maximumPhrase({ kind, term: { kind: 'term', months }, fineCategory }, lang);
	return m.rules_maximum({ term: phrase, fine: fineCategoryWords(fineCategory, lang) });
}

/** What a cell of a table says, in lines. */
export function cellLines(cell: Cell, lang: Language): string[] {
	switch (cell.kind) {
		case 'sanction':
			return [capital(outcomeWords(cell, lang))];
		case 'alternatives':
			// One printed possibility a line, as in the source.
			return cell.options.map((option, at) => {
				const words = optionWords(option, lang);
				return at === 0 ? capital(words) : `${m.rules_or()} ${words}`;
			});
		case 'untranscribed':
			return cell.known ? [cell.text[lang], cell.known.text[lang]] : [cell.text[lang]];
		case 'bespoke':
		case 'possible':
		case 'absent':
			return [cell.text[lang]];
	}
}

export function effectLines(effect: PolicyEffect, lang: Language): string[] {
	const words = capital(policyEffectWords(effect, lang));
	if (effect.kind === 'replace') return [words, ...cellLines(effect.cell, lang)];
	return 'text' in effect ? [words, effect.text[lang]] : [words];
}
