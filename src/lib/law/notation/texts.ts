/** Sentences that stand beside what notation can say, until an editor writes others. */
import type { Text } from '../../model';

export const CHOICE: Text = {
	nl: 'Of een zwaardere soort straf: dat laat de richtlijn open.',
	en: 'Or a heavier kind of penalty: the guideline leaves that open.'
};
export const NOT_READ: Text = {
	nl: 'Het getal staat in de richtlijn en is niet gelezen.',
	en: 'The figure stands in the guideline and was not read.'
};
export const BESPOKE: Text = {
	nl: 'De richtlijn geeft hier geen cijfer. Dan geldt maatwerk.',
	en: 'The guideline gives no figure here. Then tailoring applies.'
};
export const ABSENT: Text = {
	nl: 'De tabel heeft hier geen cel.',
	en: 'The table has no cell here.'
};
