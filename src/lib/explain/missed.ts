/** Why a ground of the bar on community service does not hold: the first thing that the law asks and the case lacks. */
import type { Language, MissedBar, Term } from '../model';
import { termPhrase } from './amounts';
import { factPhrase } from './names';
import type { Context } from './sentences';
import { locatorWords } from './source';
import { andList, capital, join, orList } from './words';

/** @param own the maximum in the offence's own paragraph, which the line of six years looks at */
export function missedBarWords(
	{ why, needed, basis, rule }: MissedBar,
	own: Term,
	{ subject }: Context,
	language: Language
): string {
	const nl = language === 'nl';
	const place = capital(locatorWords(basis.locator ?? rule, language));
	switch (why) {
		case 'offence':
			return nl ? `${place} noemt dit misdrijf niet.` : `${place} does not name this crime.`;
		case 'maximum': {
			const here = termPhrase(own, language);
			return nl
				? join(`${place} geldt alleen voor een misdrijf waarop zes jaar of meer staat`, `Op dit misdrijf staat ${here}`)
				: join(`${place} only covers a crime that carries six years or more`, `This crime carries ${here}`);
		}
		case 'facts': {
			const facts = andList(
				needed.map(({ factor, levels }) =>
					orList(
						levels.map((level) => factPhrase(subject, { factor, level }, language)),
						language
					)
				),
				language
			);
			return nl
				? join(`${place} geldt alleen hierbij: ${facts}`, 'Dat is hier niet zo')
				: join(`${place} only applies with this: ${facts}`, 'That is not so here');
		}
	}
}
