/** How a cell without a value is written: why it has none stays apart in every package. */
import { missingReasons, type MissingReason, type Text, type Variable } from '../../model';

export type Cell = string | number | { missing: MissingReason };

/** Small for codes of categories, which are never below 0; far away for numbers, which people may give below 0. */
const CODES: Readonly<Record<MissingReason, number>> = {
	withheld: -96,
	skipped: -97,
	'not-shown': -98,
	'not-applicable': -99
};
const FAR = -999_999_900;

export const missingLabels: Readonly<Record<MissingReason, Text>> = {
	withheld: { nl: 'weggelaten zodat niemand te herkennen is', en: 'left out so that nobody can be recognised' },
	skipped: { nl: 'overgeslagen', en: 'skipped' },
	'not-shown': { nl: 'niet getoond', en: 'not shown' },
	'not-applicable': { nl: 'niet van toepassing', en: 'not applicable' }
};

/** What stands in the file for a missing cell: a number below all values, or a word behind an exclamation mark. */
export const missingCode = (type: Variable['type'], reason: MissingReason): string =>
	type === 'text' ? `!${reason}` : String(CODES[reason] + (type === 'number' ? FAR : 0));

export const missingCodes = (type: Variable['type']): { reason: MissingReason; code: string }[] =>
	missingReasons.map((reason) => ({ reason, code: missingCode(type, reason) }));
