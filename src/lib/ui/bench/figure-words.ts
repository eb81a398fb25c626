/** A figure of the bench in words. */
import { outcomeWords } from '$lib/explain';
import { policyEffectWords } from '$lib/explain/effects';
import type { FigureView, Language, Text } from '$lib/model';
import { m } from '$lib/paraglide/messages';
import { either } from './reading-words';

export function figureWords(of: FigureView['of'], lang: Language): string {
	if (of.kind === 'effect') return policyEffectWords(of.effect, lang);
	const { cell } = of;
	if (cell.kind === 'absent' || cell.kind === 'possible') return cell.text[lang];
	return cell.kind === 'bespoke' ? m.bank_bespoke() : outcomeWords(cell, lang);
}

/** Where a figure stands: its row, and its column in a grid. */
export function placeWords({ row, column }: { row: Text; column?: Text }, lang: Language): string {
	return [either(row, lang), either(column, lang)].filter((part) => part !== '').join(', ');
}
