/** A survey as a table with a row per task: which columns there are, and what stands in them. */
import type { TaskAnswer, TaskRow } from '../../model';
import { category, missing, nameFor, sentenceParts, text, type Column, type Labelled } from './columns';
import { csvFields } from './csv';
import type { Cell } from './missing';
import { saidColumns, timeCell, times, type Asked, type PersonSaid, type Timed } from './said';

export type { Labelled } from './columns';

export interface TaskTable {
	experiments: readonly Labelled[];
	/** The varied facts of all experiments, with their levels. */
	factors: readonly (Labelled & { levels: readonly Labelled[] })[];
	backgrounds: readonly (Labelled & { bands: readonly Labelled[] })[];
	/** Which kinds of answers the experiments ask for. */
	answers: { sentence?: boolean; scale?: boolean; number?: boolean; choices?: readonly Labelled[] };
	/** Ordinary questions and attention tasks, free text left out. */
	asked: readonly Asked[];
	/** Screens beside the cases that ask something. */
	screens: readonly Timed[];
	/** Whether rows have weights. */
	weighted: boolean;
}

/** A task with what was realised of the design, and with what the person said once. */
export interface ExportRow extends TaskRow {
	/** The place of the deck in the design, from 0; null where every person draws their own vignettes. */
	deck?: number | null | undefined;
	/** The place of the vignette in the design, from 0. */
	vignette?: number | undefined;
	/** The place of the time in `TIME_BANDS`; null where it was not measured. */
	band?: number | null | undefined;
	said?: PersonSaid | undefined;
}

/** A part of an answer: why it is missing is told apart from what it is. */
const answerCell =
	<K extends TaskAnswer['kind']>(kind: K, of: (answer: Extract<TaskAnswer, { kind: K }>) => Cell) =>
	({ answer }: TaskRow): Cell => {
		if (answer === null) return missing('skipped');
		return answer.kind === kind ? of(answer as Extract<TaskAnswer, { kind: K }>) : missing('not-shown');
	};

const sentenceColumns = (): Column<ExportRow>[] =>
	sentenceParts.map(({ name, variable, cell }) => ({
		variable: variable(name, (own) => own),
		cell: answerCell('sentence', ({ sentence }) => cell(sentence))
	}));

function answerColumns({ answers: { sentence, scale, number, choices } }: TaskTable): Column<ExportRow>[] {
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

const numbered = (name: string, nl: string, en: string, cell: Column<ExportRow>['cell']): Column<ExportRow> => ({
	variable: { name, label: text(nl, en), type: 'number' },
	cell
});

/** What was realised of the design. Places are counted from 1, as in the lists of `design.json`. */
const realised = (): Column<ExportRow>[] => [
	numbered('task', 'plaats waarop de zaak getoond werd', 'place in which the case was shown', ({ task }) => task),
	numbered(
		'repeats',
		'plaats van de zaak die hier terugkomt',
		'place of the case that comes back here',
		({ repeats }) => repeats ?? missing('not-applicable')
	),
	numbered(
		'deck',
		'stapel waaruit de zaak kwam, zoals geteld in design.json',
		'deck that the case came from, as counted in design.json',
		({ deck }) => (deck === undefined || deck === null ? missing('not-applicable') : deck + 1)
	),
	numbered(
		'vignette',
		'zaak zoals geteld in design.json (vignettes)',
		'case as counted in design.json (vignettes)',
		({ vignette }) => (vignette === undefined ? missing('not-applicable') : vignette + 1)
	),
	{
		variable: category('time', text('hoe lang de zaak in beeld was', 'how long the case was in sight'), times, true),
		cell: ({ band }) => timeCell(band)
	}
];

/**
 * The columns of a survey, in a fixed order.
 * @param withheld whose backgrounds are left out (see disclosure)
 * @param pseudonym the name of a person in this file: another one in every release, so that files cannot be joined by it
 */
export function columnsOf(
	table: TaskTable,
	withheld: ReadonlySet<string>,
	pseudonym: (respondent: string) => string
): Column<ExportRow>[] {
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
		...realised(),
		...(table.weighted ? [numbered('weight', 'gewicht', 'weight', ({ weight }) => weight ?? 1)] : []),
		...table.factors.map(({ id, label, levels }): Column<ExportRow> => ({
			variable: category(nameFor('fact', id, taken), label, levels),
			cell: ({ facts }) => facts[id] ?? missing('not-shown')
		})),
		...table.backgrounds.map(({ id, label, bands }): Column<ExportRow> => ({
			variable: category(nameFor('group', id, taken), label, bands),
			cell: ({ respondent, group }) =>
				withheld.has(respondent) ? missing('withheld') : (group?.[id] ?? missing('skipped'))
		})),
		...answerColumns(table),
		...saidColumns(table.asked, table.screens, taken)
	];
}

/** A row in two parts: what is its own, and what the person said once, which is the same array in all of their rows. */
interface Halves {
	own: Cell[];
	once: Cell[];
}

function* halvesOf(columns: readonly Column<ExportRow>[], rows: Iterable<ExportRow>): Generator<Halves> {
	const each = columns.filter(({ once }) => !once);
	const once = columns.slice(each.length);
	if (once.some((column) => !column.once)) throw new RangeError('What is said once comes last.');
	let said: PersonSaid | undefined;
	let cells: Cell[] | undefined;
	for (const row of rows) {
		if (cells === undefined || row.said !== said) {
			cells = once.map(({ cell }) => cell(row));
			said = row.said;
		}
		yield { own: each.map(({ cell }) => cell(row)), once: cells };
	}
}

/** The cells of each row, made one at a time. What a person said once is looked up once, for all of their rows. */
export function* recordsOf(columns: readonly Column<ExportRow>[], rows: Iterable<ExportRow>): Generator<Cell[]> {
	for (const { own, once } of halvesOf(columns, rows)) yield [...own, ...once];
}

/** The same as lines of a file. What a person said once is written out once too, which is the greater part of a row. */
export function* linesOf(columns: readonly Column<ExportRow>[], rows: Iterable<ExportRow>): Generator<string> {
	const variables = columns.map(({ variable }) => variable);
	let last: { once: Cell[]; end: string } | undefined;
	for (const { own, once } of halvesOf(columns, rows)) {
		if (last?.once !== once) {
			const end = csvFields(variables.slice(variables.length - once.length), once);
			last = { once, end: once.length > 0 ? `,${end}\r\n` : '\r\n' };
		}
		yield csvFields(variables.slice(0, own.length), own) + last.end;
	}
}
