/** The objections that no rule of the editions words itself. */
import type { Text } from '../model';
import { divide, format, fraction, type Fraction } from './fraction';

export const texts = {
	nothing: {
		nl: 'Op deze feiten past geen strafbaar feit dat hier is opgenomen. Dan kan er ook geen straf zijn.',
		en: 'No offence held here covers these facts. So there can be no penalty either.'
	},
	unread: {
		nl: 'Deze bepaling is niet gelezen. Of deze straf mag, is hier niet te zeggen.',
		en: 'This provision was not read. Whether this sentence is lawful cannot be said here.'
	},
	tooLong: {
		nl: 'Deze straf is langer dan de hoogste straf die de wet hier toelaat.',
		en: 'This sentence is longer than the maximum that the law allows here.'
	},
	openMaximum: {
		nl: 'Of dit langer is dan de hoogste straf, laat de wet hier open.',
		en: 'Whether this is above the maximum, the law leaves open here.'
	},
	tooShort: {
		nl: 'Hoe kort deze straf mag zijn, is niet gelezen.',
		en: 'How short this sentence may be was not read.'
	},
	youthCustody: {
		nl: 'Bij jeugdstrafrecht bestaat geen gevangenisstraf, wel jeugddetentie.',
		en: 'Youth law has no prison sentence; it has youth detention.'
	},
	noCustody: {
		nl: 'Op deze overtreding staat geen gevangenisstraf, wel hechtenis.',
		en: 'This minor offence carries no prison sentence; it carries detention (hechtenis).'
	},
	noDetention: {
		nl: 'Op dit misdrijf staat gevangenisstraf. Of hechtenis hier mag, is niet gelezen.',
		en: 'This crime carries prison. Whether detention (hechtenis) is allowed here was not read.'
	},
	conditionalDetention: {
		nl: 'Waar een taakstraf alleen niet mag, mag hij wel naast jeugddetentie. Of dat ook geldt als de jeugddetentie helemaal voorwaardelijk is, laat de tekst van de wet open.',
		en: 'Where community service alone is barred, it is allowed next to youth detention. Whether that also holds if the youth detention is wholly conditional, the text of the law leaves open.'
	},
	part: {
		nl: 'Het voorwaardelijke deel kan niet groter zijn dan de hele straf.',
		en: 'The conditional part cannot be larger than the whole sentence.'
	},
	fine: {
		nl: 'De bedragen van de boetecategorieën zijn niet gelezen. Of deze boete mag, is hier niet te zeggen.',
		en: 'The amounts of the fine categories were not read. Whether this fine is lawful cannot be said here.'
	}
} as const satisfies Record<string, Text>;

/** A fixed term beside life has an end of its own, so life as a maximum does not make every term lawful. */
export function besideLife(longest: Fraction): Text {
	const years = format(divide(longest, fraction(12)));
	return {
		nl: `Waar ook levenslang mogelijk is, duurt een tijdelijke gevangenisstraf hoogstens ${years} jaar.`,
		en: `Where a life sentence is possible too, a fixed prison term lasts at most ${years} years.`
	};
}
