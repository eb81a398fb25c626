/** A figure of the bench in words. */
import { outcomeWords } from '$lib/explain';
import { policyEffectWords } from '$lib/explain/effects';
import type { FigureView, Language } from '$lib/model';
import { m } from '$lib/paraglide/messages';

export function figureWords(of: FigureView['of'], lang: Language): string {
	if (of.kind === 'effect') return policyEffectWords(of.effect, lang);
	const { cell } = of;
	if (cell.kind === 'absent' || cell.kind === 'possible') return cell.text[lang];
	return cell.kind === 'bespoke' ? m.bank_bespoke() : outcomeWords(cell, lang);
}
