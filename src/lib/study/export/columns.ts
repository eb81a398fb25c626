/** What columns are made of: names that every package takes, categories, and the parts of a sentence. */
import { missingReasons, type MissingReason, type ProposedSanction, type Text, type Variable } from '../../model';
import { lengthOf, LIFE, type LengthKind } from '../analysis/outcome';
import type { Cell } from './missing';

export interface Labelled {
	id: string;
	label: Text;
}

export interface Column<Row> {
	variable: Variable;
	cell: (row: Row) => Cell;
	/** The same in every row of a person. */
	once?: true;
}

/** One of each: an export of a country writes them a hundred million times. */
const lacking = Object.fromEntries(missingReasons.map((reason) => [reason, { missing: reason }])) as Readonly<
	Record<MissingReason, Cell>
>;
export const missing = (reason: MissingReason): Cell => lacking[reason];

export const text = (nl: string, en: string): Text => ({ nl, en });

export const yesNo: readonly Labelled[] = [
	{ id: 'yes', label: text('ja', 'yes') },
	{ id: 'no', label: text('nee', 'no') }
];

/** A name that every package takes; `taken` keeps two of them from becoming one. */
export function nameFor(prefix: string, id: string, taken: Set<string>): string {
	const plain = `${prefix}_${id.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 50).replace(/_+$/, '');
	let name = plain;
	for (let at = 2; taken.has(name.toLowerCase()); at++) name = `${plain}_${at}`;
	taken.add(name.toLowerCase());
	return name;
}

export const category = (
	name: string,
	label: Text,
	options: readonly Labelled[],
	ordered = false
): Extract<Variable, { type: 'category' }> => ({
	name,
	label,
	type: 'category',
	categories: options.map(({ id, label: of }, at) => ({ code: at + 1, id, label: of })),
	...(ordered ? { ordered } : {})
});

export interface SentencePart {
	name: string;
	variable: (name: string, label: (own: Text) => Text) => Variable;
	cell: (sentence: ProposedSanction) => Cell;
}

const lengthPart = (kind: LengthKind, name: string, label: Text, unit: Text): SentencePart => ({
	name,
	variable: (as, of) => ({ name: as, label: of(label), type: 'number', unit }),
	cell: (sentence) => {
		const length = lengthOf(sentence, kind);
		return length === undefined || length === LIFE ? missing('not-applicable') : length;
	}
});

const months = text('maanden', 'months');

/** A sentence as columns: the length of each kind, and whether it is for life. */
export const sentenceParts: readonly SentencePart[] = [
	lengthPart(
		'custody',
		'custody_months',
		text('gevangenisstraf, onvoorwaardelijk deel', 'prison, unconditional part'),
		months
	),
	lengthPart(
		'conditional',
		'conditional_months',
		text('gevangenisstraf, voorwaardelijk deel', 'prison, conditional part'),
		months
	),
	lengthPart('detention', 'detention_months', text('hechtenis of jeugddetentie', 'detention'), months),
	lengthPart('service', 'service_hours', text('taakstraf', 'community service'), text('uren', 'hours')),
	lengthPart('fine', 'fine_euros', text('geldboete', 'fine'), text('euro', 'euros')),
	{
		name: 'custody_life',
		variable: (as, of) => category(as, of(text('levenslang', 'life')), yesNo),
		cell: ({ life }) => (life ? 'yes' : 'no')
	}
];
