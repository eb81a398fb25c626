/** A survey as a table with a row per task: which columns there are, and what stands in them. */
import type { MissingReason, TaskAnswer, TaskRow, Text, Variable } from '../../model';
import { lengthOf, LIFE, type LengthKind } from '../analysis/outcome';
import type { Cell } from './missing';

export interface Labelled {
	id: string;
	label: Text;
}

export interface TaskTable {
	experiments: readonly Labelled[];
	/** The varied facts of all experiments, with their levels. */
	factors: readonly (Labelled & { levels: readonly Labelled[] })[];
	backgrounds: readonly (Labelled & { bands: readonly Labelled[] })[];
	/** Which kinds of answers the experiments ask for. */
	answers: { sentence?: boolean; scale?: boolean; number?: boolean; choices?: readonly Labelled[] };
	/** Whether rows have weights. */
	weighted: boolean;
}

interface Column {
	variable: Variable;
	cell: (row: TaskRow) => Cell;
}

const missing = (reason: MissingReason): Cell => ({ missing: reason });

/** A name that every package takes; `taken` keeps two of them from becoming one. */
function nameFor(prefix: string, id: string, taken: Set<string>): string {
	const plain = `${prefix}_${id.normalize('NFD').replace(/[^A-Za-z0-9]+/g, '_')}`.slice(0, 50).replace(/_+$/, '');
	let name = plain;
	for (let at = 2; taken.has(name.toLowerCase()); at++) name = `${plain}_${at}`;
	taken.add(name.toLowerCase());
	return name;
}

const category = (name: string, label: Text, options: readonly Labelled[]): Variable => ({
	name,
	label,
	type: 'category',
	categories: options.map(({ id, label: of }, at) => ({ code: at + 1, id, label: of }))
});

const text = (nl: string, en: string): Text => ({ nl, en });
const yesNo: Labelled[] = [
	{ id: 'yes', label: text('ja', 'yes') },
	{ id: 'no', label: text('nee', 'no') }
];

/** A part of an answer: why it is missing is told apart from what it is. */
const answerCell =
	<K extends TaskAnswer['kind']>(kind: K, of: (answer: Extract<TaskAnswer, { kind: K }>) => Cell) =>
	({ answer }: TaskRow): Cell => {
		if (answer === null) return missing('skipped');
		return answer.kind === kind ? of(answer as Extract<TaskAnswer, { kind: K }>) : missing('not-shown');
	};

const lengths: { kind: LengthKind; name: string; label: Text; unit: Text }[] = [
	{
		kind: 'custody',
		name: 'custody_months',
		label: text('gevangenisstraf, onvoorwaardelijk deel', 'prison, unconditional part'),
		unit: text('maanden', 'months')
	},
	{
		kind: 'conditional',
		name: 'conditional_months',
		label: text('gevangenisstraf, voorwaardelijk deel', 'prison, conditional part'),
		unit: text('maanden', 'months')
	},
	{
		kind: 'detention',
		name: 'detention_months',
		label: text('hechtenis of jeugddetentie', 'detention'),
		unit: text('maanden', 'months')
	},
	{
		kind: 'service',
		name: 'service_hours',
		label: text('taakstraf', 'community service'),
		unit: text('uren', 'hours')
	},
	{ kind: 'fine', name: 'fine_euros', label: text('geldboete', 'fine'), unit: text('euro', 'euros') }
];

function sentenceColumns(): Column[] {
	const parts = lengths.map(({ kind, name, label, unit }): Column => ({
		variable: { name, label, type: 'number', unit },
		cell: answerCell('sentence', ({ sentence }) => {
			const length = lengthOf(sentence, kind);
			return length === undefined || length === LIFE ? missing('not-applicable') : length;
		})
	}));
	const life: Column = {
		variable: category('custody_life', text('levenslang', 'life'), yesNo),
		cell: answerCell('sentence', ({ sentence }) => (sentence.life ? 'yes' : 'no'))
	};
	return [...parts, life];
}

function answerColumns({ answers: { sentence, scale, number, choices } }: TaskTable): Column[] {
	return [
		...(sentence ? sentenceColumns() : []),
		...(scale
			? [
					{
						variable: {
							name: 'scale',
							label: text('antwoord op de schaal', 'answer on the scale'),
							type: 'number'
						} as const,
						cell: answerCell('scale', ({ value }) => value)
					}
				]
			: []),
		...(number
			? [
					{
						variable: { name: 'number', label: text('getal', 'number'), type: 'number' } as const,
						cell: answerCell('number', ({ value }) => value)
					}
				]
			: []),
		...(choices
			? [
					{
						variable: category('choice', text('keuze', 'choice'), choices),
						cell: answerCell('choice', ({ value }) => value)
					}
				]
			: [])
	];
}

/**
 * The columns of a survey, in a fixed order.
 * @param withheld whose backgrounds are left out (see disclosure)
 * @param pseudonym the name of a person in this file: another one in every release, so that files cannot be joined by it
 */
export function columnsOf(
	table: TaskTable,
	withheld: ReadonlySet<string>,
	pseudonym: (respondent: string) => string
): Column[] {
	const taken = new Set<string>();
	return [
		{
			variable: {
				name: 'respondent',
				label: text('deelnemer, willekeurige naam', 'respondent, random name'),
				type: 'text'
			},
			cell: ({ respondent }) => pseudonym(respondent)
		},
		{
			variable: category('experiment', text('experiment', 'experiment'), table.experiments),
			cell: ({ experiment }) => experiment
		},
		{
			variable: {
				name: 'task',
				label: text('plaats waarop de zaak getoond werd', 'place in which the case was shown'),
				type: 'number'
			},
			cell: ({ task }) => task
		},
		{
			variable: {
				name: 'repeats',
				label: text('plaats van de zaak die hier terugkomt', 'place of the case that comes back here'),
				type: 'number'
			},
			cell: ({ repeats }) => repeats ?? missing('not-applicable')
		},
		...(table.weighted
			? [
					{
						variable: { name: 'weight', label: text('gewicht', 'weight'), type: 'number' } as const,
						cell: ({ weight }: TaskRow) => weight ?? 1
					}
				]
			: []),
		...table.factors.map(({ id, label, levels }): Column => ({
			variable: category(nameFor('fact', id, taken), label, levels),
			cell: ({ facts }) => facts[id] ?? missing('not-shown')
		})),
		...table.backgrounds.map(({ id, label, bands }): Column => ({
			variable: category(nameFor('group', id, taken), label, bands),
			cell: ({ respondent, group }) =>
				withheld.has(respondent) ? missing('withheld') : (group?.[id] ?? missing('skipped'))
		})),
		...answerColumns(table)
	];
}

/** The cells of each row, made one at a time. */
export function* recordsOf(columns: readonly Column[], rows: Iterable<TaskRow>): Generator<Cell[]> {
	for (const row of rows) yield columns.map(({ cell }) => cell(row));
}
