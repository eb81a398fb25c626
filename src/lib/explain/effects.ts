/** What a rule does to a figure, as the beginning of a sentence about it. */
import type { Language, PolicyEffect, StatuteEffect } from '../model';
import { amountWords } from './amounts';
import { fineCategoryWords } from './ranges';
import { readExact } from './numbers';
import { factorWords, shareWords } from './shares';

/** "3 jaar erbij", "a third less". */
export function statuteEffectWords(effect: StatuteEffect, language: Language): string {
	const nl = language === 'nl';
	switch (effect.kind) {
		case 'add':
			return `${amountWords(effect.term, language)} ${nl ? 'erbij' : 'more'}`;
		case 'multiply':
			return factorWords(effect.factor, language);
		case 'replace': {
			const term = amountWords(effect.term, language);
			const fixed = nl
				? `hiervoor noemt de wet een eigen hoogste straf, ${effect.life ? 'levenslang of ' : ''}${term}`
				: `the law names a maximum of its own for this, ${effect.life ? 'life or ' : ''}${term}`;
			if (effect.fineCategory === undefined) return fixed;
			const fine = fineCategoryWords(effect.fineCategory, language);
			return nl ? `${fixed}, of een ${fine}` : `${fixed}, or a ${fine}`;
		}
	}
}

const bases = {
	nl: { subtotal: 'gerekend over de uitkomst tot hier', start: 'gerekend over het begin in de tabel' },
	en: { subtotal: 'counted over the outcome so far', start: 'counted over the start in the table' }
} as const;

/** What a modifier of a guideline does. A direction holds no number, so none is named. */
export function policyEffectWords(effect: PolicyEffect, language: Language): string {
	const nl = language === 'nl';
	switch (effect.kind) {
		case 'add': {
			const less = effect.sign === 'minus';
			const how = nl ? (less ? 'eraf' : 'erbij') : less ? 'less' : 'more';
			return `${amountWords(effect.amount, language)} ${how}`;
		}
		case 'multiply': {
			const share = factorWords(effect.factor, language);
			// Where the source leaves the base open, the outcome says so as soon as it matters.
			return effect.base === 'open' ? share : `${share}, ${bases[language][effect.base]}`;
		}
		case 'count': {
			const share = shareWords(readExact(effect.share), language);
			return nl
				? `voor elk volgend feit ${share} erbij, ${bases.nl[effect.base]}`
				: `${share} more for each further offence, ${bases.en[effect.base]}`;
		}
		case 'atLeast':
			return `${nl ? 'ten minste' : 'at least'} ${amountWords(effect.amount, language)}`;
		case 'replace':
			return nl
				? 'hiervoor noemt de richtlijn een eigen uitkomst'
				: 'the guideline names an outcome of its own for this';
		case 'choice': {
			const raise = factorWords(effect.factor, language);
			return nl ? `${raise}, en/of een zwaardere soort straf` : `${raise}, and/or a heavier kind of penalty`;
		}
		case 'untranscribed':
			return nl ? 'hoeveel dit uitmaakt, is nog niet overgenomen' : 'how much this matters is not transcribed yet';
		case 'direction':
			return effect.direction === 'aggravating'
				? nl
					? 'dit weegt zwaarder, zonder getal'
					: 'this weighs heavier, without a figure'
				: nl
					? 'dit weegt lichter, zonder getal'
					: 'this weighs lighter, without a figure';
	}
}
