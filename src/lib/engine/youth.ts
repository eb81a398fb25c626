/** Youth law on the maximum: detention in its place, a lower fine category, no life sentence. */
import type { MaximumState, YouthRule } from '../model';
import { fraction, inMonths, parseExact } from './fraction';
import { distinct, termOf } from './maximum';
import type { Compiled } from './program';

type YouthEffect = YouthRule['effect'];

/** The maximum after one rule of youth law; nothing where the rule changes nothing here. */
export function underYouth(now: MaximumState, effect: YouthEffect): MaximumState | undefined {
	if (effect.kind === 'youth-detention' || effect.kind === 'no-detention') {
		// The detention of youth law does not build on the maximum of the offence (art. 77i).
		if (now.kind === 'jeugddetentie') return undefined;
		const months = effect.kind === 'no-detention' ? fraction(0) : inMonths(effect.term);
		return { ...now, kind: 'jeugddetentie', term: termOf([{ months, life: false }]) };
	}
	if (effect.kind === 'fine-category') {
		return { ...now, fineCategory: Math.min(now.fineCategory, effect.category) };
	}
	const terms = now.term.kind === 'undetermined' ? now.term.readings : [now.term];
	if (!terms.some((term) => term.kind === 'life')) return undefined;
	const readings = terms.map((term) => ({ life: false, months: parseExact(term.months) }));
	return { ...now, term: termOf(distinct(readings)) };
}

export const noDetention = ({ rule }: Compiled<{ effect: YouthEffect }>) => rule.effect.kind === 'no-detention';
export const replacing = (entry: Compiled<{ effect: YouthEffect }>) =>
	entry.rule.effect.kind === 'youth-detention' || noDetention(entry);
