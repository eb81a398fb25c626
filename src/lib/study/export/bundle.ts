/** All files of an export, each as pieces. */
import { Codebook } from '../../model';
import { codebookLines } from './codebook';
import { csvChunks } from './csv';
import { rScript } from './r-script';
import { spssSyntax } from './spss';
import { columnsOf, recordsOf, type ExportRow, type TaskTable } from './tasks';

export interface ExportFile {
	name: string;
	type: string;
	chunks: Iterable<string>;
}

export interface ExportOf {
	table: TaskTable;
	about: Omit<Codebook, 'version' | 'variables'>;
	/** Asked for once, when the data file is read: a stream from the store. */
	rows: Iterable<ExportRow>;
	withheld: ReadonlySet<string>;
	pseudonym: (respondent: string) => string;
	/** The frozen definition, the realised design, and the receipts of the rules: as they are kept. */
	frozen: { definition: unknown; design: unknown; receipts: unknown };
}

const DATA = 'answers.csv';

function* one(text: string): Generator<string> {
	yield text;
}

const json = (name: string, value: unknown): ExportFile => ({
	name,
	type: 'application/json',
	chunks: one(`${JSON.stringify(value, null, '\t')}\n`)
});

const plain = (name: string, text: string): ExportFile => ({
	name,
	type: 'text/plain; charset=utf-8',
	chunks: one(text)
});

/**
 * Everything that somebody needs to read the answers without this app. Nothing is counted or joined here: what may be in
 * it was decided by the disclosure control.
 * @throws ZodError where a label or a name would make an unreadable codebook
 */
export function exportFiles({ table, about, rows, withheld, pseudonym, frozen }: ExportOf): ExportFile[] {
	const columns = columnsOf(table, withheld, pseudonym);
	const variables = columns.map(({ variable }) => variable);
	const codebook = Codebook.parse({ version: 1, ...about, variables });
	return [
		{ name: DATA, type: 'text/csv; charset=utf-8', chunks: csvChunks(variables, recordsOf(columns, rows)) },
		json('codebook.json', codebook),
		plain('codebook.nl.txt', `${codebookLines(codebook, 'nl').join('\n')}\n`),
		plain('codebook.en.txt', `${codebookLines(codebook, 'en').join('\n')}\n`),
		plain('read.R', rScript(codebook, DATA)),
		plain('read.nl.sps', spssSyntax(codebook, DATA, 'nl')),
		plain('read.en.sps', spssSyntax(codebook, DATA, 'en')),
		json('definition.json', frozen.definition),
		json('design.json', frozen.design),
		json('receipts.json', frozen.receipts)
	];
}
